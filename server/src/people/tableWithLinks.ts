// A table that was just set up, with the links to hand out: shown once, to whoever set it up.
import type { BoardId, ParticipantId } from "@werktafel/shared/ids";

/** Somebody with a chair. `link` `null`: is in already. */
export interface SeatedPerson {
  readonly id: ParticipantId;
  readonly name: string;
  readonly party: string;
  readonly role: string;
  readonly link: string | null;
}

export interface TableWithLinks {
  readonly board: BoardId;
  readonly participants: readonly SeatedPerson[];
  readonly bigScreen: string;
}
