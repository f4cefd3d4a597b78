// What waits for whom at a table, in SQLite.
import type { BoardId } from "@werktafel/shared/ids";
import { minePlace } from "../../places.ts";
import type { MinePort } from "../../port/mine.ts";
import { type Seal, toBytes, toText } from "../../seal.ts";
import type { Database } from "../database.ts";

interface Stored {
  readonly seq: number;
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export const mineRows = (database: Database, seal: Seal): MinePort => {
  const put = database.prepare<[BoardId, number, number, Uint8Array]>(
    `INSERT INTO mine (board, seq, key_epoch, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (board) DO UPDATE SET seq = excluded.seq, key_epoch = excluded.key_epoch, bytes = excluded.bytes`,
  );
  const find = database.prepare<[BoardId], Stored>("SELECT seq, key_epoch AS epoch, bytes FROM mine WHERE board = ?");
  const behind = database.prepare<[number], { readonly board: BoardId; readonly seq: number }>(
    `SELECT boards.id AS board, boards.last_seq AS seq FROM boards LEFT JOIN mine ON mine.board = boards.id
     WHERE boards.is_ready = 1 AND boards.last_seq <> coalesce(mine.seq, 0) ORDER BY boards.id LIMIT ?`,
  );
  return {
    boardsBehindMine: (most) => behind.all(most),
    putMine: (board, { seq, json }) => {
      const { epoch, bytes } = seal.seal(toBytes(json), minePlace({ board, seq }));
      put.run(board, seq, epoch, bytes);
    },
    mine: (board) => {
      const row = find.get(board);
      if (row === undefined) return null;
      const { seq, bytes, epoch } = row;
      return { seq, json: toText(seal.open(bytes, minePlace({ board, seq }), epoch)) };
    },
  };
};
