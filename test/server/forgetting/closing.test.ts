// A table rests and goes on, or stops by the yes of its residents and of who leads: then everything can be read by few, and
// nothing changes any more.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { runRetention } from "@werktafel/server/boards/ending/retentionClock";
import { openLog } from "@werktafel/server/log";
import { eventually } from "../../support/eventually.ts";
import { everyone, idOf, item, type Name, openTable, type OpenTable } from "../live/openTable.ts";
import { openScreenLine, type ScreenLine } from "../live/openScreenLine.ts";

let table: OpenTable;
const lines = new Map<Name, ScreenLine>();
const line = (name: Name): ScreenLine => {
  const found = lines.get(name);
  if (!found) throw new Error(`${name} has no line`);
  return found;
};
beforeEach(async () => {
  table = await openTable({ limits: { commandBurst: 10_000 } });
  for (const name of ["noor", "mila", "ruben", "farida"] as const) {
    lines.set(name, await openScreenLine(table.url, await table.cookieOf(name)));
    await line(name).open();
  }
});
afterEach(async () => {
  for (const each of lines.values()) each.close();
  await table.close();
});

const afterCare = { who: idOf("farida"), on: "2026-12-18" };
const proposal = { keepers: [idOf("farida")], afterCare };

test("a table rests until a day or without one, and goes on with nothing lost", async () => {
  const before = await line("mila").open();
  expect(await line("noor").wish("pauseTable", { until: null })).toMatchObject({ ok: true });
  const resting = await line("mila").open();
  expect(resting.ok && resting.facts.ending.pause).toMatchObject({ by: idOf("noor"), until: null });
  // Resting is no lock: who wants to write, writes.
  expect(
    await line("mila").wish("makeStatement", { item: { sheet: everyone, item: item("a-1") }, text: "Nee" }),
  ).toMatchObject({ ok: true });
  // Noor asked for rest: Noor says when it is over, and nobody lays another rest over hers.
  for (const wish of [
    line("farida").wish("resumeTable", {}),
    line("farida").wish("pauseTable", { until: null }),
    line("mila").wish("resumeTable", {}),
  ])
    expect(await wish).toMatchObject({ refusal: { reason: "notYours", who: "resident" } });
  expect(await line("noor").wish("resumeTable", {})).toMatchObject({ ok: true });
  // What who leads laid to rest, either of the two takes up.
  expect(await line("farida").wish("pauseTable", { until: null })).toMatchObject({ ok: true });
  expect(await line("farida").wish("resumeTable", {})).toMatchObject({ ok: true });
  const after = await line("mila").open();
  expect(after.ok && after.facts.ending).toEqual(before.ok && before.facts.ending);
  expect(await line("mila").wish("pauseTable", { until: null })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
});

test("it closes by the yes of every resident and of who leads, not before", async () => {
  expect(await line("farida").wish("proposeClosing", proposal)).toMatchObject({ ok: true });
  expect(await line("ruben").wish("agreeToClosing", {})).toMatchObject({ refusal: { reason: "notYours" } });
  expect(await line("farida").wish("agreeToClosing", {})).toMatchObject({ ok: true });
  const waiting = await line("noor").open();
  expect(waiting.ok && waiting.facts.ending.closed).toBeNull();
  expect(await line("noor").wish("agreeToClosing", {})).toMatchObject({ ok: true });
  const closed = await line("noor").open();
  expect(closed.ok && closed.facts.ending.closed).toMatchObject({
    keepers: [idOf("farida")],
    afterCare,
    agreedBy: [idOf("farida"), idOf("noor")],
  });
});

test("once closed, only the residents and who keeps the record come in, and nobody writes", async () => {
  await line("noor").wish("proposeClosing", proposal);
  await line("farida").wish("agreeToClosing", {});
  await eventually(() => line("mila").events.includes("ended"));
  await eventually(() => !line("mila").socket.connected);
  const again = await openScreenLine(table.url, await table.cookieOf("mila"));
  expect(await again.open()).toMatchObject({ ok: false, refusal: { reason: "unknown" } });
  expect(await again.wish("pauseTable", { until: null })).toMatchObject({ refusal: { reason: "unknown" } });
  again.close();
  for (const name of ["noor", "farida"] as const) {
    expect((await line(name).open()).ok).toBe(true);
    expect(await line(name).wish("pauseTable", { until: null })).toEqual({
      ok: false,
      refusal: { reason: "boardClosed" },
    });
    const place = await table.placeOf(name);
    const cards = await table.gate.sheets(place);
    expect(cards.length).toBeGreaterThan(1);
    expect(cards.filter(({ writable }) => writable)).toEqual([]);
    const access = await table.gate.sheet(place.visitor, everyone);
    expect(access?.isWritable).toBe(false);
  }
  const screen = await table.gate.place({ kind: "screen", board: table.board, session: "screen" }, table.board);
  expect(screen).toBeNull();
});

test("a new proposal asks everyone anew, and whoever may stop it may call it off", async () => {
  await line("farida").wish("proposeClosing", proposal);
  await line("farida").wish("proposeClosing", { keepers: [], afterCare: { who: idOf("mila"), on: "2027-01-01" } });
  const asked = await line("noor").open();
  expect(asked.ok && asked.facts.ending.proposal).toMatchObject({
    yes: [idOf("farida")],
    afterCare: { who: idOf("mila") },
  });
  expect(await line("noor").wish("callOffClosing", {})).toMatchObject({ ok: true });
  expect(await line("noor").wish("agreeToClosing", {})).toMatchObject({ refusal: { reason: "notNow" } });
});

test("a closed table opens again by the yes of its residents and of who keeps it, and everyone is let in", async () => {
  expect(await line("noor").wish("proposeReopening", {})).toMatchObject({ refusal: { reason: "notNow" } });
  await line("farida").wish("setRetention", {
    rule: null,
    whose: "Gemeente",
    basis: "Wmo",
    years: 0,
    start: "boardClosed",
  });
  await line("noor").wish("proposeClosing", proposal);
  await line("farida").wish("agreeToClosing", {});
  await runRetention({ ...table, log: openLog("silent"), now: table.clock.now });
  await line("farida").wish("approveDestruction", {});
  expect(await line("farida").wish("proposeReopening", {})).toMatchObject({ ok: true });
  expect(await line("noor").wish("callOffReopening", {})).toMatchObject({ ok: true });
  expect(await line("noor").wish("agreeToReopening", {})).toMatchObject({ refusal: { reason: "notNow" } });
  expect(await line("noor").wish("proposeReopening", {})).toMatchObject({ ok: true });
  const waiting = await line("farida").open();
  expect(waiting.ok && waiting.facts.ending).toMatchObject({ reopening: { yes: [idOf("noor")] } });
  expect(await line("farida").wish("agreeToReopening", {})).toMatchObject({ ok: true });
  const again = await line("farida").open();
  expect(again.ok && again.facts.ending).toMatchObject({ closed: null, reopening: null, proposal: null, listed: null });
  // The clock has nothing to count from: nothing goes, however long ago it closed.
  table.clock.advance(400 * 86_400_000);
  expect(await runRetention({ ...table, log: openLog("silent"), now: table.clock.now })).toEqual([]);
  const mila = await openScreenLine(table.url, await table.cookieOf("mila"));
  expect((await mila.open()).ok).toBe(true);
  expect(
    await mila.wish("makeStatement", { item: { sheet: everyone, item: item("a-1") }, text: "We gaan verder." }),
  ).toMatchObject({ ok: true });
  mila.close();
  const guest = await table.store.run("seatsAt", { board: table.board });
  expect(guest.filter(({ party, isLetIn }) => party === "guest" && isLetIn)).toEqual([]);
});
