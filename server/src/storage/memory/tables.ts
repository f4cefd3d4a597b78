// The tables of the engine in memory, as in migrations/: what was sealed there is sealed here.
import type { PersonId } from "@werktafel/shared/ids";
import type {
  AttributionRow,
  BoardRow,
  ClientRow,
  LogRow,
  SeatRow,
  SheetRow,
  SnapshotRow,
  VersionRow,
} from "../port.ts";
import type { CodeTries, LinkRow, SessionRow } from "../port/doors.ts";
import type { ChainedLine, NewAccessLine } from "../port/accessLines.ts";
import type { MessageRow } from "../port/messages.ts";
import type { HouseKind } from "../port/house.ts";
import type { Sealed } from "../seal.ts";
import { Rows, type UndoLog } from "./undoLog.ts";

/** A record of the house. */
export interface HouseRow extends Sealed {
  readonly kind: HouseKind;
  readonly id: string;
  readonly belongsTo: string;
}

/** How one volunteer is backed. */
export interface BackedRow extends Sealed {
  readonly id: string;
  readonly person: PersonId;
}

/** `bytes` `null`: its board was erased. */
export interface LookRow {
  readonly number: number;
  readonly line: ChainedLine;
  readonly told: Pick<Required<NewAccessLine>, "event" | "sheet" | "actsAs" | "via">;
  readonly person: PersonId | null;
  readonly hidden: Sealed | null;
}

export interface Tables {
  readonly people: Rows<{ readonly id: PersonId; readonly name: Sealed }>;
  readonly boards: Rows<
    BoardRow & { readonly isPreparing: boolean; readonly lastSeq: number; readonly kept: Sealed | null }
  >;
  readonly seats: Rows<SeatRow>;
  readonly sheets: Rows<SheetRow & { readonly droppedRows: number }>;
  readonly log: Rows<LogRow & Sealed>;
  readonly snapshots: Rows<SnapshotRow & Sealed>;
  readonly versions: Rows<VersionRow & Sealed>;
  readonly attribution: Rows<AttributionRow>;
  readonly clients: Rows<ClientRow>;
  readonly links: Rows<LinkRow>;
  readonly codeTries: Rows<CodeTries>;
  readonly sessions: Rows<Omit<SessionRow, "keepKey"> & { readonly keepKey: Sealed }>;
  readonly joined: Rows<{ readonly holder: string; readonly person: PersonId; readonly at: number }>;
  readonly answers: Rows<Sealed>;
  readonly accessLines: Rows<LookRow>;
  readonly houseRecords: Rows<HouseRow>;
  readonly messageChoices: Rows<Sealed>;
  readonly outbox: Rows<MessageRow>;
  readonly feeds: Rows<{ readonly hash: string; readonly person: PersonId; readonly madeAt: number }>;
  /** By board. */
  readonly mine: Rows<Sealed & { readonly seq: number }>;
  readonly volunteers: Rows<BackedRow>;
}

export const emptyTables = (undo: UndoLog): Tables => ({
  people: new Rows(undo),
  boards: new Rows(undo),
  seats: new Rows(undo),
  sheets: new Rows(undo),
  log: new Rows(undo),
  snapshots: new Rows(undo),
  versions: new Rows(undo),
  attribution: new Rows(undo),
  clients: new Rows(undo),
  links: new Rows(undo),
  codeTries: new Rows(undo),
  sessions: new Rows(undo),
  joined: new Rows(undo),
  answers: new Rows(undo),
  accessLines: new Rows(undo),
  houseRecords: new Rows(undo),
  messageChoices: new Rows(undo),
  outbox: new Rows(undo),
  feeds: new Rows(undo),
  mine: new Rows(undo),
  volunteers: new Rows(undo),
});
