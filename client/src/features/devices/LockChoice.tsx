// Whether this screen shuts by itself: only when its person says so.
import { useState } from "react";
import { lockAfter } from "../../requests/devices.ts";
import { nl } from "../../words/nl.ts";

interface LockChoiceProps {
  readonly minutes: number | null;
  readonly onChanged: () => void;
}

const words = nl.devices;
const choices = [
  { minutes: null, word: words.lockAfter.never },
  { minutes: 5, word: words.lockAfter["5"] },
  { minutes: 15, word: words.lockAfter["15"] },
  { minutes: 60, word: words.lockAfter["60"] },
] as const;

export const LockChoice = ({ minutes, onChanged }: LockChoiceProps) => {
  const [said, setSaid] = useState("");
  const choose = async (chosen: number | null) => {
    const answer = await lockAfter(chosen);
    setSaid(answer.kind === "ok" ? words.kept : nl.pin.noConnection);
    onChanged();
  };
  return (
    <section className="stack" aria-label={words.lockTitle}>
      <h2 className="ask">{words.lockTitle}</h2>
      <fieldset className="choice">
        <legend>{words.lockWhat}</legend>
        {choices.map((choice) => (
          <label key={choice.word}>
            <input
              type="radio"
              name="lock-after"
              checked={choice.minutes === minutes}
              onChange={() => void choose(choice.minutes)}
            />
            {choice.word}
          </label>
        ))}
      </fieldset>
      <p role="status">{said}</p>
    </section>
  );
};
