// Even stop: anyone, at once, and nobody is asked why. Who pressed is not told either.
import { inMeeting } from "../inMeeting.ts";

export const pauseMeeting = inMeeting("pauseMeeting", (_context, _payload, { id, phase }) =>
  phase === "paused" ? { facts: [] } : { facts: [{ kind: "meetingPaused", meeting: id, audience: "everyone" }] },
);
