// By mail, by text message or not at all: my own choice. An address counts when the code that went there comes back.
import { type MessageWay, messageWays } from "@werktafel/shared/domain/messages/choice";
import { useState } from "react";
import type { MessagesHere } from "../../requests/messages/decode.ts";
import { stopMessages } from "../../requests/messages/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { AddressForm } from "./AddressForm.tsx";
import { CodeForm } from "./CodeForm.tsx";

interface WayPartProps {
  readonly here: MessagesHere;
  readonly onChanged: () => Promise<void>;
}

const words = nlApart.messages;

export const WayPart = ({ here, onChanged }: WayPartProps) => {
  const { ways, to, asked } = here;
  const [choosing, setChoosing] = useState<MessageWay | null>(null);
  const [said, setSaid] = useState("");
  const open = messageWays.filter((way) => ways[way] || to?.way === way);
  const now = choosing ?? asked?.way ?? to?.way ?? null;
  const stop = async () => {
    setChoosing(null);
    const answer = await stopMessages();
    setSaid(answer.kind === "ok" ? words.kept : words.noConnection);
    await onChanged();
  };
  const done = async (word: string) => {
    setChoosing(null);
    setSaid(word);
    await onChanged();
  };
  return (
    <section className="stack" aria-label={words.ask}>
      <h2 className="ask">{words.ask}</h2>
      <p>{words.what}</p>
      <p>{to === null ? words.none : words.to[to.way](to.hint)}</p>
      {open.length === 0 ? (
        <p>{words.cannot}</p>
      ) : (
        <fieldset className="choice">
          <legend className="hidden-name">{words.ask}</legend>
          <label>
            <input type="radio" name="message-way" checked={now === null} onChange={() => void stop()} />
            {words.ways.none}
          </label>
          {open.map((way) => (
            <label key={way}>
              <input
                type="radio"
                name="message-way"
                checked={now === way}
                onChange={() => {
                  setSaid("");
                  setChoosing(way);
                }}
              />
              {words.ways[way]}
            </label>
          ))}
        </fieldset>
      )}
      {to !== null && asked === null && choosing === null && (
        <div className="row">
          <Button onPress={() => setChoosing(to.way)}>{words.anew}</Button>
        </div>
      )}
      {choosing !== null && <AddressForm key={choosing} way={choosing} onSent={async () => done("")} />}
      {choosing === null && asked !== null && (
        <CodeForm hint={asked.hint} onRight={async () => done(words.kept)} onAnew={() => setChoosing(asked.way)} />
      )}
      <p role="status">{said}</p>
    </section>
  );
};
