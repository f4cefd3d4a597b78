import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { agreementStatus, newAgreement, wordsInForce } from "@werktafel/shared/domain/agreement";
import type { Wording } from "@werktafel/shared/domain/wording";
import { setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { everyone, idOf, item, on, openTable, type OpenTable, overlapping, restricted } from "../live/openTable.ts";
import { atTable, type AtTable, freshId, reasonOf } from "./atTable.ts";

let table: OpenTable;
let noor: AtTable;
let ruben: AtTable;
let farida: AtTable;
let gast: AtTable;
beforeEach(async () => {
  table = await openTable();
  noor = atTable(table, "noor");
  ruben = atTable(table, "ruben");
  farida = atTable(table, "farida");
  gast = atTable(table, "gast");
});
afterEach(async () => table.close());

const a1 = on(everyone, "a-1");
const words: Wording = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")], rhythm: null };
const yes = { item: a1, value: "yes" as const, note: "", words };
const write = async (text: string) =>
  table.edit("farida", everyone, (doc) => {
    writeText(doc, { collection: "agreements", id: item("a-1"), field: "text" }, text, { origin: null });
  });

test("a yes counts for the words it was said to, and the agreement is agreed when the resident said it", async () => {
  expect(await ruben.wish("answerAgreement", { ...yes, note: "Mijn keuken is open" })).toMatchObject({ ok: true });
  expect(await noor.wish("answerAgreement", yes)).toMatchObject({ ok: true });
  const state = (await farida.facts()).agreements[a1.item] ?? newAgreement(a1.item);
  expect(agreementStatus(state, [idOf("noor")])).toBe("agreed");
  expect(state.accords.map(({ participantId, on: day, note }) => [participantId, day, note])).toEqual([
    [idOf("ruben"), "2026-09-18", "Mijn keuken is open"],
    [idOf("noor"), "2026-09-18", ""],
  ]);
});

test("a yes to words that changed meanwhile is refused with the new words, and nothing is stored", async () => {
  await write("Noor werkt elke donderdag.");
  const before = (await table.storedFacts()).length;
  expect(await noor.wish("answerAgreement", yes)).toEqual({
    ok: false,
    refusal: {
      reason: "wordingChanged",
      words: {
        text: "Noor werkt elke donderdag.",
        partyIds: [idOf("noor"), idOf("ruben")],
        rhythm: null,
        reviewOn: null,
      },
    },
  });
  expect((await table.storedFacts()).length).toBe(before);
  const changedDay = { ...words, text: "Noor werkt elke donderdag." };
  expect(reasonOf(await noor.wish("answerAgreement", { ...yes, words: changedDay }))).toBe("done");
});

test("another review day is another agreement", async () => {
  await table.edit("farida", everyone, (doc) => {
    setValue(doc, { collection: "agreements", id: item("a-1"), field: "reviewOn" }, "2026-12-08", null);
  });
  expect(reasonOf(await noor.wish("answerAgreement", yes))).toBe("wordingChanged");
});

test("while others type a new proposal, a resident can still take back a yes to the words in force", async () => {
  await noor.wish("answerAgreement", yes);
  await write("Noor werkt elke dag.");
  expect(reasonOf(await noor.wish("answerAgreement", yes))).toBe("wordingChanged");
  expect(reasonOf(await noor.wish("answerAgreement", { ...yes, value: "no", note: "Ik ben te moe." }))).toBe("done");
  const state = (await noor.facts()).agreements[a1.item] ?? newAgreement(a1.item);
  expect(wordsInForce(state, [idOf("noor")])).toBeNull();
});

test("the same wish twice has one effect and one answer, also after a restart of memory", async () => {
  const id = freshId();
  const [first, second] = await Promise.all([
    noor.wish("answerAgreement", yes, id),
    noor.wish("answerAgreement", yes, id),
  ]);
  expect(second).toEqual(first);
  expect(await noor.wish("answerAgreement", { ...yes, value: "no" }, id)).toEqual(first);
  expect((await noor.facts()).agreements[a1.item]?.accords).toHaveLength(1);
  // Another person's wish with that id is another wish.
  expect(reasonOf(await ruben.wish("answerAgreement", yes, id))).toBe("done");
});

test("a refused wish is judged anew when it comes again", async () => {
  const id = freshId();
  const later = { ...yes, words: { ...words, text: "Noor werkt elke donderdag." } };
  expect(reasonOf(await noor.wish("answerAgreement", later, id))).toBe("wordingChanged");
  await write("Noor werkt elke donderdag.");
  expect(reasonOf(await noor.wish("answerAgreement", later, id))).toBe("done");
});

test("a guest answers nothing", async () => {
  expect(reasonOf(await gast.wish("answerAgreement", yes))).toBe("notYours");
});

test("only a resident ends an agreement, and what is over is answered no more", async () => {
  expect(await farida.wish("closeAgreement", { item: a1, as: "ended" })).toEqual({
    ok: false,
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(reasonOf(await noor.wish("closeAgreement", { item: a1, as: "ended" }))).toBe("done");
  expect(reasonOf(await ruben.wish("answerAgreement", yes))).toBe("notNow");
  expect(reasonOf(await noor.wish("closeAgreement", { item: a1, as: "changed" }))).toBe("notNow");
});

test("an item on a sheet somebody may not read does not exist for them, nor does one that is nowhere", async () => {
  const there = await ruben.wish("confirmGoal", { item: on(restricted, "g-5"), words: { text: "x" } });
  const nowhere = await ruben.wish("confirmGoal", { item: on(restricted, "g-99"), words: { text: "x" } });
  const elsewhere = await ruben.wish("answerAgreement", { ...yes, item: on(overlapping, "a-2") });
  expect(there).toEqual({ ok: false, refusal: { reason: "unknown" } });
  expect([nowhere, elsewhere]).toEqual([there, there]);
});

test("what was agreed and then taken off the sheet by an edit can still be refused and ended by the resident", async () => {
  await noor.wish("answerAgreement", yes);
  await table.edit("ruben", everyone, (doc) => {
    doc.getMap("agreements").delete("a-1");
  });
  expect(reasonOf(await noor.wish("answerAgreement", yes))).toBe("unknown");
  expect(reasonOf(await noor.wish("answerAgreement", { ...yes, value: "notYet" }))).toBe("done");
  expect(reasonOf(await noor.wish("closeAgreement", { item: a1, as: "ended" }))).toBe("done");
  expect(reasonOf(await noor.wish("putAway", { item: a1 }))).toBe("done");
});
