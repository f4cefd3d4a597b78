// What a backup holds under a key that was destroyed since: words that were erased after it was made, and all that lay under
// the same key with them. It cannot be read by anybody any more, so it is left out, and whoever restores is told of what.
import type { BoardId, SheetId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import { inLog, ofBoard, type Seal } from "../../seal.ts";
import type { Database } from "../database.ts";

export interface LeftOut {
  /** Boards whose facts are noise: left out whole. */
  readonly boards: readonly BoardId[];
  /** Sheets that begin empty. */
  readonly sheets: readonly SheetId[];
}

const epochsOf = (database: Database, sql: string, id: string): readonly number[] =>
  database
    .prepare<[string], { readonly epoch: number }>(sql)
    .all(id)
    .map(({ epoch }) => epoch);

const factEpochs = "SELECT DISTINCT key_epoch AS epoch FROM log WHERE board = ? AND sheet = ''";
const sheetEpochs = (table: string): string => `SELECT DISTINCT key_epoch AS epoch FROM ${table} WHERE sheet = ?`;

/** Inside a transaction. */
export const dropUnreadable = (database: Database, tx: Transaction, seal: Seal): LeftOut => {
  const boards: BoardId[] = [];
  const sheets: SheetId[] = [];
  for (const { id: board } of tx.boards()) {
    if (epochsOf(database, factEpochs, board).some((epoch) => !seal.keys.has(ofBoard("fact", board), epoch))) {
      tx.removeBoard(board);
      boards.push(board);
      continue;
    }
    for (const { id: sheet } of tx.sheetsAt(board)) {
      const isGone = (epoch: number): boolean => !seal.keys.has(inLog("edit", board, sheet, 0), epoch);
      const edits = epochsOf(database, sheetEpochs("log"), sheet).filter(isGone);
      const past = ["snapshots", "versions"].flatMap((table) =>
        epochsOf(database, sheetEpochs(table), sheet)
          .filter(isGone)
          .map((epoch) => ({ table, epoch })),
      );
      if (edits.length + past.length === 0) continue;
      for (const epoch of edits) {
        const { changes } = database
          .prepare<[string, number]>("DELETE FROM log WHERE sheet = ? AND key_epoch = ?")
          .run(sheet, epoch);
        database
          .prepare<[number, string]>("UPDATE sheets SET dropped_rows = dropped_rows + ? WHERE id = ?")
          .run(changes, sheet);
      }
      for (const { table, epoch } of past) {
        database.prepare<[string, number]>(`DELETE FROM ${table} WHERE sheet = ? AND key_epoch = ?`).run(sheet, epoch);
      }
      sheets.push(sheet);
    }
  }
  return { boards, sheets };
};
