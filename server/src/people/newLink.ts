// A new link for somebody who lost theirs, or for the big screen, by the facilitator. The older one opens nothing any more.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import type { Place } from "../access/gate.ts";
import { type GivenLink, makeLink } from "./links.ts";
import type { PeopleNeeds } from "./tableBook.ts";

export interface LinkAsked {
  readonly place: Place;
  /** `null`: the big screen. */
  readonly participant: ParticipantId | null;
  readonly linkBase: string;
}

export const newLink = async (
  { store, book, sessions, now }: PeopleNeeds,
  { place, participant, linkBase }: LinkAsked,
): Promise<GivenLink | Refusal> => {
  const { board, visitor, seat } = place;
  const facts = await book.allFacts(board);
  const me = facts?.participants.find((each) => each.id === seat?.participant);
  if (me === undefined || visitor.kind !== "person") return { reason: "notYours", who: "facilitator" };
  const refusal = may(me, "makeLink");
  if (refusal !== null) return refusal;
  const seats = await store.run("seatsAt", { board });
  const person = participant && seats.find((each) => each.participant === participant && each.to === null)?.person;
  if (person === undefined) return { reason: "unknown" };
  const { given, row } = makeLink(linkBase, person, person !== null);
  const event = person === null ? "screenLinkMade" : "linkMade";
  const made = {
    board,
    at: now(),
    person: visitor.person,
    event,
    sheet: null,
    item: participant,
    refusal: null,
  } as const;
  await sessions.replaceLink({ ...row, board, access: made });
  return given;
};
