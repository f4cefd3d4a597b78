// When a message may go: not in somebody's quiet hours, and for who wants one a week on the morning they chose. The board never
// waits, only the message does.
import { isWorkingDay, nextWorkingDay, officeDaysWith } from "../time/workingDays.ts";
import { type MessageChoice, type QuietHours, usualWeeklyDay, type WeeklyDay, weeklyDays } from "./choice.ts";
import { dayAfter, momentOf, wallClock } from "./wallClock.ts";

const isQuietAt = ({ from, until }: QuietHours, hour: number): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until;

/** The first moment from `at` on that is not quiet. */
const afterQuiet = (quiet: QuietHours, at: number): number => {
  const { from, until } = quiet;
  const { day, hour } = wallClock(at);
  if (from === until || !isQuietAt(quiet, hour)) return at;
  // The end of today may be past: then it is quiet until that of tomorrow.
  const end = momentOf(day, until);
  return end > at ? end : momentOf(dayAfter(day), until);
};

const weeklyHour = 8;

/** The first morning of that day of the week after it; on a holiday the next working day, when somebody is there to read it. */
const nextMorning = (at: number, weekDay: WeeklyDay, holidays: ReadonlySet<string>): number => {
  const { day, weekday } = wallClock(at);
  const ahead = (weeklyDays.indexOf(weekDay) + 1 - weekday + 7) % 7 || 7;
  const chosen = dayAfter(day, ahead);
  const office = officeDaysWith(holidays);
  return momentOf(isWorkingDay(chosen, office) ? chosen : nextWorkingDay(chosen, office), weeklyHour);
};

type Wish = Pick<MessageChoice, "quiet" | "rhythm" | "weeklyOn">;
interface Moment {
  readonly madeAt: number;
  readonly now: number;
  readonly holidays: ReadonlySet<string>;
}

/** When a message that was made at `madeAt` may go, seen at `now`; not later than now: it goes. */
export const whenToSend = (
  { quiet, rhythm, weeklyOn = usualWeeklyDay }: Wish,
  { madeAt, now, holidays }: Moment,
): number => afterQuiet(quiet, rhythm === "weekly" ? Math.max(now, nextMorning(madeAt, weeklyOn, holidays)) : now);

/** How long to wait after a try that did not go: a minute, then longer, and after some three days no more (`null`). */
const waits = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720, 720].map((minutes) => minutes * 60_000);
export const waitAfter = (tries: number): number | null => waits[tries - 1] ?? null;
