// What the store is asked about one person with chairs at several tables: with whom a device is in too (0150).
import type { PersonId } from "@werktafel/shared/ids";
import type { At } from "./at.ts";
import type { SessionRow } from "./doors.ts";

/** A device, by the hash of its session; or a person who comes in by two factors: every strong session of theirs. */
export type Holder = string;

export interface JoinedPort {
  /** From now on whoever is in by `holder` is in as this person too, at the tables where that person sits. */
  putJoined(joined: { readonly holder: Holder; readonly person: PersonId; readonly at: At }): void;
  /** As whom else one is in by `holder`, the oldest first. */
  joinedTo(holder: Holder): readonly PersonId[];
  /** No longer; never was: nothing. */
  dropJoined(holder: Holder, person: PersonId): void;
  /** Every session in which one is in as this person: their own, and those that they were joined to. Oldest first. */
  sessionsReaching(person: PersonId): readonly SessionRow[];
  /** Hashes of this person's own sessions that others were joined to. Opens none. */
  sessionsWithOthers(person: PersonId): readonly string[];
  /** A session is another person's own from now on; its device keeps its secret, sealed anew. Unknown: nothing. */
  passSession(hash: string, to: PersonId): void;
}
