// The agenda of one meeting as this reader sees it: its points in order, which one is next, and until about when each is
// meant to last. A plan, never a running clock (SCREENS.md 5.4).
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import type { ItemId } from "@werktafel/shared/ids";

/** The points of this meeting, in order. `agenda`: `TableView.agenda`. */
export const agendaOf = (agenda: readonly AgendaView[], meeting: MeetingState | null): readonly AgendaView[] =>
  meeting === null ? [] : agenda.filter((each) => each.meetingId === meeting.id);

/** Proposed, or put off until later: on the agenda of no meeting yet. */
export const laterOf = (agenda: readonly AgendaView[]): readonly AgendaView[] =>
  agenda.filter((each) => each.meetingId === null);

/** Where the table is now; `null` when it is at none of these. */
export const pointOf = (points: readonly AgendaView[], meeting: MeetingState): AgendaView | null =>
  points.find((each) => each.id === meeting.point?.item?.item) ?? null;

/** The point to go to: the first after this one that was not dealt with, else one that was passed over; `null`: none is left. */
export const nextPoint = (points: readonly AgendaView[], meeting: MeetingState): AgendaView | null => {
  const now = pointOf(points, meeting);
  const isOpen = (each: AgendaView): boolean => each.id !== now?.id && !meeting.pointsDone.includes(each.id);
  const after = points.slice(now ? points.indexOf(now) + 1 : 0);
  return after.find(isOpen) ?? points.find(isOpen) ?? null;
};

const minuteMs = 60_000;
const startOf = ({ openedAt, plan }: MeetingState): number => Date.parse(openedAt ?? plan.plannedFor);

/** Until when the meeting is meant to last: an ISO instant. */
export const plannedEnd = (meeting: MeetingState): string =>
  new Date(startOf(meeting) + meeting.plan.durationMinutes * minuteMs).toISOString();

/** Per point until about when it is meant to last: an ISO instant; a point without minutes has none. */
export const plannedEnds = (points: readonly AgendaView[], meeting: MeetingState): ReadonlyMap<ItemId, string> => {
  const ends = new Map<ItemId, string>();
  let end = startOf(meeting);
  for (const { id, minutes } of points) {
    end += minutes * minuteMs;
    if (minutes > 0) ends.set(id, new Date(end).toISOString());
  }
  return ends;
};
