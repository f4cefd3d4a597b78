// What waits for whom, as kept beside the log. What does not stand at the end of its log is never handed out as true: whoever
// asks is told where the log ends, makes it anew, and brings it here (0200).
import type { BoardId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";

export interface MineFound {
  readonly board: BoardId;
  /** The board's last sequence; 0: there is no such board, or nothing in it. */
  readonly seq: number;
  /** What was made of all up to there; `null`: nothing that still holds. */
  readonly json: string | null;
}

export const mineAt = (tx: Transaction, { boards }: { readonly boards: readonly BoardId[] }): readonly MineFound[] =>
  boards.map((board) => {
    const seq = tx.sequenceOf(board).last;
    const kept = tx.mine(board);
    return { board, seq, json: kept?.seq === seq ? kept.json : null };
  });

/** Where the log of each of these boards ends; 0: there is no such board, or nothing in it. */
export const logEnds = (
  tx: Transaction,
  { boards }: { readonly boards: readonly BoardId[] },
): ReadonlyMap<BoardId, number> => new Map(boards.map((board) => [board, tx.sequenceOf(board).last]));

export interface MineMade {
  readonly board: BoardId;
  /** Where the log ended before anything was read for it. */
  readonly seq: number;
  /** The last fact that was folded. */
  readonly lastFact: number;
  readonly json: string;
}

/**
 * False: nothing was kept, because another process wrote a fact before `seq` that is not in it, or a younger one is there. What
 * was read later than `seq` does no harm: then the log goes on, and this is not handed out.
 */
export const putMine = (tx: Transaction, { board, seq, lastFact, json }: MineMade): boolean => {
  if (tx.sequenceOf(board).last < seq || seq === 0) return false;
  if ((tx.mine(board)?.seq ?? 0) > seq) return false;
  if (tx.factsOf(board, lastFact).some((fact) => fact.seq <= seq)) return false;
  tx.putMine(board, { seq, json });
  return true;
};

/** Boards whose kept list does not stand at the end of their log, with where that is; at most so many. */
export const mineBehind = (
  tx: Transaction,
  { most }: { readonly most: number },
): readonly { readonly board: BoardId; readonly seq: number }[] => tx.boardsBehindMine(most);
