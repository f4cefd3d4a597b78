// Somebody who has the store and its keys in hand, no server running: reads every fact and writes it back otherwise, sealed as
// the house itself would. What the envelope cannot stop, the seals of adopted minutes must find.
import { logPlace } from "@werktafel/server/storage/places";
import { openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { openSealing } from "@werktafel/server/storage/sqlite/sealed/openSealing";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import { keysBeside } from "./keysBeside.ts";

interface StoredRow {
  readonly board: BoardId;
  readonly seq: number;
  readonly person: PersonId | null;
  readonly at: number;
  readonly epoch: number;
  readonly stored: Uint8Array;
}

export interface StoredFact extends StoredRow {
  /** As it was written: JSON. */
  readonly bytes: Uint8Array;
}

export const openInsider = (directory: string, keys = keysBeside(directory)) => {
  const database = openDatabase(storeFile(directory));
  const ring = openSealing(database, keys);
  const engine = sqliteEngine(database, ring);
  const put = database.prepare<[number, Uint8Array, string, number]>(
    "UPDATE log SET key_epoch = ?, bytes = ? WHERE board = ? AND seq = ?",
  );
  const placeOf = (row: StoredRow) => logPlace({ ...row, kind: "fact", sheet: null });
  return {
    database,
    engine,
    ring,
    facts: (): readonly StoredFact[] =>
      database
        .prepare<[], StoredRow>(
          "SELECT board, seq, person, at, key_epoch AS epoch, bytes AS stored FROM log WHERE sheet = '' ORDER BY board, seq",
        )
        .all()
        .map((row) => ({ ...row, bytes: ring.open(row.stored, placeOf(row), row.epoch) })),
    /** Other words in that row, under the same key. */
    write: (row: StoredRow, bytes: Uint8Array): void => {
      const sealed = ring.seal(bytes, placeOf(row));
      put.run(sealed.epoch, sealed.bytes, row.board, row.seq);
    },
    close: () => {
      ring.keys.close();
      database.close();
    },
  };
};
