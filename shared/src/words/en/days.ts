// Days as people say them in English, from fixed words.
import type { dayAndMonth as dutchDayAndMonth, wholeDay as dutchWholeDay } from "../nl/days.ts";
import type { Translated } from "../translated.ts";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-09-08` → "8 September"; with its year when that is not `year`. What is no day is given back as it is. */
export const dayAndMonth: Translated<typeof dutchDayAndMonth> = (day, year) => {
  const [, found = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return day;
  return found === year ? `${Number(date)} ${name}` : `${Number(date)} ${name} ${found}`;
};

/** `2026-09-08` → "Tuesday 8 September". */
export const wholeDay: Translated<typeof dutchWholeDay> = (day, year) => {
  const weekday = weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()];
  return weekday === undefined ? day : `${weekday} ${dayAndMonth(day, year)}`;
};
