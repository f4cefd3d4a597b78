// "Gewone taal" beside a line: read by those who read the line, out of date when the line reads otherwise, and gone with it. On a
// real store.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { fits, markOf, plainestOf } from "@werktafel/shared/domain/between/plainLine";
import { foldFacts } from "@werktafel/shared/domain/board";
import { openScreenLine, type ScreenLine } from "../../live/openScreenLine.ts";
import { everyone, idOf, type Name, on, openTable, type OpenTable, overlapping } from "../../live/openTable.ts";

const canary = "Kanarie-zanglijster";
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
const explain = async (name: Name, item: ReturnType<typeof on>, text = canary): Promise<string> =>
  wish(name, "writePlainLine", { item, words: "Wij monitoren de situatie.", text });
const seenBy = async (name: Name) => {
  const answer = await line(name).open();
  return answer.ok ? answer.facts.plainLines : {};
};
const stored = async (): Promise<string> => JSON.stringify(await table.storedFacts());

test("whoever may write there writes it, and it is of the words that stood there", async () => {
  const line1 = on(everyone, "s-1");
  expect(await explain("farida", line1, "We kijken hoe het gaat.")).toBe("done");
  const plain = (await seenBy("noor"))[line1.item];
  expect(plain).toMatchObject({ by: "p-farida", text: "We kijken hoe het gaat." });
  if (!plain) throw new Error("nothing told");
  expect([fits(plain, "Wij  monitoren de situatie."), fits(plain, "Wij monitoren niet.")]).toEqual([true, false]);
  // The plain one first while it fits; nobody explains somebody's own words to them.
  const by = (who: string) => ({ plain, item: { values: { byId: who } } });
  const words = "Wij monitoren de situatie.";
  expect(plainestOf(by("p-farida"), words, idOf("noor"))).toBe("We kijken hoe het gaat.");
  expect(plainestOf(by("p-noor"), words, idOf("noor"))).toBe(words);
  expect(plainestOf(by("p-farida"), "Andere woorden", idOf("noor"))).toBe("Andere woorden");
  // Somebody typed it, and Noor made it her own: then they are her words as well.
  const goal = { ...by("p-farida"), confirmed: { by: idOf("noor") } };
  expect(plainestOf(goal, words, idOf("noor"))).toBe(words);
  expect(plainestOf(goal, words, null)).toBe("We kijken hoe het gaat.");
  const action = { ...by("p-farida"), owner: idOf("noor") };
  expect(plainestOf({ ...action, isAccepted: true }, words, idOf("noor"))).toBe(words);
  expect(plainestOf({ ...action, isAccepted: false }, words, idOf("noor"))).toBe("We kijken hoe het gaat.");
  // Another writes it anew: one sentence stands.
  expect(await explain("joost", line1, "We letten op.")).toBe("done");
  expect((await seenBy("noor"))[line1.item]?.text).toBe("We letten op.");
});

test("of what few read it is known to those few alone, and nobody else writes it", async () => {
  const secret = on(overlapping, "a-2");
  expect(await explain("joost", secret)).toBe("done");
  expect(Object.keys(await seenBy("farida"))).toEqual(["a-2"]);
  expect(await seenBy("mila")).toEqual({});
  expect(JSON.stringify(line("mila").facts)).not.toContain(canary);
  expect(await explain("mila", secret)).toBe("unknown");
});

test("it goes with its line to other readers", async () => {
  const line1 = on(everyone, "s-1");
  await explain("joost", line1);
  expect(await wish("noor", "moveItem", { item: line1, audience: [idOf("mila"), idOf("noor")] })).toBe("done");
  expect((await seenBy("mila"))[line1.item]?.text).toBe(canary);
  expect(await seenBy("joost")).toEqual({});
});

test("taken away by who wrote it, or erased with its line, no word of it is left", async () => {
  const [line1, goal] = [on(everyone, "s-1"), on(everyone, "g-1")];
  await explain("joost", line1);
  await explain("joost", goal);
  expect(await explain("joost", goal, "")).toBe("done");
  expect(Object.keys(await seenBy("noor"))).toEqual(["s-1"]);
  await wish("noor", "askItemErasure", { item: line1 });
  expect(await wish("farida", "eraseItem", { item: line1 })).toBe("done");
  expect(await seenBy("noor")).toEqual({});
  expect(await stored()).not.toContain(canary);
});

test("the mark of a wording is that of what a reader calls the same words, and of no others", () => {
  const words = ["a", "b", "ab", "ba", "Cafe\u0301 open", "Wij bellen Noor.", "Wij bellen Mila.", ""];
  const made = Array.from({ length: 20_000 }, (_, at) => `Zin ${at} over ${at % 17} dingen.`);
  expect(new Set([...words, ...made].map(markOf)).size).toBe(words.length + made.length);
  expect(markOf("Cafe\u0301 open")).toBe(markOf("  Café\n open"));
  expect(foldFacts([]).plainLines).toEqual({});
});
