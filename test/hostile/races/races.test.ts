// Two people do at the same moment what cannot both be done (RELIABILITY.md A7): over the wire, on two connections, again and again.
// Whatever comes of it is what comes of the one after the other, in one of both orders, as a table told us beforehand that had the
// same question in peace. RACES=200 for the full run; SEED=… to call one back.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { setTimeout as pause } from "node:timers/promises";
import { seededRandom } from "../../support/seededRandom.ts";
import { type Pair, pairs } from "./pairs.ts";
import { openRaceHouse, type RaceHouse } from "./raceTable.ts";

const floor = 20;
const wanted = Math.max(floor, Number(process.env["RACES"] ?? 22));
const random = seededRandom(Number(process.env["SEED"] ?? 7));
/** A wish takes some milliseconds: so far apart at most, that each is often first. */
const mostApartMs = 6;

let house: RaceHouse;
beforeAll(async () => {
  house = await openRaceHouse();
}, 60_000);
afterAll(async () => house.close(), 30_000);

type Order = "one" | "other" | "together";

/** What came of it: what each heard, what became true in its order, and how it stands. */
const outcomeOf = async (pair: Pair, order: Order): Promise<string> => {
  const table = await house.table(pair.who);
  try {
    const laid = await pair.lay(table, house);
    const mark = await table.mark();
    const [one, other] = await run(laid, order);
    const became = await table.since(mark);
    const seqOf = (kind: string) => became.find(({ fact }) => fact.kind === kind)?.seq ?? null;
    const stands = (await laid.stands?.(seqOf)) ?? "";
    return JSON.stringify({ one, other, became: became.map(({ fact }) => fact.kind), stands });
  } finally {
    table.close();
  }
};

const run = async (
  { one, other }: Awaited<ReturnType<Pair["lay"]>>,
  order: Order,
): Promise<readonly [string, string]> => {
  if (order === "one") {
    const first = await one();
    return [first, await other()];
  }
  if (order === "other") {
    const first = await other();
    return [await one(), first];
  }
  const after = async (work: () => Promise<string>): Promise<string> => {
    await pause(random.between(0, mostApartMs));
    return work();
  };
  const [first, second] = await Promise.all([after(one), after(other)]);
  return [first, second];
};

interface InPeace {
  readonly one: string;
  readonly other: string;
}

/** `null`: no order explains it. */
const orderOf = (outcome: string, { one, other }: InPeace): "one" | "other" | null =>
  outcome === one ? "one" : outcome === other ? "other" : null;

test("whatever two people do at the same moment, one order of both explains what came of it", async () => {
  const inPeace = new Map<Pair, InPeace>();
  for (const pair of pairs) {
    const both = { one: await outcomeOf(pair, "one"), other: await outcomeOf(pair, "other") };
    // A race in which nothing depends on who is first proves nothing.
    expect([pair.name, both.one === both.other]).toEqual([pair.name, false]);
    inPeace.set(pair, both);
  }
  const first = new Map<string, { one: number; other: number }>(pairs.map(({ name }) => [name, { one: 0, other: 0 }]));
  const unexplained: string[] = [];
  for (let race = 0; race < wanted; race += 1) {
    const pair = pairs[race % pairs.length];
    const known = pair && inPeace.get(pair);
    if (!pair || !known) throw new Error("no such race");
    const outcome = await outcomeOf(pair, "together");
    const order = orderOf(outcome, known);
    const count = first.get(pair.name);
    if (order === null) unexplained.push(`${pair.name}: ${outcome}, and not ${known.one} or ${known.other}`);
    else if (count) count[order] += 1;
  }
  console.log(
    [
      `${wanted} races, seed ${random.seed}; who was first:`,
      ...[...first].map(([name, { one, other }]) => `${name}: ${one} ∥ ${other}`),
    ].join("\n"),
  );
  expect(unexplained).toEqual([]);
  const both = [...first.values()];
  expect(both.reduce((sum, { one, other }) => sum + one + other, 0)).toBeGreaterThanOrEqual(floor);
  expect([both.some(({ one }) => one > 0), both.some(({ other }) => other > 0)]).toEqual([true, true]);
}, 1_800_000);

test("what no order explains is seen: both were told yes, or what became true has another order", () => {
  const known = { one: "a then b", other: "b then a" };
  expect([orderOf("a then b", known), orderOf("b then a", known), orderOf("both", known)]).toEqual([
    "one",
    "other",
    null,
  ]);
});
