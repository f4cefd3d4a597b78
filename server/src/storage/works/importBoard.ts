// A board file comes in by parts, each a short transaction, so that a running server goes on meanwhile. The board is
// shown when the last part is in; what a crash left half is removed at the next start.
import type { BoardId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";
import type { At } from "../port/at.ts";
import { type Backed, keepBacked } from "./volunteers/backed.ts";
import { beginBoard, type BoardBegun, type BoardContent, fillBoard, linkBoard, type NewLink } from "./makeBoard.ts";

export const importBegin = (tx: Transaction, question: BoardBegun): void => beginBoard(tx, question);

/** Some facts and edits, in the order handed in. The caller keeps a part small enough for 50 ms. */
export const importPart = (tx: Transaction, question: BoardContent): void => fillBoard(tx, question);

/** The last step: from now on the board is there, with its links. */
export const importReady = (
  tx: Transaction,
  {
    board,
    at,
    links,
    volunteers = [],
  }: {
    readonly board: BoardId;
    readonly at: At;
    readonly links: readonly NewLink[];
    readonly volunteers?: readonly Backed[];
  },
): void => {
  for (const volunteer of volunteers) keepBacked(tx, volunteer);
  linkBoard(tx, board, at, links);
  tx.setBoardReady(board);
  const whole = { sheet: null, item: null, refusal: null } as const;
  tx.putAccess({ board, at, person: null, event: "boardImported", via: "commandLine", ...whole });
};

/** Removes an import that was given up, its people included; a board that is ready stays. */
export const importAbandon = (tx: Transaction, { board }: { readonly board: BoardId }): void => {
  const found = tx.boards().find((each) => each.id === board);
  if (found !== undefined && !found.isReady) tx.removeBoard(board);
};

/**
 * Removes half imports begun before `before`, and returns them. Younger ones are left: an import may be under way
 * beside a server that starts.
 */
export const removeUnready = (tx: Transaction, { before }: { readonly before: At }): readonly BoardId[] => {
  const left = tx.boards().filter((each) => !each.isReady && each.createdAt < before);
  for (const { id } of left) tx.removeBoard(id);
  return left.map(({ id }) => id);
};
