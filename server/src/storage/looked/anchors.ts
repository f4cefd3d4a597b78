// Anchors of "who looked": how far the chain of every table had come, written down outside the store, each with a keyed hash.
// A chain alone does not see that its tail was cut, or that all of it was written anew; an anchor does (RELIABILITY.md L2).
import type { At } from "../port/at.ts";

export interface Anchor {
  /** Of which copy of the store; several may share one file. */
  readonly copy: string;
  /** A keyed name of the board: whoever finds the anchors learns of no table. `""`: a backup was put back. */
  readonly board: string;
  /** How many lines there were. */
  readonly count: number;
  /** Hash of the last of them, hex. Where a backup was put back: the copy whose backup it was. */
  readonly hash: string;
  readonly at: At;
  /** True for how far the chain goes in a backup that was put back: what the earlier copy anchored beyond it is not in this one. */
  readonly isRestored: boolean;
  readonly mac: string;
}

export const textOfAnchor = ({ copy, board, count, hash, at, isRestored }: Omit<Anchor, "mac">): string =>
  JSON.stringify([copy, board, count, hash, at, isRestored]);

const isAnchor = (value: unknown): value is Anchor =>
  typeof value === "object" &&
  value !== null &&
  "copy" in value &&
  typeof value.copy === "string" &&
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

/**
 * What is still to be found in a copy of the store, per board: its own anchors, and of the copies it was made of what those
 * backups reach. What another copy anchored is not looked at: it went its own way.
 */
export const standingAnchors = (all: readonly Anchor[], copy: string): readonly AnchorsOfBoard[] => {
  const boards = new Map<string, readonly Anchor[]>();
  let reach = new Map<string, number>();
  const seen = new Set<string>();
  for (let here: string | undefined = copy; here !== undefined && !seen.has(here); ) {
    seen.add(here);
    const own = all.filter((anchor) => anchor.copy === here);
    for (const anchor of own) {
      const isReached = here === copy || anchor.count <= (reach.get(anchor.board) ?? 0);
      if (anchor.board !== "" && isReached) boards.set(anchor.board, [...(boards.get(anchor.board) ?? []), anchor]);
    }
    const restored = own.filter(({ isRestored }) => isRestored);
    const before = reach;
    const most = (board: string): number => (here === copy ? Infinity : (before.get(board) ?? 0));
    reach = new Map(restored.map(({ board, count }) => [board, Math.min(count, most(board))]));
    here = restored.find(({ board }) => board === "")?.hash;
  }
  return [...boards].map(([board, anchors]) => ({
    board,
    anchors: anchors.toSorted((one, other) => one.count - other.count || one.at - other.at),
  }));
};
