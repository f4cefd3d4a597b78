// What the store is asked about who may be here: a seat that ends, readers that come to a sheet, and what somebody else
// changed of all this beside us.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { BoardId, ParticipantId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { At } from "./at.ts";

/**
 * The board whose seats or sheets changed, or the session that ended (hash of its token). Neither: a device is in as somebody
 * less.
 */
export interface PermissionChange {
  readonly board: BoardId | null;
  readonly session: string | null;
}

export interface PermissionsPort {
  /** Ends a seat, and voids that person's links to this board. Of a seat that ended before, or never was: nothing. */
  endSeat(board: BoardId, participant: ParticipantId, at: At): void;
  /** True while this person has a seat at this board and is let in. */
  isSeated(board: BoardId, person: PersonId): boolean;
  /** Who reads a sheet from now on. Throws when there is no such sheet. */
  setAudience(sheet: SheetId, audience: Audience): void;
  /**
   * What was changed since the last time this was asked, when another process wrote in between; own changes may be among
   * it. `null`: too much to tell one by one, look at everything anew.
   */
  changedBeside(): readonly PermissionChange[] | null;
}
