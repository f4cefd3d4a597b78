// The day and the time that people at the table see on the clock, worked out by rule: what is kept in minutes must be the
// same on every machine, whatever it knows of time zones.

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Summer time begins and ends on the last Sunday of March and October, at 1.00 in Greenwich (Directive 2000/84/EC). */
const lastSundayAt1 = (year: number, month: number): number => {
  const lastDay = Date.UTC(year, month + 1, 0, 1);
  return lastDay - new Date(lastDay).getUTCDay() * dayMs;
};

const offsetMs = (ms: number): number => {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSundayAt1(year, 2) && ms < lastSundayAt1(year, 9) ? 2 * hourMs : hourMs;
};

/** An ISO instant → `{ day: "2026-09-08", time: "14.10" }` in the Netherlands; `null` when it is none. */
export const atTheTable = (instant: string): { readonly day: string; readonly time: string } | null => {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return null;
  const clock = new Date(ms + offsetMs(ms)).toISOString();
  return { day: clock.slice(0, 10), time: clock.slice(11, 16).replace(":", ".") };
};

/** The other way round: `2026-09-18` and `16:00` on the clock → milliseconds since 1970. An hour that comes twice is the first. */
export const instantAtTheTable = (day: string, time: string): number => {
  const wall = Date.parse(`${day}T00:00:00Z`) + Number(time.slice(0, 2)) * hourMs + Number(time.slice(3, 5)) * 60_000;
  const inSummer = wall - 2 * hourMs;
  return offsetMs(inSummer) === 2 * hourMs ? inSummer : wall - hourMs;
};
