// What one account could reach between two moments: asked when a device or an account turned out to be in wrong hands
// . Ids of tables and people; no title, no word, and a name only of who has an account.
import type { PersonReached, TableReached } from "@werktafel/shared/domain/house/shown";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { SeatRow, Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";

export interface ReachAsked {
  readonly person: PersonId;
  readonly from: At;
  readonly to: At;
}

const touches = (seat: Pick<SeatRow, "from" | "to">, { from, to }: Omit<ReachAsked, "person">): boolean =>
  seat.from <= to && (seat.to === null || seat.to >= from);

const nameOfAccount = (tx: Transaction, person: PersonId): string | null =>
  tx.houseRecord("account", person) === null ? null : tx.personName(person);

/** Who could reach a table between two moments; `null`: there is no such table. */
export const reachOfTable = (
  tx: Transaction,
  { board, from, to }: { readonly board: BoardId; readonly from: At; readonly to: At },
): readonly PersonReached[] | null => {
  if (!tx.isShown(board)) return null;
  const lines = tx.accessAt(board).filter(({ refusal, at }) => refusal === null && at >= from && at <= to);
  const looked = new Set(lines.map(({ person }) => person));
  return tx
    .seatsAt(board)
    .filter((seat) => touches(seat, { from, to }))
    .map((seat) => ({
      person: seat.person,
      name: nameOfAccount(tx, seat.person),
      from: seat.from,
      to: seat.to,
      hasLooked: looked.has(seat.person),
    }));
};

export const reachOf = (tx: Transaction, asked: ReachAsked): readonly TableReached[] => {
  const { from, to } = asked;
  const sessions = tx.sessionsOf(asked.person);
  // At a table where somebody is by another name of theirs, it is that one who sits and looks (0150).
  const people = [asked.person, ...tx.joinedTo(asked.person), ...sessions.flatMap(({ hash }) => tx.joinedTo(hash))];
  return [...new Set(people)]
    .flatMap((person) => tx.seatsOf(person))
    .filter((seat) => touches(seat, asked))
    .map(({ person, ...seat }) => ({
      board: seat.board,
      from: seat.from,
      to: seat.to,
      hasLooked: tx
        .accessAt(seat.board)
        .some((line) => line.person === person && line.refusal === null && line.at >= from && line.at <= to),
      people: [
        ...new Set(
          tx
            .seatsAt(seat.board)
            .filter((other) => other.person !== person && touches(other, asked))
            .map((other) => other.person),
        ),
      ].map((each) => ({ person: each, name: nameOfAccount(tx, each) })),
    }));
};
