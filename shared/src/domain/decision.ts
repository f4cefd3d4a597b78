// A decision of the table, or one of an authority: two things (3.1). An authority's decision only informs; objecting to it is
// done there, before its day, and is never called disagreeing with the table.
import type { Audience } from "./audience.ts";
import type { MeetingId, ParticipantId } from "../ids.ts";

export interface Decision {
  readonly id: string;
  readonly kind: "tableDecision" | "authorityDecision";
  readonly text: string;
  readonly on: string;
  readonly meeting: MeetingId | null;
  /** Who put it on the board; `null` for one that came with a board file. */
  readonly by: ParticipantId | null;
  /** An authority's: its name or id, and until when one may object there. */
  readonly byOrganisation: string | null;
  readonly objectionUntil: string | null;
  readonly audience: Audience;
}

/** A *no* or an own opinion that waits until a day; it comes back on the agenda from then on. */
export interface ParkedObjection {
  readonly item: string;
  readonly of: ParticipantId;
  readonly until: string;
  readonly by: ParticipantId;
  readonly on: string;
}
