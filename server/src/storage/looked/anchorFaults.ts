// Looks whether the chains in a store are those that were anchored: no tail is cut, and none was written anew.
import type { BoardId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";
import { type Anchor, type AnchorsOfBoard, standingAnchors, textOfAnchor } from "./anchors.ts";

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 16).replace("T", " ");

/** The hash of one line of a board, hex; `null`: there is no such line. */
type HashAt = (board: BoardId, seq: number) => string | null;

/** The first thing that is wrong says it all: what comes after hangs on it. */
const faultOf = (board: BoardId, anchors: readonly Anchor[], hashAt: HashAt): readonly string[] => {
  let sound = 0;
  for (const { count, hash, at } of anchors) {
    const found = hashAt(board, count);
    const lines = count === sound + 1 ? `line ${count}` : `lines ${sound + 1} to ${count}`;
    const said = `Board ${board}: ${lines} of who looked not as anchored on ${dayOf(at)}`;
    if (found === null) {
      let last = count - 1;
      while (last > 0 && hashAt(board, last) === null) last -= 1;
      return [`${said}: now it ends at line ${last}.`];
    }
    if (found !== hash) return [`${said}: written anew.`];
    sound = count;
  }
  return [];
};

export const keyedName = (tx: Pick<Transaction, "mac">, board: BoardId): string => tx.mac("anchoredBoard", board);
export const anchorMac = (tx: Pick<Transaction, "mac">, anchor: Omit<Anchor, "mac">): string =>
  tx.mac("anchor", textOfAnchor(anchor));

export const hashIn =
  (tx: Pick<Transaction, "chainOf">): HashAt =>
  (board, seq) => {
    const [found] = tx.chainOf(board, seq - 1, 1);
    return found?.line.seq === seq ? Buffer.from(found.line.hash).toString("hex") : null;
  };

/** Those that have lines, erased ones too, and those that have lost all of them. */
const everyBoard = (tx: Pick<Transaction, "boards" | "boardsWithLines">): readonly BoardId[] => [
  ...new Set([...tx.boardsWithLines(), ...tx.boards().map(({ id }) => id)]),
];

const vouchedByNone = (board: BoardId): string => `Board ${board}: line 1 of who looked on: vouched for by no anchor.`;

/** With the keys: by the keyed names, and no anchor counts that was not made with them. */
export const anchorFaults = (tx: Transaction, all: readonly Anchor[]): readonly string[] => {
  const boards = new Map(everyBoard(tx).map((board) => [keyedName(tx, board), board] as const));
  const ours = all.filter((anchor) => anchorMac(tx, anchor) === anchor.mac);
  const { id: copy } = tx.storeCopy();
  const forged =
    all.filter((anchor) => anchor.copy === copy).length - ours.filter((anchor) => anchor.copy === copy).length;
  const standing = standingAnchors(ours, copy);
  // A store that took another name would be held to nothing: what was anchored under the earlier name says that it was here.
  const isVouched = new Set(standing.map(({ board }) => board));
  const unvouched = [...new Set(ours.map(({ board }) => board))].flatMap((name) => {
    const board = isVouched.has(name) ? undefined : boards.get(name);
    return board !== undefined && hashIn(tx)(board, 1) !== null ? [vouchedByNone(board)] : [];
  });
  return [
    ...(forged > 0 ? [`Anchors that were not made with the keys of this store: ${forged}.`] : []),
    ...unvouched,
    ...standing.flatMap(({ board: name, anchors }) => {
      const board = boards.get(name);
      if (board !== undefined) return faultOf(board, anchors, hashIn(tx));
      const last = anchors.at(-1);
      return last === undefined
        ? []
        : [`A board (${name}) with ${last.count} lines of who looked is gone: anchored on ${dayOf(last.at)}.`];
    }),
  ];
};

/** Without them: a board is known by the lines that an anchor holds. */
export const anchorFaultsWithoutKeys = (
  tx: Pick<Transaction, "boards" | "boardsWithLines" | "chainOf" | "storeCopy">,
  all: readonly Anchor[],
): readonly string[] => {
  const hashAt = hashIn(tx);
  const boards = everyBoard(tx);
  const known = new Set<BoardId>();
  const boardOf = ({ anchors }: AnchorsOfBoard): BoardId | null =>
    boards.find((board) => anchors.some(({ count, hash }) => hashAt(board, count) === hash)) ?? null;
  const faults = standingAnchors(all, tx.storeCopy().id).flatMap((each) => {
    const board = boardOf(each);
    if (board !== null) {
      known.add(board);
      return faultOf(board, each.anchors, hashAt);
    }
    const last = each.anchors.at(-1);
    return last === undefined ? [] : [`No board has the ${last.count} lines of who looked anchored as ${each.board}.`];
  });
  // A table that is in no anchor may be new; not when lines are missing elsewhere, or when another copy anchored it.
  const isAnchored = (board: BoardId): boolean => all.some(({ count, hash }) => hashAt(board, count) === hash);
  const unknown = boards.filter((board) => !known.has(board) && (faults.length > 0 || isAnchored(board)));
  return [...faults, ...unknown.map(vouchedByNone)];
};
