// Where somebody begins at a table: a resident at the own first screen, everybody else at the board.
import { isResident, type Participant } from "@werktafel/shared/domain/participant";

/** The address. */
export const homeOf = (board: string, me: Pick<Participant, "party"> | null): string =>
  me !== null && isResident(me) ? `/b/${board}/hallo` : `/b/${board}`;
