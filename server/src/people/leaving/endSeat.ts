// Somebody leaves the table. Reading and writing end with it in one transaction: the seat, the links to this board, the fact
// and the access line. What that person wrote stays, under their name.
import { isSeated } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { BoardId, ParticipantId, PersonId } from "@werktafel/shared/ids";
import { dayOf } from "../dayOf.ts";
import type { PeopleNeeds } from "../tableBook.ts";

export interface SeatToEnd {
  readonly board: BoardId;
  readonly participant: ParticipantId;
  /** Whose session asked; `null`: the house itself. Whether that person may is judged by who calls. */
  readonly by: PersonId | null;
}

export const endSeat = async (
  { book, now }: Pick<PeopleNeeds, "book" | "now">,
  { board, participant: id, by }: SeatToEnd,
): Promise<Refusal | null> => {
  const facts = await book.allFacts(board);
  const participant = facts?.participants.find((each) => each.id === id);
  if (participant === undefined || !isSeated(participant)) return { reason: "unknown" };
  const left = { ...participant, leftOn: dayOf(now()) };
  await book.append(board, [{ kind: "participantSeated", participant: left }], by, { leaves: [id] });
  return null;
};
