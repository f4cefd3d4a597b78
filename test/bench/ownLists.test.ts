// Guards the own lists with five times their goal, in a house of one town quarter: `npm run bench -- mine` measures all of it.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keysBeside } from "../support/keys/keysBeside.ts";
import { type OwnListHouse, seedOwnLists } from "./ground/seedOwnLists.ts";
import { type BenchServer, onFriday, startProduct } from "./ground/servers.ts";
import { percentile } from "./measures/figures.ts";
import { ownListsArriving, ownListsInTurn } from "./measures/ownLists.ts";
import { ownListGoals } from "./ownListRows.ts";

const slack = 5;
const folder = mkdtempSync(join(tmpdir(), "werktafel-lists-"));
let house: OwnListHouse;
let server: BenchServer;
beforeAll(async () => {
  house = await seedOwnLists(folder, { boards: 25, volunteers: 6, boardsEach: 25 });
  server = await startProduct({ folder, nodeOptions: onFriday });
}, 120_000);
afterAll(async () => {
  await server.stop(true);
  for (const each of [folder, keysBeside(folder)]) rmSync(each, { recursive: true, force: true });
});

test("who leads 25 tables has their lists and the vrijdag-check as soon as a volunteer has theirs", async () => {
  const { origin } = server;
  const people = [...house.facilitators, ...house.volunteers];
  // The first look after a start reads what nobody read before.
  await ownListsInTurn({ origin, people });
  const took: number[] = [];
  for (let round = 0; round < 4; round += 1) took.push(...(await ownListsInTurn({ origin, people })));
  const [most] = house.facilitators;
  const led = await fetch(`${origin}/api/mine`, { headers: { cookie: most?.cookie ?? "" } });
  expect((await led.text()).split('"canCallSomebody"')).toHaveLength(25 + 1);
  const p95 = percentile(took, 0.95);
  process.stdout.write(`bench: own lists p95 ${p95.toFixed(0)} ms of ${took.length} looks\n`);
  expect(p95).toBeLessThanOrEqual(ownListGoals.p95 * slack);
}, 60_000);

test("when eleven people a second open theirs for the first time, nobody waits long", async () => {
  const took = await ownListsArriving({ origin: server.origin, people: house.others.slice(0, 55), perSecond: 11 });
  const p95 = percentile(took, 0.95);
  process.stdout.write(`bench: own lists of ${took.length} people who come, p95 ${p95.toFixed(0)} ms\n`);
  expect(p95).toBeLessThanOrEqual(ownListGoals.arrivingP95 * slack);
}, 60_000);
