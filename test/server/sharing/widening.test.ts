// Somebody may come to read a small circle: asked calmly of the residents in it, by who reads there or because somebody takes
// over. Nobody else learns that there is a circle, and nothing of it is shown before the yes (R-130, decision 0160).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { CommandAnswer, ToldFact } from "@werktafel/shared/protocol/facts";
import type { SheetId } from "@werktafel/shared/ids";
import { atTable, reasonOf } from "../boards/atTable.ts";
import {
  board,
  everyone,
  idOf,
  type Name,
  on,
  openTable,
  type OpenTable,
  overlapping,
  restricted,
} from "../live/openTable.ts";

let table: OpenTable;
beforeEach(async () => {
  table = await openTable();
});
afterEach(async () => table.close());

const names = ["noor", "mila", "joost", "ruben", "farida"] as const;
const readersOf = async (sheet: SheetId): Promise<readonly Name[]> => {
  const found: Name[] = [];
  for (const name of names) {
    const sheets = await table.gate.sheets(await table.placeOf(name));
    if (sheets.some(({ id }) => id === sheet)) found.push(name);
  }
  return found;
};
const asked = async (by: Name) => (await atTable(table, by).facts()).widenings;
const firstAsked = async (by: Name): Promise<string> => (await asked(by))[0]?.id ?? "none";
const everythingOf = async (name: Name): Promise<string> => JSON.stringify(await atTable(table, name).facts());
/** What each is told from now on, and who is told to ask all anew. */
const listening = async () => {
  const told = new Map<Name, ToldFact[]>(names.map((name) => [name, []]));
  const anew: Name[] = [];
  for (const name of names) {
    table.boards.listen(
      await table.placeOf(name),
      (fact) => told.get(name)?.push(fact),
      () => anew.push(name),
    );
  }
  return { kinds: (name: Name) => told.get(name)?.map(({ fact }) => fact.kind), anew };
};

test("who reads a circle asks; the resident in it says yes, and only then the newcomer reads all of it", async () => {
  const words = { text: "Kanarie: weer slapen", why: "Kanarie", reviewOn: null };
  await atTable(table, "noor").wish("confirmGoal", { item: on(restricted, "g-5"), words });
  const { kinds, anew } = await listening();
  expect(await atTable(table, "mila").wish("askToRead", { sheet: restricted, who: idOf("ruben") })).toMatchObject({
    ok: true,
  });
  expect(await asked("noor")).toMatchObject([{ who: idOf("ruben"), by: idOf("mila"), insteadOf: null }]);
  for (const other of ["joost", "ruben", "farida"] as const) expect([other, kinds(other)]).toEqual([other, []]);
  expect(await readersOf(restricted)).toEqual(["noor", "mila"]);
  expect(await everythingOf("ruben")).not.toContain("Kanarie");
  // Neither who asked nor who would read says it.
  const question = await firstAsked("noor");
  for (const [other, why] of [
    ["mila", "notYours"],
    ["ruben", "notYours"],
    ["farida", "notYours"],
  ] as const) {
    expect(reasonOf(await atTable(table, other).wish("answerToRead", { asked: question, answer: "yes" }))).toBe(why);
  }
  expect(await atTable(table, "noor").wish("answerToRead", { asked: question, answer: "yes" })).toMatchObject({
    ok: true,
    made: restricted,
  });
  expect(await readersOf(restricted)).toEqual(["noor", "mila", "ruben"]);
  expect(await everythingOf("ruben")).toContain("Kanarie");
  expect(anew).toEqual(["ruben"]);
  expect([await asked("noor"), await asked("mila")]).toEqual([[], []]);
  for (const other of ["joost", "farida"] as const) expect([other, kinds(other)]).toEqual([other, []]);
});

test("liever niet ends it: no reason, nobody's name, and the newcomer never knew", async () => {
  const { kinds, anew } = await listening();
  await atTable(table, "mila").wish("askToRead", { sheet: restricted, who: idOf("ruben") });
  await atTable(table, "noor").wish("answerToRead", { asked: await firstAsked("noor"), answer: "no" });
  expect(await asked("mila")).toEqual([]);
  expect(kinds("mila")).toEqual(["wideningAsked", "wideningEnded"]);
  expect(kinds("ruben")).toEqual([]);
  expect(anew).toEqual([]);
  expect(await readersOf(restricted)).toEqual(["noor", "mila"]);
});

test("who asked takes it back; somebody else does not", async () => {
  await atTable(table, "mila").wish("askToRead", { sheet: restricted, who: idOf("ruben") });
  const question = await firstAsked("noor");
  expect(reasonOf(await atTable(table, "joost").wish("withdrawToRead", { asked: question }))).toBe("unknown");
  expect(reasonOf(await atTable(table, "noor").wish("withdrawToRead", { asked: question }))).toBe("notYours");
  expect(reasonOf(await atTable(table, "mila").wish("withdrawToRead", { asked: question }))).toBe("done");
  expect(await asked("noor")).toEqual([]);
});

test("a resident in the circle who asks says yes with it", async () => {
  const answer = await atTable(table, "noor").wish("askToRead", { sheet: restricted, who: idOf("ruben") });
  expect(answer).toMatchObject({ ok: true, made: restricted });
  expect(await readersOf(restricted)).toEqual(["noor", "mila", "ruben"]);
});

test("what cannot be asked: a circle one does not read, a guest, who reads it already, what all read", async () => {
  const why = async (by: Name, sheet: SheetId, who: Name) =>
    reasonOf(await atTable(table, by).wish("askToRead", { sheet, who: idOf(who) }));
  expect(await why("joost", restricted, "joost")).toBe("unknown");
  expect(await why("farida", restricted, "ruben")).toBe("unknown");
  expect(await why("mila", restricted, "gast")).toBe("malformed");
  expect(await why("mila", restricted, "noor")).toBe("notNow");
  expect(await why("mila", everyone, "ruben")).toBe("notNow");
});

const outcome = ({ ok, ...rest }: CommandAnswer) => [ok, Object.keys(rest).toSorted()];

test("who takes over is asked about per circle; who leads learns nothing of a circle they are not in", async () => {
  const lead = atTable(table, "farida");
  const before = await lead.seq();
  const { kinds } = await listening();
  // Mila reads a circle of which Farida knows nothing; Ruben reads none at all: the answers are alike.
  const some = await lead.wish("askTakeOver", { who: idOf("ruben"), insteadOf: idOf("mila") });
  const none = await lead.wish("askTakeOver", { who: idOf("mila"), insteadOf: idOf("ruben") });
  expect(outcome(some)).toEqual(outcome(none));
  expect([await lead.seq(), kinds("farida"), kinds("ruben"), kinds("mila")]).toEqual([before, [], [], []]);
  expect(await asked("noor")).toMatchObject([{ who: idOf("ruben"), insteadOf: idOf("mila"), by: idOf("farida") }]);
  // One line in "wie keek", for who may read the question and for nobody else.
  expect((await table.store.run("accessAt", { board })).filter(({ event }) => event === "wideningAsked")).toHaveLength(
    1,
  );
  for (const [name, lines] of [
    ["noor", 1],
    ["farida", 0],
    ["ruben", 0],
  ] as const) {
    const looks = await table.boards.looks(await table.placeOf(name), {
      from: "2000-01-01",
      to: "2100-01-01",
      onlyTaken: false,
    });
    expect([name, looks?.filter(({ event }) => event === "wideningAsked").length]).toEqual([name, lines]);
  }
  await atTable(table, "noor").wish("answerToRead", { asked: await firstAsked("noor"), answer: "yes" });
  expect(await readersOf(restricted)).toEqual(["noor", "mila", "ruben"]);
  expect(kinds("farida")).toEqual([]);
});

test("who takes over from somebody who left already reads what that person read", async () => {
  await table.endSeat("joost");
  await atTable(table, "noor").wish("askTakeOver", { who: idOf("ruben"), insteadOf: idOf("joost") });
  expect(await asked("noor")).toMatchObject([{ who: idOf("ruben"), insteadOf: idOf("joost") }]);
  // Farida is in that circle, but it was not her question.
  expect(await asked("farida")).toEqual([]);
  expect(await readersOf(overlapping).catch(() => [])).not.toContain("ruben");
  await atTable(table, "noor").wish("answerToRead", { asked: await firstAsked("noor"), answer: "yes" });
  const row = await table.store.run("sheet", { sheet: overlapping });
  expect(row?.audience).toEqual([idOf("farida"), idOf("noor"), idOf("ruben")].toSorted());
});

test("nobody takes over a resident's own circle, and only who leads or a resident sees to it", async () => {
  const why = async (by: Name, who: Name, insteadOf: Name) =>
    reasonOf(await atTable(table, by).wish("askTakeOver", { who: idOf(who), insteadOf: idOf(insteadOf) }));
  expect(await why("farida", "ruben", "noor")).toBe("malformed");
  expect(await why("farida", "mila", "mila")).toBe("malformed");
  expect(await why("farida", "gast", "mila")).toBe("malformed");
  expect(await why("mila", "ruben", "joost")).toBe("notYours");
  expect(await asked("noor")).toEqual([]);
});

test("two questions about one circle: a yes to the first leaves the second to be answered", async () => {
  await atTable(table, "mila").wish("askToRead", { sheet: restricted, who: idOf("ruben") });
  await atTable(table, "mila").wish("askToRead", { sheet: restricted, who: idOf("joost") });
  // Asked twice it is one question.
  await atTable(table, "mila").wish("askToRead", { sheet: restricted, who: idOf("joost") });
  expect(await asked("noor")).toHaveLength(2);
  await atTable(table, "noor").wish("answerToRead", { asked: await firstAsked("noor"), answer: "yes" });
  expect(await asked("noor")).toMatchObject([
    { who: idOf("joost"), readers: [idOf("mila"), idOf("noor"), idOf("ruben")].toSorted() },
  ]);
  await atTable(table, "noor").wish("answerToRead", { asked: await firstAsked("noor"), answer: "yes" });
  expect(await readersOf(restricted)).toEqual(["noor", "mila", "joost", "ruben"]);
  expect(await asked("noor")).toEqual([]);
});

test("a circle that no resident reads any more cannot be asked for: nobody could say yes", async () => {
  await table.endSeat("noor");
  const ask = atTable(table, "joost").wish("askToRead", { sheet: overlapping, who: idOf("ruben") });
  expect(reasonOf(await ask)).toBe("audienceWithoutResident");
});

test("the resident left before it was answered: who asked takes it back, and the fact is not only among others", async () => {
  await atTable(table, "mila").wish("askToRead", { sheet: restricted, who: idOf("ruben") });
  const question = await firstAsked("mila");
  await table.endSeat("noor");
  expect(reasonOf(await atTable(table, "mila").wish("withdrawToRead", { asked: question }))).toBe("done");
  const facts = (await table.storedFacts()).map(({ json }): unknown => JSON.parse(json));
  expect(facts).toContainEqual(
    expect.objectContaining({ kind: "wideningEnded", audience: expect.arrayContaining([idOf("noor")]) }),
  );
});
