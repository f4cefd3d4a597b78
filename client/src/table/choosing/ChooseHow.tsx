// How somebody does it: alone, together with others, or in somebody's place (which needs that person's own yes: R-226).
import type { ActionMode } from "@werktafel/shared/domain/action";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useId } from "react";
import { nl } from "../../words/nl.ts";
import { ChoosePeople } from "./ChoosePeople.tsx";

interface ChooseHowProps {
  readonly mode: ActionMode;
  readonly withIds: readonly ParticipantId[];
  readonly owner: ParticipantId | null;
  readonly onMode: (mode: ActionMode) => void;
  readonly onWith: (withIds: readonly ParticipantId[]) => void;
}

const modes: readonly ActionMode[] = ["self", "together", "onBehalf"];

export const ChooseHow = ({ mode, withIds, owner, onMode, onWith }: ChooseHowProps) => {
  const name = useId();
  return (
    <>
      <fieldset>
        <legend className="label">{nl.slips.fields.how}</legend>
        <div className="choice">
          {modes.map((each) => (
            <label key={each}>
              <input type="radio" name={name} checked={mode === each} onChange={() => onMode(each)} />
              {nl.slips.fields[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {mode !== "self" && (
        <ChoosePeople
          legend={mode === "together" ? nl.slips.fields.with : nl.slips.fields.forWhom}
          chosen={withIds}
          onChange={onWith}
          among={(person) => person.id !== owner}
        />
      )}
    </>
  );
};
