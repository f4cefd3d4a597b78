// Somebody comes to read what a small circle has: with the yes of a resident in it, all of it, from then on.
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Audience } from "@werktafel/shared/domain/audience";
import { itemId, type SheetId, sheetId } from "@werktafel/shared/ids";
import type { ToldFact } from "@werktafel/shared/protocol/facts";
import { putItem, setValue } from "@werktafel/shared/sheet/editSheet";
import {
  everyone,
  idOf,
  item,
  type Name,
  on,
  openTable,
  type OpenTable,
  overlapping,
  restricted,
} from "../../live/openTable.ts";
import { atTable, reasonOf } from "../atTable.ts";

const some = (...names: readonly Name[]): Audience => names.map(idOf).toSorted();

let table: OpenTable;
beforeEach(async () => {
  table = await openTable();
});
afterEach(async () => table.close());

const widen = async (by: Name, sheet: SheetId, audience: Audience) =>
  atTable(table, by).wish("widenSheet", { sheet, audience });
const readersOf = async (sheet: SheetId): Promise<readonly Name[]> => {
  const found: Name[] = [];
  for (const name of ["noor", "mila", "joost", "ruben", "farida"] as const) {
    const sheets = await table.gate.sheets(await table.placeOf(name));
    if (sheets.some(({ id }) => id === sheet)) found.push(name);
  }
  return found;
};

test("reads what lies there and what was said about it, at once and after a restart of the gate", async () => {
  const words = { text: "Kanarie: weer slapen", why: "Kanarie", reviewOn: null };
  await atTable(table, "noor").wish("confirmGoal", { item: on(restricted, "g-5"), words });
  expect(JSON.stringify(await atTable(table, "ruben").facts())).not.toContain("Kanarie");
  const answer = await widen("noor", restricted, some("noor", "mila", "ruben"));
  expect(answer).toMatchObject({ ok: true, made: restricted });
  expect(await readersOf(restricted)).toEqual(["noor", "mila", "ruben"]);
  expect((await atTable(table, "ruben").facts()).goals[item("g-5")]?.confirmed?.words.text).toBe(
    "Kanarie: weer slapen",
  );
  expect(JSON.stringify(await atTable(table, "joost").facts())).not.toContain("Kanarie");
});

test("the new reader is told to ask anew; who read it already hears one fact; nobody else anything", async () => {
  const told = new Map<Name, ToldFact[]>();
  const anew: Name[] = [];
  for (const name of ["noor", "mila", "joost", "ruben"] as const) {
    const facts: ToldFact[] = [];
    told.set(name, facts);
    table.boards.listen(
      await table.placeOf(name),
      (fact) => facts.push(fact),
      () => anew.push(name),
    );
  }
  await widen("noor", restricted, some("noor", "mila", "ruben"));
  expect(anew).toEqual(["ruben"]);
  expect(told.get("mila")?.map(({ fact }) => fact.kind)).toEqual(["audienceWidened"]);
  expect(told.get("joost")).toEqual([]);
});

describe("who may, and whom", () => {
  test("only a resident in that circle", async () => {
    expect(reasonOf(await widen("mila", restricted, some("noor", "mila", "ruben")))).toBe("notYours");
    expect(reasonOf(await widen("joost", restricted, some("noor", "joost")))).toBe("notYours");
  });
  test("nobody is taken out of what they read", async () => {
    expect(await widen("noor", restricted, some("noor", "ruben"))).toEqual({
      ok: false,
      refusal: { reason: "leavesOut", of: [idOf("mila")] },
    });
  });
  test("what all read has no more readers to get", async () => {
    expect(reasonOf(await widen("noor", everyone, some("noor", "mila")))).toBe("notNow");
    expect(reasonOf(await widen("noor", restricted, some("noor", "mila")))).toBe("notNow");
  });
  test("a guest is no reader of a small circle", async () => {
    expect(reasonOf(await widen("noor", restricted, some("noor", "mila", "gast")))).toBe("malformed");
  });
  test("an action stays among those who read its goal", async () => {
    await table.edit("joost", overlapping, (doc) => {
      putItem(doc, { collection: "goals", id: itemId("g-9"), texts: { title: "Van drie" } }, null);
    });
    const made = await atTable(table, "noor").wish("openSheet", { audience: some("noor", "joost") });
    const narrow = sheetId(made.ok ? (made.made ?? "") : "");
    await table.edit("joost", narrow, (doc) => {
      putItem(
        doc,
        { collection: "actions", id: itemId("ac-9"), texts: { text: "Onder dat doel" }, values: { goalId: "g-9" } },
        null,
      );
    });
    expect(reasonOf(await widen("noor", narrow, some("noor", "joost", "mila")))).toBe("goalIsNarrower");
  });
});

test("two sheets never end with the same readers: everything goes to the one that is there", async () => {
  const three = some("noor", "mila", "joost");
  const made = await atTable(table, "noor").wish("openSheet", { audience: three });
  const there = made.ok ? made.made : undefined;
  expect(await widen("noor", restricted, three)).toMatchObject({ ok: true, made: there });
  const content = await table.sheets.read(sheetId(there ?? ""));
  expect(content?.items.map(({ id }) => id).toSorted()).toEqual(["ac-mila", "g-5"]);
  expect((await table.sheets.read(restricted))?.items).toEqual([]);
  expect(await readersOf(restricted)).toEqual(["noor", "mila"]);
  const audiences = (await table.store.run("sheetsAt", { board: table.board }))
    .filter(({ kind }) => kind === "table")
    .map(({ audience }) => String(audience));
  expect(new Set(audiences).size).toBe(audiences.length);
});

test("the sheet that got more readers is the one that is found for them from then on", async () => {
  const three = some("noor", "mila", "ruben");
  await widen("noor", restricted, three);
  expect(await atTable(table, "ruben").wish("openSheet", { audience: three })).toMatchObject({
    ok: true,
    made: restricted,
  });
});

test("no id of a goal that the newcomer may not read comes along", async () => {
  // Noor, Mila and Farida have a goal; what serves it lies with Noor and Mila.
  const made = await atTable(table, "noor").wish("openSheet", { audience: some("noor", "mila", "farida") });
  const wider = sheetId(made.ok ? (made.made ?? "") : "");
  await table.edit("farida", wider, (doc) => {
    putItem(doc, { collection: "goals", id: itemId("g-geheim"), texts: { title: "Van drie" } }, null);
  });
  await table.edit("mila", restricted, (doc) => {
    putItem(
      doc,
      { collection: "agreements", id: itemId("a-9"), texts: { text: "Voor ons" }, ids: { goals: ["g-geheim", "g-5"] } },
      null,
    );
    setValue(doc, { collection: "agreements", id: itemId("a-9"), field: "reviewOn" }, "2026-11-01", null);
  });
  await widen("noor", restricted, some("noor", "mila", "ruben"));
  const content = JSON.stringify(await table.sheets.read(restricted));
  expect(content).not.toContain("g-geheim");
  expect(content).toContain("g-5");
  expect((await atTable(table, "noor").facts()).references).toContain("a-9~goals~g-geheim");
  expect((await atTable(table, "ruben").facts()).references).toEqual([]);
});

test("who left drops out, and who takes over reads what was read before", async () => {
  await table.endSeat("joost");
  expect(await widen("noor", overlapping, some("noor", "farida", "ruben"))).toMatchObject({ ok: true });
  expect(await readersOf(overlapping).catch(() => [])).not.toContain("joost");
  const row = await table.store.run("sheet", { sheet: overlapping });
  expect(row?.audience).toEqual(some("noor", "farida", "ruben"));
});
