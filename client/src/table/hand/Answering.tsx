// "Klopt dit?": answers that all look alike, and own words with them. An answer goes with the words that stand on this screen; when
// they just changed, the new words are shown and nothing was answered.
import { type AccordValue, accordValues } from "@werktafel/shared/domain/accord";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { ParticipantId } from "@werktafel/shared/ids";
import { type ReactNode, useState } from "react";
import { SendingNote } from "../item/RefusalNote.tsx";
import { ItemReaders } from "../writing/ItemReaders.tsx";
import { type Sending, useSending } from "../useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { besideMe } from "./besideMe.ts";
import { Beside } from "./lateHand.tsx";

/** What is said, with the own hand. */
export interface OwnAnswer {
  readonly value: AccordValue;
  readonly note: string;
  readonly beside?: ParticipantId;
}

interface AnsweringProps {
  readonly item: ItemRef;
  readonly values?: readonly AccordValue[];
  readonly mine: AccordValue | null;
  /** Answers true when it became true. */
  readonly onAnswer: (sending: Sending, answer: OwnAnswer) => Promise<boolean>;
  /** What one may also want, and is no answer. */
  readonly children?: ReactNode;
}

/** Where one asked to answer is where one goes on, on a small screen too. */
const comeHere = (question: HTMLElement | null) => question?.focus();

export const Answering = ({ item, values = accordValues, mine, onAnswer, children }: AnsweringProps) => {
  const sending = useSending();
  const [note, setNote] = useState("");
  const answer = (value: AccordValue) =>
    void onAnswer(sending, { value, note: note.trim(), ...(besideMe.who && { beside: besideMe.who }) });
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
          <Button key={value} isBig isPressed={mine === value} onPress={() => answer(value)}>
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
