// A plan as it was kept on this device. It was sealed, so it is ours; it may still be of an earlier version of the screens.
import type { BoardFacts, KeptRecord } from "@werktafel/shared/domain/board";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { ParticipantId, SheetId } from "@werktafel/shared/ids";

export interface KeptTable {
  readonly version: 2;
  readonly me: ParticipantId | null;
  readonly sheets: readonly ReadableSheet[];
  readonly facts: Pick<
    BoardFacts,
    | "card"
    | "participants"
    | "homes"
    | "goals"
    | "agreements"
    | "actions"
    | "putAway"
    | "references"
    | "erased"
    | "rests"
    | "barriers"
    | "plainLines"
    | "statements"
    | "tableColour"
  > & {
    /** The one that comes, and no more of it than when and where. */
    readonly meeting: MeetingState | null;
    readonly organisations: readonly KeptRecord[];
  };
  readonly holidays: readonly string[];
  /** Of this session: under it waits what is said here without a connection. `null`: nothing can be said here. */
  readonly key: string | null;
  /** The sheet of the own question, so that it can be written on. */
  readonly question: { readonly sheet: SheetId; readonly state: string } | null;
}

export const decodeKept = (found: unknown): KeptTable | null =>
  typeof found === "object" && found !== null && "version" in found && found.version === 2
    ? (found as unknown as KeptTable)
    : null;
