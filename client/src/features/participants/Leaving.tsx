// Letting somebody go, or leaving oneself: one button and one plain question, because this cannot be undone. No reason.
import type { Participant } from "@werktafel/shared/domain/participant";
import { whyNotEnded } from "@werktafel/shared/domain/seating";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const words = nl.seats;

/** The answers stand below the question: on a phone they would lie under the lower edge. */
const intoSight = (question: HTMLElement | null): void => question?.scrollIntoView({ block: "center" });

export const Leaving = ({ person, onGone }: { readonly person: Participant; readonly onGone: () => void }) => {
  const { me, facts } = useNow();
  const sending = useSending();
  const [isAsking, setAsking] = useState(false);
  if (!me || whyNotEnded(facts.participants, me, person.id) !== null) return null;
  const isMine = person.id === me.id;
  const name = person.callName;
  const end = async () => {
    if (!(await sending.send("endSeat", { participant: person.id }))) return;
    speech.say(words.gone(name));
    onGone();
  };
  if (!isAsking) {
    return (
      <div className="row">
        <Button onPress={() => setAsking(true)}>{isMine ? words.leave : words.letGo(name)}</Button>
      </div>
    );
  }
  return (
    <section ref={intoSight} className="note plain" aria-label={isMine ? words.leaveAsk : words.letGoAsk(name)}>
      <p>
        <b>{isMine ? words.leaveAsk : words.letGoAsk(name)}</b>
      </p>
      <p>{isMine ? words.leaveWhat : words.letGoWhat(name)}</p>
      <div className="row">
        <Button onPress={() => void end()}>{isMine ? words.leaveYes : words.letGoYes(name)}</Button>
        <Button onPress={() => setAsking(false)}>{words.letGoNo}</Button>
      </div>
      <SendingNote sending={sending} />
    </section>
  );
};
