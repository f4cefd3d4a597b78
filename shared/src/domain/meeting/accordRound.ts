// The round of yes on one agreement: others' answers stay closed until the residents answered or passed, then open together
// . Changing the words starts the answers anew.
import type { Accord } from "../accord.ts";
import { sameWording, type Wording } from "../wording.ts";
import type { ParticipantId } from "../../ids.ts";
import type { AccordRound } from "./meeting.ts";

/**
 * True when what others say to these words stays closed. `residents`: the adult residents who may read the agreement and
 * are here; when none of them is, all who may read it.
 */
export const isClosedFor = (round: AccordRound, words: Wording, residents: readonly ParticipantId[]): boolean =>
  !residents.every((resident) =>
    round.residentsDone.some((done) => done.by === resident && sameWording(done.words, words)),
  );

/** An answer that counts now: it is no closed one any more; a resident's is done with these words. */
export const answeredInRound = (round: AccordRound, accord: Accord, isResident: boolean): AccordRound => ({
  ...round,
  closedAnswers: round.closedAnswers.filter((each) => each.by !== accord.participantId),
  residentsDone: isResident
    ? [...round.residentsDone, { by: accord.participantId, words: accord.words }]
    : round.residentsDone,
});

export const passedInRound = (round: AccordRound, by: ParticipantId, words: Wording): AccordRound => ({
  ...round,
  residentsDone: [...round.residentsDone, { by, words }],
});

/** The last closed answer of a person counts. */
export const closedInRound = (round: AccordRound, accord: Accord): AccordRound => {
  const { participantId: by, value, on, note, words, notedById = null } = accord;
  const others = round.closedAnswers.filter((each) => each.by !== by);
  return { ...round, closedAnswers: [...others, { by, value, on, note, words, notedById }] };
};
