// A round along everyone who is here begins. The clock of it runs in memory only.
import { openRound, orderOfRound } from "@werktafel/shared/domain/meeting/turns";
import { inMeeting } from "../inMeeting.ts";
import type { SpeakingClock } from "./SpeakingClock.ts";

export const openTurnRound = (clock: SpeakingClock) =>
  inMeeting("openTurnRound", ({ board, me, facts, at, newId }, _payload, meeting) => {
    if (openRound(meeting)) return { reason: "notNow", from: "round", to: "openTurnRound" };
    const round = newId();
    const order = orderOfRound(meeting, facts.participants, facts.turnPlaces);
    clock.begin(board, round, at);
    return {
      facts: [{ kind: "turnRoundOpened", meeting: meeting.id, audience: "everyone", round, order, by: me.id }],
      made: round,
    };
  });
