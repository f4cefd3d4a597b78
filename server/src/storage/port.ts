// What the rest of the house may ask of the store. One port, one folder per engine; `test/contracts` holds the suite that
// every engine passes. A transaction is one function handed to an engine: all of it is on disk, or none.
//
// Words and names, and ids that may hold one, go to rest only through `seal.ts`. Every other column holds random ids, hashes,
// states and dates; a test knows which, and a new column must be put on its list.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Party } from "@werktafel/shared/domain/participant";
import type { BoardId, ParticipantId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { AccessLinesPort } from "./port/accessLines.ts";
import type { At } from "./port/at.ts";
import type { DoorsPort } from "./port/doors.ts";
import type { HousePort } from "./port/house.ts";
import type { JoinedPort } from "./port/joined.ts";
import type { MessagesPort } from "./port/messages.ts";
import type { MinePort } from "./port/mine.ts";
import type { KeysTried, KeysTriedAsked } from "./port/keysTried.ts";
import type { KeysTended } from "./seal.ts";
import type { Erasure } from "./port/erasure.ts";
import type { PermissionsPort } from "./port/permissions.ts";
import type { VolunteersPort } from "./port/volunteers.ts";

export type SheetKind = "table" | "question";

export interface SheetRow {
  readonly id: SheetId;
  readonly board: BoardId;
  readonly kind: SheetKind;
  readonly audience: Audience;
  readonly createdAt: At;
}

export interface SeatRow {
  readonly board: BoardId;
  readonly participant: ParticipantId;
  readonly person: PersonId;
  readonly party: Party;
  readonly role: string;
  readonly from: At;
  /** `null` while seated. */
  readonly to: At | null;
  /** False: has a seat, but is not let in now: the board is being prepared, or a guest outside the meeting. */
  readonly isLetIn: boolean;
}

/** A seat that is let in from now on, or not any more. */
export interface Door {
  readonly participant: ParticipantId;
  readonly isLetIn: boolean;
}

export interface BoardRow {
  readonly id: BoardId;
  readonly createdAt: At;
  /** False while it is being imported: then it is shown to nobody. */
  readonly isReady: boolean;
  readonly isDemo: boolean;
  /** Since when it is closed: read-only. `null` while it lives. */
  readonly closedAt: At | null;
}

/** One line of a board's log: an edit of one sheet, or a fact. `seq` counts over the whole board, without gaps. */
export interface LogRow {
  readonly board: BoardId;
  /** The sheet of an edit; `null` for a fact. */
  readonly sheet: SheetId | null;
  readonly seq: number;
  readonly person: PersonId | null;
  readonly at: At;
  readonly kind: "edit" | "fact";
  /** A Yjs V1 update, or a fact as UTF-8 JSON. Sealed at rest, plain here. */
  readonly bytes: Uint8Array;
}
export type NewLogRow = Omit<LogRow, "seq">;

/** A run of `length` positions of one Yjs client, from `clock`, that one person wrote or removed. */
export interface AttributionRow {
  readonly sheet: SheetId;
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly person: PersonId;
  readonly at: At;
  readonly kind: "wrote" | "removed";
}

export interface SnapshotRow {
  readonly sheet: SheetId;
  /** Every edit of this sheet up to and with this sequence is in it. */
  readonly upToSeq: number;
  readonly at: At;
  readonly bytes: Uint8Array;
}

/** A Yjs client id belongs, at one board and for good, to the first person who came with it. */
export interface ClientRow {
  readonly board: BoardId;
  readonly client: number;
  readonly person: PersonId;
  /** ISO date of that first time. */
  readonly on: string;
}

/** The plain content of a sheet at a moment: canonical JSON, no CRDT history. */
export interface VersionRow {
  readonly sheet: SheetId;
  readonly seq: number;
  readonly at: At;
  readonly why:
    | "daily"
    | "beforeLargeRemoval"
    | "import"
    | "meetingOpened"
    | "meetingClosed"
    | "minutesAdopted"
    | "boardClosed";
  /** Who was about to remove much; `null` for a daily version. */
  readonly person: PersonId | null;
  readonly bytes: Uint8Array;
}

/** Reads and writes inside one transaction. Synchronous: nothing else happens in between. */
export interface Transaction
  extends AccessLinesPort,
    DoorsPort,
    HousePort,
    JoinedPort,
    MessagesPort,
    MinePort,
    PermissionsPort,
    VolunteersPort {
  putPerson(person: { readonly id: PersonId; readonly name: string }): void;
  personName(person: PersonId): string | null;

  putBoard(board: { readonly id: BoardId; readonly createdAt: At; readonly isDemo: boolean }): void;
  /** A board under import is not `isReady` and is shown to nobody. */
  setBoardReady(board: BoardId): void;
  /** A board in preparation shows nothing in the room. Throws when there is no such board. */
  setPreparing(board: BoardId, isPreparing: boolean): void;
  isPreparing(board: BoardId): boolean;
  /** From now on it is read-only; `null`: from now on it is written again. Throws when there is no such board. */
  closeBoard(board: BoardId, at: At | null): void;
  boards(): readonly BoardRow[];
  /** Removes a board with all that hangs on it, and the people who sat nowhere else: an import that was given up. */
  removeBoard(board: BoardId): void;
  /** The board's last sequence, and how many rows before it were dropped under a snapshot. */
  sequenceOf(board: BoardId): { readonly last: number; readonly dropped: number };

  putSeat(seat: SeatRow): void;
  /** Lets the people of a seat in, or no longer. Throws when the board has no such seat. */
  setDoor(board: BoardId, door: Door): void;
  seatsAt(board: BoardId): readonly SeatRow[];
  seatsOf(person: PersonId): readonly SeatRow[];

  putSheet(sheet: SheetRow): void;
  sheet(sheet: SheetId): SheetRow | null;
  /** In the order in which they were made (`sheetOrder.ts`). */
  sheetsAt(board: BoardId): readonly SheetRow[];
  /** The sheet that took the place of this one when a backup was put back; `null`: none did. */
  newerGeneration(sheet: SheetId): SheetId | null;

  /** Appends and returns the row's sequence: the board's last + 1. Throws when the board has no such sheet. */
  append(row: NewLogRow): number;
  /** Edits of a sheet after `afterSeq`, in order; `most`: no more than so many. */
  editsOf(sheet: SheetId, afterSeq: number, most?: number): readonly LogRow[];
  /** Facts of a board after `afterSeq`, in order. */
  factsOf(board: BoardId, afterSeq: number): readonly LogRow[];
  /** Writes other bytes in the place of a fact whose words go for good: same sequence, person and moment. */
  rewriteFact(board: BoardId, seq: number, bytes: Uint8Array): void;
  /** The sequence of a sheet's newest edit, dropped ones too; 0 when nothing was ever written on it. */
  lastSeqOf(sheet: SheetId): number;
  /** Removes edit rows of a sheet up to and with `upToSeq`: a verified snapshot holds them. */
  dropEdits(sheet: SheetId, upToSeq: number): void;

  putSnapshot(snapshot: SnapshotRow): void;
  /** Newest first, at most two: older generations are removed by `putSnapshot`. */
  snapshotsOf(sheet: SheetId): readonly SnapshotRow[];
  /** Up to which sequence each of them goes, newest first. Opens none of them. */
  snapshotSeqsOf(sheet: SheetId): readonly number[];
  /** The one that goes up to this sequence; `null`: there is none. */
  snapshotAt(sheet: SheetId, upToSeq: number): SnapshotRow | null;

  /**
   * A new key seals this sheet from now on in this transaction, and when it is kept the old one is destroyed: what a copy of the
   * disk still holds of before opens nowhere. Rows that are still there are sealed anew, whether or not the caller does.
   */
  renewSheetKey(sheet: SheetId): void;
  /** The same for a board's facts and all that it keeps beside its sheets. */
  renewBoardKey(board: BoardId): void;
  /** Opens one thing of every board, sheet and person with its key as that lies on the disk now. */
  tryKeys(asked: KeysTriedAsked): KeysTried;

  putVersion(version: VersionRow): void;
  /** Writes every version of a sheet anew, as `rewrite` says; `null`: with the words it had. Each is sealed anew. */
  rewriteVersions(sheet: SheetId, rewrite: (bytes: Uint8Array) => Uint8Array | null): void;
  /** Newest first. */
  versionsOf(sheet: SheetId): readonly VersionRow[];
  /** When versions were kept, and why; newest first. Opens none of them. */
  versionTimesOf(sheet: SheetId): readonly Pick<VersionRow, "at" | "why">[];
  /** The newest version that was kept at or before this moment, else the oldest there is; `null`: none was ever kept. */
  versionAt(sheet: SheetId, at: At): VersionRow | null;
  /** When the newest version was kept; `null`: never. */
  lastVersionAt(sheet: SheetId): At | null;

  /** A run that continues the one before it becomes one row with it (`attribution.ts`). */
  addAttribution(row: AttributionRow): void;
  attributionOf(sheet: SheetId): readonly AttributionRow[];

  /** Who has this Yjs client id at this board; `null`: nobody yet. */
  clientOwner(board: BoardId, client: number): PersonId | null;
  /** How many client ids were bound to this person on that ISO date, over all boards. */
  clientsBoundOn(person: PersonId, today: string): number;
  /** The client ids bound to this person at this board, latest day first, at most so many. */
  clientsOf(board: BoardId, person: PersonId, most: number): readonly number[];
  /** Binds a free client id for good. */
  bindClient(client: ClientRow): void;

  /** What an earlier command with this id was answered: JSON text, or `null`. */
  answerTo(board: BoardId, person: PersonId, command: string): string | null;
  putAnswer(board: BoardId, person: PersonId, command: string, answer: string): void;

  /**
   * A keyed fingerprint: the same text gives the same one each time, and without the key store it tells nothing. For what is
   * looked up or compared and never read back: codes, PINs. `purpose` keeps one use apart from another.
   */
  mac(purpose: string, text: string): string;

  /** What a board file brought that no sheet and no fact holds (JSON text), for export. Sealed. */
  putKept(board: BoardId, json: string): void;
  kept(board: BoardId): string | null;
}

/** One engine: in memory, SQLite, later PostgreSQL. */
export interface Engine {
  /**
   * Runs `work` whole or not at all; what it returns is durable when this returns. Inside another transaction it is a part
   * of that one: undone alone when it throws, durable with the whole. Throws `StorageError` when the disk fails: then the
   * outermost must fail too.
   */
  transaction<T>(work: (tx: Transaction) => T): T;
  /** The settings that durability rests on, as read back from the engine: `{journal_mode: "wal", synchronous: "2"}`. */
  readBack(): Readonly<Record<string, string>>;
  /** Every fault found: broken pages, gaps in a sequence, a row that does not open. Empty = sound. */
  verify(): readonly string[];
  /** Housekeeping that nobody waits for: called when everyone has been answered. */
  tidy(): void;
  /** A consistent copy while others write. */
  backup(file: string): Promise<void>;
  /**
   * Forgets a board for good: its line in the erasure list, its keys, its rows, and those of who sat nowhere else. Cut in the
   * middle, the next start goes on with it. False: there is no such board.
   */
  erase(erasure: Erasure): boolean;
  /** A new epoch of the wrapping keys when the present one is nearly thirty days old; and what was destroyed so far. */
  tendKeys(now: At): KeysTended;
  close(): void;
}

/** The store did not do it: disk full, input/output error, closed. Nothing of the transaction counts. */
export class StorageError extends Error {
  override readonly name: string = "StorageError";
}

/** Some rows cannot be read back. The rest of the store is well, so only who asked for these is told. */
export class DamageError extends StorageError {}
