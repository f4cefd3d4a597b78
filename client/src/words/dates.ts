// Days as people say them: "dinsdag 8 september", in the language of these screens and the time of the Netherlands; the year only
// when it is another one.
import { locale } from "./nl/reading/locale.ts";

const dayOf = (iso: string): Date | null => {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? null : date;
};

const zone = "Europe/Amsterdam";
const yearOf = (date: Date) => new Intl.DateTimeFormat(locale.tag, { year: "numeric", timeZone: zone }).format(date);

/** `2026-12-08` → "dinsdag 8 december"; what is no date is given back as it is. */
export const dayInWords = (iso: string, now: Date = new Date()): string => {
  const date = dayOf(iso);
  if (!date) return iso;
  const words = new Intl.DateTimeFormat(locale.tag, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: zone,
  }).format(date);
  return yearOf(date) === yearOf(now) ? words : `${words} ${yearOf(date)}`;
};

/** "dinsdag". */
export const weekdayInWords = (iso: string): string => {
  const date = dayOf(iso);
  return date ? new Intl.DateTimeFormat(locale.tag, { weekday: "long", timeZone: zone }).format(date) : iso;
};

/** "8 september". */
export const shortDay = (iso: string, now: Date = new Date()): string => {
  const date = dayOf(iso);
  if (!date) return iso;
  const words = new Intl.DateTimeFormat(locale.tag, { day: "numeric", month: "long", timeZone: zone }).format(date);
  return yearOf(date) === yearOf(now) ? words : `${words} ${yearOf(date)}`;
};

/** `2026-05` → "mei 2026". */
export const monthInWords = (month: string): string => {
  const date = dayOf(`${month}-15`);
  return date === null
    ? month
    : new Intl.DateTimeFormat(locale.tag, { month: "long", year: "numeric", timeZone: zone }).format(date);
};

/** "dinsdag 8 september om 14.05 uur", from an instant. */
export const momentInWords = (at: string | number, now: Date = new Date()): string => {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  const time = new Intl.DateTimeFormat("nl-NL", { hour: "numeric", minute: "2-digit", timeZone: zone }).format(date);
  return locale.moment(dayInWords(date.toISOString(), now), locale.clock(time));
};

/** Today's day in the Netherlands, `2026-09-18`. */
export const today = (now: Date = new Date()): string =>
  new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }).format(now);

/** "10:30" in the Netherlands, as a field for a time takes it. */
export const timeOf = (at: string | number): string => {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(date);
};

/** "10.30 uur". */
export const timeInWords = (at: string | number): string => locale.clock(timeOf(at));

const minuteMs = 60_000;
const fiveMinutesMs = 5 * minuteMs;

/** "11.45 uur", to the nearest five minutes: a plan is never more precise than that. */
export const aboutInWords = (iso: string): string =>
  timeInWords(Math.round(Date.parse(iso) / fiveMinutesMs) * fiveMinutesMs);

/** `2026-12-08` and `10:30` as people in the Netherlands mean them: an ISO instant with its offset; `""` when it is none. */
export const instantAt = (day: string, time: string): string => {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted)) return "";
  // The offset of that moment is found at the moment itself; one step more settles the night in which the clock moves.
  const offsetAt = (ms: number): number => Date.parse(`${today(new Date(ms))}T${timeOf(ms)}:00Z`) - ms;
  const offset = offsetAt(wanted - offsetAt(wanted));
  const hours = String(Math.floor(offset / (60 * minuteMs))).padStart(2, "0");
  return `${day}T${time}:00+${hours}:00`;
};
