// What a resident wrote on paper, filled in by somebody at the table, under their own name. It is never offered over what the
// resident said with the own hand, and the resident takes it back with one tap (0260).
import { type AccordValue, accordValues } from "@werktafel/shared/domain/accord";
import { inOrderOfName, isResident } from "@werktafel/shared/domain/participant";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import { may } from "@werktafel/shared/policy/may";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { handWords as words } from "../../words/nl/reading/hand.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import type { TableNow } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";
import { ItemReaders } from "../writing/ItemReaders.tsx";

const askedOf = (agreement: AgreementView) => agreement.proposal ?? agreement;

/** The residents whose answer may still come from paper. */
const whoseFor = ({ me, facts }: TableNow, agreement: AgreementView) => {
  const isOver = agreement.status === "ended" || agreement.status === "changed";
  if (me === null || agreement.ref === null || isOver || may(me, "noteAloud") !== null) return [];
  const saidWith = askedOf(agreement).answers;
  return inOrderOfName(facts.participants).filter(
    (each) =>
      isResident(each) &&
      each.id !== me.id &&
      saidWith.some(({ participantId, accord }) => participantId === each.id && (accord === null || accord.notedById)),
  );
};

export const PaperAnswer = ({ agreement }: { readonly agreement: AgreementView }) => {
  const now = useNow();
  const sending = useSending();
  const name = useId();
  const [isOpen, setOpen] = useState(false);
  const whose = whoseFor(now, agreement);
  const [whom, setWhom] = useState<ParticipantId | null>(whose.length === 1 ? (whose[0]?.id ?? null) : null);
  const [value, setValue] = useState<AccordValue | null>(null);
  const [note, setNote] = useState("");
  const person = whose.find(({ id }) => id === whom);
  const { ref } = agreement;
  if (whose.length === 0 || ref === null) return null;
  if (!isOpen)
    return (
      <Button picture="pen" onPress={() => setOpen(true)}>
        {words.paperFill}
      </Button>
    );
  const put = async () => {
    if (!person || value === null) return;
    const { words: asked } = askedOf(agreement);
    const wish = { item: ref, value, note: note.trim(), words: asked, for: person.id, onPaper: true } as const;
    if (!(await sending.send("answerAgreement", wish))) return;
    speech.say(words.paperDone);
    setOpen(false);
  };
  return (
    <div className="stack">
      {whose.length > 1 && (
        <fieldset>
          <legend className="label">{words.paperWho}</legend>
          <div className="choice">
            {whose.map((each) => (
              <label key={each.id}>
                <input type="radio" name={`${name}-who`} checked={whom === each.id} onChange={() => setWhom(each.id)} />
                {each.callName}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend className="label">{words.paperWhat}</legend>
        <div className="choice">
          {accordValues.map((each) => (
            <label key={each}>
              <input type="radio" name={name} checked={value === each} onChange={() => setValue(each)} />
              {nl.accords.answers[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field name={words.paperNote}>
        <textarea value={note} maxLength={2_000} lang="nl" onChange={(event) => setNote(event.target.value)} />
      </Field>
      <ItemReaders sheet={ref.sheet} />
      <p className="soft small">
        {words.paperTold((person ? [person] : whose).map((each) => each.callName).join(", "))}
      </p>
      <div className="row">
        <Button onPress={() => void put()}>{words.paperPut}</Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
