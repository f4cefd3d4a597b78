// Which days are a day off for nearly everyone in the Netherlands, from a kept list of the country's holidays. Good Friday is a
// working day for most, and Liberation Day is a day off once in five years (docs/decisions/0210).
import Holidays from "date-holidays";

/** `school` holds the two days that schools and a few others have off: Good Friday and Liberation Day. */
const calendar = new Holidays("NL", { types: ["public", "school"], timezone: "Europe/Amsterdam", languages: ["nl"] });

const liberationDay = "05-05";
const liberationEveryYears = 5;

const known = new Map<number, readonly string[]>();

/** `2026-12-25` …, in order. */
export const holidaysIn = (year: number): readonly string[] => {
  const before = known.get(year);
  if (before) return before;
  const days = calendar
    .getHolidays(year)
    .filter(({ rule, type }) => type === "public" || (rule === liberationDay && year % liberationEveryYears === 0))
    .map(({ date }) => date.slice(0, 10));
  const holidays = [...new Set(days)].toSorted();
  known.set(year, holidays);
  return holidays;
};

const knownAround = new Map<number, ReadonlySet<string>>();

/** Those of this year and the next two, and of the one before: further ahead nobody plans a working day. In order. */
export const holidaysAround = (at: number): ReadonlySet<string> => {
  const year = new Date(at).getUTCFullYear();
  const before = knownAround.get(year);
  if (before) return before;
  const holidays = new Set([year - 1, year, year + 1, year + 2].flatMap(holidaysIn));
  knownAround.set(year, holidays);
  return holidays;
};
