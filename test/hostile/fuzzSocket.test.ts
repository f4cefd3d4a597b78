import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "@jest/globals";
import * as Y from "yjs";
import { eventually } from "../support/eventually.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";
import { type Liar, newLiar, realEdit } from "./liar.ts";
import { Bystander } from "./sockets/bystander.ts";
import { contentOf } from "./sockets/content.ts";
import { Gauge } from "./sockets/gauge.ts";
import { alarmsIn, at, type Guest, type HostileTable, openHostileHouse } from "./sockets/hostileTable.ts";
import { brokenWebsocket, liveLie, sheetLie } from "./sockets/lies.ts";
import { LiveWire } from "./sockets/liveWire.ts";
import { SheetWire, syncFrame } from "./sockets/sheetWire.ts";

/** Full: `MESSAGES=50000`. In CI the floor. */
const floor = 3_000;
const messages = Number(process.env["MESSAGES"] ?? floor);
const firstSeed = Number(process.env["SEED"] ?? 1);
const perSequence = 50;
const liarsAtOnce = 6;
/** The server sends somebody away for a minute after ten refusals; a liar stays under it and lets another go on. */
const refusalsAMinute = 9;

const goals = { stallMs: 50, growthMb: 64 };

const told = {
  toSheets: 0,
  asReader: 0,
  toLive: 0,
  uninvited: 0,
  brokenFrames: 0,
  accepted: 0,
  refused: 0,
  tooBig: 0,
  sentAway: 0,
  shutOut: 0,
  lived: 0,
};
const sent = (): number => told.toSheets + told.asReader + told.toLive + told.uninvited + told.brokenFrames;

interface Mallory extends Guest {
  readonly table: HostileTable;
  readonly refusedAt: number[];
  readonly clients: number[];
}

/** Somebody who was not refused too often in the last minute. */
const whoMayGo = async (people: readonly Mallory[], random: SeededRandom): Promise<Mallory> =>
  eventually(() => {
    const since = performance.now() - 61_000;
    const free = people.filter(({ refusedAt }) => refusedAt.filter((when) => when > since).length < refusalsAMinute);
    if (free.length === 0) throw new Error("everybody was refused too often");
    const mallory = random.pick(free);
    // Taken before it is so, for whoever chooses at the same moment.
    mallory.refusedAt.push(performance.now());
    return mallory;
  }, 120_000);

/** A copy of the sheet under an id that may have written on it before. */
const copyOf = (state: Uint8Array, client: number): Liar => {
  const made = newLiar(state, 1);
  made.doc.clientID = client;
  return { ...made, client };
};

const count = (code: number): void => {
  if (code === 4409) told.refused += 1;
  else if (code === 4413 || code === 1009) told.tooBig += 1;
  else if (code === 1013) told.sentAway += 1;
  else if (code === 4401) told.shutOut += 1;
};

interface Where {
  readonly url: string;
  readonly mallory: Mallory;
}

/**
 * Edits honestly under one client id, so that the line stays open and the document moves on, and lies under another.
 * Answers whether it ended in a refusal.
 */
const lieToSheet = async (
  wire: SheetWire,
  random: SeededRandom,
  { note, clients: [own = 5, other = 6] }: { readonly note: () => void; readonly clients: readonly number[] },
): Promise<boolean> => {
  await wire.opened();
  const state = await wire.ask(Uint8Array.of(0));
  const honest = copyOf(state ?? Y.encodeStateAsUpdate(new Y.Doc()), own);
  const lies = random.pick([0.1, 0.3, 1]);
  for (let index = 0; index < perSequence && wire.isOpen; ) {
    const liar = copyOf(Y.encodeStateAsUpdate(honest.doc), other);
    const burst = random.between(1, 8);
    for (let times = 0; times < burst && wire.isOpen; times += 1, index += 1) {
      const sending = random.chance(lies)
        ? sheetLie(liar, random)
        : { frame: syncFrame(random.chance(0.9) ? 2 : 1, realEdit(honest, random)) };
      if ("frame" in sending) wire.send(sending.frame);
      else if ("pieces" in sending) wire.sendInPieces(sending.pieces);
      else for (let ping = 0; ping < sending.pings; ping += 1) wire.ping();
      note();
    }
    await wire.ask(Y.encodeStateVector(liar.doc));
  }
  wire.drop();
  const code = await wire.ended();
  count(code);
  return code === 4409;
};

const asWriter = async ({ url, mallory }: Where, random: SeededRandom): Promise<boolean> => {
  // A hundred new ids a day: whoever has used most of them begins again with the first.
  if (mallory.clients.length < 90) mallory.clients.push(random.between(1, 2 ** 32 - 1), random.between(1, 2 ** 32 - 1));
  else mallory.clients.push(...mallory.clients.splice(0, 2));
  const clients = mallory.clients.slice(-2);
  const wire = new SheetWire({ url, sheet: mallory.table.tableSheet, cookie: mallory.cookie, clients });
  const isRefused = await lieToSheet(wire, random, { clients, note: () => (told.toSheets += 1) });
  const last = wire.heard.findLast((each) => each.kind === "durable");
  told.accepted += last?.kind === "durable" ? last.count : 0;
  return isRefused;
};

/** Whoever may only read: at the question, without client ids, or as the big screen. */
const asReader = async ({ url, mallory }: Where, random: SeededRandom): Promise<boolean> => {
  const { table, cookie } = mallory;
  const clients = mallory.clients.slice(-2);
  const wire = random.pick([
    () => new SheetWire({ url, sheet: table.questionSheet, cookie, clients }),
    () => new SheetWire({ url, sheet: table.questionSheet, cookie }),
    () => new SheetWire({ url, sheet: table.questionSheet, cookie: table.screen, clients }),
    () => new SheetWire({ url, sheet: table.tableSheet, cookie: table.screen, clients, query: "screen=1" }),
  ])();
  return lieToSheet(wire, random, { clients, note: () => (told.asReader += 1) });
};

/** Without a session, with one that is none, from a page of somebody else, or at a door that is not there. */
const uninvited = async ({ url, mallory }: Where, random: SeededRandom): Promise<boolean> => {
  const { table } = mallory;
  const sheet = random.pick([
    table.tableSheet,
    table.questionSheet,
    "x~1",
    "%E0%A4%A",
    "..%2f..%2fetc",
    `${"a".repeat(5_000)}~1`,
  ]);
  const session = random.pick([
    {},
    { cookie: "werktafel=" },
    { cookie: `werktafel=${"A".repeat(43)}` },
    { cookie: `werktafel=%00; werktafel-screen=${"z".repeat(4_000)}` },
    { cookie: mallory.cookie, headers: { origin: "https://elders.example" } },
  ]);
  const query = random.pick(["", "screen=1", `client=${"1,".repeat(500)}`, "client=1e9999&client=-1&shape=%FF", "a=%"]);
  const liar = newLiar(Y.encodeStateAsUpdate(new Y.Doc()), 5);
  if (random.chance(0.5)) {
    const wire = new SheetWire({ url, sheet, ...session, query });
    await wire.opened();
    for (let index = 0; index < 10 && wire.isOpen; index += 1) {
      const sending = sheetLie(liar, random);
      if ("frame" in sending) wire.send(sending.frame);
    }
    told.uninvited += 1;
    await wire.until(() => wire.closed !== null);
    wire.drop();
    count(await wire.ended());
    expect(wire.frames).toEqual([]);
    return false;
  }
  const live = new LiveWire({ url, ...session, query });
  expect(await live.ready()).toBe(false);
  told.uninvited += 1;
  return false;
};

const atLive = async ({ url, mallory }: Where, random: SeededRandom): Promise<boolean> => {
  const { table } = mallory;
  const live = new LiveWire({ url, cookie: random.chance(0.9) ? mallory.cookie : table.screen });
  if (!(await live.ready())) throw new Error("the live lane did not open for somebody who may come in");
  const ground = { board: table.board, sheet: table.tableSheet, elsewhere: table.questionSheet };
  const isTidy = random.chance(0.4);
  if (random.chance(0.8)) await live.ask("open", { board: table.board });
  for (let index = 0; index < perSequence && live.isOpen; ) {
    const burst = random.between(1, 8);
    for (let times = 0; times < burst && live.isOpen; times += 1) {
      for (const frame of liveLie(ground, random, isTidy)) {
        live.send(frame);
        told.toLive += 1;
        index += 1;
      }
    }
    // An answer says that all before it was taken; a line that was cut answers too.
    await Promise.race([live.ask("open", { board: "not-there" }), eventually(() => !live.isOpen)]).catch(() => null);
  }
  if (live.isOpen) told.lived += 1;
  live.drop();
  return false;
};

/** Speaks the handshake, and then no websocket. */
const afterHandshake = async ({ url, mallory }: Where, random: SeededRandom): Promise<boolean> => {
  const { hostname, port } = new URL(url);
  const path = random.pick([
    `/sync/${mallory.table.tableSheet}?client=9&ack=1`,
    "/socket.io/?EIO=4&transport=websocket",
  ]);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => {
    socket.once("close", resolve);
  });
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.from(random.bytes(16)).toString("base64")}\r\n` +
      `Sec-WebSocket-Extensions: permessage-deflate\r\nCookie: ${mallory.cookie}\r\n\r\n`,
  );
  await new Promise((resolve) => {
    socket.once("data", resolve);
    socket.once("close", resolve);
  });
  for (let times = random.between(1, 5); times > 0 && !socket.destroyed; times -= 1) {
    socket.write(brokenWebsocket(random));
    told.brokenFrames += 1;
  }
  // Half a frame is no offence: it waits for the rest, and is hung up on by us.
  await Promise.race([
    closed,
    new Promise((resolve) => {
      setTimeout(resolve, 100);
    }),
  ]);
  socket.destroy();
  await closed;
  return false;
};

const sequences = [
  { share: 0.6, run: asWriter },
  { share: 0.07, run: asReader },
  { share: 0.1, run: uninvited },
  { share: 0.18, run: atLive },
  { share: 0.05, run: afterHandshake },
] as const;

const pickSequence = (random: SeededRandom) => {
  let left = random.next();
  for (const { share, run } of sequences) {
    left -= share;
    if (left < 0) return run;
  }
  return asWriter;
};

interface Author {
  readonly participant: string | null;
  readonly kind: "wrote" | "removed";
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** The sign at this place of the document, or `null` when it was removed. */
const signAt = (doc: Y.Doc, client: number, clock: number): string | null => {
  const found = Y.getItem(doc.store, Y.createID(client, clock));
  if (!(found instanceof Y.Item) || found.deleted || !(found.content instanceof Y.ContentString)) return null;
  return found.content.str[clock - found.id.clock] ?? null;
};

/** What stays open when a test fails halfway. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const repoFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test("nothing in the server hushes an error that nobody handles", () => {
  const folder = repoFile("server");
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|mjs)$/.test(name));
  expect(code.length).toBeGreaterThan(50);
  const hushing = /(unhandledRejection|uncaughtException|setUncaughtExceptionCaptureCallback)/;
  expect(code.filter((name) => hushing.test(readFileSync(`${folder}/${name}`, "utf8")))).toEqual([]);
});

test(
  `${floor} lies over real sockets cost no honest person a word, and the server nothing`,
  async () => {
    const house = await openHostileHouse({
      example: "casus-voorbeeld",
      tables: 2,
      strangersPerTable: 45,
      facilitator: "p-teun",
    });
    closing.push(house.close);
    const { server, tables } = house;
    const { url } = server;
    const malloryAt = tables.map((table) =>
      table.strangers.map((guest): Mallory => ({ ...guest, table, refusedAt: [], clients: [] })),
    );
    const people = malloryAt.flat();
    const honest = tables.map((table) => {
      const sit = (who: string, name: string, sheet: string, writes: boolean) =>
        new Bystander({ url, sheet, cookie: at(table.people, who).cookie, name, writes });
      return {
        table,
        writers: [sit("p-noor", "noor", table.tableSheet, true), sit("p-joost", "joost", table.tableSheet, true)],
        reader: sit("p-mila", "mila", table.questionSheet, false),
      };
    });
    const everyone = honest.flatMap(({ writers, reader }) => [...writers, reader]);
    closing.push(async () => {
      for (const person of everyone) person.stop();
    });
    for (const person of everyone) person.connect();
    await eventually(() => honest.every(({ writers }) => writers.every((writer) => writer.isSettled)));
    const typing = setInterval(() => {
      for (const { writers } of honest) for (const writer of writers) writer.write();
    }, 40);
    closing.push(async () => clearInterval(typing));
    const gauge = new Gauge(url);
    closing.push(() => gauge.stop());
    const startMb = await gauge.start();
    const startedAt = performance.now();

    let sequence = 0;
    const goOn = async (): Promise<void> => {
      while (sent() < messages) {
        const random = seededRandom(firstSeed * 1_000_003 + sequence);
        sequence += 1;
        const run = pickSequence(random);
        const mallory = await whoMayGo(people, random);
        if (!(await run({ url, mallory }, random))) mallory.refusedAt.pop();
        if (server.hasExited) throw new Error(`sequence ${sequence}: the server is gone\n${server.output}`);
      }
    };
    await Promise.all(Array.from({ length: liarsAtOnce }, goOn));
    const tookS = (performance.now() - startedAt) / 1_000;
    await gauge.stop();
    clearInterval(typing);
    await eventually(() => honest.every(({ writers }) => writers.every((writer) => writer.isSettled)), 20_000);
    await eventually(() =>
      honest.every(({ writers: [one, other] }) => one && other && contentOf(one.doc) === contentOf(other.doc)),
    );
    const waits = everyone.flatMap(({ waitsMs }) => waitsMs).toSorted((one, other) => one - other);
    const wait = (share: number): number => Math.round(waits[Math.floor(share * (waits.length - 1))] ?? 0);
    const growthMb = gauge.mostMb - startMb;
    const words = everyone.flatMap(({ written }) => written).length;
    console.info(
      `fuzz, sockets: ${sent()} messages in ${sequence} sequences, ${tookS.toFixed(0)} s, seed ${firstSeed}: ${JSON.stringify(told)}\n` +
        `server: longest stall ${gauge.longestStallMs.toFixed(0)} ms (goal ${goals.stallMs}; an idle thread beside it waited ${gauge.machineStallMs.toFixed(0)} ms), memory ${startMb.toFixed(0)} MB + ${growthMb.toFixed(0)} MB at most (goal ${goals.growthMb})\n` +
        `bystanders: ${words} words, kept in ${wait(0.5)} ms (middle), ${wait(0.99)} ms (99 in 100), ${wait(1)} ms (longest); sent away ${JSON.stringify(everyone.map(({ closes }) => closes))}`,
    );

    expect(sent()).toBeGreaterThanOrEqual(Math.min(floor, messages));
    // The lies reach what they are meant for.
    expect(told.accepted).toBeGreaterThan(sent() / 100);
    expect(told.refused).toBeGreaterThan(sent() / 40);
    expect(server.hasExited).toBe(false);
    expect(alarmsIn(house.printed())).toEqual([]);
    // Beyond what the machine made everybody wait.
    expect(gauge.longestStallMs - gauge.machineStallMs).toBeLessThan(5 * goals.stallMs);
    expect(growthMb).toBeLessThan(5 * goals.growthMb);
    // Nobody honest is called a liar; a worker that restarts asks them to come back, no more.
    expect(everyone.flatMap(({ closes }) => closes).filter((code) => code !== 1013)).toEqual([]);
    // What readers send goes nowhere: at the question nothing was heard but what lay there.
    for (const { reader } of honest) expect(reader.updatesHeard).toBe(1 + reader.closes.length);

    const before = honest.map(({ writers: [writer] }) => contentOf(writer?.doc ?? new Y.Doc()));
    await server.end("SIGKILL");
    await server.start();
    for (const [index, { table, writers }] of honest.entries()) {
      const fresh = new SheetWire({ url, sheet: table.tableSheet, cookie: at(table.people, "p-wil").cookie });
      await fresh.opened();
      const doc = new Y.Doc({ gc: false });
      Y.applyUpdate(doc, (await fresh.ask(Uint8Array.of(0))) ?? new Uint8Array());
      fresh.drop();
      expect(contentOf(doc) === before[index]).toBe(true);
      const noor = at(table.people, "p-noor");
      const { authors } = await noor.get<{ readonly authors: readonly Author[] }>(
        `/api/boards/${table.board}/sheets/${table.tableSheet}/authors`,
      );
      const strangers = new Set(table.strangers.map(({ participant }) => participant));
      const removals = authors.filter(
        ({ kind, participant }) => kind === "removed" && strangers.has(participant ?? ""),
      );
      const isRemoved = (client: number, clock: number): boolean =>
        removals.some((range) => range.client === client && range.clock <= clock && clock < range.clock + range.length);
      let removed = 0;
      for (const { client, clock, word, isAcknowledged } of writers.flatMap(({ written }) => written)) {
        expect(isAcknowledged).toBe(true);
        for (const [place, sign] of [...word].entries()) {
          const found = signAt(doc, client, clock + place);
          if (found === null && isRemoved(client, clock + place)) removed += 1;
          else if (found !== sign) throw new Error(`of "${word}" the sign "${sign}" became ${found}`);
        }
      }
      console.info(`table ${index}: ${removed} honest signs were removed by somebody who may write, and named for it`);
    }
    expect(await house.command(["verify"])).not.toContain("fault:");
  },
  60 * 60_000,
);
