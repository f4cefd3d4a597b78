// A key that must go: every row that still lies under it is sealed anew, and then it is destroyed. Whoever asks for a new key
// cannot forget a row.
import type { BoardId, SheetId } from "@werktafel/shared/ids";
import type { Engine, Transaction } from "../../port.ts";
import { inLog, ofBoard, type Seal } from "../../seal.ts";
import type { Database } from "../database.ts";
import { sealedTables } from "./sealedTables.ts";

type Renewing = Pick<Transaction, "renewSheetKey" | "renewBoardKey">;

export const keyRows = (database: Database, seal: Seal): Renewing => {
  const boardOf = database.prepare<[SheetId], { readonly board: BoardId }>("SELECT board FROM sheets WHERE id = ?");
  return {
    renewSheetKey: (sheet) => {
      const found = boardOf.get(sheet);
      if (found === undefined) throw new Error(`There is no sheet ${sheet}.`);
      seal.keys.renew(inLog("edit", found.board, sheet, 0));
    },
    renewBoardKey: (board) => seal.keys.renew(ofBoard("fact", board)),
  };
};

/** Before a transaction is kept: what still lies under the keys that go. */
export const resealRest = (database: Database, seal: Seal): void => {
  for (const { as, number } of seal.keys.renewing()) {
    for (const table of sealedTables) table.resealUnder(database, seal, as, number);
  }
};

/** Keys that a crash left between the new one and their end. */
export const finishRenewing = (engine: Engine, seal: Seal): void => {
  const boards = new Set<string>(engine.transaction((tx) => tx.boards()).map(({ id }) => id));
  const left = seal.keys.retired(boards);
  if (left.length === 0) return;
  engine.transaction(() => {
    for (const as of left) seal.keys.renew(as);
  });
  seal.keys.dropRetired(boards);
};
