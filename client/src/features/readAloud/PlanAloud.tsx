// "Lees mijn plan voor": all of it, or one part. What is said stands on the screen, and the sentence that is said now is marked.
import { useMemo, useState } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { ReadText } from "../../ui/reading/ReadText.tsx";
import { sentencesOf } from "../../ui/reading/sentences.ts";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { planAloud as words } from "../../words/nl/reading/planAloud.ts";
import { type PlanPart, planParts, spokenOf } from "./planParts.ts";
import { ReadAloud } from "./ReadAloud.tsx";

interface Piece {
  readonly text: string;
  /** Which of all sentences is its first. */
  readonly from: number;
}

/** Every text of these parts, each with the place of its first sentence. */
const piecesOf = (parts: readonly PlanPart[]): ReadonlyMap<string, Piece> => {
  const pieces = new Map<string, Piece>();
  let from = 0;
  for (const part of parts) {
    for (const [index, text] of spokenOf(part).entries()) {
      pieces.set(`${part.key} ${index}`, { text, from });
      from += sentencesOf(text).length;
    }
  }
  return pieces;
};

interface PlanAloudProps {
  /** The key of the part that is chosen at first; all of it when it is not said. */
  readonly first?: string;
  readonly onClose: () => void;
}

export const PlanAloud = ({ first = "", onClose }: PlanAloudProps) => {
  const now = useNow();
  // What is read does not change under one's ears: what is new comes the next time.
  const [parts] = useState(() => planParts(now));
  const [chosen, setChosen] = useState(first);
  const [at, setAt] = useState<number | null>(null);
  const shown = useMemo(() => parts.filter(({ key }) => chosen === "" || key === chosen), [parts, chosen]);
  const pieces = useMemo(() => piecesOf(shown), [shown]);
  const sentences = useMemo(() => [...pieces.values()].flatMap(({ text }) => sentencesOf(text)), [pieces]);
  const marked = (key: string, index: number) => {
    const piece = pieces.get(`${key} ${index}`);
    return piece ? <ReadText text={piece.text} at={at === null ? null : at - piece.from} /> : null;
  };
  return (
    <Dialog title={nlMeeting.readAloud.start} closeWord={nl.frame.close} onClose={onClose}>
      <p className="soft">{words.lead}</p>
      <Field name={words.what}>
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{words.all}</option>
          {parts.map(({ key, heading }) => (
            <option key={key} value={key}>
              {words.one(heading)}
            </option>
          ))}
        </select>
      </Field>
      <ReadAloud sentences={sentences} onSentence={setAt} isMain />
      {shown.map(({ key, heading, lines }) => (
        <section key={key} aria-label={heading}>
          <h3>{marked(key, 0)}</h3>
          {lines.map((line, index) => (
            <p key={`${key} ${index} ${line}`}>{marked(key, index + 1)}</p>
          ))}
        </section>
      ))}
      <p className="soft">{words.together}</p>
    </Dialog>
  );
};
