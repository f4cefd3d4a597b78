// A meeting of a file as the facts it would have been: invited, attended, opened, closed. Its minutes come after it.
import type { Audience } from "../../domain/audience.ts";
import type { MeetingFact } from "../../domain/meeting/meetingFact.ts";
import type { MeetingPlan } from "../../domain/meeting/plan.ts";
import { isFacilitator, type Participant } from "../../domain/participant.ts";
import { type MeetingId, meetingId, type ParticipantId, participantId } from "../../ids.ts";
import type { BoardFile } from "../fileShape.ts";
import { wordsFromFile } from "../items/itemFacts.ts";
import type { Laid } from "../items/layOut.ts";
import { asVia, audienceOf, type MeetingInFile, phaseInFile, planInFile, timesInFile } from "./planInFile.ts";

export interface MeetingsInFile {
  readonly file: BoardFile;
  readonly participants: readonly Participant[];
  /** Where an item of the file lies now. */
  readonly laid: (id: string) => Laid | undefined;
  readonly newId: () => string;
}

interface Held {
  readonly meeting: MeetingId;
  readonly audience: Audience;
  readonly plan: MeetingPlan;
  /** Whom the file does not name, who planned and invited. */
  readonly by: ParticipantId;
  /** Of what the file gives no day. */
  readonly on: string;
}

const invitation = (record: MeetingInFile, { meeting, audience, plan, by, on }: Held): readonly MeetingFact[] => {
  const isPreparing = record.phase === "preparing";
  const about = { meeting, audience };
  return [
    { kind: isPreparing ? "meetingPlanned" : "meetingInvited", ...about, plan, by, on },
    ...(record.listSeenByIds ?? []).map(
      (id): MeetingFact => ({
        kind: "meetingListSeen",
        ...about,
        invited: plan.invited,
        by: participantId(id),
        on,
      }),
    ),
    ...(record.agreedTo ?? []).map(
      (each): MeetingFact => ({
        kind: "meetingAgreedTo",
        ...about,
        by: participantId(each.participantId),
        on: each.on,
      }),
    ),
    ...(record.guestIds ?? []).map(
      (id): MeetingFact => ({ kind: "guestWelcomed", ...about, guest: participantId(id), by, on }),
    ),
  ];
};

const attendance = (record: MeetingInFile, held: Held, openedAt: string): readonly MeetingFact[] =>
  (record.attendance ?? []).flatMap(({ participantId: id, present, via, steps }) =>
    (steps ?? [{ via: present === false ? null : asVia(via), at: openedAt }]).map(
      (step): MeetingFact => ({
        kind: "attendanceNoted",
        meeting: held.meeting,
        audience: held.audience,
        participant: participantId(id),
        via: step.via === null ? null : asVia(step.via),
        by: held.by,
        at: step.at,
      }),
    ),
  );

const turns = (record: MeetingInFile, { meeting, audience, by }: Held): readonly MeetingFact[] =>
  (record.turnRounds ?? []).flatMap((each): readonly MeetingFact[] => {
    const about = { meeting, audience, round: each.id };
    const taken = (ids: readonly string[], as: "heard" | "passed"): readonly MeetingFact[] =>
      ids.map((id) => ({ kind: "turnTaken", ...about, participant: participantId(id), as }));
    return [
      { kind: "turnRoundOpened", ...about, order: each.orderIds.map(participantId), by },
      ...taken(each.heardIds, "heard"),
      ...taken(each.passedIds, "passed"),
      ...(each.currentId ? [{ kind: "turnGiven", ...about, to: participantId(each.currentId) } as const] : []),
      ...(each.isOpen ? [] : [{ kind: "turnRoundClosed", ...about, share: null } as const]),
    ];
  });

const rounds = (record: MeetingInFile, { meeting, by }: Held, { laid }: MeetingsInFile): readonly MeetingFact[] =>
  (record.accordRounds ?? []).flatMap((each): readonly MeetingFact[] => {
    const item = laid(each.agreementId)?.ref;
    if (!item) return [];
    return [
      { kind: "accordRoundOpened", meeting, item, words: wordsFromFile(each.words), by },
      ...each.residentsDone.map(
        (done): MeetingFact => ({
          kind: "accordPassed",
          meeting,
          item,
          words: wordsFromFile(done.words),
          by: participantId(done.participantId),
        }),
      ),
    ];
  });

/** Where the table has been, and is: to everyone that it came to something, to the readers what it was. */
const points = (record: MeetingInFile, held: Held, { laid }: MeetingsInFile): readonly MeetingFact[] => {
  const { meeting, audience, by } = held;
  const { openedAt: at } = timesInFile(record, held.plan);
  const reached = (as: "point" | "accord", there: Laid | undefined): readonly MeetingFact[] => [
    {
      kind: "pointReached",
      meeting,
      audience,
      as,
      isInSmallCircle: (there?.audience ?? audience) !== audience,
      by,
      at,
    },
    ...(there ? [{ kind: "pointShown", meeting, item: there.ref } as const] : []),
  ];
  const been = (record.pointsDoneIds ?? []).flatMap((id) => {
    const there = laid(id);
    return there ? reached("point", there) : [];
  });
  if (isOver(record)) return been;
  // What the table talks about may be gone from the table; it is no longer at the point before.
  const now = record.point ? laid(record.point.itemId) : undefined;
  return now || been.length > 0 ? [...been, ...reached(record.point?.as ?? "point", now)] : been;
};

/** A meeting of which the file says no phase was held, and is over. */
const isOver = ({ phase }: MeetingInFile): boolean => !phase || phase === "closed";

const running = (record: MeetingInFile, held: Held, from: MeetingsInFile): readonly MeetingFact[] => {
  const { meeting, audience, by, plan } = held;
  const { openedAt, closedAt } = timesInFile(record, plan);
  const withoutAfterHours = record.withoutAfterHours ?? false;
  return [
    { kind: "meetingOpened", meeting, audience, by, at: openedAt },
    ...turns(record, held),
    ...rounds(record, held, from),
    ...points(record, held, from),
    ...(record.phase === "paused" ? [{ kind: "meetingPaused", meeting, audience } as const] : []),
    ...(isOver(record)
      ? [{ kind: "meetingClosed", meeting, audience, by, at: closedAt, withoutAfterHours } as const]
      : []),
  ];
};

/** Empty for a meeting of which the file does not say when it is. */
export const meetingFacts = (record: MeetingInFile, index: number, from: MeetingsInFile): readonly MeetingFact[] => {
  const { file, participants } = from;
  const plan = planInFile(file, record, index);
  if (plan === null) return [];
  const phase = phaseInFile(file, record, plan);
  const facilitator = participants.find(isFacilitator)?.id ?? plan.chairId;
  const held: Held = {
    meeting: meetingId(record.id),
    audience: audienceOf(phase, plan, participants),
    plan,
    by: facilitator,
    on: plan.plannedFor.slice(0, 10),
  };
  const { openedAt } = timesInFile(record, plan);
  const isBegun = phase === "running" || phase === "paused" || phase === "closed";
  return [
    ...invitation(record, held),
    ...attendance(record, held, openedAt),
    ...(isBegun ? running(record, held, from) : []),
    ...(phase === "calledOff"
      ? [
          {
            kind: "meetingCalledOff",
            meeting: held.meeting,
            audience: held.audience,
            by: held.by,
            on: held.on,
          } as const,
        ]
      : []),
  ];
};
