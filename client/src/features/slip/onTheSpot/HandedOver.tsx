// The phone in the other's hand: these words and nothing else of the table, one question, and three answers that look alike. Not
// answering is no answer. What is tapped here is told as given on this phone.
import { type AccordValue, accordValues } from "@werktafel/shared/domain/accord";
import { type ReactNode, useState } from "react";
import { callName } from "../../../table/table.ts";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nl } from "../../../words/nl.ts";
import { nlApart } from "../../../words/nlApart.ts";
import { type Handed, sayForOther } from "./answers.ts";
import { KeptNote } from "./KeptNote.tsx";

const words = nlApart.onTheSpot;

/** Nobody reads and presses faster than this. */
const settleMs = 400;

interface HandedOverProps {
  readonly handed: Handed;
  /** *Dit lezen: …* */
  readonly readers: ReactNode;
  readonly onClose: () => void;
}

export const HandedOver = ({ handed, readers, onClose }: HandedOverProps) => {
  const table = useTable();
  const now = useNow();
  const [note, setNote] = useState("");
  const [said, setSaid] = useState<AccordValue | null>(null);
  const [openedAt] = useState(() => performance.now());
  const name = callName(now, handed.to);
  const owner = now.me?.callName ?? "";
  const { text, partyIds = [], rhythm } = handed.words;
  const answer = (value: AccordValue) => {
    // Who pressed twice to come here has not answered for the other.
    if (performance.now() - openedAt < settleMs) return;
    sayForOther(table, handed, value, note.trim());
    setSaid(value);
  };
  return (
    <Dialog
      title={said === null ? words.ask(name) : words.said[said](name)}
      closeWord={said === null ? words.notNow : nl.changing.done}
      onClose={onClose}
      isWhole
    >
      {said === null ? (
        <div className="stack">
          <p className="soft small">{words.wrote(owner)}</p>
          <p className="words">{text}</p>
          <p className="small">
            {words.for(partyIds.map((id) => callName(now, id)))}
            {rhythm && ` ${nl.actions.rhythm(rhythm)}.`}
          </p>
          <Field name={nl.accords.note}>
            <textarea value={note} maxLength={2_000} lang="nl" onChange={(event) => setNote(event.target.value)} />
          </Field>
          {readers}
          <div className="row">
            {accordValues.map((value) => (
              <Button key={value} isBig onPress={() => answer(value)}>
                {nl.accords.answers[value]}
              </Button>
            ))}
          </div>
          <p className="soft small">{nl.accords.silence}</p>
        </div>
      ) : (
        <div className="stack">
          <p className="words">{text}</p>
          <p>{words.told(owner)}</p>
          <KeptNote />
          <div className="row">
            <Button look="main" onPress={onClose}>
              {words.giveBack(owner)}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
};
