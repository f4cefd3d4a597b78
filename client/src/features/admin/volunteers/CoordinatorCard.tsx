// One coordinator, as an administrator arranges it: who that is here, to whom their volunteers go, and who stands in until when.
import { useState } from "react";
import type { Coordinator } from "../../../requests/volunteers/decode.ts";
import type { StandInChosen } from "../../../requests/volunteers/volunteers.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nlHelp } from "../../../words/nlHelp.ts";

const words = nlHelp.arrangingVolunteers;

export interface Somebody {
  readonly person: string;
  readonly name: string;
}

export const ChoosePerson = ({
  name,
  people,
  value,
  onChoose,
}: {
  readonly name: string;
  readonly people: readonly Somebody[];
  readonly value: string;
  readonly onChoose: (person: string) => void;
}) => (
  <Field name={name}>
    <select value={value} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{words.choose}</option>
      {people.map((each) => (
        <option key={each.person} value={each.person}>
          {each.name}
        </option>
      ))}
    </select>
  </Field>
);

interface CoordinatorCardProps {
  readonly coordinator: Coordinator;
  readonly people: readonly Somebody[];
  readonly onGive: (to: string) => void;
  readonly onStandIn: (standIn: StandInChosen | null) => void;
}

export const CoordinatorCard = ({ coordinator, people, onGive, onStandIn }: CoordinatorCardProps) => {
  const { person, name, standIn } = coordinator;
  const [to, setTo] = useState("");
  const [instead, setInstead] = useState("");
  const [until, setUntil] = useState("");
  const others = people.filter((each) => each.person !== person);
  if (person === null) {
    return (
      <li className="card stack">
        <ChoosePerson name={words.fromFile(name)} people={people} value={to} onChoose={setTo} />
        <div className="row">
          <Button onPress={() => to !== "" && onGive(to)}>{words.isThis}</Button>
        </div>
      </li>
    );
  }
  return (
    <li className="card stack">
      <h3>{name}</h3>
      {standIn === null ? (
        <>
          <ChoosePerson name={words.standIn(name)} people={others} value={instead} onChoose={setInstead} />
          <Field name={words.until}>
            <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          </Field>
          <div className="row">
            <Button onPress={() => instead !== "" && until !== "" && onStandIn({ person: instead, until })}>
              {words.standInSave}
            </Button>
          </div>
        </>
      ) : (
        <div className="row">
          <p className="grow">{words.standInNow(standIn.name, standIn.until)}</p>
          <Button onPress={() => onStandIn(null)}>{words.standInStop}</Button>
        </div>
      )}
      <ChoosePerson name={words.giveTo} people={others} value={to} onChoose={setTo} />
      <div className="row">
        <Button onPress={() => to !== "" && onGive(to)}>{words.give(name)}</Button>
      </div>
    </li>
  );
};
