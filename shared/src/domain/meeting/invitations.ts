// Who comes is chosen with the resident: the list is the resident's to see before anyone hears of it, and a guest comes only
// when a resident says so.
import { holds, type Audience } from "../audience.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import type { ParticipantId } from "../../ids.ts";
import { preparers } from "./leading.ts";
import type { MeetingState } from "./meeting.ts";
import { isSameList, type MeetingPlan } from "./plan.ts";

type People = readonly Participant[];
type Named = Pick<MeetingPlan, "chairId" | "noteTakerId" | "invited">;

const seated = (people: People, id: ParticipantId): Participant | undefined =>
  people.find((each) => each.id === id && isSeated(each));

/** `unknown`: somebody who does not sit here; `malformed`: a guest, who reads along, leads or takes notes. */
export const planFault = ({ chairId, noteTakerId, invited }: Named, people: People): Refusal | null => {
  const doing = [
    { path: "payload.plan.chairId", person: seated(people, chairId) },
    ...(noteTakerId === null ? [] : [{ path: "payload.plan.noteTakerId", person: seated(people, noteTakerId) }]),
  ];
  if (doing.some(({ person }) => !person) || invited.some((each) => !seated(people, each))) {
    return { reason: "unknown" };
  }
  const guest = doing.find(({ person }) => person?.party === "guest");
  return guest ? { reason: "malformed", path: guest.path, detail: "expected somebody who is no guest" } : null;
};

/** Once people are invited, whom else to ask is the resident's to change: a change of the list invites at once. */
export const whyNotPlanned = (meeting: MeetingState, { invited }: Named, me: Participant): Refusal | null =>
  meeting.phase === "invited" && !isResident(me) && !isSameList(invited, meeting.plan.invited)
    ? { reason: "listNotSeen" }
    : null;

/** A resident who still sits here saw this very list. */
export const whyNotInvited = ({ listSeenBy }: MeetingState, people: People): Refusal | null =>
  listSeenBy.some((each) => seated(people, each)) ? null : { reason: "listNotSeen" };

/** The list that was on the screen is the one that stands in the plan. */
export const whyNotSeen = ({ plan, phase }: MeetingState, invited: readonly ParticipantId[]): Refusal | null =>
  isSameList(invited, plan.invited) ? null : { reason: "notNow", from: phase, to: "seeInvitations" };

/** Who hears of a meeting: until people are invited, who prepares it; then everyone. */
export const audienceOf = ({ phase, plan }: Pick<MeetingState, "phase" | "plan">, people: People): Audience =>
  phase === "preparing" ? preparers(people, plan.chairId) : "everyone";

/** Who hears of a changed plan: also who led it until now, and leads it no more. */
export const audienceOfChange = (meeting: MeetingState, plan: Named, people: People): Audience => {
  const now = audienceOf({ phase: meeting.phase, plan: { ...meeting.plan, chairId: plan.chairId } }, people);
  const former = audienceOf(meeting, people);
  if (now === "everyone" || former === "everyone") return "everyone";
  return holds(now, former) ? now : [...new Set([...now, ...former])];
};
