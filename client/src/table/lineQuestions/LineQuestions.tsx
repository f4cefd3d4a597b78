// Where "Ik heb een vraag" stands on the table: under its line, on top for who is asked, and as a paper to ask on. Its papers are
// fetched apart, a moment after the table is there, so that one can ask and answer without a connection too.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { useNow } from "../TableContext.ts";
import { type LineQuestionPartsProps, waitingForMe } from "./parts.ts";

/** What one needs first is on the screen by then. */
const fetchAheadMs = 10_000;

/** Cut off before it came: said where somebody asked for it, and fetched again the next time. */
const NotHere = (props: LineQuestionPartsProps) =>
  props.part === "ask" ? (
    <Dialog title={nl.frame.saved.away} closeWord={nl.frame.close} onClose={props.onClose}>
      <p>{nl.start.comeIn.noConnection}</p>
    </Dialog>
  ) : null;
const fetched = async (): Promise<{ default: ComponentType<LineQuestionPartsProps> }> => {
  try {
    return { default: (await import("./LineQuestionParts.tsx")).LineQuestionParts };
  } catch {
    Parts = lazy(fetched);
    return { default: NotHere };
  }
};
let Parts = lazy(fetched);

export const AskAbout = (props: Omit<Extract<LineQuestionPartsProps, { readonly part: "ask" }>, "part">) => (
  <Suspense>
    <Parts part="ask" {...props} />
  </Suspense>
);

/** Under the line they are about. */
export const LineQuestions = ({ card }: { readonly card: ItemCard }) =>
  card.lineQuestions.length > 0 && (
    <Suspense>
      <Parts part="list" card={card} />
    </Suspense>
  );

/** What is asked of me, on top of the table. */
export const QuestionsToMe = () => {
  const now = useNow();
  useEffect(() => {
    const timer = setTimeout(() => void fetched(), fetchAheadMs);
    return () => clearTimeout(timer);
  }, []);
  return waitingForMe(now).length === 0 ? null : (
    <Suspense>
      <Parts part="toMe" />
    </Suspense>
  );
};
