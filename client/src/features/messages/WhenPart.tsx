// How often, and in which hours rather not. Kept as soon as it is chosen.
import { messageRhythms, type WeeklyDay, weeklyDays } from "@werktafel/shared/domain/messages/choice";
import { useRef, useState } from "react";
import type { MessagesHere } from "../../requests/messages/decode.ts";
import { keepWishes, type MessageWishes } from "../../requests/messages/messages.ts";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

interface WhenPartProps {
  readonly here: MessagesHere;
  readonly onChanged: () => Promise<void>;
}

const words = nlApart.messages;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

interface HourProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (hour: number) => void;
}

const Hour = ({ name, value, onChange }: HourProps) => (
  <Field name={name}>
    <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {hours.map((hour) => (
        <option key={hour} value={hour}>
          {words.hour(hour)}
        </option>
      ))}
    </select>
  </Field>
);

const OnDay = ({ day, onChange }: { readonly day: WeeklyDay; readonly onChange: (day: WeeklyDay) => void }) => (
  <Field name={words.weeklyOn} hint={words.weeklyOnWhat}>
    <select
      value={day}
      onChange={({ target: { value } }) => {
        const chosen = weeklyDays.find((each) => each === value);
        if (chosen) onChange(chosen);
      }}
    >
      {weeklyDays.map((each) => (
        <option key={each} value={each}>
          {nl.dayWords[each]}
        </option>
      ))}
    </select>
  </Field>
);

export const WhenPart = ({ here: { quiet, rhythm, weeklyOn }, onChanged }: WhenPartProps) => {
  const [said, setSaid] = useState("");
  const [wished, setWished] = useState<MessageWishes | null>(null);
  const latest = useRef<MessageWishes | null>(null);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const shown = wished ?? { quiet, rhythm, weeklyOn };
  const keptOne = async (all: MessageWishes) => {
    const answer = await keepWishes(all);
    setSaid(answer.kind === "ok" ? words.kept : words.noConnection);
    if (latest.current === all) await onChanged();
    if (latest.current !== all) return;
    latest.current = null;
    setWished(null);
  };
  /** One after the other, each with what was chosen before it: a second choice must not bring back what the first one changed. */
  const keep = (change: Partial<MessageWishes>) => {
    const all = { ...(latest.current ?? shown), ...change };
    latest.current = all;
    setWished(all);
    const before = sending.current;
    sending.current = (async () => {
      await before;
      await keptOne(all);
    })();
  };
  return (
    <section className="stack" aria-label={words.rhythmAsk}>
      <h2 className="ask">{words.rhythmAsk}</h2>
      <fieldset className="choice">
        <legend className="hidden-name">{words.rhythmAsk}</legend>
        {messageRhythms.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="message-rhythm"
              checked={shown.rhythm === each}
              onChange={() => keep({ rhythm: each })}
            />
            {words.rhythm[each]}
          </label>
        ))}
      </fieldset>
      {shown.rhythm === "weekly" && <OnDay day={shown.weeklyOn} onChange={(day) => keep({ weeklyOn: day })} />}
      <h2 className="ask">{words.quietAsk}</h2>
      <p>{words.quietWhat}</p>
      <div className="row">
        <Hour
          name={words.quietFrom}
          value={shown.quiet.from}
          onChange={(from) => keep({ quiet: { ...shown.quiet, from } })}
        />
        <Hour
          name={words.quietUntil}
          value={shown.quiet.until}
          onChange={(until) => keep({ quiet: { ...shown.quiet, until } })}
        />
      </div>
      <p role="status">{said}</p>
    </section>
  );
};
