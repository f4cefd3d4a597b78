// People, boards, seats and sheets in SQLite.
import { type BoardId, generationOf, type PersonId, type SheetId } from "@werktafel/shared/ids";
import type { BoardRow, SeatRow, SheetRow, Transaction } from "../../port.ts";
import {
  audienceOf,
  audiencePlace,
  audienceText,
  keptPlace,
  namePlace,
  seatKey,
  seatPlace,
  seatText,
  type SeatWords,
  seatWords,
} from "../../places.ts";
import { type Seal, toBytes, toText } from "../../seal.ts";
import { inOrderOfMaking } from "../../sheetOrder.ts";
import type { Database } from "../database.ts";

type BoardRows = Pick<
  Transaction,
  | "putPerson"
  | "personName"
  | "putBoard"
  | "setBoardReady"
  | "setPreparing"
  | "isPreparing"
  | "closeBoard"
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
  | "newerGeneration"
>;

interface Sealed {
  readonly epoch: number;
  readonly bytes: Uint8Array;
}
interface StoredBoard extends Omit<BoardRow, "isReady" | "isDemo"> {
  readonly isReady: number;
  readonly isDemo: number;
}
interface StoredSeat extends Omit<SeatRow, "isLetIn" | keyof SeatWords>, Sealed {
  readonly isLetIn: number;
  readonly key: string;
}
interface StoredSheet extends Omit<SheetRow, "audience">, Sealed {}

const seatColumns =
  'board, participant AS key, person, party, seated_at AS "from", left_at AS "to", is_let_in AS isLetIn, key_epoch AS epoch, bytes';
const sheetColumns = "id, board, kind, created_at AS createdAt, audience_epoch AS epoch, audience_bytes AS bytes";

const oneByOne = (one: SeatRow, other: SeatRow): number =>
  `${one.board} ${one.participant}` < `${other.board} ${other.participant}` ? -1 : 1;

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
  const setPreparing = database.prepare<[number, BoardId]>("UPDATE boards SET is_preparing = ? WHERE id = ?");
  const isPreparing = database.prepare<[BoardId], { readonly is: number }>(
    'SELECT is_preparing AS "is" FROM boards WHERE id = ?',
  );
  const boards = database.prepare<[], StoredBoard>(
    "SELECT id, created_at AS createdAt, is_ready AS isReady, is_demo AS isDemo, closed_at AS closedAt FROM boards ORDER BY created_at, id",
  );
  const closeBoard = database.prepare<[number | null, BoardId]>("UPDATE boards SET closed_at = ? WHERE id = ?");
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
  const putSeat = database.prepare<
    [BoardId, string, PersonId, string, number, number | null, number, number, Uint8Array]
  >(
    `INSERT INTO seats (board, participant, person, party, seated_at, left_at, is_let_in, key_epoch, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (board, participant) DO UPDATE SET person = excluded.person, party = excluded.party, seated_at = excluded.seated_at,
       left_at = excluded.left_at, is_let_in = excluded.is_let_in, key_epoch = excluded.key_epoch, bytes = excluded.bytes`,
  );
  const setDoor = database.prepare<[number, BoardId, string]>(
    "UPDATE seats SET is_let_in = ? WHERE board = ? AND participant = ?",
  );
  const seatsAt = database.prepare<[BoardId], StoredSeat>(`SELECT ${seatColumns} FROM seats WHERE board = ?`);
  const seatsOf = database.prepare<[PersonId], StoredSeat>(`SELECT ${seatColumns} FROM seats WHERE person = ?`);
  const putSheet = database.prepare<[SheetId, BoardId, string, number, number, Uint8Array]>(
    "INSERT INTO sheets (id, board, kind, created_at, audience_epoch, audience_bytes) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const sheet = database.prepare<[SheetId], StoredSheet>(`SELECT ${sheetColumns} FROM sheets WHERE id = ?`);
  const ofLineage = database.prepare<[string, string], { readonly id: SheetId }>(
    "SELECT id FROM sheets WHERE id > ? AND id < ? || 'a'",
  );
  const sheetsAt = database.prepare<[BoardId], StoredSheet>(`SELECT ${sheetColumns} FROM sheets WHERE board = ?`);

  const asSeat = ({ key, epoch, bytes, ...row }: StoredSeat): SeatRow => {
    const words = seatWords(toText(seal.open(bytes, seatPlace(key, row), epoch)));
    return { ...row, ...words, isLetIn: row.isLetIn === 1 };
  };
  const asSheet = ({ epoch, bytes, ...row }: StoredSheet): SheetRow => ({
    ...row,
    audience: audienceOf(toText(seal.open(bytes, audiencePlace(row), epoch))),
  });

  return {
    putPerson: ({ id, name }) => {
      const { epoch, bytes } = seal.seal(toBytes(name), namePlace(id));
      putPerson.run(id, epoch, bytes);
    },
    personName: (person) => {
      const row = personName.get(person);
      return row === undefined ? null : toText(seal.open(row.bytes, namePlace(person), row.epoch));
    },
    putBoard: ({ id, createdAt, isDemo }) => {
      putBoard.run(id, createdAt, isDemo ? 1 : 0);
    },
    setBoardReady: (board) => {
      if (setBoardReady.run(board).changes === 0) throw new Error(`There is no board ${board}.`);
    },
    setPreparing: (board, is) => {
      if (setPreparing.run(is ? 1 : 0, board).changes === 0) throw new Error(`There is no board ${board}.`);
    },
    isPreparing: (board) => isPreparing.get(board)?.is === 1,
    closeBoard: (board, at) => {
      if (closeBoard.run(at, board).changes === 0) throw new Error(`There is no board ${board}.`);
    },
    boards: () => boards.all().map((row) => ({ ...row, isReady: row.isReady === 1, isDemo: row.isDemo === 1 })),
    sequenceOf: (board) => sequenceOf.get(board) ?? { last: 0, dropped: 0 },
    putKept: (board, json) => {
      const { epoch, bytes } = seal.seal(toBytes(json), keptPlace(board));
      putKept.run(board, epoch, bytes);
    },
    kept: (board) => {
      const row = kept.get(board);
      return row === undefined ? null : toText(seal.open(row.bytes, keptPlace(board), row.epoch));
    },
    putSeat: (seat) => {
      const { board, participant, person, party, from, to, isLetIn } = seat;
      const key = seatKey(seal, board, participant);
      const { epoch, bytes } = seal.seal(toBytes(seatText(seat)), seatPlace(key, seat));
      putSeat.run(board, key, person, party, from, to, isLetIn ? 1 : 0, epoch, bytes);
    },
    setDoor: (board, { participant, isLetIn }) => {
      const { changes } = setDoor.run(isLetIn ? 1 : 0, board, seatKey(seal, board, participant));
      if (changes === 0) throw new Error(`There is no seat ${participant} at board ${board}.`);
    },
    seatsAt: (board) => seatsAt.all(board).map(asSeat).toSorted(oneByOne),
    seatsOf: (person) => seatsOf.all(person).map(asSeat).toSorted(oneByOne),
    putSheet: ({ id, board, kind, audience, createdAt }) => {
      const { epoch, bytes } = seal.seal(toBytes(audienceText(audience)), audiencePlace({ id, board, kind }));
      putSheet.run(id, board, kind, createdAt, epoch, bytes);
    },
    sheet: (id) => {
      const row = sheet.get(id);
      return row === undefined ? null : asSheet(row);
    },
    newerGeneration: (sheet) => {
      const lineage = sheet.slice(0, sheet.lastIndexOf("~") + 1);
      return ofLineage.all(lineage, lineage).find(({ id }) => generationOf(id) > generationOf(sheet))?.id ?? null;
    },
    sheetsAt: (board) => sheetsAt.all(board).map(asSheet).toSorted(inOrderOfMaking),
  };
};
