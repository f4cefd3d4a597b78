// People are asked to come: from here on everyone at the table knows of the meeting, and not before a resident saw the list
//
import { whyNotInvited } from "@werktafel/shared/domain/meeting/invitations";
import { inMeeting } from "../inMeeting.ts";

export const invite = inMeeting("invite", ({ me, facts, on }, _payload, meeting) => {
  const barred = whyNotInvited(meeting, facts.participants);
  if (barred) return barred;
  const { id, plan, agreedTo, guests } = meeting;
  return {
    facts: [{ kind: "meetingInvited", meeting: id, audience: "everyone", plan, agreedTo, guests, by: me.id, on }],
  };
});
