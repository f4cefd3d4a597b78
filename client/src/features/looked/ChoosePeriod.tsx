// Which days: a week, a month, a year back from today, or any days between two dates.
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import type { Period } from "../../requests/looks.ts";
import type { Days } from "./days.ts";

interface ChoosePeriodProps {
  readonly period: Period;
  /** The days that are shown now. */
  readonly days: Days;
  readonly onChoose: (period: Period) => void;
}

const choices = [
  { word: nl.looked.period.week, back: 7 },
  { word: nl.looked.period.month, back: 31 },
  { word: nl.looked.period.year, back: 366 },
] as const;

export const ChoosePeriod = ({ period, days, onChoose }: ChoosePeriodProps) => {
  const title = useId();
  const [isOwn, setOwn] = useState(false);
  return (
    <section className="card stack" aria-labelledby={title}>
      <h2 id={title} className="heading">
        {nl.looked.period.title}
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
          {nl.looked.period.choose}
        </Button>
      </div>
      {isOwn && (
        <div className="row">
          <Field name={nl.looked.period.from}>
            <input
              type="date"
              value={days.from}
              max={days.to}
              onChange={({ target: { value } }) => value !== "" && onChoose({ ...days, from: value })}
            />
          </Field>
          <Field name={nl.looked.period.to}>
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
