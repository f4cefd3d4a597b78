// The whole table unfolded: by choice, and always for paper, so that a print holds everything this reader may see.
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

export const useWhole = () => {
  const [isWhole, setWhole] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return { isWhole: isWhole || isPrinting, setWhole };
};
