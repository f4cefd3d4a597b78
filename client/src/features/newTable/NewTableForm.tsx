// The name of a table and who sits at it: names and sides of the table, no more than that.
import { parties, type Party } from "@werktafel/shared/domain/participant";
import { useState } from "react";
import { makeTable } from "../../requests/boards.ts";
import type { MadeTable } from "../../requests/decode.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { refusalSentence } from "../../words/nl/refusals.ts";

const words = nl.start.newTable;

interface Row {
  readonly key: number;
  readonly name: string;
  readonly party: Party;
}

const nobody = { person: () => "", resident: "", facilitator: "", owner: "" };

/** What is still missing, in a sentence; `null` when the table can be made. */
const missing = (name: string, rows: readonly Row[]): string | null => {
  if (name.trim() === "") return words.needName;
  if (!rows.some((row) => row.party === "resident")) return words.needResident;
  return rows.some((row) => row.name.trim() === "") ? words.needPersonName : null;
};

export const NewTableForm = ({ onMade }: { readonly onMade: (made: MadeTable) => void }) => {
  const [name, setName] = useState("");
  const [rows, setRows] = useState<readonly Row[]>([{ key: 0, name: "", party: "resident" }]);
  const [said, setSaid] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);
  const change = (key: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const make = async () => {
    const lack = missing(name, rows);
    setSaid(lack);
    if (lack || isMaking) return;
    setMaking(true);
    const people = rows.map((row) => ({ name: row.name.trim(), party: row.party }));
    const answer = await makeTable({ name: name.trim(), people });
    setMaking(false);
    if (answer.kind === "ok") onMade(answer.value);
    else setSaid(answer.kind === "refused" ? refusalSentence(answer.refusal, nobody) : nl.start.comeIn.noConnection);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Field name={words.name} hint={words.nameHint}>
        <input
          type="text"
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <h2 className="heading">{words.people}</h2>
      <ul className="persons">
        {rows.map((row) => (
          <li key={row.key}>
            <Field name={words.personName}>
              <input
                type="text"
                value={row.name}
                maxLength={120}
                autoComplete="off"
                onChange={(event) => change(row.key, { name: event.target.value })}
              />
            </Field>
            <Field name={words.personParty}>
              <select
                value={row.party}
                onChange={(event) => {
                  const party = parties.find((each) => each === event.target.value);
                  if (party) change(row.key, { party });
                }}
              >
                {parties.map((party) => (
                  <option key={party} value={party}>
                    {nl.parties[party]}
                  </option>
                ))}
              </select>
            </Field>
            <Button
              look="quiet"
              label={words.remove(row.name.trim())}
              onPress={() => setRows(rows.filter((each) => each.key !== row.key))}
            >
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button
          picture="plus"
          onPress={() =>
            setRows([...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, name: "", party: "staff" }])
          }
        >
          {words.addPerson}
        </Button>
      </div>
      <p className="readers">{words.reads}</p>
      <p role="status" className={said ? "hint" : "spoken"}>
        {said}
      </p>
      <div className="row">
        <Button look="main" isBig onPress={() => void make()}>
          {words.make}
        </Button>
        <a className="button quiet" href="#tafels">
          {nl.frame.back}
        </a>
      </div>
    </>
  );
};
