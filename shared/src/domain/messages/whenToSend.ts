// When a message may go: not in somebody's quiet hours, and for who wants one a week on Monday morning. The board never waits,
// only the message does.
import type { MessageChoice, QuietHours } from "./choice.ts";
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

/** The first Monday morning after it. */
const nextMonday = (at: number): number => {
  const { day, weekday } = wallClock(at);
  return momentOf(dayAfter(day, 8 - weekday), weeklyHour);
};

/** When a message that was made at `madeAt` may go, seen at `now`; not later than now: it goes. */
export const whenToSend = (
  { quiet, rhythm }: Pick<MessageChoice, "quiet" | "rhythm">,
  { madeAt, now }: { readonly madeAt: number; readonly now: number },
): number => afterQuiet(quiet, rhythm === "weekly" ? Math.max(now, nextMonday(madeAt)) : now);

/** How long to wait after a try that did not go: a minute, then longer, and after some three days no more (`null`). */
const waits = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720, 720].map((minutes) => minutes * 60_000);
export const waitAfter = (tries: number): number | null => waits[tries - 1] ?? null;
