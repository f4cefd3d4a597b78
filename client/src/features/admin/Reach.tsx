// Which tables and people an account could reach in a few days: numbers, and names of colleagues alone.
import { useState } from "react";
import { askReach } from "../../requests/house/admin.ts";
import type { Reached } from "../../requests/house/decode.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { instantAt, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

const words = nl.admin;

export const Reach = ({ person }: { readonly person: string }) => {
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState(today());
  const [to, setTo] = useState(today());
  const [found, setFound] = useState<Reached | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const show = async () => {
    const answer = await askReach(person, instantAt(from, "00:00"), instantAt(to, "23:59"));
    setFailed(answer.kind !== "ok");
    setFound(answer.kind === "ok" ? answer.value : null);
  };
  return (
    <div className="stack">
      <div>
        <Button look="link" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words.reach}
        </Button>
      </div>
      {isOpen && (
        <>
          <p className="soft">{words.reachLead}</p>
          <div className="times">
            <Field name={words.from}>
              <input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
            </Field>
            <Field name={words.to}>
              <input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
            </Field>
          </div>
          <div className="row">
            <Button onPress={() => void show()}>{words.show}</Button>
          </div>
          <div role="status" className="stack">
            {hasFailed && <p>{words.failed}</p>}
            {found?.tables.length === 0 && <p>{words.reachNone}</p>}
            {found?.tables.map(({ board, hasLooked, people }) => {
              const colleagues = people.flatMap(({ name }) => name ?? []);
              return (
                <div key={board} className="card">
                  <b className="number">{words.table(board)}</b>
                  <p>{hasLooked ? words.hasLooked : words.hasNotLooked}</p>
                  {colleagues.length > 0 && <p>{words.alsoThere(colleagues.join(", "))}</p>}
                  {people.some(({ name }) => name === null) && <p>{words.othersThere}</p>}
                </div>
              );
            })}
          </div>
        </>
      )}
    </div>
  );
};
