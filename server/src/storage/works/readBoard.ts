// Reading a board: who sits there, which sheets it has, what became true.
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { BoardRow, SeatRow, SheetRow, Transaction } from "../port.ts";
import type { At } from "../port/at.ts";
import { toText } from "../seal.ts";
import type { NewPerson } from "./makeBoard.ts";

interface OfBoard {
  readonly board: BoardId;
}

/** All boards, those under import too: look at `isReady`. */
export const boards = (tx: Transaction): readonly BoardRow[] => tx.boards();

/** The table is its residents' and its preparer's alone (R-301). */
export const isPreparing = (tx: Transaction, { board }: OfBoard): boolean => tx.isPreparing(board);

/** Every seat there ever was; an ended one has `to`. */
export const seatsAt = (tx: Transaction, { board }: OfBoard): readonly SeatRow[] => tx.seatsAt(board);

export const seatsOf = (tx: Transaction, { person }: { readonly person: PersonId }): readonly SeatRow[] =>
  tx.seatsOf(person);

export const sheetsAt = (tx: Transaction, { board }: OfBoard): readonly SheetRow[] => tx.sheetsAt(board);

/** What took the place of a sheet when a backup was put back; `null`: nothing did. */
export const newerGeneration = (tx: Transaction, question: { readonly sheet: SheetId }): SheetId | null =>
  tx.newerGeneration(question.sheet);

export const sheet = (tx: Transaction, question: { readonly sheet: SheetId }): SheetRow | null =>
  tx.sheet(question.sheet);

/** A fact as it lies in the log. `seq` is the board's own and never leaves the server. */
export interface StoredFact {
  readonly seq: number;
  readonly at: At;
  readonly person: PersonId | null;
  readonly json: string;
}

/** Facts with a sequence above `after`, in order; 0 for all. */
export const factsOf = (
  tx: Transaction,
  { board, after }: OfBoard & { readonly after: number },
): readonly StoredFact[] =>
  tx.factsOf(board, after).map(({ seq, at, person, bytes }) => ({ seq, at, person, json: toText(bytes) }));

/** Names of those that exist, in the order asked. */
export const peopleNames = (tx: Transaction, { ids }: { readonly ids: readonly PersonId[] }): readonly NewPerson[] =>
  ids.flatMap((id) => {
    const name = tx.personName(id);
    return name === null ? [] : [{ id, name }];
  });

/** What a board file brought that no sheet and no fact holds: JSON text, or `null`. */
export const kept = (tx: Transaction, { board }: OfBoard): string | null => tx.kept(board);

/** How far each board's log goes that lives and is shown: what did not go further did not change. */
export const boardsChanged = (
  tx: Transaction,
  _question: Record<string, never>,
): readonly { readonly board: BoardId; readonly last: number }[] =>
  tx
    .boards()
    .filter(({ isReady, closedAt }) => isReady && closedAt === null)
    .map(({ id: board }) => ({ board, last: tx.sequenceOf(board).last }));
