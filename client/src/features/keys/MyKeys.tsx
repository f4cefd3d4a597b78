// "Mijn sleutels": what lies on which device, made here and taken away here.
import { useEffect, useState } from "react";
import type { Keys } from "../../requests/house/decode.ts";
import { askKeys, canHoldKeys, dropKey, makeKey } from "../../requests/house/passkeys.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

const words = nl.keys;

export const MyKeys = () => {
  const [keys, setKeys] = useState<Keys | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const stepUp = useStepUp();
  const read = async () => {
    const answer = await askKeys();
    if (answer.kind === "ok") setKeys(answer.value);
  };
  useEffect(() => void read(), []);
  const change = async (request: () => ReturnType<typeof makeKey> | ReturnType<typeof dropKey>) => {
    const answer = await stepUp.around<unknown>(request);
    setFailed(answer.kind !== "ok");
    await read();
  };
  if (keys === null || (!keys.canMake && keys.passkeys.length === 0)) return null;
  return (
    <section className="stack">
      <h2 className="heading">{words.title}</h2>
      <p>{words.what}</p>
      {keys.passkeys.length === 0 && <p>{words.none}</p>}
      <ul className="stack">
        {keys.passkeys.map(({ id, since, usedAt }) => (
          <li key={id} className="card row">
            <span className="grow">
              {words.made(dayInWords(new Date(since).toISOString()))}
              <br />
              <span className="soft small">{words.used(dayInWords(new Date(usedAt).toISOString()))}</span>
            </span>
            <Button
              look="quiet"
              label={words.dropLabel(dayInWords(new Date(since).toISOString()))}
              onPress={() => void change(async () => dropKey(id))}
            >
              {words.drop}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={hasFailed ? "hint" : "spoken"}>
        {hasFailed ? words.failed : ""}
      </p>
      {keys.canMake && canHoldKeys() && (
        <div className="row">
          <Button onPress={() => void change(makeKey)}>
            {keys.passkeys.length === 0 ? words.make : words.makeMore}
          </Button>
        </div>
      )}
      {stepUp.dialog}
    </section>
  );
};
