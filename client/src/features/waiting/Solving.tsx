// Under what stands in the way: before whom it was laid, what they say, and the ways to go on. The papers come when asked for.
import { lastQuestion } from "@werktafel/shared/domain/between/barrier";
import type { WaitView } from "@werktafel/shared/domain/table/waitView";
import { useState } from "react";
import { latePaper } from "../../table/late/latePaper.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const SolveDialog = latePaper(async () => (await import("./SolveDialog.tsx")).SolveDialog);

interface SolvingProps {
  readonly card: WaitView;
  /** Laid before somebody by who reads it and sits here. */
  readonly mayAsk: boolean;
}

export const Solving = ({ card, mayAsk }: SolvingProps) => {
  const now = useNow();
  const [about, setAbout] = useState<"raise" | "ways" | { readonly question: string } | null>(null);
  const asked = lastQuestion(card);
  const isMine = asked?.answer === null && asked.to === now.me?.id;
  const isPrivacy = card.item?.values["kind"] === "privacy";
  const labelled = (word: string) => `${word}${word.endsWith("?") ? "" : ":"} ${card.text}`;
  return (
    <>
      {asked?.answer && (
        <p>
          <b>{nl.waiting.says(callName(now, asked.to))}</b> <span className="words">{asked.answer.text}</span>{" "}
          <span className="soft small">{nl.waiting.lookOn(asked.answer.until)}</span>
        </p>
      )}
      {asked && asked.answer === null && !card.isSolved && (
        <p className="soft small">
          {isMine ? nl.waiting.askedMe : nl.waiting.asked(callName(now, asked.to), asked.dueOn)}
        </p>
      )}
      {!card.isSolved && mayAsk && (
        <p className="row">
          {isMine && (
            <Button look="main" label={labelled(nl.waiting.answer)} onPress={() => setAbout({ question: asked.id })}>
              {nl.waiting.answer}
            </Button>
          )}
          {isPrivacy && (
            <Button label={labelled(nl.waiting.ways)} onPress={() => setAbout("ways")}>
              {nl.waiting.ways}
            </Button>
          )}
          <Button look="link" label={labelled(nl.waiting.solve)} onPress={() => setAbout("raise")}>
            {nl.waiting.solve}
          </Button>
        </p>
      )}
      {about && <SolveDialog card={card} about={about} onClose={() => setAbout(null)} />}
    </>
  );
};
