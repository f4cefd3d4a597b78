// A table of years: sixty meetings with their minutes. Nobody needs to attack it to break it; it only has to be old.
import { afterEach, expect, test } from "@jest/globals";
import type { Fact } from "@werktafel/shared/domain/fact";
import { meetingId } from "@werktafel/shared/ids";
import { openScreenLine } from "../../server/live/openScreenLine.ts";
import { openTable, type OpenTable } from "../../server/live/openTable.ts";
import { LiveWire } from "../sockets/liveWire.ts";
import { meetingAt } from "../../server/meetings/meetingAt.ts";

let table: OpenTable | null = null;
afterEach(async () => {
  await table?.close();
  table = null;
});

const meetings = 60;
const linesEach = 120;

/** One meeting with two versions of its minutes, as long as a full meeting makes them. */
const heldMeeting = (index: number): readonly Fact[] => {
  const meeting = meetingId(`m-${index}`);
  const about = { meeting, audience: "everyone" as const };
  const blocks = Array.from({ length: linesEach }, (_, at) => ({
    id: `b-${index}-${at}`,
    section: "actions" as const,
    order: String(at).padStart(4, "0"),
    text: `Actie ${at} van overleg ${index}: iemand belt iemand en vertelt hoe het ging. `.repeat(2),
  }));
  return [
    ...meetingAt("closed").map((fact) => ("meeting" in fact ? { ...fact, meeting } : fact)),
    ...[1, 2].flatMap((version): readonly Fact[] => [
      { kind: "minutesVersionMade", ...about, version, by: null, change: "", on: "2026-09-18" },
      { kind: "minutesBlocksTold", ...about, version, blocks },
    ]),
  ];
};

test("a table of sixty meetings opens on the live lane, and goes on", async () => {
  table = await openTable({ more: Array.from({ length: meetings }, (_, index) => heldMeeting(index)).flat() });
  const line = await openScreenLine(table.url, await table.cookieOf("noor"));
  const opened = await line.open();
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const size = JSON.stringify(opened).length;
  console.info(`opened with ${(size / 2 ** 20).toFixed(1)} MB`);
  expect(size).toBeGreaterThan(2 ** 21);
  expect(await line.wish("chooseTableColour", { colour: "lei" })).toMatchObject({ ok: true });
  line.close();
});

test("who asks for it again and again and takes nothing in holds no more than one of it", async () => {
  table = await openTable({ more: Array.from({ length: meetings }, (_, index) => heldMeeting(index)).flat() });
  const { board, url } = table;
  const cookie = await table.cookieOf("noor");
  const greedy = Array.from({ length: 5 }, () => new LiveWire({ url, cookie }));
  for (const wire of greedy) expect(await wire.ready()).toBe(true);
  const before = process.memoryUsage().heapUsed;
  for (const wire of greedy) {
    wire.pause();
    for (let times = 0; times < 30; times += 1) wire.send(`42${times}${JSON.stringify(["open", { board }])}`);
  }
  // Meanwhile the table is there for others, and everything that was asked has been taken up by then.
  const mila = await openScreenLine(url, await table.cookieOf("mila"));
  for (let times = 0; times < 30; times += 1) expect(await mila.open()).toMatchObject({ ok: true });
  const heldMB = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  console.info(`${greedy.length} lines with 30 openings each hold ${heldMB.toFixed(0)} MB`);
  expect(heldMB).toBeLessThan(250);
  mila.close();
  for (const wire of greedy) wire.drop();
}, 60_000);
