// A meeting is planned, or its plan is changed. A resident who plans has seen who comes; anyone else's list waits for a
// resident's look.
import { preparers } from "@werktafel/shared/domain/meeting/leading";
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { audienceOfChange, planFault, whyNotPlanned } from "@werktafel/shared/domain/meeting/invitations";
import type { Audience } from "@werktafel/shared/domain/audience";
import { isResident } from "@werktafel/shared/domain/participant";
import { meetingId, type MeetingId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { type Deed, unknown, type Verb, type VerbContext } from "../../boards/verb.ts";

interface Planned {
  readonly meeting: MeetingId;
  readonly audience: Audience;
  readonly number: number;
}
type PlanAsked = Parameters<Verb<"planMeeting">>[1]["plan"];

const told = ({ me, on }: VerbContext, { meeting, audience, number }: Planned, asked: PlanAsked): Deed => {
  const plan = { ...asked, invited: [...new Set(asked.invited)], number };
  const about = { meeting, audience, by: me.id, on };
  return {
    facts: [
      { kind: "meetingPlanned", plan, ...about },
      ...(isResident(me) ? [{ kind: "meetingListSeen" as const, invited: plan.invited, ...about }] : []),
    ],
    made: meeting,
  };
};

export const planMeeting: Verb<"planMeeting"> = (context, { meeting: id, plan }) => {
  const { me, facts, newId } = context;
  const { meetings, participants } = facts;
  if (id === null) {
    const barred = may(me, "prepareMeeting") ?? planFault(plan, participants);
    if (barred) return barred;
    const number = 1 + Math.max(0, ...Object.values(meetings).map((each) => each.plan.number));
    return told(
      context,
      { meeting: meetingId(newId()), audience: preparers(participants, plan.chairId), number },
      plan,
    );
  }
  const meeting = meetings[id];
  if (!meeting) return unknown;
  const barred =
    whyNot("planMeeting", me, meeting) ?? planFault(plan, participants) ?? whyNotPlanned(meeting, plan, me);
  if (barred) return barred;
  const audience = audienceOfChange(meeting, plan, participants);
  return told(context, { meeting: id, audience, number: meeting.plan.number }, plan);
};
