// The links by which people and big screens come in. The token stands in the fragment, which no server and no proxy is
// ever sent; the store gets its hash.
import type { PersonId } from "@werktafel/shared/ids";
import { hashOf, newToken } from "../access/token.ts";
import type { NewLink } from "../storage/works/makeBoard.ts";

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
