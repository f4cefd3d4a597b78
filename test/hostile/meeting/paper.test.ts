// What a resident wrote on paper about a goal, filled in by somebody at the table: never over what a hand said itself, told as what it
// is, and taken back by one answer of her own (0266).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { participantId } from "@werktafel/shared/ids";
import type { CommandPayloads } from "@werktafel/shared/protocol/facts";
import { atTable, reasonOf } from "../../server/boards/atTable.ts";
import { everyone, idOf, type Name, on, openTable, type OpenTable, restricted } from "../../server/live/openTable.ts";
import { seatedAs } from "../../support/cast.ts";

const lotte = participantId("p-lotte");
let table: OpenTable;
beforeEach(async () => {
  const participant = seatedAs("p-lotte", { party: "resident", role: "centralPerson", name: "lotte" });
  table = await openTable({ more: [{ kind: "participantSeated", participant }] });
});
afterEach(async () => table.close());

const item = on(everyone, "g-1");
const words = { text: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe." };
const onPaper = { for: idOf("noor"), onPaper: true } as const;
const wish = async (who: Name, said: Partial<CommandPayloads["confirmGoal"]> = {}) => {
  const heard = await atTable(table, who).wish("confirmGoal", { item, words, ...said });
  return heard.ok ? "done" : heard.refusal;
};
const goalFor = async (who: Name) => (await atTable(table, who).facts()).goals[item.item];
const ownWords = { reason: "ownWords", of: idOf("noor") };
const proposed = { text: "Ik kook in de buurtkeuken.", why: "Dan doe ik ertoe." };
test("it becomes her goal, in those words, by whose pen stands with it, and one answer of her own takes it back", async () => {
  expect(await wish("joost", { ...onPaper, note: "Ja, graag." })).toBe("done");
  expect(await goalFor("ruben")).toMatchObject({
    status: "active",
    confirmed: { words, by: idOf("noor"), notedById: idOf("joost"), onPaper: true, note: "Ja, graag." },
  });
  expect(await wish("noor", { value: "notYet" })).toBe("done");
  expect(await goalFor("ruben")).toMatchObject({ status: "draft", confirmed: null, answers: [{ value: "notYet" }] });
  // From then on it is her hand that spoke.
  expect(await wish("joost", onPaper)).toEqual({ ...ownWords, takenBack: true });
});

test("her own yes over it is hers alone, and no paper comes over that, whatever the words became", async () => {
  await wish("joost", onPaper);
  expect(await wish("noor")).toBe("done");
  expect((await goalFor("ruben"))?.confirmed).not.toHaveProperty("notedById");
  for (const value of ["yes", "notYet", "no"] as const)
    for (const who of ["farida", "joost", "mila"] as const)
      expect(await wish(who, { ...onPaper, value })).toEqual(ownWords);
  expect(await goalFor("noor")).toMatchObject({ status: "active", confirmed: { words } });
});

test("a no in her own words stays, and the paper of another is not put in its place", async () => {
  expect(await wish("noor", { value: "no", note: "Ik wil liever koken." })).toBe("done");
  expect(await wish("farida", onPaper)).toEqual(ownWords);
  expect(await wish("farida", { ...onPaper, value: "no" })).toEqual(ownWords);
  const [said] = (await goalFor("farida"))?.answers ?? [];
  expect(said).toMatchObject({ participantId: idOf("noor"), value: "no", note: "Ik wil liever koken.", words });
  // Whoever else sits here does not sweep it from the table.
  expect(reasonOf(await atTable(table, "farida").wish("putAway", { item }))).toBe("notYours");
});

test("what one resident said with the own hand is not another's by paper; beside it her no may stand", async () => {
  await wish("noor");
  expect(await wish("farida", { for: lotte, onPaper: true })).toEqual(ownWords);
  expect(await wish("farida", { for: lotte, onPaper: true, value: "no" })).toBe("done");
  expect(await goalFor("noor")).toMatchObject({
    status: "active",
    confirmed: { by: idOf("noor") },
    answers: [{ participantId: lotte, value: "no", notedById: idOf("farida"), onPaper: true }],
  });
});

test("paper is a resident's, who reads it, and says what stands there now", async () => {
  expect(await wish("farida", { for: idOf("ruben"), onPaper: true })).toEqual({ reason: "unknown" });
  expect(await wish("gast", onPaper)).toEqual({ reason: "notYours", who: "writer" });
  expect(await wish("farida", { ...onPaper, words: proposed })).toMatchObject({ reason: "wordingChanged", words });
  const hidden = { item: on(restricted, "g-5"), words: { text: "Kanarie: weer slapen", why: "Kanarie" } };
  expect(await wish("mila", { ...hidden, for: lotte, onPaper: true })).toEqual({ reason: "unknown" });
  expect(await wish("farida", { ...hidden, ...onPaper })).toEqual({ reason: "unknown" });
  expect(await goalFor("farida")).toBeUndefined();
});

test("no answer is of two hands, and of a goal nothing is noted down aloud", async () => {
  const twoHands = [
    { onPaper: true },
    { for: idOf("noor") },
    { ...onPaper, beside: idOf("mila") },
    { for: idOf("farida"), onPaper: true },
  ] as const;
  for (const each of twoHands) expect(await wish("farida", each)).toMatchObject({ reason: "malformed" });
  expect(await goalFor("farida")).toBeUndefined();
});

test("with somebody beside her it is her own yes, with that name, until she takes the name away", async () => {
  for (const nobody of ["noor", "gast"] as const)
    expect(await wish("noor", { beside: idOf(nobody) })).toEqual({ reason: "unknown" });
  expect(await wish("noor", { beside: idOf("mila") })).toBe("done");
  expect((await goalFor("joost"))?.confirmed).toMatchObject({ by: idOf("noor"), besideId: idOf("mila") });
  expect(await wish("mila", { ...onPaper, value: "no" })).toEqual(ownWords);
  expect(await wish("noor")).toBe("done");
  expect((await goalFor("joost"))?.confirmed).not.toHaveProperty("besideId");
});

test("reading it together waits on for her own word, and is over with that", async () => {
  const noor = atTable(table, "noor");
  await noor.wish("askLineQuestion", { item, to: null, text: "Ik wil dit samen lezen.", together: true });
  const waits = async () => (await noor.facts()).lineQuestions.filter((each) => each.together).length;
  await wish("joost", onPaper);
  expect(await waits()).toBe(1);
  await wish("noor", { beside: idOf("joost") });
  expect(await waits()).toBe(0);
});
