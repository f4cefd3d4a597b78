// The room does not see anybody type: what changed is drawn once it has rested for two seconds. What is there when
// the screen opens is drawn at once.
import { useEffect, useState } from "react";
import type { TableNow } from "../../table/table.ts";

const restMs = 2_000;

/** Says in one string all the words that could be seen to change. */
const wordsOf = (now: TableNow): string => JSON.stringify(now.view);

export const useRested = (now: TableNow): TableNow => {
  const [drawn, setDrawn] = useState(now);
  useEffect(() => {
    if (now.hasEnded || wordsOf(now) === wordsOf(drawn)) {
      setDrawn(now);
      return;
    }
    const timer = setTimeout(() => setDrawn(now), restMs);
    return () => clearTimeout(timer);
  }, [now, drawn]);
  return drawn;
};
