// "Ik heb een vraag": in one's own words, to one person who reads the line or to all of them. Who reads it stands above the button.
import { reads } from "@werktafel/shared/domain/audience";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { ItemId, ParticipantId } from "@werktafel/shared/ids";
import { useId } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { lineQuestions as words } from "../../words/nl/between/lineQuestions.ts";
import { Readers } from "../choosing/Readers.tsx";
import { SendingNote } from "../item/RefusalNote.tsx";
import { keptDraft } from "../keptDrafts.ts";
import { speech } from "../speech.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";

interface Draft {
  readonly about: ItemId | null;
  readonly to: ParticipantId | null;
  readonly text: string;
}
const empty: Draft = { about: null, to: null, text: "" };
const useDraft = keptDraft<Draft>(empty);

interface AskDialogProps {
  readonly card: ItemCard;
  readonly text: string;
  readonly onClose: () => void;
}

export const AskDialog = ({ card, text, onClose }: AskDialogProps) => {
  const { me, facts } = useNow();
  const sending = useSending();
  const name = useId();
  const [kept, change] = useDraft();
  const draft = kept.about === card.id ? kept : { ...empty, about: card.id };
  const others = facts.participants.filter(
    (each) => isSeated(each) && each.party !== "guest" && each.id !== me?.id && reads(card.audience, each.id),
  );
  const ask = async () => {
    if (draft.text.trim() === "") return;
    if (!(await sending.send("askLineQuestion", { item: card.ref, to: draft.to, text: draft.text.trim() }))) return;
    change(empty);
    speech.say(words.asked);
    onClose();
  };
  return (
    <Dialog title={words.title} closeWord={nl.frame.close} onClose={onClose}>
      <p className="words">{text}</p>
      <Field name={words.field}>
        <textarea
          rows={3}
          maxLength={2_000}
          lang="nl"
          value={draft.text}
          onChange={(event) => change({ ...draft, text: event.target.value })}
          data-first-focus
        />
      </Field>
      <fieldset>
        <legend className="label">{words.toWhom}</legend>
        <div className="choice">
          <label>
            <input
              type="radio"
              name={name}
              checked={draft.to === null}
              onChange={() => change({ ...draft, to: null })}
            />
            {words.toTable}
          </label>
          {inOrderOfName(others).map((person) => (
            <label key={person.id}>
              <input
                type="radio"
                name={name}
                checked={draft.to === person.id}
                onChange={() => change({ ...draft, to: person.id })}
              />
              {person.callName}
            </label>
          ))}
        </div>
      </fieldset>
      <Readers id={`${name}-readers`} audience={card.audience} onChange={null} />
      <Button look="main" picture="quote" onPress={() => void ask()}>
        {words.ask}
      </Button>
      <p className="soft small">{words.comesBack}</p>
      <SendingNote sending={sending} />
    </Dialog>
  );
};
