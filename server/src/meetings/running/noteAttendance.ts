// How somebody is here: in the room, by video, by telephone, or not any more. Oneself, or noted by who leads or takes notes.
import { isHere } from "@werktafel/shared/domain/meeting/meeting";
import { whyNotNoted } from "@werktafel/shared/domain/meeting/presence";
import { inMeeting, instantOf } from "../inMeeting.ts";

export const noteAttendance = inMeeting("noteAttendance", (context, { participant, via }, meeting) => {
  const { me, facts } = context;
  const barred = whyNotNoted(meeting, facts.participants, { me, participant });
  if (barred) return barred;
  const isSame = isHere(meeting, participant) ? meeting.attendance[participant]?.via === via : via === null;
  if (isSame) return { facts: [] };
  const at = instantOf(context);
  return {
    facts: [{ kind: "attendanceNoted", meeting: meeting.id, audience: "everyone", participant, via, by: me.id, at }],
  };
});
