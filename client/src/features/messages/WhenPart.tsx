// How often, and in which hours rather not. Kept as soon as it is chosen.
import { type MessageRhythm, messageRhythms, type QuietHours } from "@werktafel/shared/domain/messages/choice";
import { useState } from "react";
import type { MessagesHere } from "../../requests/messages/decode.ts";
import { keepWishes } from "../../requests/messages/messages.ts";
import { Field } from "../../ui/Field.tsx";
import { usePicked } from "../../ui/pressing/usePicked.ts";
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

export const WhenPart = ({ here: { quiet, rhythm }, onChanged }: WhenPartProps) => {
  const [said, setSaid] = useState("");
  const picked = usePicked(rhythm);
  const keep = async (change: { readonly quiet?: QuietHours; readonly rhythm?: MessageRhythm }) => {
    const answer = await keepWishes(change.quiet ?? quiet, change.rhythm ?? rhythm);
    if (answer.kind !== "ok") picked.letGo();
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
