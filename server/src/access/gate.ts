// The one gate that all three edges ask: a request's cookie → session → person → seat → what. Unknown and forbidden are
// never told apart: both are `null`. Judged anew at every question; a seat that ended answers `null` from then on.
import type { IncomingMessage } from "node:http";
import type { ParticipantId, PersonId, BoardId, SheetId } from "@werktafel/shared/ids";
import type { Party } from "@werktafel/shared/domain/participant";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type { SeatRow, SheetRow } from "../storage/port.ts";

/** Who asks: a person with a session, or the big screen of one board. */
export type Visitor =
  | {
      readonly kind: "person";
      readonly person: PersonId;
      readonly session: string;
      /** Came in by two factors: a passkey, or the own organisation. */
      readonly isStrong?: boolean;
    }
  | { readonly kind: "screen"; readonly board: BoardId; readonly session: string };

/** A visitor's place at one board. The big screen has no participant and reads what is for everyone. */
export interface Place {
  readonly board: BoardId;
  readonly visitor: Visitor;
  /** Looks along in an emergency, without a chair: reads what the whole table reads. */
  readonly isEmergency?: boolean;
  readonly seat: { readonly participant: ParticipantId; readonly party: Party; readonly role: string } | null;
  /** The table is closed: everything can be read here, nothing written. Absent while it lives. */
  readonly isClosed?: true;
}

export interface SheetAccess {
  readonly place: Place;
  readonly sheet: SheetRow;
  readonly isWritable: boolean;
}

/** What has to be judged anew: a board's seats or sheets, these sessions, or (`null`) whatever there is. */
export type Changed =
  | { readonly board: BoardId; readonly sessions?: never }
  | { readonly sessions: ReadonlySet<string>; readonly board?: never }
  | null;

/** Somebody who has this open is to be judged anew. */
export const touches = (changed: Changed, at: { readonly board: BoardId; readonly visitor: Visitor }): boolean =>
  changed === null || changed.board === at.board || (changed.sessions?.has(at.visitor.session) ?? false);

export interface Gate {
  /** Same origin as PUBLIC_URL, or as the request's own Host when none is set. Absent origin: only without a browser. */
  isOwnOrigin(request: IncomingMessage): boolean;
  /** `screen=1` in the address picks the big screen's cookie when both are there. */
  visitor(request: IncomingMessage): Promise<Visitor | null>;
  /** The visitor's session ended, lapsed or was locked while this server runs. */
  isShut(visitor: Visitor): boolean;
  place(visitor: Visitor, board: BoardId): Promise<Place | null>;
  /**
   * As whom this visitor is in, their device's own person first: one person may have chairs at several tables (0150). Each table
   * knows the one who sits there, and `place` gives the visitor as that one. A big screen: nobody.
   */
  peopleOf(visitor: Visitor): Promise<readonly PersonId[]>;
  /** Who of them it is at a board: who sits there, else who sat there, else the device's own person. */
  personAt(visitor: Visitor, board: BoardId): Promise<PersonId | null>;
  /** All their chairs, at every table. */
  seatsOf(visitor: Visitor): Promise<readonly SeatRow[]>;
  /** The sheets a place may read. */
  sheets(place: Place): Promise<readonly SheetCard[]>;
  /** `null`: unknown, not yours, an old generation of something not yours. */
  sheet(visitor: Visitor, sheet: SheetId): Promise<SheetAccess | null>;
  /** Every seat that ended, session that closed or audience that changed; live connections are judged anew. */
  onChange(listener: (changed: Changed) => void): () => void;
  /** Told by whoever changed seats or sheets of a board. */
  changed(board: BoardId): void;
}
