// `npm run bench`: measures what we promise, in one run, side by side with a relay that does nothing. Some eight minutes;
// `npm run bench -- flood cold` does only these parts and leaves the page as it is.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchTable, seedStore } from "./ground/seedStore.ts";
import { seedOwnLists } from "./ground/seedOwnLists.ts";
import { type BenchServer, onFriday, raisedEditRate, startProduct, startRelay } from "./ground/servers.ts";
import { sheetInUse, writtenForYears } from "./ground/sheetWords.ts";
import { contentOf } from "./load/edits.ts";
import { costTable } from "./costTable.ts";
import { bareFsync } from "./measures/bareFsync.ts";
import { coldOpen } from "./measures/coldOpen.ts";
import { cost } from "./measures/cost.ts";
import { editSeen, type Typing } from "./measures/editSeen.ts";
import { envelope } from "./measures/envelope.ts";
import { flood, type Flooded, foundOn } from "./measures/flood.ts";
import { changeTold, draftMinutes } from "./measures/liveMeeting.ts";
import { minutesMade } from "./measures/minutesMade.ts";
import { ownListsArriving, ownListsInTurn } from "./measures/ownLists.ts";
import { untilUnloaded, wave } from "./measures/openTables.ts";
import { changeToldRows, draftRow, minutesRows } from "./meetingRows.ts";
import { ownListGoals, ownListRow } from "./ownListRows.ts";
import { loadNow, machineOf, report, type Row } from "./report.ts";
import {
  coldOpenRow,
  durableRows,
  editSeenRows,
  envelopeRows,
  floodRows,
  goals,
  type Pairs,
  waveRows,
} from "./rows.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Counted; before each there is one more round that only warms both up. */
const rounds = 3;
const seconds = 10;
const oldTables = 3;
const openAtOnce = 1_000;

const parts = ["eight", "hundred", "tables", "flood", "cold", "memory", "meeting", "mine", "envelope", "cost"] as const;
const asked = process.argv.slice(2);
const does = (part: (typeof parts)[number]): boolean => asked.length === 0 || asked.includes(part);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Two {
  readonly relay: BenchServer;
  readonly product: BenchServer;
}

/** One round to warm up, then relay, product, relay, product … */
const inPairs = async <Measured>(
  two: Two,
  measure: (server: BenchServer, round: number) => Promise<Measured>,
): Promise<Pairs<Measured>> => {
  const relay: Measured[] = [];
  const product: Measured[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const one = await measure(two.relay, round);
    const other = await measure(two.product, round);
    if (round === 0) continue;
    relay.push(one);
    product.push(other);
  }
  return { relay, product };
};

const typed = async (two: Two, who: string, tables: readonly BenchTable[], typing: Typing): Promise<readonly Row[]> => {
  say(`${who} …`);
  const fsync = bareFsync(folder);
  const pairs = await inPairs(two, async (server) => editSeen(server, tables, typing));
  return [...editSeenRows(who, pairs), ...durableRows(who, pairs.product, fsync)];
};

/** What was delivered must also be there for who comes after the server was killed. */
interface ToBeFound {
  readonly table: BenchTable;
  readonly content: string;
}

const flooded = async (two: Two, tables: readonly BenchTable[], found: ToBeFound[]): Promise<readonly Row[]> => {
  const run = async (how: string, inFlight: number | null, offset: number): Promise<Pairs<Flooded>> => {
    say(`4 writers ${how} …`);
    return inPairs(two, async (server, round) => {
      const table = tables[offset + round];
      if (!table) throw new Error("not enough tables were laid");
      const result = await flood(server, table, { editsPerWriter: 5_000, inFlight });
      if (server.name === "product") found.push({ table, content: result.content });
      return result;
    });
  };
  const unpaced = await run("unpaced", null, 0);
  const inFlight = await run("with 1,000 in flight", 1_000, rounds + 1);
  return [
    ...floodRows("unpaced", unpaced, null),
    ...floodRows("with 1,000 in flight", inFlight, goals.throughputInFlight),
  ];
};

/** Killed without a word, started again: everything that any screen had seen is there. */
const killAndLook = async (server: BenchServer, found: readonly ToBeFound[]): Promise<Row> => {
  await server.stop(true);
  const again = await startProduct({ folder });
  let differs = 0;
  for (const { table, content } of found) if ((await foundOn(again, table)) !== content) differs += 1;
  await again.stop();
  return {
    what: `floods found whole after kill -9 and a restart`,
    goal: "all",
    relay: "–",
    product: `${found.length - differs} of ${found.length}`,
    ratio: "–",
    isMet: differs === 0,
  };
};

const opened = async (tables: readonly BenchTable[]): Promise<readonly Row[]> => {
  say("cold open …");
  const expected = contentOf(tables[0]?.words ?? []);
  const server = await startProduct({ folder });
  const all = async () => {
    const took: number[] = [];
    for (const table of tables) took.push(await coldOpen(server, table, expected));
    return took;
  };
  const rows = await all();
  await untilUnloaded(server);
  const compacted = await all();
  await server.stop();
  return [coldOpenRow("rows only", rows), coldOpenRow("compacted", compacted)];
};

const weighed = async (first: readonly BenchTable[], second: readonly BenchTable[]): Promise<readonly Row[]> => {
  say(`${openAtOnce} tables open, twice …`);
  const server = await startProduct({ folder });
  const rows = waveRows(openAtOnce, await wave(server, first), await wave(server, second));
  await server.stop();
  return rows;
};

/** Nine at a table is the most that is usual, forty the most that is tested. */
const [liveMeetings, seats, mostSeats] = [45, 9, 40];

const met = async (live: readonly BenchTable[], full: readonly BenchTable[]): Promise<readonly Row[]> => {
  say(`${liveMeetings} meetings of ${seats} …`);
  const server = await startProduct({ folder });
  const liveliness = { changesPerMinute: 10, seconds: 30 };
  // The first tables only warm up.
  await changeTold(server, live.slice(liveMeetings), { ...liveliness, seconds: 6 });
  const tables = live.slice(0, liveMeetings);
  // What people do and what they type goes on side by side.
  const typing = { writers: seats, editsPerSecond: 10 / 60, seconds: 30, hasPresence: false };
  const [told, seen] = await Promise.all([changeTold(server, tables, liveliness), editSeen(server, tables, typing)]);
  const drafts: number[] = [];
  for (const table of full) drafts.push(await draftMinutes(server, table));
  await server.stop();
  const who = `${liveMeetings} meetings × ${seats} people, each 10 deeds and 10 edits a minute`;
  return [...changeToldRows(who, told, seen), draftRow(mostSeats, drafts), ...minutesRows(await minutesMade(5))];
};

/** As many as there are (DOMAIN.md 1.2). */
const wholeHouse = { boards: 625, volunteers: 160, boardsEach: 25 };
/** So many owners in ten minutes; here faster: whoever holds that holds this. `BENCH_PACE=1`: as they come, in ten minutes. */
const owners = 6_600;
const ownersPerSecond = 11 * Number(process.env["BENCH_PACE"] ?? 6);

const looked = async (): Promise<readonly Row[]> => {
  say(`the own lists of ${wholeHouse.boards} tables …`);
  const own = join(folder, "mine");
  mkdirSync(own);
  const house = await seedOwnLists(own, wholeHouse);
  const server = await startProduct({ folder: own, nodeOptions: onFriday });
  const { origin } = server;
  const people = { volunteers: house.volunteers, leading: house.facilitators };
  const look = async (who: keyof typeof people) => ownListsInTurn({ origin, people: people[who] });
  // Twice first: the one reads what nobody read since the start, the other is compiled.
  const first = { leading: await look("leading"), volunteers: await look("volunteers") };
  const everybody = [...house.others, ...house.volunteers, ...house.facilitators];
  const coming = Array.from({ length: owners }, (_, index) => everybody[(index * 7) % everybody.length]).flatMap(
    (each) => (each ? [each] : []),
  );
  const arriving = await ownListsArriving({ origin, people: coming, perSecond: ownersPerSecond });
  const leading: number[] = [];
  const volunteers: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    leading.push(...(await look("leading")));
    volunteers.push(...(await look("volunteers")));
  }
  await server.stop();
  rmSync(keysBeside(own), { recursive: true, force: true });
  return [
    ownListRow("own lists and vrijdag-check of who leads 25 tables", leading, ownListGoals.p95),
    ownListRow("own list of a volunteer at 3 or 4 tables", volunteers, ownListGoals.p95),
    ownListRow("the same, the first look after a start: who leads 25", first.leading, null),
    ownListRow("the same, the first look after a start: volunteers", first.volunteers, null),
    ownListRow(
      `${owners.toLocaleString("en")} owners, ${ownersPerSecond} a second`,
      arriving,
      ownListGoals.arrivingP95,
    ),
  ];
};

mkdirSync(`${root}data`, { recursive: true });
const folder = mkdtempSync(`${root}data/bench-`);
try {
  const loadBefore = loadNow();
  say(`For this run alone the rate bucket is raised: WERKTAFEL_EDIT_RATE=${raisedEditRate} edits a second.`);
  say("Laying the tables …");
  const words = [sheetInUse()];
  const none = 0;
  const seeded = await seedStore(folder, {
    warm: { tables: 1, people: 4, words },
    eight: { tables: 1, people: 8, words },
    hundred: { tables: 1, people: 100, words },
    tables: { tables: does("tables") ? 200 : none, people: 4, words },
    flood: { tables: 2 * (rounds + 1), people: 4, words },
    cold: { tables: does("cold") ? oldTables : none, people: 1, words: does("cold") ? writtenForYears() : [] },
    firstWave: { tables: does("memory") ? openAtOnce : none, people: 1, words },
    live: { tables: does("meeting") ? liveMeetings + 5 : none, people: seats, words },
    full: { tables: does("meeting") ? 3 : none, people: mostSeats, words },
    secondWave: { tables: does("memory") ? openAtOnce : none, people: 1, words },
  });
  const two: Two = { relay: await startRelay(), product: await startProduct({ folder }) };
  // A server that runs has run for days: all of its code is compiled. Some 20,000 edits bring both there.
  for (const server of [two.relay, two.product]) {
    for (const table of seeded("warm")) await flood(server, table, { editsPerWriter: 5_000, inFlight: 1_000 });
  }
  const rows: Row[] = [];
  const found: ToBeFound[] = [];
  const typing = { writers: 8, editsPerSecond: 10, seconds, hasPresence: false };
  if (does("eight")) rows.push(...(await typed(two, "8 writers on one board", seeded("eight"), typing)));
  if (does("hundred")) {
    const hundred = { ...typing, hasPresence: true };
    rows.push(...(await typed(two, "100 people on one board, 8 write, presence on", seeded("hundred"), hundred)));
  }
  if (does("tables")) {
    const many = { ...typing, writers: 4, editsPerSecond: 0.5 };
    rows.push(...(await typed(two, "200 boards × 4 people", seeded("tables"), many)));
  }
  if (does("flood")) rows.push(...(await flooded(two, seeded("flood"), found)));
  await two.relay.stop();
  if (found.length > 0) rows.push(await killAndLook(two.product, found));
  else await two.product.stop();
  if (does("cold")) rows.push(...(await opened(seeded("cold"))));
  if (does("memory")) rows.push(...(await weighed(seeded("firstWave"), seeded("secondWave"))));
  if (does("meeting")) rows.push(...(await met(seeded("live"), seeded("full"))));
  if (does("mine")) rows.push(...(await looked()));
  if (does("envelope")) {
    say("the envelope …");
    rows.push(...envelopeRows(envelope(folder)));
  }
  let costs: string | null = null;
  if (does("cost")) {
    say("what the gate, the lines and the encryption cost …");
    costs = costTable(await cost({ folder: join(folder, "cost"), words, rounds, seconds: 5, say }));
  }
  report({ rows, costs }, machineOf(folder, loadBefore), asked.length === 0 ? `${root}docs/bench.md` : null);
} finally {
  for (const each of [folder, keysBeside(folder)]) rmSync(each, { recursive: true, force: true });
}
