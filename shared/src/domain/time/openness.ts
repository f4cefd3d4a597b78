// When a door is open, and when it opens again. Hours are those on the clock at the table, so that nine o'clock stays
// nine o'clock when the clock is moved.
import type { ClosedDays, OpenHours, WeekDay } from "../house/organisation.ts";
import { atTheTable, instantAtTheTable } from "../tableTime.ts";
import { addDays, daysBetween, isWithin, weekDayOf } from "./days.ts";

export interface Openness {
  readonly hours: readonly OpenHours[];
  readonly holidays: ReadonlySet<string>;
  /** Days on which this door stays shut for a reason of its own: an autumn break, a move. */
  readonly closedOn?: readonly ClosedDays[];
  /** The days on which somebody works there; absent: whenever the door is open. */
  readonly worksOn?: readonly WeekDay[];
}

/** As the clock on the wall says it: `{ day: "2026-09-18", time: "16:00" }`. */
export interface WallTime {
  readonly day: string;
  readonly time: string;
}

/** From when to when nobody is there. `until: null`: it never opens again within what is known. */
export interface ClosedTime {
  readonly from: WallTime;
  readonly until: WallTime | null;
  /** How many whole days it stays shut. */
  readonly days: number;
}

/** No holiday or break lasts this long; what does not open within it, does not open. */
const farthestDays = 400;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Milliseconds since 1970 → what the clock at the table says. */
export const wallTimeAt = (at: number): WallTime => {
  const seen = atTheTable(new Date(at).toISOString());
  return seen ? { day: seen.day, time: seen.time.replace(".", ":") } : { day: "1970-01-01", time: "00:00" };
};

export const instantOf = ({ day, time }: WallTime): number => instantAtTheTable(day, time);

type Span = Pick<OpenHours, "open" | "close">;

/** When the door is open on this day, in order; none when it stays shut. */
export const hoursOn = (openness: Openness, day: string): readonly Span[] => {
  const { hours, holidays, closedOn = [], worksOn } = openness;
  const weekDay = weekDayOf(day);
  if (holidays.has(day) || closedOn.some((closed) => isWithin(day, closed))) return [];
  if (worksOn && !worksOn.includes(weekDay)) return [];
  return hours
    .filter(({ days, open, close }) => days.includes(weekDay) && timePattern.test(open) && timePattern.test(close))
    .filter(({ open, close }) => open < close)
    .map(({ open, close }) => ({ open, close }))
    .sort((one, other) => one.open.localeCompare(other.open));
};

/** When the door shuts for the last time on this day; `null`: it stays shut. */
export const shutsOn = (openness: Openness, day: string): string | null =>
  hoursOn(openness, day)
    .map(({ close }) => close)
    .sort()
    .at(-1) ?? null;

/** Two spans that touch are one: a door does not close at noon to open at noon. */
const spanAt = (openness: Openness, { day, time }: WallTime): Span | null => {
  let found: Span | null = null;
  for (const span of hoursOn(openness, day)) {
    if (found && span.open <= found.close) found = { open: found.open, close: later(found.close, span.close) };
    else if (span.open <= time && time < span.close) found = span;
  }
  return found;
};
const later = (one: string, other: string): string => (one > other ? one : other);

export const isOpenAt = (openness: Openness, at: number): boolean => spanAt(openness, wallTimeAt(at)) !== null;

/** Until when it is open, for a door that is open at this moment. */
export const closesAt = (openness: Openness, at: number): WallTime | null => {
  const now = wallTimeAt(at);
  const span = spanAt(openness, now);
  return span ? { day: now.day, time: span.close } : null;
};

/** The first opening after this moment; for a door that is open, the next time that it opens. */
export const opensNext = (openness: Openness, at: number): WallTime | null => {
  const now = wallTimeAt(at);
  for (let ahead = 0; ahead <= farthestDays; ahead += 1) {
    const day = addDays(now.day, ahead);
    const spans = hoursOn(openness, day);
    const opening = spans.find(({ open }, index) => {
      const before = spans[index - 1];
      return (ahead > 0 || open > now.time) && !(before && before.close >= open);
    });
    if (opening) return { day, time: opening.open };
  }
  return null;
};

/** The closed time that is now, or else the one that begins when the door next closes. */
export const closesFor = (openness: Openness, at: number): ClosedTime => {
  const from = closesAt(openness, at) ?? wallTimeAt(at);
  const until = opensNext(openness, at);
  const days = until ? Math.max(0, daysBetween(from.day, until.day) - 1) : farthestDays;
  return { from, until, days };
};
