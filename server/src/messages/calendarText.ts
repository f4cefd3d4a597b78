// Calendar entries as iCalendar, for whatever calendar somebody keeps. Moments stand in it as moments (UTC), so that no list of
// time zones has to be right; dates as dates. An entry keeps its name through every change.
import type { CalendarEntry } from "@werktafel/shared/domain/messages/calendar";
import { calendarNl } from "@werktafel/shared/words/nl/calendar";
import type { BoardId } from "@werktafel/shared/ids";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { createHash } from "node:crypto";

export interface BoardEntry {
  readonly board: BoardId;
  readonly entry: CalendarEntry;
}

/** The board's id is chance, so this leads back to nothing. */
const nameOf = ({ board, entry }: BoardEntry): string =>
  createHash("sha256").update(`calendar ${board} ${entry.kind} ${entry.id}`).digest("hex").slice(0, 32);

const refreshS = 60 * 60;

/** `doors`: the address of this house. */
export const calendarText = (
  entries: readonly BoardEntry[],
  { now, doors }: { readonly now: number; readonly doors: string },
): string => {
  const calendar = ical({
    name: calendarNl.name,
    prodId: { company: "werktafel", product: "werktafel", language: "NL" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshS,
  });
  for (const each of entries) {
    const { entry } = each;
    const id = `${nameOf(each)}@werktafel`;
    if (entry.kind === "meeting") {
      calendar.createEvent({
        id,
        start: new Date(entry.start),
        end: new Date(entry.end),
        stamp: new Date(now),
        lastModified: new Date(entry.changedAt),
        sequence: entry.sequence,
        summary: calendarNl.meeting,
        status: entry.isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        url: doors,
      });
    } else {
      calendar.createEvent({
        id,
        start: new Date(`${entry.day}T00:00:00Z`),
        allDay: true,
        stamp: new Date(now),
        summary: calendarNl.ownDate,
        status: ICalEventStatus.CONFIRMED,
        transparency: ICalEventTransparency.TRANSPARENT,
        url: doors,
      });
    }
  }
  return calendar.toString();
};
