// The round of yes on one agreement: others' answers stay closed until the residents answered or passed, then open together
// . Changing the words starts the answers anew.
import type { Accord } from "../accord.ts";
import type { ItemRef } from "../item.ts";
import { isOwnHand } from "../ownHand.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import { sameWording, type Wording } from "../wording.ts";
import type { MeetingId, ParticipantId } from "../../ids.ts";
import { type AccordRound, type ClosedAnswer, isHere, isUnderWay, type MeetingState } from "./meeting.ts";

/**
 * True when what others say to these words stays closed. `residents`: the adult residents who may read the agreement and
 * are here; when none of them is, all who may read it.
 */
export const isClosedFor = (round: AccordRound, words: Wording, residents: readonly ParticipantId[]): boolean =>
  !residents.every((resident) =>
    round.residentsDone.some((done) => done.by === resident && sameWording(done.words, words)),
  );

/** The residents whose answer or pass opens the others'. `readers`: who may read the agreement. */
export const residentsAsked = (
  meeting: Pick<MeetingState, "attendance">,
  readers: readonly Participant[],
): readonly ParticipantId[] => {
  const residents = readers.filter((each) => isResident(each) && isSeated(each)).map((each) => each.id);
  const here = residents.filter((each) => isHere(meeting, each));
  return here.length > 0 ? here : residents;
};

/** A round goes on as long as its meeting does, and after it for the words that were laid before the table there. */
const isStillAsked = (meeting: MeetingState, round: AccordRound, words: Wording): boolean =>
  isUnderWay(meeting) ||
  (meeting.phase === "closed" &&
    [round.words, ...round.closedAnswers.map((each) => each.words)].some((each) => sameWording(each, words)));

type Meetings = Readonly<Record<MeetingId, MeetingState>>;

/** An agreement in words, where it lies, and who may read it. */
export interface LaidBefore {
  readonly ref: ItemRef;
  readonly words: Wording;
  readonly readers: readonly Participant[];
}

/** The round of what lies there: an item of the same name on another sheet is another one's, and has no round here. */
const roundOf = ({ accordRounds }: MeetingState, { item, sheet }: ItemRef): AccordRound | null => {
  const round = accordRounds[item];
  return round?.item.sheet === sheet ? round : null;
};

/** The meeting in whose round an answer to these words stays closed now; `null`: it is for everyone who reads them. */
export const meetingThatCloses = (meetings: Meetings, { ref, words, readers }: LaidBefore): MeetingId | null =>
  Object.values(meetings).findLast((meeting) => {
    const round = roundOf(meeting, ref);
    return (
      round !== null &&
      isStillAsked(meeting, round, words) &&
      isClosedFor(round, words, residentsAsked(meeting, readers))
    );
  })?.id ?? null;

const asAccord = ({ by, notedById, ...answer }: ClosedAnswer): Accord => ({
  participantId: by,
  ...answer,
  ...(notedById === null ? {} : { notedById }),
});

/**
 * The closed answers that open now that the residents are done with these words, oldest meeting first, whatever words they
 * were given to: they count for those alone. Only the server knows the answers of others. `isInForce`: these words came in
 * force just now, and nothing does over an answer that is still closed.
 */
export const answersThatOpen = (
  meetings: Meetings,
  { ref, words, readers }: LaidBefore,
  isInForce: boolean,
): readonly Accord[] =>
  Object.values(meetings).flatMap((meeting) => {
    const round = roundOf(meeting, ref);
    return round && (isInForce || !isClosedFor(round, words, residentsAsked(meeting, readers)))
      ? round.closedAnswers.map(asAccord)
      : [];
  });

/** An answer that counts now: it is no closed one any more; a resident's is done with these words. */
export const answeredInRound = (round: AccordRound, accord: Accord, isResidents: boolean): AccordRound => ({
  ...round,
  closedAnswers: round.closedAnswers.filter((each) => each.by !== accord.participantId),
  residentsDone: isResidents
    ? [...round.residentsDone, { by: accord.participantId, words: accord.words }]
    : round.residentsDone,
});

export const passedInRound = (round: AccordRound, by: ParticipantId, words: Wording): AccordRound => ({
  ...round,
  residentsDone: [...round.residentsDone, { by, words }],
});

/**
 * The last closed answer of a person counts; a yes or no of their own stands over what somebody noted down for them. Who
 * noted is not told so: that there is a closed answer is nobody's to know.
 */
export const closedInRound = (round: AccordRound, accord: Accord): AccordRound => {
  const { participantId: by, notedById = null, ...answer } = accord;
  const { words } = answer;
  const own = round.closedAnswers.find((each) => each.by === by && sameWording(each.words, words));
  if (notedById !== null && isOwnHand(own)) return round;
  const others = round.closedAnswers.filter((each) => each.by !== by);
  return { ...round, closedAnswers: [...others, { by, ...answer, notedById }] };
};
