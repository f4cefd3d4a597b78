// One table, by its number: who could reach it, and ending every way in at once. Nothing of what lies on it.
import type { PersonReached } from "@werktafel/shared/domain/house/shown";
import { useState } from "react";
import { askWhoReached, closeTable } from "../../../requests/house/admin.ts";
import { useStepUp } from "../../../table/stepUp/useStepUp.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nlApart } from "../../../words/nlApart.ts";
import { BetweenDays } from "./BetweenDays.tsx";
import { SureFirst } from "./SureFirst.tsx";

const words = nlApart.admin;

/** A number, or the address of the table, copied as it is. */
const numberIn = (text: string): string => /\/b\/([^/?#]+)/.exec(text)?.[1] ?? text.trim();

export const OneTable = () => {
  const [written, setWritten] = useState("");
  const [found, setFound] = useState<readonly PersonReached[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const stepUp = useStepUp();
  const table = numberIn(written);
  const show = async (from: string, to: string) => {
    const answer = await stepUp.around(async () => askWhoReached(table, from, to));
    setFailed(answer.kind !== "ok");
    setFound(answer.kind === "ok" ? answer.value.people : null);
  };
  return (
    <div className="stack">
      <p>{words.oneTableLead}</p>
      <Field name={words.board} hint={words.boardHint}>
        <input
          type="text"
          value={written}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            setWritten(event.target.value);
            setFound(null);
          }}
        />
      </Field>
      <h2 className="heading">{words.tableReach}</h2>
      <p className="soft">{words.tableReachLead}</p>
      <BetweenDays onShow={(from, to) => void show(from, to)}>
        {hasFailed && <p>{words.noSuchBoard}</p>}
        {found?.length === 0 && <p>{words.nobodyReached}</p>}
        {found && found.length > 0 && (
          <ul className="stack">
            {found.map(({ person, name, hasLooked }) => (
              <li key={person} className="card">
                <b className="number">{name ?? words.withoutAccount(person)}</b>
                <p>{hasLooked ? words.hasLooked : words.hasNotLooked}</p>
              </li>
            ))}
          </ul>
        )}
      </BetweenDays>
      <h2 className="heading">{words.endTable}</h2>
      <SureFirst
        what={words.endTableWhat}
        sure={words.endTableSure}
        button={words.endTable}
        failed={words.noSuchBoard}
        end={async () => closeTable(table)}
      />
      {stepUp.dialog}
    </div>
  );
};
