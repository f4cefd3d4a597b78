// Who stands at the door, and what can be done: a chair that is theirs, a chair that is asked for, or not now. A chair of the same
// name is chosen beforehand; letting in is always a tap of its own.
import type { Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import type { Waiting } from "../../../requests/decode.ts";
import { useNow } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nl } from "../../../words/nl.ts";
import { SeatAloud } from "../SeatAloud.tsx";
import { NewChair } from "./NewChair.tsx";

const words = nl.atTheDoor;

interface AtDoorProps {
  readonly visit: Waiting;
  readonly chairs: readonly Participant[];
  readonly onAnswer: (chair: ParticipantId | null) => void;
}

const folded = (name: string): string => name.trim().toLowerCase();

export const AtDoor = ({ visit, chairs, onAnswer }: AtDoorProps) => {
  const { me, facts } = useNow();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const sameName = chairs.filter(({ name, callName }) => [name, callName].map(folded).includes(folded(visit.name)));
  const chair = chairs.find(({ id }) => id === (chosen ?? (sameName.length === 1 ? sameName[0]?.id : null)));
  const asked = facts.proposals.find(({ name }) => folded(name) === folded(visit.name));
  return (
    <li className="card stack">
      <b>{words.asks(visit.name)}</b>
      {chairs.length > 0 && !isNew && (
        <Field name={words.asWho}>
          <select value={chair?.id ?? ""} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{words.choose}</option>
            {chairs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      {!chair && !asked && !isNew && <p>{words.noChair(visit.name)}</p>}
      {!chair && asked && (
        <>
          <p role="status">{nl.seats.waits(visit.name)}</p>
          <SeatAloud proposal={asked} />
        </>
      )}
      {!chair && !asked && isNew && <NewChair name={visit.name} onDone={() => setNew(false)} />}
      <div className="row">
        {chair && <Button onPress={() => onAnswer(chair.id)}>{words.letIn(visit.name)}</Button>}
        {!chair && !asked && !isNew && me && may(me, "proposeSeat") === null && (
          <Button onPress={() => setNew(true)}>{words.newChair(visit.name)}</Button>
        )}
        <Button onPress={() => onAnswer(null)}>{words.notNow}</Button>
      </div>
    </li>
  );
};
