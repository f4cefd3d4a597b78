// The example table that a new, empty house opens with, so that whoever starts it can walk around. Its days are moved by
// whole weeks: the week it is told in becomes this week, and a Friday stays a Friday.
import { readFileSync } from "node:fs";
import { shiftDates } from "@werktafel/shared/boardFile/shiftDates";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { type ImportNeeds, importTable } from "./importTable.ts";
import type { TableWithLinks } from "./links.ts";

const example = new URL("../../../shared/cases/casus-voorbeeld.json", import.meta.url);
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The Monday of the week a moment lies in, as days since 1970 would have it. */
const weekOf = (at: number): number => {
  // 1 January 1970 was a Thursday.
  const thursdayMs = 3 * 24 * 60 * 60 * 1000;
  return Math.floor((at + thursdayMs) / weekMs);
};

/** Loads it when the store holds no board at all; `null` when there is one. Rejects with `StorageError`. */
export const loadDemo = async (needs: ImportNeeds, linkBase: string): Promise<TableWithLinks | null> => {
  if ((await needs.store.run("boards", {})).length > 0) return null;
  const read = readBoardFile(JSON.parse(readFileSync(example, "utf8")));
  if (!read.ok) throw new Error("the example table has faults");
  const { referenceDateTime = "" } = read.file;
  const weeks = weekOf(needs.now()) - weekOf(Date.parse(referenceDateTime));
  const outcome = await importTable(needs, { json: shiftDates(read.file, weeks), linkBase, isDemo: true });
  if ("faults" in outcome) throw new Error("the example table has faults once its days are moved");
  return outcome.table;
};
