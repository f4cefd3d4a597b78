// Where "Ik heb een vraag" stands on the table: under its line, on top for who is asked, and as a paper to ask on. Its papers are
// fetched apart, a moment after the table is there, so that one can ask and answer without a connection too.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { useNow } from "../TableContext.ts";
import { type LineQuestionPartsProps, mayReadTogether, waitingForMe } from "./parts.ts";

/** What one needs first is on the screen by then. */
const fetchAheadMs = 10_000;

/** Cut off before it came: said where somebody asked for it, and fetched again the next time. */
const NotHere = (props: LineQuestionPartsProps) =>
  "onClose" in props ? (
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

type Paper = Omit<Extract<LineQuestionPartsProps, { readonly text: string }>, "part">;

export const AskAbout = (props: Paper) => (
  <Suspense>
    <Parts part="ask" {...props} />
  </Suspense>
);

/** *Ik wil dit samen lezen*, beside the answers to what is asked of a resident: it is none itself. */
export const ReadTogether = ({ card, text }: Omit<Paper, "onClose">) => {
  const [isOpen, setOpen] = useState(false);
  if (!mayReadTogether(useNow(), card)) return null;
  return (
    <>
      <Button look="quiet" picture="people" onPress={() => setOpen(true)}>
        {nl.changing.together}
      </Button>
      {isOpen && (
        <Suspense>
          <Parts part="together" card={card} text={text} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};

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
