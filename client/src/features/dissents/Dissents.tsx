// "Ik ben het niet eens": in full and in the holder's own words, next to what it is about, until that person takes it back
// . Anyone at the table may say it; nobody may shorten it.
import type { Dissent } from "@werktafel/shared/domain/dissent";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";

const focusOnce = (area: HTMLTextAreaElement | null) => area?.focus();

const DissentNote = ({ dissent }: { readonly dissent: Dissent }) => {
  const now = useNow();
  const sending = useSending();
  const isMine = now.me?.id === dissent.byId;
  return (
    <div className="note own" data-dissent={dissent.id}>
      <span className="label">{isMine ? nl.dissents.mine : nl.dissents.title(callName(now, dissent.byId))}</span>
      <p className="words">{dissent.text}</p>
      {dissent.tableResponse && (
        <p className="words">
          <b>{nl.dissents.table}</b> {dissent.tableResponse}
        </p>
      )}
      {isMine && (
        <Button look="link" onPress={() => void sending.send("withdrawDissent", { dissent: dissent.id })}>
          {nl.dissents.withdraw}
        </Button>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};

interface DissentsProps {
  readonly card: ItemCard;
  readonly about: "goal" | "agreement" | "action";
  /** True while this reader is saying it. */
  readonly isSaying: boolean;
  readonly onSaid: () => void;
}

/** May this person still say it about this thing? */
export const mayDissent = (now: TableNow, card: ItemCard): boolean =>
  now.me !== null &&
  may(now.me, "dissent") === null &&
  card.ref !== null &&
  !card.dissents.some((each) => each.byId === now.me?.id);

export const Dissents = ({ card, about, isSaying, onSaid }: DissentsProps) => {
  const sending = useSending();
  const [words, setWords] = useState("");
  const give = async () => {
    if (!card.ref || words.trim() === "") return;
    if (await sending.send("dissent", { item: card.ref, about, text: words.trim() })) {
      setWords("");
      onSaid();
      speech.say(nl.dissents.saved);
    }
  };
  return (
    <>
      {card.dissents.map((dissent) => (
        <DissentNote key={dissent.id} dissent={dissent} />
      ))}
      {isSaying && (
        <div className="note own stack">
          <Field name={nl.dissents.field}>
            <textarea
              value={words}
              maxLength={2_000}
              lang="nl"
              ref={focusOnce}
              onChange={(event) => setWords(event.target.value)}
            />
          </Field>
          <ItemReaders sheet={card.ref.sheet} />
          <div className="row">
            <Button onPress={() => void give()}>{nl.dissents.give}</Button>
            <Button look="quiet" onPress={onSaid}>
              {nl.slips.discard}
            </Button>
          </div>
          <SendingNote sending={sending} />
        </div>
      )}
    </>
  );
};
