// What the house knows of itself, in memory.
import type { HousePort } from "../port/house.ts";
import { housePlace } from "../places.ts";
import { type Seal, toBytes, toText } from "../seal.ts";
import type { HouseRow, Tables } from "./tables.ts";

export const houseInMemory = ({ houseRecords }: Tables, seal: Seal): HousePort => {
  const opened = ({ kind, id, belongsTo, epoch, bytes }: HouseRow) => ({
    kind,
    id,
    belongsTo,
    json: toText(seal.open(bytes, housePlace({ kind, id, belongsTo }), epoch)),
  });
  return {
    putHouseRecord: ({ kind, id, belongsTo, json }) => {
      const sealed = seal.seal(toBytes(json), housePlace({ kind, id, belongsTo }));
      houseRecords.set(`${kind} ${id}`, { kind, id, belongsTo, ...sealed });
    },
    houseRecord: (kind, id) => {
      const row = houseRecords.get(`${kind} ${id}`);
      return row === undefined ? null : opened(row);
    },
    houseRecords: (kind, belongsTo) =>
      houseRecords
        .where((row) => row.kind === kind && (belongsTo === undefined || row.belongsTo === belongsTo))
        .map(opened),
    removeHouseRecord: (kind, id) => houseRecords.delete(`${kind} ${id}`),
  };
};
