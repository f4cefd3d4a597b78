// "Klopt dit?": three answers that all look alike, and own words with it. The answer goes with the words that stand on this
// screen; when they just changed, the new words are shown and nothing was answered.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { Wording } from "@werktafel/shared/domain/wording";
import { type ReactNode, useState } from "react";
import { besideMe } from "../../table/hand/besideMe.ts";
import { Beside } from "../../table/hand/lateHand.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";

interface AnsweringProps {
  readonly item: ItemRef;
  readonly words: Wording;
  readonly mine: AccordValue | null;
  readonly onAnswered: () => void;
  /** What one may also want, and is no answer. */
  readonly children: ReactNode;
}

const values: readonly AccordValue[] = ["yes", "notYet", "no"];

/** Where one asked to answer is where one goes on, on a small screen too. */
const comeHere = (question: HTMLElement | null) => question?.focus();

export const Answering = ({ item, words, mine, onAnswered, children }: AnsweringProps) => {
  const sending = useSending();
  const [note, setNote] = useState("");
  const answer = async (value: AccordValue) => {
    if (
      await sending.send("answerAgreement", {
        item,
        value,
        note: note.trim(),
        words,
        ...(besideMe.who && { beside: besideMe.who }),
      })
    )
      onAnswered();
  };
  return (
    <div className="stack answering">
      <p className="label" tabIndex={-1} ref={comeHere}>
        {nl.accords.ask}
      </p>
      <Field name={nl.accords.note}>
        <textarea value={note} maxLength={2_000} lang="nl" onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Beside />
      <ItemReaders sheet={item.sheet} />
      <div className="row">
        {values.map((value) => (
          <Button key={value} isBig isPressed={mine === value} onPress={() => void answer(value)}>
            {nl.accords.answers[value]}
          </Button>
        ))}
      </div>
      {children}
      <p className="soft small">{nl.accords.silence}</p>
      <SendingNote sending={sending} />
    </div>
  );
};
