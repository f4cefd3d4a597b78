// Somebody opens a table that has been written on for years and that nobody has open: how long until all of it is there.
import type { BenchTable } from "../ground/seedStore.ts";
import type { BenchServer } from "../ground/servers.ts";
import { contentOf } from "../load/edits.ts";
import { openSheetLine } from "../load/sheetLine.ts";

/** Milliseconds from the open socket to the last byte. Throws when not every word is there. */
export const coldOpen = async (server: BenchServer, table: BenchTable, expected: string): Promise<number> => {
  const [seat] = table.seats;
  if (!seat) throw new Error("nobody sits there");
  const line = await openSheetLine(server, seat, 7);
  line.close();
  if (contentOf(line.words ? [line.words] : []) !== expected) throw new Error("the sheet opened without all its words");
  return line.syncedAfterMs;
};
