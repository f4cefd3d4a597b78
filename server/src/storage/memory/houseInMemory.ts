// What the house knows of itself, in memory.
import type { HousePort } from "../port/house.ts";
import { houseBytes, houseJson, outsideLog, type Seal } from "../seal.ts";
import type { HouseRow, Tables } from "./tables.ts";

export const houseInMemory = ({ houseRecords }: Tables, seal: Seal): HousePort => {
  const opened = ({ kind, id, belongsTo, epoch, bytes }: HouseRow) => ({
    kind,
    id,
    belongsTo,
    json: houseJson(seal.open(bytes, outsideLog("house", null), epoch), kind, id),
  });
  return {
    putHouseRecord: ({ kind, id, belongsTo, json }) => {
      const bytes = seal.seal(houseBytes(kind, id, json), outsideLog("house", null));
      houseRecords.set(`${kind} ${id}`, { kind, id, belongsTo, epoch: seal.keyEpoch, bytes });
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
