// Whoever is paid to write is shown what could be said plainer, after a pause in the typing. Residents, relatives and volunteers write
// as they speak: nobody corrects them.
import { useEffect, useState } from "react";
import { lateExtra } from "../late/latePaper.tsx";
import type { PlainHintProps } from "./PlainAdvice.tsx";
import { useNow } from "../TableContext.ts";

/** Cut off before it came: one writes on without advice. */
const PlainAdvice = lateExtra(async () => (await import("./PlainAdvice.tsx")).PlainAdvice);

/** A pause in the typing, after which it is looked at. */
const lookAfterMs = 900;

export const PlainHint = ({ text, onPlain }: PlainHintProps) => {
  const { me } = useNow();
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), lookAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  // What is being typed now is not judged by what stood there before.
  if (me?.party !== "staff" || rested !== text || text.trim() === "") return null;
  return <PlainAdvice text={text} onPlain={onPlain} />;
};
