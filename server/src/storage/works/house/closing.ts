// When something is wrong: every session and link of a person, of an organisation or of a table ends, each in one transaction
// with its lines. Gives the sessions that ended; what hangs on them is closed by who asked.
import { isMember } from "@werktafel/shared/domain/house/account";
import { type BoardId, type PersonId, personId } from "@werktafel/shared/ids";
import type { Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";
import { lineAtTheirTables } from "./invitedAnew.ts";
import { keptOf } from "./records.ts";

interface Closing {
  /** Who keeps the house and does this. Stays in: somebody must be able to go on. */
  readonly by: PersonId;
  readonly now: At;
}

const endSessionsOf = (tx: Transaction, person: PersonId): readonly string[] => {
  const ending = tx.sessionsReaching(person).map(({ hash }) => hash);
  for (const hash of ending) {
    tx.endSession(hash);
    tx.removeHouseRecord("staffSession", hash);
  }
  return ending;
};

/** Ends every session and voids every link of a person. */
export const closeAll = (
  tx: Transaction,
  { person, by, now }: Closing & { readonly person: PersonId },
): readonly string[] => {
  tx.voidLinksOf(person, now);
  tx.dropFeedsOf(person);
  lineAtTheirTables(tx, { person, by, event: "waysInEnded", at: now });
  return endSessionsOf(tx, person);
};

/** The same for everyone who works for an organisation. */
export const closeOrganisation = (
  tx: Transaction,
  { organisation, by, now }: Closing & { readonly organisation: string },
): readonly string[] => {
  const members = keptOf(tx, "membership").filter(({ is }) => isMember(is) && is.organisation === organisation);
  const people = [...new Set(members.map(({ is }) => personId(is.person)))].filter((person) => person !== by);
  return people.flatMap((person) => closeAll(tx, { person, by, now }));
};

/**
 * Everyone who sits at a table goes out on every device, the screen in the room goes dark, and no link leads there any more.
 * `null`: there is no such table.
 */
export const closeTable = (
  tx: Transaction,
  { board, by, now }: Closing & { readonly board: BoardId },
): readonly string[] | null => {
  if (!tx.isShown(board)) return null;
  const seats = tx.seatsAt(board);
  for (const person of new Set(seats.map((seat) => seat.person))) {
    tx.voidLinksOf(person, now, board);
    tx.dropFeedsOf(person);
  }
  tx.voidLinksOf(null, now, board);
  const line = { board, at: now, event: "tableShut", person: by, sheet: null, item: null, refusal: null } as const;
  tx.putAccess({ ...line, actsAs: "admin" });
  const sitting = new Set(seats.flatMap(({ person, to }) => (to === null && person !== by ? [person] : [])));
  const screens = tx.screenSessionsOf(board);
  for (const hash of screens) tx.endSession(hash);
  return [...screens, ...[...sitting].flatMap((person) => endSessionsOf(tx, person))];
};
