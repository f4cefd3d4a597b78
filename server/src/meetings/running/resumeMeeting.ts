// We go on where we were: a resident who is here says so, aloud too; where none is, who leads (0284). From the pause they saw.
import { whyNotGoneOn } from "@werktafel/shared/domain/meeting/presence";
import { inMeeting, staleIn } from "../inMeeting.ts";

export const resumeMeeting = inMeeting("resumeMeeting", ({ me, facts }, { for: saidBy = null, pause }, meeting) => {
  // Said of a pause that is over: this is another, and somebody may need it.
  if (pause !== undefined && pause !== meeting.pause) return staleIn(meeting, "resumeMeeting");
  const barred = whyNotGoneOn(meeting, facts.participants, { me, saidBy });
  if (barred) return barred;
  const said = saidBy === null || saidBy === me.id ? {} : { said: { by: saidBy, notedBy: me.id } };
  return { facts: [{ kind: "meetingResumed", meeting: meeting.id, audience: "everyone", ...said }] };
});
