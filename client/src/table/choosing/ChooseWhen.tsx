// When: as it suits, on a day, or again and again. A day is never needed.
import { useId } from "react";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

interface ChooseWhenProps {
  readonly due: string | null;
  readonly every: string | null;
  readonly onChange: (when: { readonly due: string | null; readonly every: string | null }) => void;
  /** An agreement has a rhythm and no day. */
  readonly hasDay: boolean;
}

export const ChooseWhen = ({ due, every, onChange, hasDay }: ChooseWhenProps) => {
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{nl.slips.fields.when}</legend>
      <div className="choice">
        <label>
          <input
            type="radio"
            name={name}
            checked={due === null && every === null}
            onChange={() => onChange({ due: null, every: null })}
          />
          {nl.slips.fields.whenNone}
        </label>
        {hasDay && (
          <label>
            <input
              type="radio"
              name={name}
              checked={due !== null}
              onChange={() => onChange({ due: due ?? today(), every: null })}
            />
            {nl.slips.fields.whenDay}
          </label>
        )}
        <label>
          <input
            type="radio"
            name={name}
            checked={every !== null}
            onChange={() => onChange({ due: null, every: every ?? "week" })}
          />
          {nl.slips.fields.whenEvery}
        </label>
      </div>
      {due !== null && (
        <label className="field">
          <span className="name">{nl.slips.fields.day}</span>
          <input
            type="date"
            value={due}
            onChange={(event) => event.target.value && onChange({ due: event.target.value, every: null })}
          />
        </label>
      )}
      {every !== null && (
        <label className="field">
          <span className="name">{nl.slips.fields.every}</span>
          <select value={every} onChange={(event) => onChange({ due: null, every: event.target.value })}>
            {Object.entries(nl.actions.every).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
            {!(every in nl.actions.every) && <option value={every}>{every}</option>}
          </select>
        </label>
      )}
    </fieldset>
  );
};
