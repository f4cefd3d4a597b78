// Four people whose fingers never stop: how many edits a second are checked, stored and delivered whole to the other
// three. Nothing may be missing, on any screen or on disk.
import { setTimeout as pause } from "node:timers/promises";
import { cpuSeconds } from "../ground/processFigures.ts";
import type { BenchTable } from "../ground/seedStore.ts";
import type { BenchServer } from "../ground/servers.ts";
import { contentOf, typedEdits } from "../load/edits.ts";
import { bytesOf, eachReach } from "../load/frames.ts";
import { openSheetLine } from "../load/sheetLine.ts";

export interface Flood {
  readonly editsPerWriter: number;
  /** Edits on their way at most, of all writers together; `null`: all are sent at once. */
  readonly inFlight: number | null;
}

export interface Flooded {
  readonly editsPerSecond: number;
  readonly cpuPerDelivered: number;
  /** What must lie there now, on every screen and on disk. */
  readonly content: string;
}

/** An unpaced writer hands over this many in one turn of its loop. */
const perTurn = 100;
/** Without a single delivery for this long, the flood is stuck. */
const stuckAfterMs = 15_000;

/** Throws when something did not arrive or a screen shows other words than were typed. */
export const flood = async (server: BenchServer, table: BenchTable, asked: Flood): Promise<Flooded> => {
  const { editsPerWriter, inFlight } = asked;
  const edits = table.seats.map((_, writer) => typedEdits(table.words, writer, editsPerWriter));
  const lines = await Promise.all(
    table.seats.map(async (seat, at) => openSheetLine(server, seat, edits[at]?.client ?? 0)),
  );
  const received: Uint8Array[][] = lines.map(() => []);
  /** How far each writer's edits have come, screen by screen. */
  const reached = new Map(edits.map(({ client }) => [client, lines.map(() => 0)]));
  const sent = lines.map(() => 0);
  const share = inFlight === null ? Number.POSITIVE_INFINITY : Math.floor(inFlight / lines.length);
  const expected = editsPerWriter * lines.length * (lines.length - 1);
  let delivered = 0;
  let endedAt = 0;
  let isPumping = false;

  const pump = (): void => {
    isPumping = false;
    for (const [at, line] of lines.entries()) {
      const own = edits[at];
      const seen = own && reached.get(own.client);
      if (!own || !seen) continue;
      const all = Math.min(...seen.filter((_, screen) => screen !== at));
      const until = Math.min(editsPerWriter, inFlight === null ? (sent[at] ?? 0) + perTurn : all + share);
      for (let next = sent[at] ?? 0; next < until; next += 1) {
        const frame = own.frames[next];
        if (frame) line.send(frame);
      }
      sent[at] = Math.max(sent[at] ?? 0, until);
    }
    if (inFlight === null && sent.some((count) => count < editsPerWriter)) pumpSoon();
  };
  const pumpSoon = (): void => {
    if (isPumping) return;
    isPumping = true;
    setImmediate(pump);
  };
  for (const [screen, line] of lines.entries()) {
    line.onEdit = (frame) => {
      received[screen]?.push(frame);
      eachReach(frame, (client, end) => {
        const seen = reached.get(client);
        if (!seen) return;
        delivered += end - (seen[screen] ?? 0);
        seen[screen] = end;
      });
      if (delivered === expected) endedAt = performance.now();
      if (inFlight !== null) pumpSoon();
    };
  }
  const cpuBefore = cpuSeconds(server.pid);
  const began = performance.now();
  pump();
  for (let before = -1, movedAt = began; delivered < expected; ) {
    await pause(20);
    if (delivered > before) movedAt = performance.now();
    before = delivered;
    const isStuck = performance.now() - movedAt > stuckAfterMs;
    if (isStuck) throw new Error(`${server.name}: ${delivered} of ${expected} delivered`);
  }
  const cpu = cpuSeconds(server.pid) - cpuBefore;
  for (const line of lines) line.close();
  const contents = lines.map((_, at) =>
    contentOf([...table.words, ...(edits[at]?.frames ?? []).map(bytesOf), ...(received[at] ?? []).map(bytesOf)]),
  );
  const content = contents[0] ?? "";
  if (contents.some((each) => each !== content)) throw new Error(`${server.name}: two screens show different words`);
  return {
    editsPerSecond: (editsPerWriter * lines.length) / ((endedAt - began) / 1_000),
    cpuPerDelivered: cpu / expected,
    content,
  };
};

/** What somebody who comes now finds there. */
export const foundOn = async (server: BenchServer, table: BenchTable): Promise<string> => {
  const [seat] = table.seats;
  if (!seat) throw new Error("nobody sits there");
  const line = await openSheetLine(server, seat, 7);
  line.close();
  return contentOf(line.words ? [line.words] : []);
};
