// The meeting does not take place: those who knew of it hear so.
import { audienceOf } from "@werktafel/shared/domain/meeting/invitations";
import { inMeeting } from "../inMeeting.ts";

export const callOffMeeting = inMeeting("callOffMeeting", ({ me, facts, on }, _payload, meeting) => {
  const audience = audienceOf(meeting, facts.participants);
  return { facts: [{ kind: "meetingCalledOff", meeting: meeting.id, audience, by: me.id, on }] };
});
