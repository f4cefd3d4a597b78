// The round is over. How the time was shared is told once, of residents and others, never of one person.
import type { Fact } from "@werktafel/shared/domain/fact";
import { speakingShare } from "@werktafel/shared/domain/meeting/speakingTime";
import { openRound } from "@werktafel/shared/domain/meeting/turns";
import { inMeeting } from "../inMeeting.ts";
import { isAnother, noRound, underItsBeginning } from "./inRound.ts";
import type { SpeakingClock } from "./SpeakingClock.ts";

export const closeTurnRound = (clock: SpeakingClock) =>
  inMeeting("closeTurnRound", (context, { round: seen }, meeting) => {
    const round = openRound(meeting);
    if (!round || isAnother(round, seen)) return noRound("closeTurnRound");
    const about = { meeting: meeting.id, audience: "everyone", round: round.id } as const;
    const last: readonly Fact[] =
      round.current === null ? [] : [{ kind: "turnTaken", participant: round.current, as: "heard", ...about }];
    const spoken = clock.spoken(context.board, round.id, context.facts);
    const share = spoken && speakingShare(spoken);
    return underItsBeginning(context, round.id, [...last, { kind: "turnRoundClosed", share, ...about }]);
  });
