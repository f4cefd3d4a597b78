// The moment at which the clock at the table says a given hour of a given day. By the rule of summer time, like the day itself
// (`tableTime.ts`): an hour that is skipped in spring is the hour after it, one that comes twice in autumn the first.
import { atTheTable } from "../tableTime.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** `2026-03-29` → `2026-03-30`. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

export interface WallClock {
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
}

export const weekdayOf = (day: string): number => ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** What the clock at the table says at a moment. */
export const wallClock = (at: number): WallClock => {
  const here = atTheTable(new Date(at).toISOString());
  if (here === null) throw new Error("not a moment");
  const [hour = 0, minute = 0] = here.time.split(".").map(Number);
  return { day: here.day, hour, minute, weekday: weekdayOf(here.day) };
};

/** The first moment of that day at which the clock says this hour, or an hour later when it is skipped. */
export const momentOf = (day: string, hour: number): number => {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + hour * hourMs;
  // Summer time first: of an hour that comes twice it is the earlier.
  for (const ahead of [2, 1]) {
    const at = asUtc - ahead * hourMs;
    const clock = wallClock(at);
    if (clock.day === day && clock.hour === hour) return at;
  }
  return asUtc - hourMs;
};
