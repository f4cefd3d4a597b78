// Which days: a week, a month, a year back from today, or any days between two dates.
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlTable } from "../../words/nlTable.ts";
import type { Period } from "../../requests/looks.ts";
import type { Days } from "./days.ts";

interface ChoosePeriodProps {
  readonly period: Period;
  /** The days that are shown now. */
  readonly days: Days;
  readonly onChoose: (period: Period) => void;
}

const choices = [
  { word: nlTable.looked.period.week, back: 7 },
  { word: nlTable.looked.period.month, back: 31 },
  { word: nlTable.looked.period.year, back: 366 },
] as const;

export const ChoosePeriod = ({ period, days, onChoose }: ChoosePeriodProps) => {
  const title = useId();
  const [isOwn, setOwn] = useState(false);
  return (
    <section className="card stack" aria-labelledby={title}>
      <h2 id={title} className="heading">
        {nlTable.looked.period.title}
      </h2>
      <div className="row">
        {choices.map(({ word, back }) => (
          <Button
            key={back}
            isPressed={!isOwn && "days" in period && period.days === back}
            onPress={() => {
              setOwn(false);
              onChoose({ days: back });
            }}
          >
            {word}
          </Button>
        ))}
        <Button isPressed={isOwn} expanded={isOwn} onPress={() => setOwn(!isOwn)}>
          {nlTable.looked.period.choose}
        </Button>
      </div>
      {isOwn && (
        <div className="row">
          <Field name={nlTable.looked.period.from}>
            <input
              type="date"
              value={days.from}
              max={days.to}
              onChange={({ target: { value } }) => value !== "" && onChoose({ ...days, from: value })}
            />
          </Field>
          <Field name={nlTable.looked.period.to}>
            <input
              type="date"
              value={days.to}
              min={days.from}
              onChange={({ target: { value } }) => value !== "" && onChoose({ ...days, to: value })}
            />
          </Field>
        </div>
      )}
    </section>
  );
};
