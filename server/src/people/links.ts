// Links by which people and big screens come in. The token stands in the fragment, which no server and no proxy is
// ever sent; the store gets its hash. A link made on a screen has a code that goes another way: who finds or forwards the
// one does not have the other (RELIABILITY.md 2.6).
import { randomInt } from "node:crypto";
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
  /** To be handed over apart from the link; absent: the link needs none. */
  readonly code?: string;
}

/** A table that was just set up, with the links to hand out: shown once, to whoever set it up. */
export interface TableWithLinks {
  readonly board: BoardId;
  readonly participants: readonly SeatedPerson[];
  readonly bigScreen: string;
}

/** Shown once. */
export interface GivenLink {
  readonly link: string;
  readonly code?: string;
}

export interface MadeLink {
  readonly given: GivenLink;
  readonly row: NewLink;
}

const newCode = (): string => String(randomInt(10_000)).padStart(4, "0");

/** A link that asks for a code is one sign longer: its page can ask at once, and tells nothing by that. */
const codeMark = "c";

/** `person` null: a big screen. `base`: an origin without a slash at the end. */
export const makeLink = (base: string, person: PersonId | null, hasCode: boolean): MadeLink => {
  const token = newToken() + (hasCode ? codeMark : "");
  const link = `${base}/in#${token}`;
  const code = newCode();
  const row = { hash: hashOf(token), person };
  return hasCode ? { given: { link, code }, row: { ...row, code } } : { given: { link }, row };
};
