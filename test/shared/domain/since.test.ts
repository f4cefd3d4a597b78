// "Wat is er veranderd?": what came, was agreed or done, reads otherwise or was put away, named once each; and for each reader
// only what that reader reads.
import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { changesBetween } from "@werktafel/shared/domain/since";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import { currentWording } from "@werktafel/shared/domain/wording";
import { itemId, type ParticipantId } from "@werktafel/shared/ids";
import { archive, putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { noorsTable } from "../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../support/exampleTable.ts";

const { noor, ruben, goalBenefit, agreementSecondMorning } = noorsTable;

const openTable = () => {
  const table = tableFrom(exampleJson(noorsTable.file));
  const sheet = (isRight: (audience: string) => boolean) => {
    const found = table.imported.sheets.find(({ audience, kind }) => kind === "table" && isRight(String(audience)));
    const doc = table.docs.get(found?.id ?? "");
    if (!found || !doc) throw new Error("no such sheet");
    return { id: found.id, doc };
  };
  const facts: Fact[] = [...table.facts];
  const seenBy = (who: ParticipantId): TableView => {
    const { sheets } = readerOf(table, who);
    return tableView({ sheets, facts: foldFacts(facts), me: who });
  };
  return {
    facts,
    seenBy,
    forAll: sheet((audience) => audience === "everyone"),
    forFew: sheet((audience) => audience.includes("p-wil") && !audience.includes("p-ruben")),
    told: (who: ParticipantId, then: TableView) =>
      changesBetween(then, seenBy(who)).map(({ kind, collection, text }) => [kind, collection, text]),
  };
};

test("nothing happened: nothing is told", () => {
  const table = openTable();
  expect(table.told(noor, table.seenBy(noor))).toEqual([]);
});

test("what came, reads otherwise and was put away is each told once, what went last", () => {
  const { seenBy, told, forAll } = openTable();
  const then = seenBy(noor);
  const [first, second] = then.strengths;
  if (!first || !second) throw new Error("the example has strengths");
  putItem(forAll.doc, { collection: "ideas", id: itemId("id-1"), texts: { text: "Soep op vrijdag" } }, "test");
  writeText(forAll.doc, { collection: "strengths", id: first.id, field: "text" }, "Noor zingt graag.", {
    origin: "test",
  });
  archive(forAll.doc, { collection: "strengths", id: second.id }, "2026-09-18", "test");
  expect(told(noor, then)).toEqual([
    ["otherWords", "strengths", "Noor zingt graag."],
    ["came", "ideas", "Soep op vrijdag"],
    ["putAway", "strengths", second.text],
  ]);
});

test("a yes that makes an agreement is told as agreed, and not as something new as well", () => {
  const { seenBy, told, forAll, facts } = openTable();
  const then = seenBy(noor);
  const proposal = then.agreements.find(({ id }) => id === agreementSecondMorning);
  const words = proposal?.item && currentWording(proposal.item);
  if (!proposal || !words) throw new Error("the proposal is there");
  // Samira's yes stands; Noor's own yes is what it waits for.
  const accord = { participantId: noor, value: "yes", on: "2026-09-18", note: "", words } as const;
  facts.push({ kind: "agreementAnswered", item: { sheet: forAll.id, item: agreementSecondMorning }, accord });
  expect(told(noor, then)).toEqual([["agreed", "agreements", words.text]]);
});

test("a change for few is told to who reads it, and to nobody else", () => {
  const { seenBy, told, forFew } = openTable();
  const before = { noor: seenBy(noor), ruben: seenBy(ruben) };
  putItem(forFew.doc, { collection: "concerns", id: itemId("k-99"), texts: { text: "De brief kwam weer." } }, "test");
  expect(told(noor, before.noor)).toEqual([["came", "concerns", "De brief kwam weer."]]);
  expect(told(ruben, before.ruben)).toEqual([]);
  expect(before.ruben.goals.some(({ id }) => id === goalBenefit)).toBe(false);
});
