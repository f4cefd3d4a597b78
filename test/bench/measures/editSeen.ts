// People type at a human pace; how long until the others see it, how long until it is known to be on disk, and what that
// cost the server. Every letter must reach every other screen, or the measure fails.
import { setTimeout as pause } from "node:timers/promises";
import { cpuSeconds, threadSeconds } from "../ground/processFigures.ts";
import type { BenchTable } from "../ground/seedStore.ts";
import type { BenchServer } from "../ground/servers.ts";
import { placeOf } from "../ground/sheetWords.ts";
import { type TypedEdits, typedEdits } from "../load/edits.ts";
import { eachReach } from "../load/frames.ts";
import { openPresenceLine, type PresenceLine } from "../load/presenceLine.ts";
import { openSheetLine, type SheetLine } from "../load/sheetLine.ts";

export interface Typing {
  /** How many of the people at each table write; the others read. */
  readonly writers: number;
  readonly editsPerSecond: number;
  readonly seconds: number;
  readonly hasPresence: boolean;
}

export interface EditSeen {
  readonly edits: number;
  readonly delivered: number;
  /** Milliseconds, one for each edit at each other screen. */
  readonly seenMs: readonly number[];
  /** Milliseconds, one for each edit; none with the relay. */
  readonly durableMs: readonly number[];
  readonly cpuSeconds: number;
  /** The same, finer. */
  readonly threadSeconds: number;
  readonly presenceFrames: number;
}

interface Writer extends TypedEdits {
  readonly line: SheetLine;
  readonly sentAt: number[];
}

interface Scene {
  readonly lines: SheetLine[];
  readonly writers: Writer[];
  readonly presence: PresenceLine[];
  readonly seenMs: number[];
  readonly durableMs: number[];
}

/** Whoever types says where each two seconds, whoever reads moves each ten. */
const typingSaysEveryMs = 2_000;
const readingSaysEveryMs = 10_000;

const sit = async (server: BenchServer, table: BenchTable, typing: Typing, scene: Scene): Promise<void> => {
  const edits = Array.from({ length: typing.writers }, (_, writer) =>
    typedEdits(table.words, writer, Math.ceil(typing.seconds * typing.editsPerSecond)),
  );
  const here = new Map<number, Writer>();
  const lines = await Promise.all(
    // A reader has a client id too, under which it writes nothing.
    table.seats.map(async (seat, index) => openSheetLine(server, seat, edits[index]?.client ?? 900 + index)),
  );
  for (const [index, line] of lines.entries()) {
    const seen = new Map<number, number>();
    line.onEdit = (frame) => {
      const now = performance.now();
      eachReach(frame, (client, end) => {
        const writer = here.get(client);
        if (!writer) return;
        for (let clock = seen.get(client) ?? 0; clock < end; clock += 1) {
          scene.seenMs.push(now - (writer.sentAt[clock] ?? Number.NaN));
        }
        seen.set(client, end);
      });
    };
    const own = edits[index];
    if (!own) continue;
    const writer: Writer = { ...own, line, sentAt: [] };
    here.set(own.client, writer);
    scene.writers.push(writer);
    let durable = 0;
    line.onDurable = (count) => {
      const now = performance.now();
      for (; durable < count; durable += 1) scene.durableMs.push(now - (writer.sentAt[durable] ?? Number.NaN));
    };
  }
  scene.lines.push(...lines);
  if (typing.hasPresence) {
    scene.presence.push(...(await Promise.all(table.seats.map(async (seat) => openPresenceLine(server, seat)))));
  }
};

/** Calls `turn(n)` every so many milliseconds, from a moment of its own within the first, until told to stop. */
const keepTime = (everyMs: number, turns: number, turn: (n: number) => void): Promise<void> =>
  new Promise((resolve) => {
    const first = performance.now() + Math.random() * everyMs;
    const next = (n: number): void => {
      if (n === turns) return resolve();
      setTimeout(
        () => {
          turn(n);
          next(n + 1);
        },
        Math.max(1, first + n * everyMs - performance.now()),
      );
    };
    next(0);
  });

const type = async ({ writers, presence }: Scene, typing: Typing): Promise<void> => {
  const letters = writers.map(async ({ line, frames, sentAt }) =>
    keepTime(1_000 / typing.editsPerSecond, frames.length, (n) => {
      const frame = frames[n];
      if (!frame) return;
      sentAt.push(performance.now());
      line.send(frame);
    }),
  );
  const places = presence.map(async (line, index) => {
    const isTyping = index < typing.writers;
    const everyMs = isTyping ? typingSaysEveryMs : readingSaysEveryMs;
    const turns = Math.ceil((typing.seconds * 1_000) / everyMs);
    return keepTime(everyMs, turns, (n) => line.say(placeOf((index + n) % 40).id, isTyping && n % 2 === 0));
  });
  await Promise.all([...letters, ...places]);
};

/** Runs the scene on these tables. Throws when a letter did not arrive. */
export const editSeen = async (
  server: BenchServer,
  tables: readonly BenchTable[],
  typing: Typing,
): Promise<EditSeen> => {
  const scene: Scene = { lines: [], writers: [], presence: [], seenMs: [], durableMs: [] };
  // Few at a time: how fast people come in is another measure.
  for (let at = 0; at < tables.length; at += 20) {
    await Promise.all(tables.slice(at, at + 20).map(async (table) => sit(server, table, typing, scene)));
  }
  const presenceBefore = scene.presence.reduce((sum, line) => sum + line.received(), 0);
  const before = cpuSeconds(server.pid);
  const finely = threadSeconds(server.pid);
  await type(scene, typing);
  const edits = scene.writers.reduce((sum, writer) => sum + writer.sentAt.length, 0);
  const expected = scene.writers.length * (scene.lines.length / tables.length - 1) * (edits / scene.writers.length);
  const expectedDurable = server.name === "product" ? edits : 0;
  for (let waited = 0; scene.seenMs.length < expected || scene.durableMs.length < expectedDurable; waited += 1) {
    if (waited > 1_000) throw new Error(`${server.name}: ${scene.seenMs.length} of ${expected} edits were seen`);
    await pause(10);
  }
  const spent = cpuSeconds(server.pid) - before;
  const spentFinely = threadSeconds(server.pid) - finely;
  const presenceFrames = scene.presence.reduce((sum, line) => sum + line.received(), 0) - presenceBefore;
  for (const line of [...scene.lines, ...scene.presence]) line.close();
  return {
    edits,
    delivered: scene.seenMs.length,
    seenMs: scene.seenMs,
    durableMs: scene.durableMs,
    cpuSeconds: spent,
    threadSeconds: spentFinely,
    presenceFrames,
  };
};
