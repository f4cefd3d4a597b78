// "Iemand erbij": a chair for somebody new, with a link. Person, seat, fact, link and access line go to disk together.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { participantId, personId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import type { Place } from "../access/gate.ts";
import { isLetIn } from "../access/letIn.ts";
import { makeLink, type SeatedPerson } from "./links.ts";
import type { PeopleNeeds } from "./tableBook.ts";
import { newId } from "./newId.ts";
import { dayOf, type Newcomer, newParticipant } from "./newParticipant.ts";

export interface SeatAsked {
  readonly place: Place;
  readonly newcomer: Newcomer;
  readonly linkBase: string;
}

export const seatSomebody = async (
  { book, now }: PeopleNeeds,
  { place, newcomer, linkBase }: SeatAsked,
): Promise<SeatedPerson | Refusal> => {
  const { board, visitor, seat } = place;
  const facts = await book.allFacts(board);
  const me = facts?.participants.find((each) => each.id === seat?.participant);
  if (me === undefined || visitor.kind !== "person") return { reason: "notYours", who: "facilitator" };
  const refusal = may(me, "seatParticipant");
  if (refusal !== null) return refusal;

  const at = now();
  const person = personId(newId());
  const participant = newParticipant(participantId(newId()), newcomer, dayOf(at));
  const { link, row } = makeLink(linkBase, person);
  const { id, name, party, role } = participant;
  await book.append(board, [{ kind: "participantSeated", participant }], visitor.person, {
    people: [{ id: person, name }],
    seats: [
      {
        board,
        participant: id,
        person,
        party,
        role,
        from: at,
        to: null,
        isLetIn: isLetIn(facts?.card?.status, participant),
      },
    ],
    links: [row],
  });
  return { id, name, party, role, link };
};
