// What one account could reach between two moments: asked when a device or an account turned out to be in wrong hands
// . Ids of tables and people; no title, no word, and a name only of who has an account.
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { SeatRow, Transaction } from "../../port.ts";
import type { At } from "../../port/at.ts";

export interface Reach {
  readonly board: BoardId;
  /** When the seat began and ended; `null`: still there. */
  readonly from: At;
  readonly to: At | null;
  /** True when this account opened the table between those moments. */
  readonly hasLooked: boolean;
  /** Everyone who sat there between those moments. */
  readonly people: readonly { readonly person: PersonId; readonly name: string | null }[];
}

export interface ReachAsked {
  readonly person: PersonId;
  readonly from: At;
  readonly to: At;
}

const touches = (seat: SeatRow, { from, to }: ReachAsked): boolean =>
  seat.from <= to && (seat.to === null || seat.to >= from);

export const reachOf = (tx: Transaction, asked: ReachAsked): readonly Reach[] => {
  const { person, from, to } = asked;
  const nameOf = (each: PersonId) => (tx.houseRecord("account", each) === null ? null : tx.personName(each));
  return tx
    .seatsOf(person)
    .filter((seat) => touches(seat, asked))
    .map((seat) => ({
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
      ].map((each) => ({ person: each, name: nameOf(each) })),
    }));
};
