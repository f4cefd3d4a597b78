// *Iemand neemt het over van Teun*: at somebody's card, for a resident and for who leads. Each circle is asked of the residents in
// it; whether there is one is told to nobody else, so the answer is alike.
import { inOrderOfName, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { whyNotTakenOver } from "@werktafel/shared/domain/widening";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { useId, useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";

const words = nl.circles;

interface ChooseProps {
  readonly legend: string;
  readonly people: readonly Participant[];
  readonly chosen: ParticipantId | null;
  readonly onChange: (chosen: ParticipantId) => void;
}

/** Also who does not sit here any more. */
const Choose = ({ legend, people, chosen, onChange }: ChooseProps) => {
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="choice">
        {people.map((each) => (
          <label key={each.id}>
            <input type="radio" name={name} checked={chosen === each.id} onChange={() => onChange(each.id)} />
            {isSeated(each) ? each.callName : words.takeOverLeft(each.callName)}
          </label>
        ))}
      </div>
    </fieldset>
  );
};

type Side = "newcomer" | "before";

const TakeOverDialog = ({
  person,
  side,
  onClose,
}: {
  readonly person: Participant;
  /** What this person is in it: who takes over, or from whom. */
  readonly side: Side;
  readonly onClose: () => void;
}) => {
  const { me, facts, speaking } = useNow();
  const sending = useSending();
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  const [isDone, setDone] = useState(false);
  const pairWith = (other: ParticipantId) =>
    side === "newcomer" ? { who: person.id, insteadOf: other } : { who: other, insteadOf: person.id };
  const others = inOrderOfName(
    facts.participants.filter(({ id }) => whyNotTakenOver(facts.participants, pairWith(id)) === null),
  ).filter(({ party }) => party !== "resident");
  const isMine = me !== null && isResident(me);
  const done = isMine ? words.takeOverDoneMine : words.takeOverDone(speaking.name);
  const ask = async () => {
    if (chosen === null || sending.isWaiting) return;
    if (!(await sending.send("askTakeOver", pairWith(chosen)))) return;
    setDone(true);
    speech.say(done);
  };
  const title = side === "newcomer" ? words.takeOverFrom(person.callName) : words.takeOver(person.callName);
  return (
    <Dialog title={title} closeWord={nl.frame.close} onClose={onClose}>
      {isDone ? (
        <p>{done}</p>
      ) : (
        <>
          <Choose
            legend={side === "newcomer" ? words.takeOverInstead : words.takeOverWho}
            people={others}
            chosen={chosen}
            onChange={setChosen}
          />
          <p>{isMine ? words.takeOverHowMine : words.takeOverHow(speaking.name)}</p>
          <div className="row">
            <Button look="main" onPress={() => void ask()}>
              {words.takeOverAsk}
            </Button>
          </div>
          <SendingNote sending={sending} />
        </>
      )}
    </Dialog>
  );
};

export const TakeOver = ({ person }: { readonly person: Participant }) => {
  const { me } = useNow();
  const [side, setSide] = useState<Side | null>(null);
  if (!me || may(me, "askTakeOver") !== null || isResident(person) || person.party === "guest") return null;
  return (
    <div className="row">
      <Button onPress={() => setSide("before")}>{words.takeOver(person.callName)}</Button>
      <Button onPress={() => setSide("newcomer")}>{words.takeOverFrom(person.callName)}</Button>
      {side !== null && <TakeOverDialog person={person} side={side} onClose={() => setSide(null)} />}
    </div>
  );
};
