// Heard, or *ik sla over*: passing counts as heard. Oneself, or noted by who leads.
import { openRound, whyNotTurn } from "@werktafel/shared/domain/meeting/turns";
import { inMeeting } from "../inMeeting.ts";
import { isAnother, noRound, underItsBeginning } from "./inRound.ts";

export const endTurn = inMeeting("endTurn", (context, { participant, as, round: seen }, meeting) => {
  const barred = whyNotTurn(meeting, context.facts.participants, { verb: "endTurn", me: context.me, of: participant });
  if (barred) return barred;
  const round = openRound(meeting);
  if (!round || isAnother(round, seen)) return noRound("endTurn");
  const isSo = round[as].includes(participant) && round.current !== participant;
  if (isSo) return { facts: [] };
  return underItsBeginning(context, round.id, [
    { kind: "turnTaken", meeting: meeting.id, audience: "everyone", round: round.id, participant, as },
  ]);
});
