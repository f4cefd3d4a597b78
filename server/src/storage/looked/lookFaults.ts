// Looks whether the lines of "who looked" are as they were written: none changed, none taken out of the middle, none moved.
// A tail that was cut, or a chain that was written anew from its start, is found by the anchors (`anchorFaults.ts`).
import type { BoardId } from "@werktafel/shared/ids";
import type { LyingLine } from "../port/accessLines.ts";
import type { Transaction } from "../port.ts";
import { chainBegins, commitmentOf, hashOfLine, isSame } from "./chain.ts";

const atOnce = 2_000;
/** One broken board names this many places; a store that was tampered with all over stays readable. */
const mostFaults = 20;

/** What is hidden in a line is what its commitment holds, and the person beside it is the same. */
const isHiddenWhole = ({ line, person, open }: LyingLine, isErased: boolean): boolean => {
  const hidden = open();
  if (hidden === null) return isErased && person === null;
  return isSame(commitmentOf(hidden), line.commitment) && hidden.person === person;
};

interface OneBoard {
  readonly board: BoardId;
  readonly isErased: boolean;
  /** False: what is sealed is not looked at. */
  readonly hasKeys: boolean;
}

function* faultsOfBoard(tx: Pick<Transaction, "chainOf">, { board, isErased, hasKeys }: OneBoard): Generator<string> {
  const lineOf = (seq: number): string => `Board ${board}: line ${seq} of who looked`;
  let before = chainBegins(board);
  let last = 0;
  for (;;) {
    const lines = tx.chainOf(board, last, atOnce);
    if (lines.length === 0) return;
    for (const each of lines) {
      const { line } = each;
      if (line.seq > last + 1) yield `${lineOf(last + 1)} is gone${line.seq > last + 2 ? ", and more" : ""}.`;
      const isWhole = isSame(hashOfLine(before, line), line.hash);
      if (!isWhole) yield `${lineOf(line.seq)} is not as it was written.`;
      else if (hasKeys) {
        try {
          if (!isHiddenWhole(each, isErased)) yield `${lineOf(line.seq)} is not as it was written: who it is about.`;
        } catch (error) {
          yield `${lineOf(line.seq)} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
        }
      }
      before = line.hash;
      last = line.seq;
    }
  }
}

const first = (most: number, faults: Iterable<string>): readonly string[] => {
  const found: string[] = [];
  for (const fault of faults) {
    if (found.length === most) break;
    found.push(fault);
  }
  return found;
};

/** One plain English line per fault, ids and numbers only. Without keys: as far as what is not sealed can say. */
export const lookFaults = (
  tx: Pick<Transaction, "boards" | "boardsWithLines" | "chainOf">,
  how: "withKeys" | "withoutKeys" = "withKeys",
): readonly string[] => {
  const there = new Set<string>(tx.boards().map(({ id }) => id));
  const hasKeys = how === "withKeys";
  return tx
    .boardsWithLines()
    .flatMap((board) => first(mostFaults, faultsOfBoard(tx, { board, isErased: !there.has(board), hasKeys })));
};
