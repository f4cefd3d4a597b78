// Every column that words and names go to rest in. A new one gets its line here, or it is not sealed when an older store
// comes in and not sealed anew when a key must go; a test compares this list with the tables there are.
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { LogRow, SeatRow, SheetRow, SnapshotRow, VersionRow } from "../../port.ts";
import type { SessionRow } from "../../port/doors.ts";
import type { HouseRecord } from "../../port/house.ts";
import {
  answerPlace,
  audiencePlace,
  housePlace,
  keepKeyPlace,
  keptPlace,
  logPlace,
  lookPlace,
  messageChoicePlace,
  minePlace,
  namePlace,
  seatKey,
  seatPlace,
  snapshotPlace,
  versionPlace,
  volunteerPlace,
} from "../../places.ts";
import { SealedTable } from "./sealedTable.ts";

const boardOfSheet = (table: string): string => `(SELECT board FROM sheets WHERE id = ${table}.sheet)`;
const usual = { bytes: "bytes", epoch: "key_epoch" } as const;

type StoredLog = Omit<LogRow, "bytes" | "sheet"> & { readonly sheet: SheetId | "" };
export const log = new SealedTable<StoredLog>({
  ...usual,
  table: "log",
  columns: { board: "board", sheet: "sheet", seq: "seq", person: "person", at: "at", kind: "kind" },
  key: ["board", "sheet", "seq"],
  under: { board: "sheet = '' AND board = ?", ofSheet: "board = ? AND sheet = ?" },
  place: ({ sheet, ...row }) => logPlace({ ...row, sheet: sheet === "" ? null : sheet }),
});

export const snapshots = new SealedTable<Omit<SnapshotRow, "bytes"> & { readonly board: BoardId }>({
  ...usual,
  table: "snapshots",
  columns: { sheet: "sheet", upToSeq: "up_to_seq", at: "at", board: boardOfSheet("snapshots") },
  key: ["sheet", "upToSeq"],
  under: { sheet: "sheet = ?" },
  place: ({ board, ...row }) => snapshotPlace(board, row),
});

export const versions = new SealedTable<
  Omit<VersionRow, "bytes"> & { readonly board: BoardId; readonly number: number }
>({
  ...usual,
  table: "versions",
  columns: {
    number: "number",
    sheet: "sheet",
    seq: "seq",
    at: "at",
    why: "why",
    person: "person",
    board: boardOfSheet("versions"),
  },
  key: ["number"],
  under: { sheet: "sheet = ?" },
  place: ({ board, ...row }) => versionPlace(board, row),
});

export const sheets = new SealedTable<Pick<SheetRow, "id" | "board" | "kind">>({
  bytes: "audience_bytes",
  epoch: "audience_epoch",
  table: "sheets",
  columns: { id: "id", board: "board", kind: "kind" },
  key: ["id"],
  under: { board: "board = ?" },
  place: audiencePlace,
});

export const seats = new SealedTable<Pick<SeatRow, "board" | "person" | "party"> & { readonly key: string }>({
  ...usual,
  table: "seats",
  columns: { board: "board", key: "participant", person: "person", party: "party" },
  key: ["board", "key"],
  under: { board: "board = ?" },
  place: ({ key, ...row }) => seatPlace(key, row),
  fingerprint: (row, seal) => ({ ...row, key: seatKey(seal, row.board, row.key) }),
});

export const answers = new SealedTable<{
  readonly board: BoardId;
  readonly person: PersonId;
  readonly command: string;
}>({
  table: "answers",
  bytes: "answer",
  epoch: "key_epoch",
  columns: { board: "board", person: "person", command: "command" },
  key: ["board", "person", "command"],
  under: { board: "board = ?" },
  place: ({ board, person, command }) => answerPlace(board, person, command),
  fingerprint: (row, seal) => ({ ...row, command: seal.mac("command", row.command) }),
});

export const kept = new SealedTable<{ readonly board: BoardId }>({
  ...usual,
  table: "kept",
  columns: { board: "board" },
  key: ["board"],
  under: { board: "board = ?" },
  place: ({ board }) => keptPlace(board),
});

export const mine = new SealedTable<{ readonly board: BoardId; readonly seq: number }>({
  ...usual,
  table: "mine",
  columns: { board: "board", seq: "seq" },
  key: ["board"],
  under: { board: "board = ?" },
  place: minePlace,
});

export const people = new SealedTable<{ readonly id: PersonId }>({
  table: "people",
  bytes: "name",
  epoch: "key_epoch",
  columns: { id: "id" },
  key: ["id"],
  under: { person: "id = ?" },
  place: ({ id }) => namePlace(id),
});

export const sessions = new SealedTable<Pick<SessionRow, "hash" | "person" | "board">>({
  table: "sessions",
  bytes: "keep_key",
  epoch: "key_epoch",
  columns: { hash: "hash", person: "person", board: "board" },
  key: ["hash"],
  under: { board: "board = ?", person: "person = ?" },
  place: keepKeyPlace,
});

export const houseRecords = new SealedTable<Omit<HouseRecord, "json">>({
  ...usual,
  table: "house_records",
  columns: { kind: "kind", id: "id", belongsTo: "belongs_to" },
  key: ["kind", "id"],
  under: { house: true },
  place: housePlace,
});

export const messageChoices = new SealedTable<{ readonly person: PersonId }>({
  ...usual,
  table: "message_choices",
  columns: { person: "person" },
  key: ["person"],
  under: { person: "person = ?" },
  place: messageChoicePlace,
});

export const volunteers = new SealedTable<{ readonly id: string; readonly person: PersonId }>({
  ...usual,
  table: "volunteers",
  columns: { id: "id", person: "person" },
  key: ["id"],
  under: { person: "person = ?" },
  place: volunteerPlace,
});

export const looks = new SealedTable<{ readonly board: BoardId; readonly seq: number }>({
  table: "looks",
  bytes: "sealed",
  epoch: "key_epoch",
  columns: { board: "board", seq: "seq" },
  key: ["board", "seq"],
  under: { board: "board = ?" },
  place: lookPlace,
});

export const sealedTables = [
  log,
  snapshots,
  versions,
  sheets,
  seats,
  answers,
  kept,
  people,
  sessions,
  houseRecords,
  messageChoices,
  volunteers,
  looks,
  mine,
] as const;
