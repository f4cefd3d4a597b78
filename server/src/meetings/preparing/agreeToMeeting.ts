// A resident's yes to this meeting without being there: at this time, with these people, as they stood on that screen.
import { audienceOf } from "@werktafel/shared/domain/meeting/invitations";
import { isSameList } from "@werktafel/shared/domain/meeting/plan";
import { inMeeting, staleIn } from "../inMeeting.ts";

export const agreeToMeeting = inMeeting("agreeToMeeting", ({ me, facts, on }, { seen }, meeting) => {
  if (Object.hasOwn(meeting.agreedTo, me.id)) return { facts: [] };
  const { plannedFor, invited } = meeting.plan;
  const isSame =
    seen === undefined || (Date.parse(seen.plannedFor) === Date.parse(plannedFor) && isSameList(seen.invited, invited));
  if (!isSame) return staleIn(meeting, "agreeToMeeting");
  const audience = audienceOf(meeting, facts.participants);
  return { facts: [{ kind: "meetingAgreedTo", meeting: meeting.id, audience, by: me.id, on }] };
});
