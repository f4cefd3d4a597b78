// What waits for whom at a table, in memory.
import { minePlace } from "../places.ts";
import type { MinePort } from "../port/mine.ts";
import { type Seal, toBytes, toText } from "../seal.ts";
import type { Tables } from "./tables.ts";

export const mineInMemory = ({ boards, mine }: Tables, seal: Seal): MinePort => ({
  boardsBehindMine: (most) =>
    boards
      .where(({ id, isReady, lastSeq }) => isReady && lastSeq !== (mine.get(id)?.seq ?? 0))
      .map(({ id, lastSeq }) => ({ board: id, seq: lastSeq }))
      .toSorted((one, other) => (one.board < other.board ? -1 : 1))
      .slice(0, most),
  putMine: (board, { seq, json }) => {
    if (boards.get(board) === undefined) throw new Error(`There is no board ${board}.`);
    mine.set(board, { seq, ...seal.seal(toBytes(json), minePlace({ board, seq })) });
  },
  mine: (board) => {
    const row = mine.get(board);
    if (row === undefined) return null;
    const { seq, bytes, epoch } = row;
    return { seq, json: toText(seal.open(bytes, minePlace({ board, seq }), epoch)) };
  },
});
