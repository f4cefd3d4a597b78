// It is this person's turn: given by who leads, or taken when nobody has it. Who had it until now was heard.
import type { Fact } from "@werktafel/shared/domain/fact";
import { openRound, whyNotTurn } from "@werktafel/shared/domain/meeting/turns";
import { inMeeting } from "../inMeeting.ts";
import { isAnother, noRound, underItsBeginning } from "./inRound.ts";

export const giveTurn = inMeeting("giveTurn", (context, { to, round: seen }, meeting) => {
  const barred = whyNotTurn(meeting, context.facts.participants, { verb: "giveTurn", me: context.me, of: to });
  if (barred) return barred;
  const round = openRound(meeting);
  if (!round || isAnother(round, seen)) return noRound("giveTurn");
  if (round.current === to) return { facts: [] };
  const about = { meeting: meeting.id, audience: "everyone", round: round.id } as const;
  const before: readonly Fact[] =
    round.current === null ? [] : [{ kind: "turnTaken", participant: round.current, as: "heard", ...about }];
  return underItsBeginning(context, round.id, [...before, { kind: "turnGiven", to, ...about }]);
});
