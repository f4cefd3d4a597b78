// Whoever is paid to write is shown what could be said plainer, after a pause in the typing. Residents, relatives and volunteers write
// as they speak: nobody corrects them.
import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { useNow } from "../TableContext.ts";

const Nothing = () => null;
/** Cut off before it came: one writes on without advice, until the page comes anew. */
const PlainAdvice = lazy(async (): Promise<{ default: ComponentType<{ readonly text: string }> }> => {
  try {
    return { default: (await import("./PlainAdvice.tsx")).PlainAdvice };
  } catch {
    return { default: Nothing };
  }
});

/** A pause in the typing, after which it is looked at. */
const lookAfterMs = 900;

export const PlainHint = ({ text }: { readonly text: string }) => {
  const { me } = useNow();
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), lookAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  // What is being typed now is not judged by what stood there before.
  if (me?.party !== "staff" || rested !== text || text.trim() === "") return null;
  return (
    <Suspense fallback={null}>
      <PlainAdvice text={text} />
    </Suspense>
  );
};
