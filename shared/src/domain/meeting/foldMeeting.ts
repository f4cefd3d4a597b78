// One fact of a meeting further. Facts that come for a meeting this reader was never told of change nothing.
import type { ItemId } from "../../ids.ts";
import { foldMinutesFact } from "../minutes/foldMinutes.ts";
import { noMinutes } from "../minutes/minutes.ts";
import { closedInRound, passedInRound } from "./accordRound.ts";
import type { AccordRound, MeetingState, TurnRound } from "./meeting.ts";
import type { MeetingFact } from "./meetingFact.ts";
import { isSameList, type MeetingPlan } from "./plan.ts";

type FactOf<Kind extends MeetingFact["kind"]> = Extract<MeetingFact, { readonly kind: Kind }>;

const newMeeting = (id: MeetingState["id"], plan: MeetingPlan): MeetingState => ({
  id,
  plan,
  phase: "preparing",
  pausedIn: null,
  pause: null,
  privateTime: null,
  goneOn: null,
  listSeenBy: [],
  agreedTo: {},
  guests: [],
  openedAt: null,
  closedAt: null,
  attendance: {},
  point: null,
  pointsDone: [],
  turnRounds: [],
  accordRounds: {},
  privateCircle: null,
  withoutAfterHours: false,
  minutes: noMinutes,
});

const planned = (before: MeetingState | undefined, { meeting, plan }: FactOf<"meetingPlanned">): MeetingState => {
  const now = before ?? newMeeting(meeting, plan);
  // Who saw another list did not see this one; who said yes to Tuesday did not say yes to Wednesday.
  const isSame = isSameList(plan.invited, now.plan.invited);
  const isSameTime = Date.parse(plan.plannedFor) === Date.parse(now.plan.plannedFor);
  return {
    ...now,
    plan,
    listSeenBy: isSame ? now.listSeenBy : [],
    agreedTo: isSame && isSameTime ? now.agreedTo : {},
  };
};

const invited = (before: MeetingState | undefined, fact: FactOf<"meetingInvited">): MeetingState => {
  const now = before ?? newMeeting(fact.meeting, fact.plan);
  return {
    ...now,
    plan: fact.plan,
    phase: now.phase === "preparing" ? "invited" : now.phase,
    agreedTo: { ...now.agreedTo, ...fact.agreedTo },
    guests: [...new Set([...now.guests, ...(fact.guests ?? [])])],
  };
};

const inRound = (meeting: MeetingState, id: string, change: (round: TurnRound) => TurnRound): MeetingState => ({
  ...meeting,
  turnRounds: meeting.turnRounds.map((round) => (round.id === id ? change(round) : round)),
});

export const withAccordRound = (meeting: MeetingState, round: AccordRound): MeetingState => ({
  ...meeting,
  accordRounds: { ...meeting.accordRounds, [round.item.item]: round },
});

const inAccordRound = (
  meeting: MeetingState,
  item: ItemId,
  change: (round: AccordRound) => AccordRound,
): MeetingState => {
  const round = meeting.accordRounds[item];
  return round ? withAccordRound(meeting, change(round)) : meeting;
};

const attended = (meeting: MeetingState, { participant, via, at }: FactOf<"attendanceNoted">): MeetingState => {
  const steps = [...(meeting.attendance[participant]?.steps ?? []), { via, at }];
  return { ...meeting, attendance: { ...meeting.attendance, [participant]: { via, steps } } };
};

const leftPoint = (meeting: MeetingState): readonly ItemId[] => {
  const item = meeting.point?.item?.item;
  return item === undefined || meeting.pointsDone.includes(item) ? meeting.pointsDone : [...meeting.pointsDone, item];
};

/** A round that goes on when the meeting closes is over, without a share: nothing more is written down about it. */
const over = (round: TurnRound): TurnRound =>
  round.isOpen
    ? {
        ...round,
        current: null,
        heard: round.current === null ? round.heard : [...new Set([...round.heard, round.current])],
        isOpen: false,
      }
    : round;

const taken = (meeting: MeetingState, { round: id, participant, as }: FactOf<"turnTaken">): MeetingState =>
  inRound(meeting, id, (round) => {
    const heard = round.heard.filter((each) => each !== participant);
    const passed = round.passed.filter((each) => each !== participant);
    return {
      ...round,
      current: round.current === participant ? null : round.current,
      heard: as === "heard" ? [...heard, participant] : heard,
      passed: as === "passed" ? [...passed, participant] : passed,
    };
  });

/** The meeting after this fact; `undefined` when this reader knows no such meeting. */
export const foldMeetingFact = (before: MeetingState | undefined, fact: MeetingFact): MeetingState | undefined => {
  if (fact.kind === "meetingPlanned") return planned(before, fact);
  if (fact.kind === "meetingInvited") return invited(before, fact);
  return before && folded(before, fact);
};

const folded = (meeting: MeetingState, fact: MeetingFact): MeetingState => {
  switch (fact.kind) {
    case "meetingPlanned":
    case "meetingInvited":
      return meeting;
    case "meetingListSeen":
      return { ...meeting, listSeenBy: [...meeting.listSeenBy.filter((each) => each !== fact.by), fact.by] };
    case "meetingAgreedTo":
      return { ...meeting, agreedTo: { ...meeting.agreedTo, [fact.by]: fact.on } };
    case "meetingCalledOff":
      return { ...meeting, phase: "calledOff" };
    case "guestWelcomed":
      return { ...meeting, guests: [...meeting.guests.filter((each) => each !== fact.guest), fact.guest] };
    case "guestDeclined":
      return { ...meeting, guests: meeting.guests.filter((each) => each !== fact.guest) };
    case "attendanceNoted":
      return attended(meeting, fact);
    case "meetingOpened":
      return { ...meeting, phase: "running", openedAt: fact.at };
    case "pointReached": {
      const { as, isInSmallCircle, at: since } = fact;
      return { ...meeting, pointsDone: leftPoint(meeting), point: { item: null, as, since, isInSmallCircle } };
    }
    case "pointShown":
      return meeting.point ? { ...meeting, point: { ...meeting.point, item: fact.item } } : meeting;
    case "facilitationHanded":
      return { ...meeting, plan: { ...meeting.plan, chairId: fact.to } };
    case "meetingPaused":
      return {
        ...meeting,
        phase: "paused",
        pausedIn: meeting.phase === "privateTime" ? "privateTime" : "running",
        pause: fact.pause ?? null,
        goneOn: null,
      };
    case "meetingResumed":
      return { ...meeting, phase: meeting.pausedIn ?? "running", pausedIn: null, goneOn: fact.said ?? null };
    case "privateTimeStarted":
      return { ...meeting, phase: "privateTime", privateTime: fact.privateTime ?? null };
    case "privateTimeEnded":
      return { ...meeting, phase: "running", privateTime: null, privateCircle: null };
    case "privateCircleMade":
      return { ...meeting, privateCircle: { sheet: fact.sheet, audience: fact.audience } };
    case "turnRoundOpened": {
      const { round: id, order } = fact;
      const round = { id, order, current: null, heard: [], passed: [], isOpen: true, share: null };
      return { ...meeting, turnRounds: [...meeting.turnRounds, round] };
    }
    case "turnGiven":
      // Who came in later stands at the end.
      return inRound(meeting, fact.round, (round) => ({
        ...round,
        current: fact.to,
        order: round.order.includes(fact.to) ? round.order : [...round.order, fact.to],
      }));
    case "turnTaken":
      return taken(meeting, fact);
    case "turnRoundClosed":
      return inRound(meeting, fact.round, (round) => ({ ...round, current: null, isOpen: false, share: fact.share }));
    case "accordRoundOpened": {
      const { item, words } = fact;
      // Every answer goes with its words, so answers to other words need no removing: they count for those words alone.
      const before = meeting.accordRounds[item.item];
      const { residentsDone = [], closedAnswers = [] } = before ?? {};
      return withAccordRound(meeting, { item, words, residentsDone, closedAnswers });
    }
    case "accordClosed":
      return inAccordRound(meeting, fact.about.item, (round) => closedInRound(round, fact.accord));
    case "accordPassed":
      return inAccordRound(meeting, fact.item.item, (round) => passedInRound(round, fact.by, fact.words));
    case "meetingClosed":
      return {
        ...meeting,
        phase: "closed",
        pausedIn: null,
        privateTime: null,
        closedAt: fact.at,
        pointsDone: leftPoint(meeting),
        point: null,
        turnRounds: meeting.turnRounds.map(over),
        privateCircle: null,
        withoutAfterHours: fact.withoutAfterHours,
      };
    default:
      return { ...meeting, minutes: foldMinutesFact(meeting.minutes, fact) };
  }
};
