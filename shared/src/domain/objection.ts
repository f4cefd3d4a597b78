// A *no*, or an own opinion, that stands open with an item: it is worked in, taken back by who holds it, or waits until a day
// and comes back on the agenda then. Nobody's silence is one.
import type { ParticipantId } from "../ids.ts";
import { lastAnswers } from "./agreement.ts";
import type { BoardFacts } from "./board.ts";
import type { Dissent } from "./dissent.ts";
import type { ItemId } from "../ids.ts";
import { isUnderWay } from "./meeting/meeting.ts";
import { leads } from "./meeting/leading.ts";
import { isFacilitator, isResident, type Participant } from "./participant.ts";

export interface Objection {
  readonly of: ParticipantId;
  readonly item: ItemId;
  /** The day it was said. */
  readonly on: string;
  /** `null`: a no to the words of an agreement. */
  readonly dissent: Dissent | null;
}

/** What this person holds against this item, as far as the reader of these facts may know; the *no* first. */
export const objectionOf = (facts: BoardFacts, item: ItemId, of: ParticipantId): Objection | null => {
  const answer = lastAnswers(facts.agreements[item]?.accords ?? []).find((each) => each.participantId === of);
  if (answer?.value === "no") return { of, item, on: answer.on, dissent: null };
  const dissent = facts.dissents.findLast((each) => each.about.id === item && each.byId === of);
  return dissent ? { of, item, on: dissent.on, dissent } : null;
};

/** Who may let an objection wait: its holder, a resident, who leads the process, and who leads the meeting that goes on. */
export const mayPark = (facts: BoardFacts, me: Participant, of: ParticipantId): boolean =>
  me.id === of ||
  isResident(me) ||
  isFacilitator(me) ||
  Object.values(facts.meetings).some((meeting) => isUnderWay(meeting) && leads(meeting, me));
