// People, boards, seats and sheets in memory.
import { type BoardId, type PersonId, personId } from "@werktafel/shared/ids";
import type { SheetRow, Transaction } from "../port.ts";
import { keptPlace, namePlace } from "../places.ts";
import { type Seal, toBytes, toText } from "../seal.ts";
import { inOrderOfMaking } from "../sheetOrder.ts";
import type { Tables } from "./tables.ts";
import { padded } from "./undoLog.ts";

const withoutCount = ({ id, board, kind, audience, createdAt }: SheetRow): SheetRow => ({
  id,
  board,
  kind,
  audience,
  createdAt,
});

/** Who sits at this board and nowhere else, and whom nobody employs. */
export const onlyHere = ({ seats, houseRecords }: Tables, board: BoardId): readonly PersonId[] =>
  seats
    .where((seat) => seat.board === board)
    .map(({ person }) => person)
    .filter((person) => seats.where((seat) => seat.person === person).every((seat) => seat.board === board))
    .filter((person) => houseRecords.get(`account ${person}`) === undefined);

export const boardsInMemory = (tables: Tables, seal: Seal) => {
  const { people, boards, seats, sheets } = tables;
  const existing = (board: BoardId) => {
    const row = boards.get(board);
    if (row === undefined) throw new Error(`There is no board ${board}.`);
    return row;
  };
  const ofBoard = (board: BoardId) => (row: { readonly board: BoardId }) => row.board === board;
  return {
    putPerson: ({ id, name }) => {
      people.set(id, { id, name: seal.seal(toBytes(name), namePlace(id)) });
    },
    personName: (person) => {
      const name = people.get(person)?.name;
      return name === undefined ? null : toText(seal.open(name.bytes, namePlace(person), name.epoch));
    },
    putBoard: (board) =>
      boards.add(board.id, { ...board, isReady: false, isPreparing: false, closedAt: null, lastSeq: 0, kept: null }),
    setBoardReady: (board) => boards.set(board, { ...existing(board), isReady: true }),
    setPreparing: (board, isPreparing) => boards.set(board, { ...existing(board), isPreparing }),
    isPreparing: (board) => boards.get(board)?.isPreparing ?? false,
    closeBoard: (board, closedAt) => boards.set(board, { ...existing(board), closedAt }),
    boards: () =>
      boards
        .all()
        .map(({ id, createdAt, isReady, isDemo, closedAt }) => ({ id, createdAt, isReady, isDemo, closedAt }))
        .toSorted((one, other) => one.createdAt - other.createdAt),
    sequenceOf: (board) => ({
      last: boards.get(board)?.lastSeq ?? 0,
      dropped: sheets.where(ofBoard(board)).reduce((sum, { droppedRows }) => sum + droppedRows, 0),
    }),
    putKept: (board, json) => {
      boards.set(board, { ...existing(board), kept: seal.seal(toBytes(json), keptPlace(board)) });
    },
    kept: (board) => {
      const kept = boards.get(board)?.kept ?? null;
      return kept === null ? null : toText(seal.open(kept.bytes, keptPlace(board), kept.epoch));
    },
    putSeat: (seat) => {
      existing(seat.board);
      if (people.get(seat.person) === undefined) throw new Error(`Impossible row: there is no person ${seat.person}.`);
      seats.set(`${seat.board} ${seat.participant}`, seat);
    },
    setDoor: (board, { participant, isLetIn }) => {
      const seat = seats.get(`${board} ${participant}`);
      if (seat === undefined) throw new Error(`There is no seat ${participant} at board ${board}.`);
      seats.set(`${board} ${participant}`, { ...seat, isLetIn });
    },
    seatsAt: (board) => seats.where(ofBoard(board)),
    seatsOf: (person) => seats.where((seat) => seat.person === person),
    putSheet: (sheet) => {
      existing(sheet.board);
      sheets.add(sheet.id, { ...sheet, droppedRows: 0 });
    },
    sheet: (id) => {
      const row = sheets.get(id);
      if (row === undefined) return null;
      return withoutCount(row);
    },
    newerGeneration: () => null,
    sheetsAt: (board) => sheets.where(ofBoard(board)).map(withoutCount).toSorted(inOrderOfMaking),
    removeBoard: (board) => {
      const ids = new Set<string>(sheets.where(ofBoard(board)).map(({ id }) => id));
      const leaving = new Set(onlyHere(tables, board));
      for (const each of [tables.snapshots, tables.versions, tables.attribution]) {
        each.deleteWhere((row) => ids.has(row.sheet));
      }
      for (const each of [tables.log, tables.clients, tables.links, seats, sheets]) {
        each.deleteWhere(ofBoard(board));
      }
      // Who looked outlives the board (RELIABILITY.md 6.3): what told of whom is gone.
      for (const row of tables.accessLines.where(({ line }) => line.board === board)) {
        tables.accessLines.set(padded(row.number), { ...row, person: null, hidden: null });
      }
      tables.answers.deleteWhere((_, key) => key.startsWith(`${board} `));
      tables.sessions.deleteWhere((row) => row.board === board || (row.person !== null && leaving.has(row.person)));
      tables.outbox.deleteWhere((row) => row.board === board || leaving.has(row.person));
      tables.feeds.deleteWhere(({ person }) => leaving.has(person));
      tables.volunteers.deleteWhere(({ person }) => leaving.has(person));
      for (const person of leaving) tables.messageChoices.delete(person);
      tables.joined.deleteWhere(({ person, holder }) => leaving.has(person) || leaving.has(personId(holder)));
      tables.mine.delete(board);
      boards.delete(board);
      for (const person of leaving) people.delete(person);
    },
  } satisfies Partial<Transaction>;
};

/** The key of a log row: all of a lane together, in order. */
export const logKey = (board: string, sheet: string | null, seq: number): string =>
  `${board} ${sheet ?? ""} ${padded(seq)}`;
