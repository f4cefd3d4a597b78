// The log in SQLite: the row that every keystroke and every yes becomes.
import { type BoardId, generationOf, type PersonId, type SheetId } from "@werktafel/shared/ids";
import type { LogRow, Transaction } from "../../port.ts";
import { logPlace } from "../../places.ts";
import type { Seal } from "../../seal.ts";
import type { Database } from "../database.ts";

type LogRows = Pick<Transaction, "append" | "rewriteFact" | "editsOf" | "factsOf" | "lastSeqOf" | "dropEdits">;

interface StoredRow extends Omit<LogRow, "sheet"> {
  /** Empty for a fact. */
  readonly sheet: SheetId | "";
  readonly epoch: number;
}

const columns = "board, sheet, seq, person, at, kind, key_epoch AS epoch, bytes";

export const logRows = (database: Database, seal: Seal): LogRows => {
  const nextForFact = database.prepare<[BoardId], { readonly seq: number }>(
    "UPDATE boards SET last_seq = last_seq + 1 WHERE id = ? RETURNING last_seq AS seq",
  );
  // One statement counts and sees that the sheet is this board's.
  const nextForEdit = database.prepare<[SheetId, BoardId], { readonly seq: number }>(
    `UPDATE boards SET last_seq = last_seq + 1
     WHERE id = (SELECT board FROM sheets WHERE id = ? AND board = ?) RETURNING last_seq AS seq`,
  );
  const insert = database.prepare<
    [BoardId, SheetId | "", number, number, PersonId | null, number, string, number, Uint8Array]
  >(
    "INSERT INTO log (board, sheet, seq, generation, person, at, kind, key_epoch, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const factAt = database.prepare<[BoardId, number], StoredRow>(
    `SELECT ${columns} FROM log WHERE board = ? AND sheet = '' AND seq = ?`,
  );
  const rewrite = database.prepare<[number, Uint8Array, BoardId, number]>(
    "UPDATE log SET key_epoch = ?, bytes = ? WHERE board = ? AND sheet = '' AND seq = ?",
  );
  // A limit below nought is none.
  const editsOf = database.prepare<[SheetId, SheetId, number, number], StoredRow>(
    `SELECT ${columns} FROM log
     WHERE board = (SELECT board FROM sheets WHERE id = ?) AND sheet = ? AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const factsOf = database.prepare<[BoardId, number], StoredRow>(
    `SELECT ${columns} FROM log WHERE board = ? AND sheet = '' AND seq > ? ORDER BY seq`,
  );
  // What was dropped stands under a snapshot.
  const lastSeqOf = database.prepare<[SheetId, SheetId, SheetId], { readonly seq: number }>(
    `SELECT max(
       coalesce((SELECT max(seq) FROM log WHERE board = (SELECT board FROM sheets WHERE id = ?) AND sheet = ?), 0),
       coalesce((SELECT max(up_to_seq) FROM snapshots WHERE sheet = ?), 0)) AS seq`,
  );
  const drop = database.prepare<[SheetId, SheetId, number]>(
    "DELETE FROM log WHERE board = (SELECT board FROM sheets WHERE id = ?) AND sheet = ? AND seq <= ?",
  );
  const countDropped = database.prepare<[number, SheetId]>(
    "UPDATE sheets SET dropped_rows = dropped_rows + ? WHERE id = ?",
  );

  const opened = ({ epoch, ...row }: StoredRow): LogRow => {
    const sheet = row.sheet === "" ? null : row.sheet;
    return { ...row, sheet, bytes: seal.open(row.bytes, logPlace({ ...row, sheet }), epoch) };
  };

  return {
    append: ({ board, sheet, person, at, kind, bytes }) => {
      const next = sheet === null ? nextForFact.get(board) : nextForEdit.get(sheet, board);
      if (next === undefined)
        throw new Error(`There is no board ${board}${sheet === null ? "" : ` with sheet ${sheet}`}.`);
      const { seq } = next;
      const sealed = seal.seal(bytes, logPlace({ kind, board, sheet, seq, person, at }));
      insert.run(
        board,
        sheet ?? "",
        seq,
        sheet === null ? 0 : generationOf(sheet),
        person,
        at,
        kind,
        sealed.epoch,
        sealed.bytes,
      );
      return seq;
    },
    rewriteFact: (board, seq, bytes) => {
      const row = factAt.get(board, seq);
      if (row === undefined) throw new Error(`There is no fact ${seq} at board ${board}.`);
      const sealed = seal.seal(bytes, logPlace({ ...row, sheet: null }));
      rewrite.run(sealed.epoch, sealed.bytes, board, seq);
    },
    editsOf: (sheet, afterSeq, most = -1) => editsOf.all(sheet, sheet, afterSeq, most).map(opened),
    factsOf: (board, afterSeq) => factsOf.all(board, afterSeq).map(opened),
    lastSeqOf: (sheet) => lastSeqOf.get(sheet, sheet, sheet)?.seq ?? 0,
    dropEdits: (sheet, upToSeq) => {
      const { changes } = drop.run(sheet, sheet, upToSeq);
      if (changes > 0) countDropped.run(changes, sheet);
    },
  };
};
