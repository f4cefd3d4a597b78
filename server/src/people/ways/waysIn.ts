// How one person comes in, for who hands out links: does the link ask for a new one, and ending all devices and links when
// a phone is lost. A person's own devices are their own business: which there are is told to nobody else.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ParticipantId, PersonId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import type { Place } from "../../access/gate.ts";
import type { PeopleNeeds } from "../tableBook.ts";

export interface WaysIn {
  readonly asksForNewLink: boolean;
}

interface Asked {
  readonly place: Place;
  readonly participant: ParticipantId;
}

/** Who sits there as this participant, when the asker hands out links here. */
const personAt = async (
  { store, book }: PeopleNeeds,
  { place: { board, seat, visitor }, participant }: Asked,
): Promise<{ readonly person: PersonId; readonly by: PersonId } | Refusal> => {
  const facts = await book.allFacts(board);
  const me = facts?.participants.find((each) => each.id === seat?.participant);
  if (me === undefined || visitor.kind !== "person") return { reason: "notYours", who: "facilitator" };
  const refusal = may(me, "makeLink");
  if (refusal !== null) return refusal;
  const seats = await store.run("seatsAt", { board });
  const found = seats.find((each) => each.participant === participant && each.to === null);
  return found === undefined ? { reason: "unknown" } : { person: found.person, by: visitor.person };
};

export const waysIn = async (needs: PeopleNeeds, asked: Asked): Promise<WaysIn | Refusal> => {
  const found = await personAt(needs, asked);
  if ("reason" in found) return found;
  return needs.store.run("waysIn", { board: asked.place.board, person: found.person });
};

export const endWaysIn = async (needs: PeopleNeeds, asked: Asked): Promise<Refusal | null> => {
  const found = await personAt(needs, asked);
  if ("reason" in found) return found;
  await needs.devices.endAllWays(found.person);
  const { board } = asked.place;
  await needs.accessLines.note({ board, person: found.by, event: "waysInEnded", item: asked.participant });
  return null;
};
