// Check 3: whoever loses their place gets nothing that was written a second later, on no line, by no page or paper, however
// they come back; and nothing of theirs is taken any more. Many go at once, each in another way, in the midst of something
// else. WITHDRAWALS=5000 runs the full number; WAY=movedAway MOMENT=fullQueue looks at one of them alone.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { seededRandom } from "../support/seededRandom.ts";
import { Gauge } from "./sockets/gauge.ts";
import {
  type FarewellHouse,
  guestId,
  openFarewellHouse,
  openFarewellTable,
  volunteerId,
} from "./withdrawing/farewellHouse.ts";
import { allowedMs, erasedBeside, meetingCloses, oneTrial, type Outcome, type Trial } from "./withdrawing/trials.ts";
import { groupWays, moments, type Way, wayCardOf, wayCards } from "./withdrawing/ways.ts";

const trials = Number(process.env["WITHDRAWALS"] ?? 24);
const seed = Number(process.env["SEED"] ?? 3);
/** Tables at the same moment, and who go from each of them at once. */
const tablesAtOnce = Number(process.env["TABLES"] ?? (trials > 100 ? 6 : 2));
const goAtOnce = 4;
/** Who go from one table before it is erased. */
const perTable = trials > 100 ? 24 : 8;
/** And in groups: guests when the meeting closes, and whoever is left when the table is erased. */
const guests = 2;
const left = 2;

const isWay = (name: string): name is Way => Object.hasOwn(wayCards, name);
const asked = (name: "WAY" | "MOMENT") => (each: string) => [undefined, each].includes(process.env[name]);
const ways = [...Object.keys(wayCards).filter(isWay), "movedAway" as const].filter(asked("WAY"));
const momentsHere = moments.filter(asked("MOMENT"));

let house: FarewellHouse;
let gauge: Gauge;

beforeAll(async () => {
  house = await openFarewellHouse();
  gauge = new Gauge(house.url);
  await gauge.start();
}, 60_000);
afterAll(async () => {
  await gauge.stop();
  await house.close();
}, 60_000);

/** Who goes from one table: so many at once, the next when one is gone. */
const oneTable = async (planned: readonly Omit<Trial, "id">[]): Promise<readonly Outcome[]> => {
  const table = await openFarewellTable(house, { volunteers: planned.length + left, guests });
  const ground = { house, table };
  const outcomes: Outcome[] = [];
  const waiting = planned.map((each, index) => ({ ...each, id: volunteerId(index) }));
  const goOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await oneTrial(ground, next));
  };
  try {
    const guestIds = Array.from({ length: guests }, (_, index) => guestId(index));
    const closing = async () => void outcomes.push(...(await meetingCloses(ground, guestIds)));
    await Promise.all([closing(), ...Array.from({ length: goAtOnce }, goOn)]);
    const last = Array.from({ length: left }, (_, index) => volunteerId(planned.length + index));
    outcomes.push(...(await erasedBeside(ground, last)));
  } finally {
    table.close();
  }
  return outcomes;
};

test(
  "nothing written a second after it arrives anywhere, and nothing of theirs is taken",
  async () => {
    const random = seededRandom(seed);
    const lag = monitorEventLoopDelay({ resolution: 10 });
    lag.enable();
    const outcomes: Outcome[] = [];
    let planned = 0;
    const plan = (): readonly Omit<Trial, "id">[] =>
      Array.from({ length: perTable }, () => {
        // Each way and each moment at least once, then by chance.
        const way = planned < ways.length ? (ways[planned] ?? "letGo") : random.pick(ways);
        const any =
          planned < ways.length ? (momentsHere[planned % momentsHere.length] ?? "typing") : random.pick(momentsHere);
        planned += 1;
        // Whose seat stays may come in by a link of theirs.
        const byLink = any === "unusedLink" || any === "linkAtThatMoment";
        return { way, moment: byLink && (way === "movedAway" || !wayCardOf(way).endsSeat) ? "comesBack" : any };
      });
    const startedAt = performance.now();
    const goOn = async (): Promise<void> => {
      while (planned + Math.floor(planned / perTable) * (guests + left) < trials)
        outcomes.push(...(await oneTable(plan())));
    };
    await Promise.all(Array.from({ length: tablesAtOnce }, goOn));

    const spanMs = performance.now() - startedAt;
    const lagMs = Math.max(gauge.machineStallMs, lag.max / 1e6);
    lag.disable();
    let papers = 0;
    let inPaperMs = -Infinity;
    for (const each of outcomes.filter((outcome) => outcome.papers > 0)) {
      papers += each.papers;
      inPaperMs = Math.max(inPaperMs, await each.paperMs());
    }
    const worst = (of: readonly Outcome[], which: (each: Outcome) => number): number =>
      Math.round(Math.max(...of.map(which)));
    const told = (label: string, of: readonly Outcome[]): string =>
      of.length === 0
        ? `${label} 0`
        : `${label} ${of.length}: canary ${worst(of, (each) => each.lateMs)}, page or paper ${worst(of, (each) => each.givenMs)}, command ${worst(of, (each) => each.doneMs)}, typed and taken ${worst(of, (each) => each.takenMs)} ms after it; ${of.reduce((sum, each) => sum + each.takenInLog, 0)} frames taken; asking took at most ${worst(of, (each) => each.tookMs)} ms`;
    console.log(
      [
        told(`withdrawals in ${Math.round(spanMs / 1_000)} s, seed ${seed}:`, outcomes),
        ...[...ways, ...groupWays].map((way) =>
          told(
            way,
            outcomes.filter((each) => each.way === way),
          ),
        ),
        ...moments.map((moment) =>
          told(
            `in the midst of ${moment}`,
            outcomes.filter((each) => each.moment === moment),
          ),
        ),
        `an idle thread waited ${Math.round(gauge.machineStallMs)} ms, the server's loop stood still ${Math.round(gauge.longestStallMs)} ms, this process ${Math.round(lag.max / 1e6)} ms; ${papers} papers came after it${papers > 0 ? `, with a canary of ${Math.round(inPaperMs)} ms at the latest` : ""}`,
      ].join("\n"),
    );
    expect(outcomes.length).toBeGreaterThanOrEqual(10);
    expect(inPaperMs).toBeLessThan(allowedMs);
    expect(new Set(outcomes.map(({ way }) => way))).toEqual(new Set([...ways, ...groupWays]));
    for (const each of outcomes) {
      const { way, moment, lateMs, givenMs, doneMs, takenMs, takenInLog, foreignWords, statuses, stopped } = each;
      // A canary, and what they asked, counts from when it was sent; what is told by its arrival may be late by what everybody was.
      const isLate = !(lateMs < allowedMs && doneMs < allowedMs) || !(Math.max(givenMs, takenMs) < allowedMs + lagMs);
      expect({ way, moment, ...(isLate ? { lateMs, givenMs, doneMs, takenMs } : {}) }).toEqual({ way, moment });
      expect({ way, moment, takenInLog, foreignWords, stopped: stopped() }).toEqual({
        way,
        moment,
        takenInLog: 0,
        foreignWords: 0,
        stopped: [],
      });
      expect([way, statuses.includes(200)]).toEqual([way, false]);
    }
  },
  Math.max(120_000, trials * 400),
);
