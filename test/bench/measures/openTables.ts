// Many tables open at once, then everybody leaves, and then as many other tables: what an open sheet weighs, and what
// stays behind of those who left.
import { setTimeout as pause } from "node:timers/promises";
import { residentBytes } from "../ground/processFigures.ts";
import type { BenchTable } from "../ground/seedStore.ts";
import type { BenchServer } from "../ground/servers.ts";
import { openSheetLine } from "../load/sheetLine.ts";

export interface Wave {
  /** Bytes resident before anyone came, while all are there, and after all have left and their sheets were put away. */
  readonly before: number;
  readonly open: number;
  readonly after: number;
}

/** A sheet leaves memory half a minute after the last screen; putting away a thousand takes a little longer. */
const leavesWithinMs = 120_000;
const untilCalmMs = 3_000;

const until = async (server: BenchServer, isSo: (open: number) => boolean): Promise<void> => {
  for (const began = performance.now(); !isSo(await server.openSheets()); await pause(500)) {
    if (performance.now() - began > leavesWithinMs) throw new Error("sheets that nobody has open stay in memory");
  }
  await pause(untilCalmMs);
};

/** Resolves when no sheet is in memory any more. */
export const untilUnloaded = (server: BenchServer): Promise<void> => until(server, (open) => open === 0);

/** Opens one screen at each table, counts, leaves, waits until the sheets are put away, counts again. */
export const wave = async (server: BenchServer, tables: readonly BenchTable[]): Promise<Wave> => {
  const before = residentBytes(server.pid);
  const seats = tables.flatMap((table) => table.seats.slice(0, 1));
  const lines = [];
  for (let at = 0; at < seats.length; at += 20) {
    lines.push(...(await Promise.all(seats.slice(at, at + 20).map(async (seat) => openSheetLine(server, seat, 7)))));
  }
  await until(server, (open) => open === tables.length);
  const open = residentBytes(server.pid);
  for (const line of lines) line.close();
  await untilUnloaded(server);
  return { before, open, after: residentBytes(server.pid) };
};
