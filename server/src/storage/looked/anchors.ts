// Anchors of "who looked": how far the chain of every table had come, written down outside the store, each with a keyed hash.
// A chain alone does not see that its tail was cut, or that all of it was written anew; an anchor does (RELIABILITY.md L2).
import type { At } from "../port/at.ts";

export interface Anchor {
  /** A keyed name of the board: whoever finds the anchors learns of no table. `""`: a backup was put back. */
  readonly board: string;
  /** How many lines there were. */
  readonly count: number;
  /** Hash of the last of them, hex. */
  readonly hash: string;
  readonly at: At;
  /** True for how far the chain goes in a backup that was put back: what was anchored beyond it is known to be gone. */
  readonly isRestored: boolean;
  readonly mac: string;
}

export const textOfAnchor = ({ board, count, hash, at, isRestored }: Omit<Anchor, "mac">): string =>
  JSON.stringify([board, count, hash, at, isRestored]);

const isAnchor = (value: unknown): value is Anchor =>
  typeof value === "object" &&
  value !== null &&
  "board" in value &&
  typeof value.board === "string" &&
  "count" in value &&
  typeof value.count === "number" &&
  "hash" in value &&
  typeof value.hash === "string" &&
  "at" in value &&
  typeof value.at === "number" &&
  "isRestored" in value &&
  typeof value.isRestored === "boolean" &&
  "mac" in value &&
  typeof value.mac === "string";

/** `null`: cut off while it was written, or no anchor. */
export const readAnchor = (line: string): Anchor | null => {
  try {
    const value: unknown = JSON.parse(line);
    return isAnchor(value) ? value : null;
  } catch {
    return null;
  }
};

export interface AnchorsOfBoard {
  readonly board: string;
  /** By how many lines there were; later ones of the same count are left out. */
  readonly anchors: readonly Anchor[];
}

/** What is still to be found in the store: per board, without what a backup that was put back does not reach. */
export const standingAnchors = (all: readonly Anchor[]): readonly AnchorsOfBoard[] => {
  const boards = new Map<string, Anchor[]>();
  let restored: Map<string, Anchor> | null = null;
  const settle = (): void => {
    if (restored === null) return;
    for (const [board, anchors] of boards) {
      const reach = restored.get(board)?.count ?? 0;
      boards.set(
        board,
        anchors.filter(({ count }) => count <= reach),
      );
    }
    restored = null;
  };
  for (const anchor of all) {
    if (anchor.isRestored && anchor.board === "") restored = new Map();
    else if (anchor.isRestored) restored?.set(anchor.board, anchor);
    else settle();
    if (anchor.board !== "") boards.set(anchor.board, [...(boards.get(anchor.board) ?? []), anchor]);
  }
  settle();
  return [...boards].map(([board, anchors]) => ({
    board,
    anchors: anchors.toSorted((one, other) => one.count - other.count || one.at - other.at),
  }));
};
