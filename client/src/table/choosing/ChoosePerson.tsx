// One person around the table, chosen by tapping: equal, in order of name, and nobody chosen beforehand.
import { inOrderOfName, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useId } from "react";
import { useNow } from "../TableContext.ts";

interface ChoosePersonProps {
  readonly legend: string;
  readonly chosen: ParticipantId | null;
  readonly onChange: (chosen: ParticipantId) => void;
  /** Only these can be chosen, of who sits here. */
  readonly among: (person: Participant) => boolean;
}

export const ChoosePerson = ({ legend, chosen, onChange, among }: ChoosePersonProps) => {
  const now = useNow();
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="choice">
        {inOrderOfName(now.facts.participants.filter((each) => isSeated(each) && among(each))).map((person) => (
          <label key={person.id}>
            <input type="radio" name={name} checked={chosen === person.id} onChange={() => onChange(person.id)} />
            {person.callName}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
