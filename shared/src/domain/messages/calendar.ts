// What stands in somebody's own calendar: meetings they are asked to, and their own dates. When, and never what, with whom or
// where: a calendar hangs on kitchen walls and in other people's telephones.
import type { ItemId, MeetingId, ParticipantId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { Fact } from "../fact.ts";
import type { ActionView } from "../table/actionView.ts";

export interface MeetingEntry {
  readonly kind: "meeting";
  readonly id: MeetingId;
  /** ISO instants. */
  readonly start: string;
  readonly end: string;
  /** Called off, or this person is no longer asked. */
  readonly isCalledOff: boolean;
  /** Grows with each change: by it a calendar knows the newer of two. */
  readonly sequence: number;
  readonly changedAt: string;
}

export interface DateEntry {
  readonly kind: "ownDate";
  readonly id: ItemId;
  /** `2026-09-18`. */
  readonly day: string;
}

export type CalendarEntry = MeetingEntry | DateEntry;

/** A fact as this reader was told it, with its instant. */
interface Told {
  readonly at: string;
  readonly fact: Fact;
}

const minuteMs = 60_000;
const goesOn = new Set<ActionView["status"]>(["accepted", "inProgress", "stuck"]);

const meetingEntry = (
  { id, plan, phase }: BoardFacts["meetings"][MeetingId],
  told: readonly Told[],
  me: ParticipantId,
): readonly MeetingEntry[] => {
  // Who prepares it knows of it before it is one.
  if (phase === "preparing") return [];
  const changes = told.flatMap(({ at, fact }) => {
    const isPlan = fact.kind === "meetingInvited" || fact.kind === "meetingPlanned";
    if (!(isPlan || fact.kind === "meetingCalledOff") || fact.meeting !== id) return [];
    return [{ at, invited: isPlan ? fact.plan.invited : [] }];
  });
  const isAsked = plan.invited.includes(me);
  if (!isAsked && !changes.some(({ invited }) => invited.includes(me))) return [];
  const start = Date.parse(plan.plannedFor);
  if (Number.isNaN(start)) return [];
  return [
    {
      kind: "meeting",
      id,
      start: new Date(start).toISOString(),
      end: new Date(start + plan.durationMinutes * minuteMs).toISOString(),
      isCalledOff: phase === "calledOff" || !isAsked,
      sequence: Math.max(0, changes.length - 1),
      changedAt: changes.at(-1)?.at ?? new Date(start).toISOString(),
    },
  ];
};

/** Of one board, as this reader may know it. */
export const calendarOf = (
  {
    facts,
    told,
    actions,
  }: {
    readonly facts: BoardFacts;
    readonly told: readonly Told[];
    readonly actions: readonly Pick<ActionView, "id" | "isMine" | "status" | "due">[];
  },
  me: ParticipantId,
): readonly CalendarEntry[] => [
  ...Object.values(facts.meetings).flatMap((meeting) => meetingEntry(meeting, told, me)),
  ...actions.flatMap(({ id, isMine, status, due }): readonly DateEntry[] =>
    isMine && due !== null && goesOn.has(status) ? [{ kind: "ownDate", id, day: due }] : [],
  ),
];
