// Where somebody begins at a table: a resident at the own first screen, everybody else at the board.
import type { Party } from "@werktafel/shared/domain/participant";

/** The address. */
export const homeOf = (board: string, me: { readonly party: Party | null } | null): string =>
  me?.party === "resident" ? `/b/${board}/hallo` : `/b/${board}`;
