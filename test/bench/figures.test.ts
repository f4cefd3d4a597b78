// Guards the figures with five times their goal: a machine that is busy with other things must not fail a change, a change
// that makes everything ten times slower must. `npm run bench` measures them properly.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BenchTable, seedStore } from "./ground/seedStore.ts";
import { type BenchServer, startProduct, startRelay } from "./ground/servers.ts";
import { sheetInUse, writtenForYears } from "./ground/sheetWords.ts";
import { contentOf } from "./load/edits.ts";
import { bareFsync } from "./measures/bareFsync.ts";
import { coldOpen } from "./measures/coldOpen.ts";
import { editSeen } from "./measures/editSeen.ts";
import { percentile } from "./measures/figures.ts";
import { flood, foundOn } from "./measures/flood.ts";
import { changeTold, draftMinutes } from "./measures/liveMeeting.ts";
import { meetingGoals } from "./meetingRows.ts";
import { cpuPerDelivered, goals } from "./rows.ts";

const slack = 5;
/** A busy moment of the machine is not the product's: what counts is the calmest of a few tries. */
const tries = 4;
const folder = mkdtempSync(join(tmpdir(), "werktafel-bench-"));
let relay: BenchServer;
let product: BenchServer;
let seeded: (name: "eight" | "four" | "warm" | "old" | "meetings" | "full") => readonly BenchTable[];
const table = (name: "eight" | "four" | "warm"): BenchTable => {
  const [first] = seeded(name);
  if (!first) throw new Error("no table was laid");
  return first;
};

beforeAll(async () => {
  const words = [sheetInUse()];
  seeded = await seedStore(folder, {
    eight: { tables: 1, people: 8, words },
    four: { tables: 1, people: 4, words },
    warm: { tables: 1, people: 4, words },
    old: { tables: 3, people: 1, words: writtenForYears() },
    meetings: { tables: 15, people: 9, words },
    full: { tables: 1, people: 40, words },
  });
  [relay, product] = await Promise.all([startRelay(), startProduct({ folder })]);
}, 120_000);

afterAll(async () => {
  await Promise.all([relay.stop(), product.stop(true)]);
  rmSync(folder, { recursive: true, force: true });
});

const print = (text: string): void => void process.stdout.write(`bench: ${text}\n`);

test("what one person types, seven others see about as soon as over a bare relay", async () => {
  const typing = { writers: 8, editsPerSecond: 10, seconds: 2, hasPresence: false };
  const once = async (server: BenchServer) => editSeen(server, [table("eight")], typing);
  const fsyncMs = percentile(bareFsync(folder, 200), 0.5);
  await once(product);
  let best = { p50: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY, durableMs: Number.POSITIVE_INFINITY };
  const isCalm = () =>
    best.p50 <= goals.p50 * slack &&
    best.cpu <= goals.cpuPerDelivered * slack &&
    best.durableMs <= (goals.durableP50AboveFsyncMs + fsyncMs) * slack;
  for (let attempt = 0; attempt < tries && !isCalm(); attempt += 1) {
    const bare = await once(relay);
    const ours = await once(product);
    const p50 = percentile(ours.seenMs, 0.5) / percentile(bare.seenMs, 0.5);
    const cpu = cpuPerDelivered(ours) / cpuPerDelivered(bare);
    const durableMs = percentile(ours.durableMs, 0.5);
    print(`edit → seen p50 ${p50.toFixed(2)}×, CPU per delivered edit ${cpu.toFixed(2)}×`);
    print(`durable after ${durableMs.toFixed(2)} ms, a bare fsync ${fsyncMs.toFixed(2)} ms`);
    best = {
      p50: Math.min(best.p50, p50),
      cpu: Math.min(best.cpu, cpu),
      durableMs: Math.min(best.durableMs, durableMs),
    };
  }
  expect(best.p50).toBeLessThanOrEqual(goals.p50 * slack);
  expect(best.cpu).toBeLessThanOrEqual(goals.cpuPerDelivered * slack);
  expect(best.durableMs).toBeLessThanOrEqual((goals.durableP50AboveFsyncMs + fsyncMs) * slack);
}, 60_000);

test("a flood is delivered whole to everyone, and is there after kill -9", async () => {
  const asked = { editsPerWriter: 1_500, inFlight: 1_000 };
  for (const server of [relay, product]) await flood(server, table("warm"), asked);
  const bare = await flood(relay, table("four"), asked);
  const ours = await flood(product, table("four"), asked);
  const share = ours.editsPerSecond / bare.editsPerSecond;
  print(`flood ${Math.round(ours.editsPerSecond)} edits/s, ${share.toFixed(2)}× the relay`);
  await product.stop(true);
  product = await startProduct({ folder });
  expect(await foundOn(product, table("four"))).toBe(ours.content);
  expect(share).toBeGreaterThanOrEqual(goals.throughputInFlight / slack);
}, 60_000);

test("in fifteen meetings at once everyone hears within a moment what somebody did, and forty have the draft at once", async () => {
  const { toldMs, changes } = await changeTold(product, seeded("meetings"), { changesPerMinute: 60, seconds: 4 });
  const p95 = percentile(toldMs, 0.95);
  const slowest = Math.max(...toldMs);
  const [full] = seeded("full");
  if (!full) throw new Error("no table was laid");
  const draftMs = await draftMinutes(product, full);
  print(
    `${changes} deeds told p95 ${p95.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms; draft ${draftMs.toFixed(0)} ms`,
  );
  expect(toldMs).toHaveLength(changes * 8);
  expect(p95).toBeLessThanOrEqual(meetingGoals.toldP95 * slack);
  expect(slowest).toBeLessThanOrEqual(meetingGoals.toldAtMost * slack);
  expect(draftMs).toBeLessThanOrEqual(meetingGoals.draftMinutes * slack);
}, 60_000);

test("a table that was written on for years opens whole, and soon", async () => {
  const tables = seeded("old");
  const expected = contentOf(tables[0]?.words ?? []);
  const tookMs: number[] = [];
  for (const each of tables) tookMs.push(await coldOpen(product, each, expected));
  print(`cold open ${tookMs.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  expect(Math.min(...tookMs)).toBeLessThanOrEqual(goals.coldOpenMs * slack);
}, 60_000);
