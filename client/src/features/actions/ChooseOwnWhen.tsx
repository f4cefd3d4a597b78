// When I do what I took on: my own day, which counts at once (0283).
import type { OwnWhen } from "@werktafel/shared/domain/action";
import { useEffect, useRef, useState } from "react";
import { ChooseWhen } from "../../table/choosing/ChooseWhen.tsx";
import { nl } from "../../words/nl.ts";

interface OwnWhenProps {
  readonly now: OwnWhen;
  readonly onSet: (when: OwnWhen) => void;
}

/** A day is typed in pieces: it goes when one leaves the field, and else as it is tapped. */
export const ChooseOwnWhen = ({ now, onSet }: OwnWhenProps) => {
  const [chosen, setChosen] = useState(now);
  const waits = useRef<OwnWhen | null>(null);
  const send = useRef(onSet);
  useEffect(() => {
    send.current = onSet;
  });
  const settle = () => {
    if (waits.current) send.current(waits.current);
    waits.current = null;
  };
  useEffect(() => settle, []);
  return (
    <div className="stack" onBlur={settle}>
      <ChooseWhen
        {...chosen}
        hasDay
        onChange={(when) => {
          waits.current = when;
          setChosen(when);
          if (when.due === null || chosen.due === null) settle();
        }}
      />
      <p className="hint">{nl.actions.ownDay}</p>
    </div>
  );
};
