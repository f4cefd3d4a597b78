// Everyone comes back: a resident who was in it says so. What was written there stays where it lies.
import { isInPrivateTime } from "@werktafel/shared/domain/meeting/leading";
import { inMeeting, staleIn } from "../inMeeting.ts";

export const endPrivateTime = inMeeting("endPrivateTime", ({ me }, { privateTime }, meeting) => {
  if (!isInPrivateTime(meeting, me)) return { reason: "notYours", who: "resident" };
  if (privateTime !== undefined && privateTime !== meeting.privateTime) {
    return staleIn(meeting, "endPrivateTime");
  }
  return {
    facts: [{ kind: "privateTimeEnded", meeting: meeting.id, audience: "everyone", by: me.id }],
  };
});
