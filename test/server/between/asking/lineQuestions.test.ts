// "Ik heb een vraag" about a line: read by those who read the line, answered by who was asked, and gone when its own person or
// the line goes. On a real store.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { itemId } from "@werktafel/shared/ids";
import { eventually } from "../../../support/eventually.ts";
import { openScreenLine, type ScreenLine } from "../../live/openScreenLine.ts";
import { everyone, idOf, type Name, on, openTable, type OpenTable, overlapping } from "../../live/openTable.ts";

const canary = "Kanarie-wielewaal";
let table: OpenTable;
const lines = new Map<Name, ScreenLine>();
const line = (name: Name): ScreenLine => {
  const found = lines.get(name);
  if (!found) throw new Error(`${name} has no line`);
  return found;
};
beforeEach(async () => {
  table = await openTable({ limits: { commandBurst: 10_000 } });
  for (const name of ["noor", "mila", "joost", "farida"] as const) {
    lines.set(name, await openScreenLine(table.url, await table.cookieOf(name)));
    await line(name).open();
  }
});
afterEach(async () => {
  for (const each of lines.values()) each.close();
  await table.close();
});

const wish = async (name: Name, ...asked: Parameters<ScreenLine["wish"]>): Promise<string> => {
  const answer = await line(name).wish(...asked);
  return answer.ok ? "done" : answer.refusal.reason;
};
const ask = async (name: Name, to: Name | null, item = on(everyone, "a-1"), text = canary): Promise<string> => {
  const answer = await line(name).wish("askLineQuestion", { item, to: to && idOf(to), text });
  if (!answer.ok) throw new Error(answer.refusal.reason);
  return answer.made ?? "";
};
const seenBy = async (name: Name) => {
  const answer = await line(name).open();
  return answer.ok ? answer.facts.lineQuestions : [];
};
const stored = async (): Promise<string> => JSON.stringify(await table.storedFacts());

test("who is asked answers, once, and nobody else does", async () => {
  const question = await ask("mila", "joost");
  expect(await wish("farida", "answerLineQuestion", { question, text: "Ik weet het." })).toBe("notYours");
  expect(await wish("mila", "answerLineQuestion", { question, text: "Ik weet het." })).toBe("notYours");
  expect(await wish("joost", "answerLineQuestion", { question, text: "Om tien uur." })).toBe("done");
  expect(await wish("joost", "answerLineQuestion", { question, text: "Om elf uur." })).toBe("notNow");
  expect(await seenBy("noor")).toMatchObject([
    { id: question, about: "a-1", by: "p-mila", to: "p-joost", text: canary, answers: [{ by: "p-joost" }] },
  ]);
});

test("what a resident asks of the table anyone who reads the line may answer", async () => {
  const question = await ask("noor", null);
  expect(await wish("mila", "answerLineQuestion", { question, text: "Om tien uur." })).toBe("done");
  expect(await wish("joost", "answerLineQuestion", { question, text: "Vanaf de bushalte." })).toBe("done");
  expect((await seenBy("farida"))[0]?.answers.map(({ by }) => by)).toEqual(["p-mila", "p-joost"]);
});

test("a question about what few read is known to those few alone", async () => {
  const secret = on(overlapping, "a-2");
  const question = await ask("noor", "joost", secret);
  expect(await seenBy("farida")).toHaveLength(1);
  expect(await seenBy("mila")).toEqual([]);
  expect(JSON.stringify(line("mila").facts)).not.toContain(canary);
  // Not for her: as if it were not there.
  expect(await wish("mila", "answerLineQuestion", { question, text: "Ja" })).toBe("unknown");
  expect(await wish("mila", "takeBackLineQuestion", { question })).toBe("unknown");
  expect(await wish("mila", "askLineQuestion", { item: secret, to: null, text: "Wat?" })).toBe("unknown");
  // And nobody is asked about what they do not read.
  expect(await wish("noor", "askLineQuestion", { item: secret, to: idOf("mila"), text: "Wat?" })).toBe("leavesOut");
});

test("it goes with its line to other readers, and back", async () => {
  const line1 = on(everyone, "s-1");
  const question = await ask("noor", null, line1);
  await wish("joost", "answerLineQuestion", { question, text: `${canary} antwoord` });
  // With somebody's own words on it, a resident alone moves it.
  expect(await wish("farida", "moveItem", { item: line1, audience: [idOf("farida"), idOf("noor")] })).toBe("notYours");
  const moved = await line("noor").wish("moveItem", { item: line1, audience: [idOf("mila"), idOf("noor")] });
  expect(moved.ok).toBe(true);
  expect(await seenBy("mila")).toMatchObject([{ id: question, answers: [{ by: "p-joost" }] }]);
  expect(await seenBy("joost")).toEqual([]);
  expect(await wish("joost", "takeBackLineQuestion", { question })).toBe("unknown");
});

test("taken back, its words are gone from the store; those of who answered stay", async () => {
  const [alone, answered] = [await ask("mila", "joost"), await ask("mila", null, on(everyone, "g-1"))];
  await wish("joost", "answerLineQuestion", { question: answered, text: "Woorden-van-Joost" });
  expect(await wish("joost", "takeBackLineQuestion", { question: alone })).toBe("notYours");
  expect(await wish("noor", "takeBackLineQuestion", { question: answered })).toBe("notYours");
  for (const question of [alone, answered])
    expect(await wish("mila", "takeBackLineQuestion", { question })).toBe("done");
  expect(await stored()).not.toContain(canary);
  expect(await seenBy("noor")).toMatchObject([{ id: answered, text: "", answers: [{ text: "Woorden-van-Joost" }] }]);
  expect(await wish("farida", "answerLineQuestion", { question: answered, text: "Ja" })).toBe("notNow");
  expect(await wish("joost", "takeBackLineQuestion", { question: answered })).toBe("done");
  expect(await stored()).not.toContain("Woorden-van-Joost");
  expect(await seenBy("noor")).toEqual([]);
});

test("erased with its line, and a screen that stayed open folds to the same", async () => {
  const start = await line("joost").open();
  if (!start.ok) throw new Error("not opened");
  const question = await ask("mila", "joost", on(everyone, "s-1"));
  const other = await ask("mila", null, on(everyone, "g-1"), "Hoe gaat dat?");
  await wish("joost", "answerLineQuestion", { question, text: `${canary} antwoord` });
  await wish("joost", "answerLineQuestion", { question: other, text: "Zo." });
  await wish("joost", "takeBackLineQuestion", { question: other });
  await wish("noor", "askItemErasure", { item: on(everyone, "s-1") });
  expect(await wish("farida", "eraseItem", { item: on(everyone, "s-1") })).toBe("done");
  expect(await stored()).not.toContain(canary);
  const anew = await line("joost").open();
  await eventually(() => line("joost").facts.some(({ fact }) => fact.kind === "itemErased"));
  const told: readonly Fact[] = line("joost")
    .facts.filter(({ seq }) => seq > start.seq)
    .map(({ fact }) => fact);
  expect(foldFacts(told, start.facts)).toEqual(anew.ok && anew.facts);
  expect(anew.ok && anew.facts.lineQuestions.map(({ about, answers }) => [about, answers])).toEqual([
    [itemId("g-1"), []],
  ]);
});

test("where who was asked left the table, anyone who reads it may answer", async () => {
  const question = await ask("noor", "joost");
  expect(await wish("mila", "answerLineQuestion", { question, text: "Ik weet het." })).toBe("notYours");
  expect(await wish("noor", "endSeat", { participant: idOf("joost") })).toBe("done");
  expect(await wish("mila", "answerLineQuestion", { question, text: "Ik weet het." })).toBe("done");
});
