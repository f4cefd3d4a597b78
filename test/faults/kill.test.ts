import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";
import { eventually } from "../support/eventually.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { FactSender, type SignedIn, signIn } from "./factSender.ts";
import { freePort, runCommand, ServerProcess, type ServerPlace } from "./serverProcess.ts";
import { TokenScreen } from "./tokenScreen.ts";
import { keysBeside } from "../support/keys/keysBeside.ts";

/** Full: `KILLS=1000`. In CI the floor. */
const floor = 10;
const kills = Number(process.env["KILLS"] ?? floor);
const seed = Number(process.env["SEED"] ?? 1);
const killsPerStore = 10;
const boards = 5;
const screensPerBoard = 4;
/** Words of one screen between two kills. Four screens times ten kills of these fit in one text, however slow a start is. */
const wordsWhileDown = 12;
const wordsWhileUp = 18;

const caseFile = fileURLToPath(new URL("../../shared/cases/casus-voorbeeld.json", import.meta.url));
const item = { collection: "strengths", id: "s-1", field: "text" };

interface Told {
  kills: number;
  acknowledged: number;
  seen: number;
  facts: number;
  /** Of a store with nothing to bring back: how fast this machine is today. */
  plainReadyMs: number;
  slowestReadyMs: number;
}

interface Imported {
  readonly board: string;
  readonly participants: readonly { readonly id: string; readonly link: string }[];
}

const openTables = async (place: ServerPlace): Promise<readonly Imported[]> => {
  const imported: Imported[] = [];
  for (let index = 0; index < boards; index += 1) {
    const printed: Imported = JSON.parse(await runCommand(place, ["import", caseFile, "--json"]));
    imported.push(printed);
  }
  return imported;
};

/** Seats four people at a board: who writes, and one who says no in writing again and again. */
const takeSeats = async (url: string, { board, participants }: Imported) => {
  const people: SignedIn[] = [];
  for (const { link } of participants.slice(0, screensPerBoard)) people.push(await signIn(url, link));
  const [first] = people;
  if (!first) throw new Error("nobody at the table");
  const card: { sheets: readonly { id: string; audience: unknown; kind: string }[] } = await first.get(
    `/api/boards/${board}`,
  );
  const sheet = card.sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table")?.id;
  if (sheet === undefined) throw new Error("no sheet for everyone");
  const screens = people.map(
    ({ cookie }, index) =>
      new TokenScreen({ url, sheet, cookie, name: `${board.slice(-4)}-${index}`, item, writes: true }),
  );
  return { board, sheet, people, screens, facts: new FactSender(url, first.cookie, board, sheet) };
};

const oneStore = async (random: SeededRandom, times: number, told: Told): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), "werktafel-kill-"));
  const place: ServerPlace = { directory, port: await freePort() };
  const tables = await openTables(place);
  const server = new ServerProcess(place);
  told.plainReadyMs = Math.max(told.plainReadyMs, await server.start());
  const seats = await Promise.all(tables.map((table) => takeSeats(server.url, table)));
  const screens = seats.flatMap((seat) => seat.screens);
  for (const screen of screens) screen.connect();
  for (const { facts } of seats) facts.start();
  const mayStillWrite = new Map<TokenScreen, number>();
  const mayWriteAgain = (words: number): void => {
    for (const screen of screens) mayStillWrite.set(screen, words);
  };
  const typing = setInterval(() => {
    for (const screen of screens) {
      const left = mayStillWrite.get(screen) ?? 0;
      if (left > 0 && random.chance(0.3) && screen.write(random.next())) mayStillWrite.set(screen, left - 1);
    }
  }, 10);
  /** All of them at the table; else says which are not, what they were told, and what the server said. */
  const everyoneConnects = async (): Promise<void> => {
    await eventually(() => {
      const outside = screens.filter((screen) => !screen.isConnected);
      if (outside.length === 0) return true;
      const codes = outside.map(({ lastClose, connections }) => `${lastClose} at try ${connections}`);
      throw new Error(`not connected: ${codes.join(", ")}; the server: ${server.output.slice(-2_000)}`);
    });
  };
  for (let kill = 0; kill < times; kill += 1) {
    await everyoneConnects();
    mayWriteAgain(wordsWhileUp);
    // Somebody comes in late: what a first sync shows counts as seen too.
    const late = seats.map(
      ({ sheet, people }, index) =>
        new TokenScreen({
          url: server.url,
          sheet,
          cookie: people[0]?.cookie ?? "",
          name: `late${index}`,
          item,
          writes: false,
        }),
    );
    for (const screen of late) setTimeout(() => screen.connect(), random.below(150));
    await new Promise((resolve) => {
      setTimeout(resolve, random.between(20, 400));
    });
    await server.end("SIGKILL");
    told.kills += 1;
    mayWriteAgain(wordsWhileDown);
    for (const [index, screen] of late.entries()) {
      screen.stop();
      for (const word of screen.seen) seats[index]?.screens[0]?.seen.add(word);
    }
    told.slowestReadyMs = Math.max(told.slowestReadyMs, await server.start());
  }
  clearInterval(typing);
  await Promise.all(seats.map(({ facts }) => facts.finish()));
  await eventually(() => screens.every((screen) => screen.isSettled), 30_000);
  // From disk, into a server that has nothing in memory.
  await server.end("SIGKILL");
  await server.start();
  for (const { board, sheet, people, screens: own, facts } of seats) {
    const fresh = new TokenScreen({
      url: server.url,
      sheet,
      cookie: people[0]?.cookie ?? "",
      name: "fresh",
      item,
      writes: false,
    });
    fresh.connect();
    await eventually(() => fresh.words.length > 0);
    await eventually(() => own.every((screen) => screen.words.join() === fresh.words.join()), 20_000);
    const words = new Set(fresh.words);
    expect(words.size).toBe(fresh.words.length); // Nothing doubled.
    for (const screen of own) {
      const lost = [...screen.acknowledged, ...screen.seen].filter((word) => !words.has(word));
      expect(lost).toEqual([]);
      told.acknowledged += screen.acknowledged.size;
      told.seen += screen.seen.size;
    }
    const stored = await facts.stored();
    expect(facts.acknowledged.filter((text) => stored.filter((each) => each === text).length !== 1)).toEqual([]);
    expect(new Set(stored).size).toBe(stored.length);
    told.facts += facts.acknowledged.length;
    expect(board).not.toBe("");
    fresh.stop();
  }
  for (const screen of screens) screen.stop();
  await server.end("SIGTERM");
  expect(await runCommand(place, ["verify"])).not.toContain("fault:");
  for (const each of [directory, keysBeside(directory)]) await rm(each, { recursive: true, force: true });
};

test(
  "a server killed while twenty people write loses nothing that was acknowledged or seen",
  async () => {
    const random = seededRandom(seed);
    const told: Told = { kills: 0, acknowledged: 0, seen: 0, facts: 0, plainReadyMs: 0, slowestReadyMs: 0 };
    while (told.kills < kills) {
      await oneStore(random, Math.min(killsPerStore, kills - told.kills), told);
    }
    const inWhole = (_name: string, value: unknown) => (typeof value === "number" ? Math.round(value) : value);
    console.info(`kill -9: ${JSON.stringify(told, inWhole)}, seed ${seed}`);
    expect(told.kills).toBeGreaterThanOrEqual(Math.min(floor, kills));
    expect(told.acknowledged).toBeGreaterThan(told.kills * 20);
    expect(told.facts).toBeGreaterThan(told.kills);
    // However busy this machine is: to bring back what was written takes no longer than a few plain starts.
    expect(told.slowestReadyMs).toBeLessThan(told.plainReadyMs * 5);
  },
  60 * 60_000,
);
