// People around the table, chosen by tapping: equal, in order of name. Who is locked on cannot be taken off.
import { inOrderOfName, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useNow } from "../TableContext.ts";

interface ChoosePeopleProps {
  readonly legend: string;
  readonly chosen: readonly ParticipantId[];
  readonly onChange: (chosen: readonly ParticipantId[]) => void;
  /** Only these can be chosen; everyone who sits here by default. */
  readonly among?: (person: Participant) => boolean;
  readonly locked?: readonly ParticipantId[];
}

export const ChoosePeople = ({ legend, chosen, onChange, among, locked }: ChoosePeopleProps) => {
  const now = useNow();
  const people = inOrderOfName(now.facts.participants.filter((each) => isSeated(each) && (among?.(each) ?? true)));
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="choice">
        {people.map((person) => {
          const isOn = chosen.includes(person.id);
          return (
            <label key={person.id}>
              <input
                type="checkbox"
                checked={isOn}
                disabled={isOn && (locked?.includes(person.id) ?? false)}
                onChange={() => onChange(isOn ? chosen.filter((each) => each !== person.id) : [...chosen, person.id])}
              />
              {person.callName}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};
