// A new table in one go: the people, their seats, its sheets, the first facts and words, and a link for each. Nobody sees
// it before all of it is there.
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { SeatRow, SheetRow, Transaction } from "../port.ts";
import type { NewAccessLine } from "../port/accessLines.ts";
import type { At } from "../port/at.ts";
import type { LinkRow } from "../port/doors.ts";
import { toBytes } from "../seal.ts";

export interface NewPerson {
  readonly id: PersonId;
  readonly name: string;
}

/** A fact as JSON text, and who made it true; `null`: the house itself. */
export interface NewFact {
  readonly person: PersonId | null;
  readonly at: At;
  readonly json: string;
}

/** Words that lie on a sheet from the start: one Yjs V1 update. */
export interface NewEdit {
  readonly sheet: SheetId;
  readonly at: At;
  readonly bytes: Uint8Array;
}

/** `hash`: SHA-256 of the token, hex. `person` null: the big screen. */
export interface NewLink {
  readonly hash: string;
  readonly person: PersonId | null;
  /** The code that goes with it, as it is handed out; absent: it needs none. At rest it is keyed. */
  readonly code?: string;
}

export interface BoardBegun {
  readonly board: BoardId;
  readonly createdAt: At;
  readonly isDemo: boolean;
  readonly isPreparing?: boolean;
  /** It comes in closed. */
  readonly isClosed?: boolean;
  readonly people: readonly NewPerson[];
  readonly seats: readonly SeatRow[];
  readonly sheets: readonly SheetRow[];
  /** What no sheet and no fact holds, as JSON text. */
  readonly kept: string | null;
}

export interface BoardContent {
  readonly board: BoardId;
  readonly facts: readonly NewFact[];
  readonly edits: readonly NewEdit[];
}

export const beginBoard = (tx: Transaction, begun: BoardBegun): void => {
  for (const person of begun.people) tx.putPerson(person);
  tx.putBoard({ id: begun.board, createdAt: begun.createdAt, isDemo: begun.isDemo });
  if (begun.isPreparing) tx.setPreparing(begun.board, true);
  if (begun.isClosed) tx.closeBoard(begun.board, begun.createdAt);
  for (const seat of begun.seats) tx.putSeat(seat);
  for (const sheet of begun.sheets) tx.putSheet(sheet);
  if (begun.kept !== null) tx.putKept(begun.board, begun.kept);
};

/** Facts first: they tell which sheets and people there are. */
export const fillBoard = (tx: Transaction, { board, facts, edits }: BoardContent): void => {
  for (const { person, at, json } of facts) {
    tx.append({ board, sheet: null, person, at, kind: "fact", bytes: toBytes(json) });
  }
  for (const { sheet, at, bytes } of edits) {
    tx.append({ board, sheet, person: null, at, kind: "edit", bytes });
  }
};

/** Four digits are soon guessed by who can try all: what they are compared with needs a key that is not in the store. */
export const codeOf = (tx: Transaction, hash: string, code: string): string => tx.mac("linkCode", `${hash} ${code}`);

export const linkRow = (
  tx: Transaction,
  { hash, person, code, board, createdAt }: NewLink & { readonly board: BoardId; readonly createdAt: At },
): Pick<LinkRow, "hash" | "board" | "person" | "createdAt" | "code"> => ({
  hash,
  board,
  person,
  createdAt,
  code: code === undefined ? null : codeOf(tx, hash, code),
});

export const linkBoard = (tx: Transaction, board: BoardId, createdAt: At, links: readonly NewLink[]): void => {
  for (const link of links) tx.putLink(linkRow(tx, { ...link, board, createdAt }));
};

export interface BoardMade extends BoardBegun, BoardContent {
  readonly links: readonly NewLink[];
  /** Who made it; absent: nobody is told, as of a demo. */
  readonly access?: readonly NewAccessLine[];
}

export const makeBoard = (tx: Transaction, question: BoardMade): void => {
  beginBoard(tx, question);
  fillBoard(tx, question);
  linkBoard(tx, question.board, question.createdAt, question.links);
  tx.setBoardReady(question.board);
  for (const line of question.access ?? []) tx.putAccess(line);
};
