// A whole table goes: a resident asks, who leads decides, and from then on it is nowhere: no door, no row, no key; the house's
// clock does the same to what was kept long enough.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { runRetention } from "@werktafel/server/boards/ending/retentionClock";
import { decidesErasing, eraseTable } from "@werktafel/server/boards/ending/eraseTable";
import { openLog } from "@werktafel/server/log";
import { eventually } from "../../support/eventually.ts";
import { idOf, type Name, openTable, type OpenTable } from "../live/openTable.ts";
import { openScreenLine, type ScreenLine } from "../live/openScreenLine.ts";

let table: OpenTable;
let noor: ScreenLine;
let farida: ScreenLine;
let mila: ScreenLine;
beforeEach(async () => {
  table = await openTable({ limits: { commandBurst: 10_000 } });
  const line = async (name: Name) => openScreenLine(table.url, await table.cookieOf(name));
  [noor, farida, mila] = await Promise.all([line("noor"), line("farida"), line("mila")]);
  for (const each of [noor, farida, mila]) await each.open();
});
afterEach(async () => {
  for (const each of [noor, farida, mila]) each.close();
  await table.close();
});

const factsNow = async () => {
  const facts = await table.boards.allFacts(table.board);
  if (!facts) throw new Error("no board");
  return facts;
};
const decides = async (name: Name) => decidesErasing(await factsNow(), await table.placeOf(name));

test("nobody erases what no resident asked for; only who leads decides, and a reason of law holds it up", async () => {
  expect(await decides("farida")).toEqual({ reason: "notNow", from: "notAsked", to: "erased" });
  await noor.wish("askBoardErasure", {});
  expect(await decides("mila")).toEqual({ reason: "notYours", who: "facilitator" });
  expect(await decides("noor")).toEqual({ reason: "notYours", who: "facilitator" });
  expect(await decides("farida")).toEqual({ by: "facilitator", ground: "asked" });
  await farida.wish("holdErasure", { reason: "De rechter vraagt erom." });
  expect(await decides("farida")).toEqual({ reason: "heldByLaw", holds: ["De rechter vraagt erom."] });
});

test("that a resident asked is told to the residents and to who decides, and to nobody else", async () => {
  await noor.wish("askBoardErasure", {});
  await eventually(() => farida.facts.some(({ fact }) => fact.kind === "boardErasureAsked"));
  await noor.wish("pauseTable", { until: null });
  await eventually(() => mila.facts.some(({ fact }) => fact.kind === "tablePaused"));
  expect(mila.frames.join("")).not.toContain("boardErasureAsked");
});

test("once erased it is nowhere: every screen ends, and its proof holds no name and no word", async () => {
  const at = table.clock.now();
  const proof = await eraseTable(table, { board: table.board, ground: "asked", by: "facilitator", at });
  expect(proof).toEqual({
    what: "werktafel",
    board: table.board,
    ground: "asked",
    by: "facilitator",
    at: new Date(at).toISOString(),
  });
  for (const each of [noor, farida, mila]) await eventually(() => each.events.includes("ended"));
  expect(await table.boards.allFacts(table.board)).toBeNull();
  expect(await table.store.run("seatsAt", { board: table.board })).toEqual([]);
  const again = await openScreenLine(table.url, await table.cookieOf("bram"));
  expect(await again.open()).toMatchObject({ ok: false, refusal: { reason: "unknown" } });
  again.close();
  expect(await eraseTable(table, { board: table.board, ground: "asked", by: "facilitator", at })).toBeNull();
});

test("the house's clock lists a closed table on its day, and destroys it only after a person's yes", async () => {
  const log = openLog("silent");
  const run = () => runRetention({ ...table, log, now: table.clock.now });
  const dayMs = 86_400_000;
  await farida.wish("setRetention", { rule: null, whose: "Gemeente", basis: "Wmo", years: 2, start: "boardClosed" });
  await noor.wish("proposeClosing", {
    keepers: [idOf("farida")],
    afterCare: { who: idOf("farida"), on: "2026-12-18" },
  });
  await farida.wish("agreeToClosing", {});
  expect(await run()).toEqual([]);
  table.clock.advance(2 * 365 * dayMs - 2 * dayMs);
  expect(await run()).toEqual([]);
  expect((await factsNow()).ending.listed).toBeNull();
  expect(await farida.wish("approveDestruction", {})).toMatchObject({ refusal: { reason: "notNow" } });
  table.clock.advance(3 * dayMs);
  await run();
  expect((await factsNow()).ending.listed).toEqual({ on: "2028-09-18", approved: null });
  expect(await run()).toEqual([]);
  expect(await noor.wish("approveDestruction", {})).toMatchObject({ refusal: { reason: "notYours" } });
  expect(await farida.wish("approveDestruction", {})).toMatchObject({ ok: true });
  expect(await run()).toMatchObject([{ board: table.board, ground: "retention", by: "house" }]);
  expect(await table.boards.allFacts(table.board)).toBeNull();
});
