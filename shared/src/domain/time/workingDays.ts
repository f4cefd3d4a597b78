// Working days as somebody lives them: Dutch holidays do not count, and neither do the days on which this person does not
// work. Which days are holidays comes in from outside, so that the rule is the same on every machine.
import type { ClosedDays, WeekDay } from "../house/organisation.ts";
import { addDays, isWithin, weekDayOf } from "./days.ts";

export const officeDays: readonly WeekDay[] = ["mo", "tu", "we", "th", "fr"];

export interface WorkingDays {
  /** Days on which nearly every door in the country stays shut. */
  readonly holidays: ReadonlySet<string>;
  /** On which days of the week somebody works. None at all is as good as not said: then office days count. */
  readonly weekDays: readonly WeekDay[];
  /** Days on which the door where somebody works stays shut; absent: none. */
  readonly closedOn?: readonly ClosedDays[];
}

/** No door stays shut so long: what is closed further on than this is counted as if it were open. */
const longestShutDays = 400;

/** The days of an office that says nothing else. */
export const officeDaysWith = (holidays: Iterable<string>): WorkingDays => ({
  holidays: new Set(holidays),
  weekDays: officeDays,
});

export const isWorkingDay = (day: string, { holidays, weekDays, closedOn = [] }: WorkingDays): boolean =>
  !holidays.has(day) &&
  (weekDays.length > 0 ? weekDays : officeDays).includes(weekDayOf(day)) &&
  !closedOn.some((closed) => isWithin(day, closed));

/** The first working day after this one, whatever this one is. */
export const nextWorkingDay = (day: string, days: WorkingDays): string => {
  for (let ahead = 1; ahead <= longestShutDays; ahead += 1) {
    const next = addDays(day, ahead);
    if (isWorkingDay(next, days)) return next;
  }
  const { closedOn: _shutForEver, ...others } = days;
  return nextWorkingDay(day, others);
};

/** `count` working days on. 0: the same day. What is asked on a Saturday is asked before Monday, so Monday is day one. */
export const addWorkingDays = (day: string, count: number, days: WorkingDays): string => {
  let reached = day;
  for (let step = 0; step < count; step += 1) reached = nextWorkingDay(reached, days);
  return reached;
};

/** A working day after which a day follows that is none: Friday, and the Wednesday before Ascension Day. */
export const isLastBeforeClosed = (day: string, days: WorkingDays): boolean =>
  isWorkingDay(day, days) && !isWorkingDay(addDays(day, 1), days);
