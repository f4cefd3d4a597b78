// Issue 3, check 3: every moment × every kind of command × everyone who can ask, over the wire. What is refused is refused with
// its own reason, written down by hand in expected.ts; what is not would be done.
import { afterEach, expect, test } from "@jest/globals";
import type { CommandKind } from "@werktafel/shared/protocol/facts";
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import { type AskedTable, askedTable, toldBy } from "./askedTable.ts";
import { askers, type Expected, expectedOf, rows } from "./expected.ts";
import { factsAt, momentNames } from "./moments.ts";
import { wishes } from "./wishes.ts";

const kinds = Object.keys(commandSchemas).filter((name): name is CommandKind => Object.hasOwn(rows, name));

let asked: AskedTable | null = null;
afterEach(async () => {
  await asked?.close();
  asked = null;
});

test("no kind of command is left out", () => {
  expect(kinds.toSorted()).toEqual(Object.keys(commandSchemas).toSorted());
});

let cells = 0;
for (const moment of momentNames) {
  test(`${moment}: every wish of everyone is refused with its own reason, or done`, async () => {
    asked = await askedTable(moment, factsAt(moment));
    const { line, table } = asked;
    const before = (await table.storedFacts()).length;
    const expected: Record<string, Expected> = {};
    const found: Record<string, string> = {};
    for (const kind of kinds) {
      // Nothing that is asked here comes true, so all of them may ask it at once.
      const told = askers.map(async (asker) => {
        const me = asker === "bigScreen" || asker === "bram" ? "noor" : asker;
        return [asker, toldBy(await line(asker).wish(kind, wishes[kind](me)))] as const;
      });
      for (const [asker, answer] of await Promise.all(told)) {
        const cell = `${moment} · ${kind} · ${asker}`;
        expected[cell] = expectedOf(kind, moment, asker);
        found[cell] = answer;
        cells += 1;
      }
    }
    expect(found).toEqual(expected);
    expect((await table.storedFacts()).length).toBe(before);
  });
}

test("every cell was asked", () => {
  console.log(`${cells} cells: ${momentNames.length} moments, ${kinds.length} kinds, ${askers.length} askers`);
  expect(cells).toBe(momentNames.length * kinds.length * askers.length);
});
