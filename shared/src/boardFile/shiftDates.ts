// Moves a board file in time by whole weeks, for the demo: the week it is told in becomes this week, and a Friday stays a
// Friday. Only what is a date or a moment as a whole moves; a date inside somebody's words stays as it was said.
import { isList, isPlainObject, stringOr } from "./plainJson.ts";

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const momentPattern = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})$/;
const dayMs = 24 * 60 * 60 * 1000;

const shiftedDay = (day: string, weeks: number): string => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Date(at + weeks * 7 * dayMs).toISOString().slice(0, 10);
};

/** `+02:00` in summer, `+01:00` in winter. */
const offsetAt = (moment: number, timezone: string): string => {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone: timezone, timeZoneName: "longOffset" }).formatToParts(
    moment,
  );
  const name = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  return name === "GMT" ? "+00:00" : name.replace("GMT", "");
};

/** The clock on the wall stays: a meeting at half past ten is at half past ten in winter too. */
const shiftedMoment = (moment: string, weeks: number, timezone: string): string => {
  const [, day = "", clock = "", offset = ""] = momentPattern.exec(moment) ?? [];
  const at = Date.parse(moment);
  if (Number.isNaN(at)) return moment;
  const moved = `${shiftedDay(day, weeks)}${clock}`;
  if (offset === "Z" || offset !== offsetAt(at, timezone)) return `${moved}${offset}`;
  return `${moved}${offsetAt(Date.parse(`${moved}${offset}`), timezone)}`;
};

const isTimezone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    // Intl has no other way to say that it does not know a place.
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** The same file, `weeks` later (or earlier, below 0). `file`: a board file that was found sound. */
export const shiftDates = (file: unknown, weeks: number): unknown => {
  const named = isPlainObject(file) ? stringOr(file["timezone"], "") : "";
  const timezone = isTimezone(named) ? named : "Europe/Amsterdam";
  const shifted = (value: unknown): unknown => {
    if (typeof value === "string") {
      if (dayPattern.test(value)) return shiftedDay(value, weeks);
      return momentPattern.test(value) ? shiftedMoment(value, weeks, timezone) : value;
    }
    if (isList(value)) return value.map(shifted);
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shifted(each)]));
  };
  return shifted(file);
};
