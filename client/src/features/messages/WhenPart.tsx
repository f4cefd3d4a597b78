// How often, and in which hours rather not. Kept as soon as it is chosen.
import { messageRhythms, type WeeklyDay, weeklyDays } from "@werktafel/shared/domain/messages/choice";
import { useState } from "react";
import type { MessagesHere } from "../../requests/messages/decode.ts";
import { keepWishes, type MessageWishes } from "../../requests/messages/messages.ts";
import { Field } from "../../ui/Field.tsx";
import { usePicked } from "../../ui/pressing/usePicked.ts";
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
  const picked = usePicked(rhythm);
  const pickedDay = usePicked(weeklyOn);
  const keep = async (change: Partial<MessageWishes>) => {
    const answer = await keepWishes({ quiet, rhythm, weeklyOn, ...change });
    if (answer.kind !== "ok") for (const each of [picked, pickedDay]) each.letGo();
    setSaid(answer.kind === "ok" ? words.kept : words.noConnection);
    await onChanged();
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
              checked={picked.shown === each}
              onChange={() => {
                picked.pick(each);
                void keep({ rhythm: each });
              }}
            />
            {words.rhythm[each]}
          </label>
        ))}
      </fieldset>
      {picked.shown === "weekly" && (
        <OnDay
          day={pickedDay.shown}
          onChange={(day) => {
            pickedDay.pick(day);
            void keep({ weeklyOn: day });
          }}
        />
      )}
      <h2 className="ask">{words.quietAsk}</h2>
      <p>{words.quietWhat}</p>
      <div className="row">
        <Hour name={words.quietFrom} value={quiet.from} onChange={(from) => void keep({ quiet: { ...quiet, from } })} />
        <Hour
          name={words.quietUntil}
          value={quiet.until}
          onChange={(until) => void keep({ quiet: { ...quiet, until } })}
        />
      </div>
      <p role="status">{said}</p>
    </section>
  );
};
