// Who looked, and who tried: one line each, ids and an event, never words. Shown to the resident from part C on.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";
import type { AccessRow } from "../port/accessLines.ts";
import type { At } from "../port/at.ts";

export const noteAccess = (tx: Transaction, { rows }: { readonly rows: readonly AccessRow[] }): void => {
  for (const row of rows) tx.putAccess(row);
};

/** All lines of a board, oldest first. */
export const accessAt = (tx: Transaction, { board }: { readonly board: BoardId }): readonly AccessRow[] =>
  tx.accessAt(board);

/** When this person last opened this board before a moment; `null`: never. */
export const lastLook = (
  tx: Transaction,
  { board, person, before }: { readonly board: BoardId; readonly person: PersonId; readonly before: At },
): At | null => tx.lastAccess({ board, person, event: "boardOpened", before });
