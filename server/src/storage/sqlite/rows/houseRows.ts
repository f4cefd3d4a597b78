// What the house knows of itself, in SQLite: every record sealed, its kind and id within, so that one that was moved to
// another place does not open.
import type { HouseKind, HousePort, HouseRecord } from "../../port/house.ts";
import { housePlace } from "../../places.ts";
import { type Seal, toBytes, toText } from "../../seal.ts";
import type { Database } from "../database.ts";

interface Row {
  readonly id: string;
  readonly belongsTo: string;
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

export const houseRows = (database: Database, seal: Seal): HousePort => {
  const put = database.prepare<[HouseKind, string, string, number, Uint8Array]>(
    `INSERT INTO house_records (kind, id, belongs_to, key_epoch, bytes) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET
       belongs_to = excluded.belongs_to, key_epoch = excluded.key_epoch, bytes = excluded.bytes`,
  );
  const columns = "id, belongs_to AS belongsTo, key_epoch AS epoch, bytes";
  const one = database.prepare<[HouseKind, string], Row>(
    `SELECT ${columns} FROM house_records WHERE kind = ? AND id = ?`,
  );
  const all = database.prepare<[HouseKind], Row>(`SELECT ${columns} FROM house_records WHERE kind = ? ORDER BY id`);
  const some = database.prepare<[HouseKind, string], Row>(
    `SELECT ${columns} FROM house_records WHERE kind = ? AND belongs_to = ? ORDER BY id`,
  );
  const remove = database.prepare<[HouseKind, string]>("DELETE FROM house_records WHERE kind = ? AND id = ?");

  const opened = (kind: HouseKind, { id, belongsTo, epoch, bytes }: Row): HouseRecord => ({
    kind,
    id,
    belongsTo,
    json: toText(seal.open(bytes, housePlace({ kind, id, belongsTo }), epoch)),
  });

  return {
    putHouseRecord: ({ kind, id, belongsTo, json }) => {
      const { epoch, bytes } = seal.seal(toBytes(json), housePlace({ kind, id, belongsTo }));
      put.run(kind, id, belongsTo, epoch, bytes);
    },
    houseRecord: (kind, id) => {
      const row = one.get(kind, id);
      return row === undefined ? null : opened(kind, row);
    },
    houseRecords: (kind, belongsTo) =>
      (belongsTo === undefined ? all.all(kind) : some.all(kind, belongsTo)).map((row) => opened(kind, row)),
    removeHouseRecord: (kind, id) => {
      remove.run(kind, id);
    },
  };
};
