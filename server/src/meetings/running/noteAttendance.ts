// How somebody is here: in the room, by video, by telephone, or not any more. Oneself, or noted by who leads or takes notes.
import { foldFacts } from "@werktafel/shared/domain/board";
import { openedByPresence } from "@werktafel/shared/domain/closedAnswers";
import type { Fact } from "@werktafel/shared/domain/fact";
import { isHere } from "@werktafel/shared/domain/meeting/meeting";
import { whyNotNoted } from "@werktafel/shared/domain/meeting/presence";
import { inMeeting, instantOf, staleIn } from "../inMeeting.ts";

export const noteAttendance = inMeeting("noteAttendance", async (context, { participant, via, seen }, meeting) => {
  const { me, facts } = context;
  const barred = whyNotNoted(meeting, facts.participants, { me, participant });
  if (barred) return barred;
  const isSame = isHere(meeting, participant) ? meeting.attendance[participant]?.via === via : via === null;
  if (isSame) return { facts: [] };
  // A note that waited on a device says nothing of who came or went since (0289); whoever waits behind their own note may.
  const isOthers = context
    .history()
    .some(
      ({ fact }) =>
        fact.kind === "attendanceNoted" &&
        fact.meeting === meeting.id &&
        fact.participant === participant &&
        fact.by !== me.id &&
        (seen === null || (seen !== undefined && fact.at > seen)),
    );
  if (isOthers) return staleIn(meeting, "noteAttendance");
  const about = { meeting: meeting.id, audience: "everyone", by: me.id, at: instantOf(context) } as const;
  const noted: Fact = { kind: "attendanceNoted", participant, via, ...about };
  // Of the residents, those who are here are waited for: who comes or goes may be whom closed answers waited for.
  const after = foldFacts([noted], context.everything);
  const rounds = Object.values(after.meetings[meeting.id]?.accordRounds ?? {});
  const isAnyClosed = rounds.some(({ closedAnswers }) => closedAnswers.length > 0);
  const opened = isAnyClosed ? openedByPresence(after, meeting.id, await context.everySheet()) : [];
  return { facts: [noted, ...opened] };
});
