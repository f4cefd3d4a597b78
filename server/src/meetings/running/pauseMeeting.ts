// Even stop: anyone, at once, and nobody is asked why. Who pressed is not told either.
import { inMeeting } from "../inMeeting.ts";

export const pauseMeeting = inMeeting("pauseMeeting", ({ newId }, { pause: seen }, { id, phase, pause }) => {
  // Pressed together with another, or while away: the pause there was since is the one that was asked for.
  if (phase === "paused" || (seen !== undefined && seen !== pause)) return { facts: [] };
  return { facts: [{ kind: "meetingPaused", meeting: id, pause: newId(), audience: "everyone" }] };
});
