// "Ik wil dit samen lezen", about what is asked of a resident: it asks somebody to come and sit beside them. It is no answer, and
// turns into none by itself; it is over once the resident answers with the own hand.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { agreementStatus } from "@werktafel/shared/domain/agreement";
import { comingBack } from "@werktafel/shared/domain/comingBack";
import { linesFor } from "@werktafel/shared/domain/mine/lines";
import type { ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";
import { tableView } from "@werktafel/shared/domain/tableView";
import { atTable, type AtTable, reasonOf } from "../../boards/atTable.ts";
import { everyone, idOf, item, type Name, on, openTable, type OpenTable } from "../../live/openTable.ts";

let table: OpenTable;
let noor: AtTable;
beforeEach(async () => {
  table = await openTable();
  noor = atTable(table, "noor");
});
afterEach(async () => table.close());

const asked = on(everyone, "a-1");
const words = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")] };
const together = (to: Name | null, about = asked) =>
  noor.wish("askLineQuestion", { item: about, to: to && idOf(to), text: "Ik wil dit samen lezen.", together: true });
const open = async () => (await noor.facts()).lineQuestions.filter((each) => each.together);

const lying = (collection: string, id: string, text: string, people: readonly string[]): SheetItem => ({
  id: item(id),
  sheet: everyone,
  collection,
  texts: collection === "goals" ? { title: text } : { text },
  values: {},
  ids: { parties: people },
});
const sheets: readonly ReadableSheet[] = [
  {
    sheet: everyone,
    audience: "everyone",
    kind: "table",
    writable: true,
    references: [],
    items: [
      lying("agreements", "a-1", words.text, words.partyIds),
      lying("goals", "g-1", "Ik ben gastvrouw in de buurtkeuken.", []),
    ],
  },
];

/** What waits for somebody, of questions. */
const waitsFor = async (name: Name): Promise<readonly string[]> => {
  const facts = await atTable(table, name).facts();
  const me = facts.participants.find(({ id }) => id === idOf(name));
  if (!me) throw new Error(`${name} does not sit here`);
  const lines = linesFor({ table: tableView({ sheets, facts, me: me.id }), facts, me, on: "2026-09-18" });
  return lines.flatMap((line) => (line.kind === "question" ? [line.item.item] : []));
};

test("it waits for who was asked, comes to the next meeting, and is never a yes", async () => {
  expect(reasonOf(await together("joost"))).toBe("done");
  expect(await waitsFor("joost")).toEqual(["a-1"]);
  expect(await waitsFor("farida")).toEqual([]);
  const { agreements } = await noor.facts();
  expect(agreements[asked.item]?.accords ?? []).toEqual([]);
  const facts = await atTable(table, "farida").facts();
  expect(comingBack({ facts, sheets, on: "2026-09-18" }).map((each) => [each.item?.item, each.why])).toContainEqual([
    "a-1",
    "question",
  ]);
  // Whoever was asked says that it was read: that is no answer of hers either.
  const [question] = await open();
  const said = await atTable(table, "joost").wish("answerLineQuestion", {
    question: question?.id ?? "",
    text: "We lazen dit samen.",
  });
  expect(reasonOf(said)).toBe("done");
  expect(await waitsFor("joost")).toEqual([]);
  const after = (await noor.facts()).agreements[asked.item];
  expect(after ? agreementStatus(after, [idOf("noor")]) : "proposed").toBe("proposed");
});

test("asked of whoever can, it waits for who leads", async () => {
  await together(null);
  expect(await waitsFor("farida")).toEqual(["a-1"]);
  expect(await waitsFor("joost")).toEqual([]);
});

test("it is over with the own yes or no; nog niet leaves it, and so does what somebody else says", async () => {
  await together("joost");
  const answer = async (who: Name, value: "yes" | "no" | "notYet") =>
    reasonOf(await atTable(table, who).wish("answerAgreement", { item: asked, value, note: "", words }));
  expect(await answer("ruben", "yes")).toBe("done");
  expect(await answer("noor", "notYet")).toBe("done");
  expect(await open()).toHaveLength(1);
  expect(await answer("noor", "yes")).toBe("done");
  expect(await open()).toEqual([]);
  const goal = on(everyone, "g-1");
  await together("joost", goal);
  const own = { text: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe." };
  expect(await waitsFor("joost")).toEqual(["g-1"]);
  expect(reasonOf(await noor.wish("confirmGoal", { item: goal, words: own }))).toBe("done");
  expect(await waitsFor("joost")).toEqual([]);
});
