// A resident's yes to this meeting without being there: at this time, with these people.
import { audienceOf } from "@werktafel/shared/domain/meeting/invitations";
import { inMeeting } from "../inMeeting.ts";

export const agreeToMeeting = inMeeting("agreeToMeeting", ({ me, facts, on }, _payload, meeting) => {
  if (Object.hasOwn(meeting.agreedTo, me.id)) return { facts: [] };
  const audience = audienceOf(meeting, facts.participants);
  return { facts: [{ kind: "meetingAgreedTo", meeting: meeting.id, audience, by: me.id, on }] };
});
