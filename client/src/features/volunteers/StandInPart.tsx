// Who stands in for me while I am away, and until when: they see what I see, and no more.
import { useState } from "react";
import type { MyVolunteers } from "../../requests/volunteers/decode.ts";
import type { StandInChosen } from "../../requests/volunteers/volunteers.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlHelp } from "../../words/nlHelp.ts";

const words = nlHelp.volunteers.away;

interface StandInPartProps {
  readonly shown: MyVolunteers;
  readonly onChosen: (standIn: StandInChosen | null) => void;
}

export const StandInPart = ({ shown: { on, standIn, colleagues }, onChosen }: StandInPartProps) => {
  const [person, setPerson] = useState("");
  const [until, setUntil] = useState("");
  if (standIn !== null) {
    return (
      <div className="stack">
        <p role="status">{words.now(standIn.name, standIn.until)}</p>
        <div className="row">
          <Button onPress={() => onChosen(null)}>{words.stop}</Button>
        </div>
      </div>
    );
  }
  if (colleagues.length === 0) return <p className="soft">{words.noColleagues}</p>;
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <Field name={words.who}>
        <select value={person} onChange={(event) => setPerson(event.target.value)}>
          <option value="">{words.nobody}</option>
          {colleagues.map((each) => (
            <option key={each.person} value={each.person}>
              {each.name}
            </option>
          ))}
        </select>
      </Field>
      <Field name={words.until}>
        <input type="date" value={until} min={on} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <div className="row">
        <Button onPress={() => person !== "" && until !== "" && onChosen({ person, until })}>{words.save}</Button>
      </div>
    </div>
  );
};
