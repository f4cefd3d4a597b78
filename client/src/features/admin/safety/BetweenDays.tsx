// "From … until …": two days, and what was found in between.
import { type ReactNode, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { instantAt, today } from "../../../words/dates.ts";
import { nlApart } from "../../../words/nlApart.ts";

const words = nlApart.admin;

interface BetweenDaysProps {
  /** ISO instants. */
  readonly onShow: (from: string, to: string) => void;
  readonly children: ReactNode;
}

export const BetweenDays = ({ onShow, children }: BetweenDaysProps) => {
  const [from, setFrom] = useState(today());
  const [to, setTo] = useState(today());
  return (
    <>
      <div className="times">
        <Field name={words.from}>
          <input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field name={words.to}>
          <input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
      </div>
      <div className="row">
        <Button onPress={() => onShow(instantAt(from, "00:00"), instantAt(to, "23:59"))}>{words.show}</Button>
      </div>
      <div role="status" className="stack">
        {children}
      </div>
    </>
  );
};
