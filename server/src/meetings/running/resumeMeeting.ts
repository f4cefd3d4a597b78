// We go on where we were: a resident says so, or who leads.
import { inMeeting } from "../inMeeting.ts";

export const resumeMeeting = inMeeting("resumeMeeting", (_context, _payload, { id }) => ({
  facts: [{ kind: "meetingResumed", meeting: id, audience: "everyone" }],
}));
