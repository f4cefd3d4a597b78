import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { PresenceTold } from "@werktafel/shared/protocol/facts";
import { eventually } from "../../support/eventually.ts";
import { openScreenLine, type ScreenLine } from "./openScreenLine.ts";
import { everyone, idOf, type Name, on, openTable, type OpenTable, restricted } from "./openTable.ts";

let table: OpenTable;
const lines: ScreenLine[] = [];
beforeEach(async () => {
  table = await openTable({ limits: { presenceEveryMs: 20, goneAfterMs: 150 } });
});
afterEach(async () => {
  for (const line of lines.splice(0)) line.close();
  await table.close();
});

const sit = async (name: Name | null, calm = false): Promise<ScreenLine> => {
  const line = await openScreenLine(table.url, await table.cookieOf(name), name === null ? { screen: "1" } : {});
  lines.push(line);
  expect((await line.open({ calm })).ok).toBe(true);
  return line;
};
const lastTold = (line: ScreenLine, name: Name): PresenceTold["people"][number] | undefined =>
  line.presence.at(-1)?.people.find((each) => each.participant === idOf(name));
const here = { sheet: everyone, item: "g-1" };
const secret = { sheet: restricted, item: "g-5" };

test("who is here and where is told to the table, under the name of who said it", async () => {
  const [noor, joost] = [await sit("noor"), await sit("joost")];
  noor.say(here, true);
  await eventually(() => lastTold(joost, "noor")?.isTyping === true);
  expect(lastTold(joost, "noor")).toEqual({ participant: idOf("noor"), at: on(everyone, "g-1"), isTyping: true });
  expect(lastTold(joost, "joost")).toEqual({ participant: idOf("joost"), at: null, isTyping: false });
});

test("nobody can say where another is: a name sent along is refused with all the rest", async () => {
  const [noor, joost] = [await sit("noor"), await sit("joost")];
  await eventually(() => lastTold(noor, "joost") !== undefined);
  const forged = { board: table.board, at: here, isTyping: true, participant: idOf("noor") };
  expect(await joost.ask("presence", forged)).toMatchObject({ ok: false, refusal: { reason: "malformed" } });
  joost.say(here, false);
  await eventually(() => lastTold(noor, "joost")?.at !== null);
  expect(lastTold(noor, "noor")).toMatchObject({ at: null, isTyping: false });
});

test("typing on a sheet for two is seen by those two; the others see somebody who is there, and not even that something stirs", async () => {
  const [noor, mila, joost] = [await sit("noor"), await sit("mila"), await sit("joost")];
  await eventually(() => lastTold(joost, "noor") && lastTold(joost, "mila") !== undefined);
  await eventually(() => joost.presence.at(-1)?.people.length === 3);
  const framesBefore = joost.presence.length;
  for (let turn = 0; turn < 4; turn += 1) {
    noor.say(secret, turn % 2 === 0);
    await eventually(() => lastTold(mila, "noor")?.isTyping === (turn % 2 === 0));
  }
  // A frame that is for all comes after them, so whatever leaked would have come before it.
  noor.say(here, false);
  await eventually(() => lastTold(joost, "noor")?.at?.item === "g-1");
  expect(joost.presence.length - framesBefore).toBe(1);
  expect(joost.frames.join("\n")).not.toMatch(/noorEnMila|g-5/);
});

test("who may not read a sheet cannot be seen there", async () => {
  const [noor, joost] = [await sit("noor"), await sit("joost")];
  joost.say(here, true);
  await eventually(() => lastTold(noor, "joost")?.isTyping === true);
  joost.say(secret, true);
  await eventually(() => lastTold(noor, "joost")?.at === null);
  expect(lastTold(noor, "joost")).toEqual({ participant: idOf("joost"), at: null, isTyping: false });
});

test("in calm mode one sees who is here, not where they are or that they type; the big screen is told nothing", async () => {
  const [calm, noor, screen, joost] = [await sit("mila", true), await sit("noor"), await sit(null), await sit("joost")];
  noor.say(here, true);
  await eventually(() => lastTold(joost, "noor")?.isTyping === true);
  await eventually(() => calm.presence.at(-1)?.people.length === 3);
  expect(calm.presence.flatMap(({ people }) => people).filter(({ at, isTyping }) => at !== null || isTyping)).toEqual(
    [],
  );
  expect(screen.presence).toEqual([]);
});

test("two tabs are one person, who stays until the last is closed, and a while longer for a reload", async () => {
  const [noor, first, second] = [await sit("noor"), await sit("joost"), await sit("joost")];
  second.say(here, true);
  await eventually(() => lastTold(noor, "joost")?.isTyping === true);
  second.close();
  await eventually(() => lastTold(noor, "joost")?.isTyping === false);
  expect(noor.presence.at(-1)?.people.map(({ participant }) => participant)).toEqual([idOf("joost"), idOf("noor")]);
  first.close();
  const again = await sit("joost");
  await eventually(() => again.presence.length > 0);
  expect(noor.presence.every(({ people }) => people.some(({ participant }) => participant === idOf("noor")))).toBe(
    true,
  );
  again.close();
  await eventually(() => lastTold(noor, "joost") === undefined);
});

test("someone whose seat ends is gone from the table at once", async () => {
  const [noor] = [await sit("noor"), await sit("joost")];
  await eventually(() => lastTold(noor, "joost") !== undefined);
  await table.endSeat("joost");
  await eventually(() => lastTold(noor, "joost") === undefined);
});
