// Exactly one owner, or nobody yet: "Wie wil?". By tapping; nothing depends on spelling.
import { inOrderOfName, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useId } from "react";
import { nl } from "../../words/nl.ts";
import { useNow } from "../TableContext.ts";

interface ChooseWhoProps {
  readonly chosen: ParticipantId | null;
  readonly onChange: (chosen: ParticipantId | null) => void;
  readonly among?: (person: Participant) => boolean;
}

export const ChooseWho = ({ chosen, onChange, among }: ChooseWhoProps) => {
  const now = useNow();
  const name = useId();
  const people = inOrderOfName(
    now.facts.participants.filter((each) => isSeated(each) && each.party !== "guest" && (among?.(each) ?? true)),
  );
  return (
    <fieldset>
      <legend className="label">{nl.slips.fields.owner}</legend>
      <div className="choice">
        <label>
          <input type="radio" name={name} checked={chosen === null} onChange={() => onChange(null)} />
          {nl.slips.fields.ownerNone}
        </label>
        {people.map((person) => (
          <label key={person.id}>
            <input type="radio" name={name} checked={chosen === person.id} onChange={() => onChange(person.id)} />
            {person.callName}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
