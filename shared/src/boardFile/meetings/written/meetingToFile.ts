// A meeting in the words of the file. Who spoke how long is in no file, nor is an answer that is still closed.
import type { AccordRound, MeetingState, TurnRound } from "../../../domain/meeting/meeting.ts";
import { wordsToFile } from "../../items/factsToFile.ts";
import type { PlainObject } from "../../plainJson.ts";

/** Private time is over in a file: who was in it is nobody's but theirs. */
const phaseToFile = ({ phase }: MeetingState): string => (phase === "privateTime" ? "running" : phase);

const planToFile = ({ plan }: MeetingState): PlainObject => ({
  number: plan.number,
  kind: plan.kind,
  plannedFor: plan.plannedFor,
  durationMinutes: plan.durationMinutes,
  place: plan.place,
  form: plan.form,
  videoLink: plan.videoLink,
  template: plan.template,
  chairId: plan.chairId,
  noteTakerId: plan.noteTakerId,
  residentChoseTimeAndPlace: plan.residentChoseTimeAndPlace,
  invitedIds: plan.invited,
});

/** Coming and going is spelled out only where it was more than being there, or not, from the start. */
const attendanceToFile = (meeting: MeetingState): readonly PlainObject[] =>
  Object.entries(meeting.attendance).map(([participantId, { steps }]) => {
    const isPlain = steps.length === 1 && steps[0]?.at === meeting.openedAt;
    return {
      participantId,
      present: Object.values(steps).some(({ via }) => via !== null),
      via: steps.findLast(({ via }) => via !== null)?.via ?? null,
      ...(isPlain ? {} : { steps: steps.map(({ via, at }) => ({ via, at })) }),
    };
  });

const turnRoundToFile = ({ id, order, heard, passed, current, isOpen }: TurnRound): PlainObject => ({
  id,
  orderIds: order,
  heardIds: heard,
  passedIds: passed,
  currentId: current,
  isOpen,
});

const accordRoundToFile = ({ item, words, residentsDone }: AccordRound): PlainObject => ({
  agreementId: item.item,
  words: wordsToFile(words),
  residentsDone: residentsDone.map(({ by, words: said }) => ({ participantId: by, words: wordsToFile(said) })),
});

const pointToFile = ({ point }: MeetingState): PlainObject | null =>
  point?.item ? { itemId: point.item.item, as: point.as } : null;

/** All but its agenda and its minutes. */
export const meetingToFile = (meeting: MeetingState): PlainObject => ({
  ...planToFile(meeting),
  phase: phaseToFile(meeting),
  listSeenByIds: meeting.listSeenBy,
  agreedTo: Object.entries(meeting.agreedTo).map(([participantId, on]) => ({ participantId, on })),
  guestIds: meeting.guests,
  openedAt: meeting.openedAt,
  closedAt: meeting.closedAt,
  withoutAfterHours: meeting.withoutAfterHours,
  attendance: attendanceToFile(meeting),
  pointsDoneIds: meeting.pointsDone,
  point: pointToFile(meeting),
  turnRounds: meeting.turnRounds.map(turnRoundToFile),
  accordRounds: Object.values(meeting.accordRounds).map(accordRoundToFile),
});
