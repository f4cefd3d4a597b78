// Days as the calendar on the wall has them: `2026-09-18`. No hours and no zone, so that a day is as long in the night in which
// the clock moves as in any other.
import { type ClosedDays, type WeekDay, weekDays } from "../house/organisation.ts";

const dayMs = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** 31 February is none, and 29 February only in its years. */
export const isDay = (day: string): boolean => {
  const at = pattern.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
};

/** `day` must be one. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** How many days from the one to the other; below 0 when the other came first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** From the first of these days to the last. */
export const isWithin = (day: string, { from, until }: ClosedDays): boolean => from <= day && day <= until;

export const weekDayOf = (day: string): WeekDay => weekDays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "mo";

/** The same day of the next month; of a month without that day its last: 31 January, 28 February. */
export const monthAfter = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, longest))).toISOString().slice(0, 10);
};
