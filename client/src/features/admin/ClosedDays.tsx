// The days on which the door of an organisation stays shut all the same: an autumn break, a move. Every table with this
// organisation counts with them.
import type { ClosedDays as Closed } from "@werktafel/shared/domain/house/organisation";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.admin;

/** Two ends that are filled in and lie in order. */
export const isWhole = ({ from, until }: Closed): boolean => from !== "" && from <= until;

interface ClosedDaysProps {
  readonly days: readonly Closed[];
  readonly onChange: (days: readonly Closed[]) => void;
}

export const ClosedDays = ({ days, onChange }: ClosedDaysProps) => {
  const put = (at: number, changed: Closed) => onChange(days.map((each, index) => (index === at ? changed : each)));
  return (
    <fieldset className="stack">
      <legend className="name">{words.closedOn}</legend>
      <p className="soft small">{words.closedOnLead}</p>
      {days.map((each, at) => (
        <fieldset className="times" key={`${at} of ${days.length}`} aria-label={words.closedRow(at + 1)}>
          <Field name={words.closedFrom}>
            <input
              type="date"
              value={each.from}
              onChange={({ target: { value: from } }) =>
                put(at, { from, until: each.until === "" || each.until < from ? from : each.until })
              }
            />
          </Field>
          <Field name={words.closedUntil}>
            <input
              type="date"
              value={each.until}
              min={each.from}
              onChange={({ target: { value: until } }) => put(at, { ...each, until })}
            />
          </Field>
          <Button onPress={() => onChange(days.filter((_other, index) => index !== at))}>{words.closedAway}</Button>
        </fieldset>
      ))}
      <Button onPress={() => onChange([...days, { from: today(), until: today() }])}>{words.closedMore}</Button>
    </fieldset>
  );
};
