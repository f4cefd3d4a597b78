// People, boards, seats and sheets in SQLite.
import type { Audience } from "@werktafel/shared/domain/audience";
import { type BoardId, type PersonId, participantId, type SheetId } from "@werktafel/shared/ids";
import type { BoardRow, SeatRow, SheetRow, Transaction } from "../../port.ts";
import { outsideLog, type Seal, toBytes, toText } from "../../seal.ts";
import type { Database } from "../database.ts";

type BoardRows = Pick<
  Transaction,
  | "putPerson"
  | "personName"
  | "putBoard"
  | "setBoardReady"
  | "boards"
  | "sequenceOf"
  | "putKept"
  | "kept"
  | "putSeat"
  | "setDoor"
  | "seatsAt"
  | "seatsOf"
  | "putSheet"
  | "sheet"
  | "sheetsAt"
>;

interface Sealed {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}
interface StoredBoard extends Omit<BoardRow, "isReady" | "isDemo"> {
  readonly isReady: number;
  readonly isDemo: number;
}
interface StoredSeat extends Omit<SeatRow, "isLetIn"> {
  readonly isLetIn: number;
}
interface StoredSheet extends Omit<SheetRow, "audience"> {
  readonly audience: string;
}

/** No participant can be called `*`, so "everyone" never looks like one. */
const everyone = "*";
export const audienceText = (audience: Audience): string => (audience === "everyone" ? everyone : audience.join(" "));
const asSheet = (row: StoredSheet): SheetRow => ({
  ...row,
  audience: row.audience === everyone ? "everyone" : row.audience.split(" ").map(participantId),
});

const seatColumns =
  'board, participant, person, party, role, seated_at AS "from", left_at AS "to", is_let_in AS isLetIn';
const asSeat = (row: StoredSeat): SeatRow => ({ ...row, isLetIn: row.isLetIn === 1 });
const sheetColumns = "id, board, kind, audience, created_at AS createdAt";

export const boardRows = (database: Database, seal: Seal): BoardRows => {
  const putPerson = database.prepare<[PersonId, number, Uint8Array]>(
    `INSERT INTO people (id, key_epoch, name) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET key_epoch = excluded.key_epoch, name = excluded.name`,
  );
  const personName = database.prepare<[PersonId], { readonly epoch: number; readonly bytes: Uint8Array }>(
    "SELECT key_epoch AS epoch, name AS bytes FROM people WHERE id = ?",
  );
  const putBoard = database.prepare<[BoardId, number, number]>(
    "INSERT INTO boards (id, created_at, is_demo) VALUES (?, ?, ?)",
  );
  const setBoardReady = database.prepare<[BoardId]>("UPDATE boards SET is_ready = 1 WHERE id = ?");
  const boards = database.prepare<[], StoredBoard>(
    "SELECT id, created_at AS createdAt, is_ready AS isReady, is_demo AS isDemo FROM boards ORDER BY created_at, id",
  );
  const sequenceOf = database.prepare<[BoardId], { readonly last: number; readonly dropped: number }>(
    `SELECT last_seq AS last,
       (SELECT coalesce(sum(dropped_rows), 0) FROM sheets WHERE board = boards.id) AS dropped
     FROM boards WHERE id = ?`,
  );
  const putKept = database.prepare<[BoardId, number, Uint8Array]>(
    `INSERT INTO kept (board, key_epoch, bytes) VALUES (?, ?, ?)
     ON CONFLICT (board) DO UPDATE SET key_epoch = excluded.key_epoch, bytes = excluded.bytes`,
  );
  const kept = database.prepare<[BoardId], Sealed>("SELECT key_epoch AS epoch, bytes FROM kept WHERE board = ?");
  const putSeat = database.prepare<[BoardId, string, PersonId, string, string, number, number | null, number]>(
    `INSERT INTO seats (board, participant, person, party, role, seated_at, left_at, is_let_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (board, participant) DO UPDATE SET person = excluded.person, party = excluded.party,
       role = excluded.role, seated_at = excluded.seated_at, left_at = excluded.left_at, is_let_in = excluded.is_let_in`,
  );
  const setDoor = database.prepare<[number, BoardId, string]>(
    "UPDATE seats SET is_let_in = ? WHERE board = ? AND participant = ?",
  );
  const seatsAt = database.prepare<[BoardId], StoredSeat>(
    `SELECT ${seatColumns} FROM seats WHERE board = ? ORDER BY participant`,
  );
  const seatsOf = database.prepare<[PersonId], StoredSeat>(
    `SELECT ${seatColumns} FROM seats WHERE person = ? ORDER BY board, participant`,
  );
  const putSheet = database.prepare<[SheetId, BoardId, string, string, number]>(
    "INSERT INTO sheets (id, board, kind, audience, created_at) VALUES (?, ?, ?, ?, ?)",
  );
  const sheet = database.prepare<[SheetId], StoredSheet>(`SELECT ${sheetColumns} FROM sheets WHERE id = ?`);
  const sheetsAt = database.prepare<[BoardId], StoredSheet>(
    `SELECT ${sheetColumns} FROM sheets WHERE board = ? ORDER BY created_at, id`,
  );

  return {
    putPerson: ({ id, name }) => {
      putPerson.run(id, seal.keyEpoch, seal.seal(toBytes(name), outsideLog("name", null)));
    },
    personName: (person) => {
      const row = personName.get(person);
      return row === undefined ? null : toText(seal.open(row.bytes, outsideLog("name", null), row.epoch));
    },
    putBoard: ({ id, createdAt, isDemo }) => {
      putBoard.run(id, createdAt, isDemo ? 1 : 0);
    },
    setBoardReady: (board) => {
      if (setBoardReady.run(board).changes === 0) throw new Error(`There is no board ${board}.`);
    },
    boards: () => boards.all().map((row) => ({ ...row, isReady: row.isReady === 1, isDemo: row.isDemo === 1 })),
    sequenceOf: (board) => sequenceOf.get(board) ?? { last: 0, dropped: 0 },
    putKept: (board, json) => {
      putKept.run(board, seal.keyEpoch, seal.seal(toBytes(json), outsideLog("kept", board)));
    },
    kept: (board) => {
      const row = kept.get(board);
      return row === undefined ? null : toText(seal.open(row.bytes, outsideLog("kept", board), row.epoch));
    },
    putSeat: ({ board, participant, person, party, role, from, to, isLetIn }) => {
      putSeat.run(board, participant, person, party, role, from, to, isLetIn ? 1 : 0);
    },
    setDoor: (board, { participant, isLetIn }) => {
      const { changes } = setDoor.run(isLetIn ? 1 : 0, board, participant);
      if (changes === 0) throw new Error(`There is no seat ${participant} at board ${board}.`);
    },
    seatsAt: (board) => seatsAt.all(board).map(asSeat),
    seatsOf: (person) => seatsOf.all(person).map(asSeat),
    putSheet: ({ id, board, kind, audience, createdAt }) => {
      putSheet.run(id, board, kind, audienceText(audience), createdAt);
    },
    sheet: (id) => {
      const row = sheet.get(id);
      return row === undefined ? null : asSheet(row);
    },
    sheetsAt: (board) => sheetsAt.all(board).map(asSheet),
  };
};
