// A resident saw who would come, and agrees with this very list.
import { audienceOf, whyNotSeen } from "@werktafel/shared/domain/meeting/invitations";
import { inMeeting } from "../inMeeting.ts";

export const seeInvitations = inMeeting("seeInvitations", ({ me, facts, on }, { invited }, meeting) => {
  const barred = whyNotSeen(meeting, invited);
  if (barred) return barred;
  if (meeting.listSeenBy.includes(me.id)) return { facts: [] };
  const audience = audienceOf(meeting, facts.participants);
  return { facts: [{ kind: "meetingListSeen", meeting: meeting.id, audience, invited, by: me.id, on }] };
});
