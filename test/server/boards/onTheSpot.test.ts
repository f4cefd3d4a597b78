// An agreement that two people made at the place itself: where and when stands with it for good, and an answer that came from
// somebody else's phone is told as that, and gives way to the own hand.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { newAgreement, wordsInForce } from "@werktafel/shared/domain/agreement";
import type { Wording } from "@werktafel/shared/domain/wording";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { everyone, idOf, item, type Name, on, openTable, type OpenTable } from "../live/openTable.ts";
import { atTable, reasonOf } from "./atTable.ts";

let table: OpenTable;
beforeEach(async () => {
  table = await openTable();
});
afterEach(async () => table.close());

let day = 10;
const freshDay = () => (day += 1);
const made = on(everyone, "a-plek");
const words: Wording = {
  text: "Ruben zegt een dag van tevoren wat we koken.",
  partyIds: [idOf("noor"), idOf("ruben")],
  rhythm: null,
};
const atKitchen = { madeKind: "workplace", madePlace: "De Pollepel" };
const put = async (by: Name, where: Readonly<Record<string, string>> = atKitchen) =>
  table.edit(by, everyone, (doc) => {
    const values = { byId: idOf(by), on: "2026-09-17", ...where };
    putItem(
      doc,
      {
        collection: "agreements",
        id: made.item,
        texts: { text: words.text },
        values,
        ids: { parties: words.partyIds ?? [] },
      },
      null,
    );
  });
const yes = { item: made, value: "yes" as const, note: "", words };
const handed = { ...yes, for: idOf("noor"), onMyPhone: true as const };
const stateOf = async (name: Name) =>
  (await atTable(table, name).facts()).agreements[made.item] ?? newAgreement(made.item);

test("a yes on the phone of who made the agreement counts, and says whose phone it was", async () => {
  await put("ruben");
  const ruben = atTable(table, "ruben");
  expect(reasonOf(await ruben.wish("answerAgreement", yes))).toBe("done");
  expect(reasonOf(await ruben.wish("answerAgreement", handed))).toBe("done");
  const state = await stateOf("mila");
  expect(
    state.accords.map(({ participantId, notedById, onTheirPhone }) => [participantId, notedById, onTheirPhone]),
  ).toEqual([
    [idOf("ruben"), undefined, undefined],
    [idOf("noor"), idOf("ruben"), true],
  ]);
  expect(wordsInForce(state, [idOf("noor")])?.text).toBe(words.text);
});

test("her own hand comes over it, and from then on nobody's phone answers for her", async () => {
  await put("ruben");
  const ruben = atTable(table, "ruben");
  await ruben.wish("answerAgreement", handed);
  const refused = { ok: false, refusal: { reason: "ownWords", of: idOf("noor"), takenBack: true } };
  for (const value of ["notYet", "no"] as const) {
    expect(reasonOf(await atTable(table, "noor").wish("answerAgreement", { ...yes, value }))).toBe("done");
    expect(wordsInForce(await stateOf("noor"), [idOf("noor")])).toBeNull();
    expect(await ruben.wish("answerAgreement", handed)).toEqual(refused);
  }
  // Nor for other words, before she spoke of those herself.
  const text = "Ruben zegt, een dag van tevoren, wat we koken.";
  const place = { collection: "agreements", id: made.item, field: "text" } as const;
  await table.edit("ruben", everyone, (doc) => writeText(doc, place, text, { origin: null }));
  expect(await ruben.wish("answerAgreement", { ...handed, words: { ...words, text } })).toEqual(refused);
  expect(wordsInForce(await stateOf("noor"), [idOf("noor")])).toBeNull();
});

test("without a place, outside a meeting, nobody answers for another", async () => {
  await put("ruben", {});
  const ruben = atTable(table, "ruben");
  expect(reasonOf(await ruben.wish("answerAgreement", handed))).toBe("notNow");
  expect(reasonOf(await ruben.wish("answerAgreement", { ...yes, for: idOf("noor") }))).toBe("notNow");
  expect((await stateOf("noor")).accords).toEqual([]);
});

test("made at a meeting is no place outside it", async () => {
  await put("ruben", { madeKind: "meeting" });
  expect(reasonOf(await atTable(table, "ruben").wish("answerAgreement", handed))).toBe("notNow");
});

test("only who put it down hands over a phone for it: another's agreement is not mine to collect a yes for", async () => {
  await put("ruben");
  for (const name of ["farida", "joost", "mila"] as const) {
    expect(reasonOf(await atTable(table, name).wish("answerAgreement", handed))).toBe("notYours");
  }
  expect(reasonOf(await atTable(table, "gast").wish("answerAgreement", handed))).toBe("notYours");
  expect((await stateOf("noor")).accords).toEqual([]);
});

test("a guest's answer comes from nobody's phone", async () => {
  await put("ruben");
  expect(reasonOf(await atTable(table, "ruben").wish("answerAgreement", { ...handed, for: idOf("gast") }))).toBe(
    "unknown",
  );
});

test("a yes to words that somebody changed meanwhile is refused with the new words", async () => {
  await put("ruben");
  const earlier = { ...words, text: "Ruben belt de avond ervoor." };
  const answer = await atTable(table, "ruben").wish("answerAgreement", { ...handed, words: earlier });
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "wordingChanged", words: { text: words.text } } });
});

test("where it was made stands there for good: who tries to move it is refused, and the first place stays", async () => {
  await put("ruben");
  const placeNow = async (): Promise<unknown> => {
    let found: unknown = null;
    await table.edit("mila", everyone, (doc) => {
      const there = doc.getMap("agreements").get(made.item);
      found = there instanceof Y.Map ? there.get("madePlace") : null;
      setValue(doc, { collection: "strengths", id: item("s-1"), field: "on" }, `2026-09-${freshDay()}`, null);
    });
    return found;
  };
  await expect(
    table.edit("joost", everyone, (doc) => {
      const there = doc.getMap("agreements").get(made.item);
      if (there instanceof Y.Map) there.set("madePlace", "Ergens anders");
    }),
  ).rejects.toThrow("not taken");
  expect(await placeNow()).toBe("De Pollepel");
});
