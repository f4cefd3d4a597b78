// The links by which people and big screens come in. The token stands in the fragment, which no server and no proxy is
// ever sent; the store gets its hash.
import type { BoardId, ParticipantId, PersonId } from "@werktafel/shared/ids";
import { hashOf, newToken } from "../access/token.ts";
import type { NewLink } from "../storage/works/makeBoard.ts";

/** Somebody with a chair. `link` `null`: is in already. */
export interface SeatedPerson {
  readonly id: ParticipantId;
  readonly name: string;
  readonly party: string;
  readonly role: string;
  readonly link: string | null;
}

/** A table that was just set up, with the links to hand out: shown once, to whoever set it up. */
export interface TableWithLinks {
  readonly board: BoardId;
  readonly participants: readonly SeatedPerson[];
  readonly bigScreen: string;
}

export interface MadeLink {
  /** To be shown once. */
  readonly link: string;
  readonly row: NewLink;
}

/** `person` null: a big screen. `base`: an origin without a slash at the end. */
export const makeLink = (base: string, person: PersonId | null): MadeLink => {
  const token = newToken();
  return { link: `${base}/in#${token}`, row: { hash: hashOf(token), person } };
};
