// Working days as somebody lives them: no holidays, no weekend, and none of the days on which this person does not work.
import { expect, test } from "@jest/globals";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import {
  addWorkingDays,
  isLastBeforeClosed,
  isWorkingDay,
  nextWorkingDay,
  officeDaysWith,
} from "@werktafel/shared/domain/time/workingDays";
import { exampleFiles } from "../../../support/cast.ts";
import { allDutchHolidays } from "../../../support/dutchHolidays.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { valueAt } from "@werktafel/shared/boardFile/plainJson";

const office = officeDaysWith(allDutchHolidays);

test.each(exampleFiles)("%s: the next working day after its moment is the one the file expects", (file) => {
  const json = exampleJson(file);
  const day = atTheTable(String(json["referenceDateTime"]))?.day ?? "";
  expect(nextWorkingDay(day, office)).toBe(valueAt(json, ["expectations", "nextWorkingDayAfterReference"]));
});

test.each([
  ["an ordinary Wednesday", "2026-09-16", "2026-09-17"],
  ["Friday: Monday", "2026-09-18", "2026-09-21"],
  ["Saturday: Monday", "2026-09-19", "2026-09-21"],
  ["the Wednesday before Ascension Day: Friday", "2026-05-13", "2026-05-15"],
  ["Thursday before Easter: Good Friday is a working day", "2026-04-02", "2026-04-03"],
  ["Good Friday: the Tuesday after Easter", "2026-04-03", "2026-04-07"],
  ["Liberation Day is a working day in most years", "2026-05-04", "2026-05-05"],
  ["and a day off once in five", "2025-05-04", "2025-05-06"],
  ["the King's birthday on a Sunday is the Saturday: Monday counts", "2025-04-25", "2025-04-28"],
  ["Christmas Eve on a Thursday: Monday", "2026-12-24", "2026-12-28"],
  ["New Year's Eve on a Thursday: Monday", "2026-12-31", "2027-01-04"],
  ["28 February of a leap year: there is a 29th", "2028-02-28", "2028-02-29"],
  ["and of another year not", "2027-02-26", "2027-03-01"],
  ["the weekend in which the clock goes on", "2026-03-27", "2026-03-30"],
  ["the weekend in which the clock goes back", "2026-10-23", "2026-10-26"],
])("%s", (_, day, next) => {
  expect(nextWorkingDay(day, office)).toBe(next);
});

test("who works on Tuesday alone has two working days in two weeks", () => {
  const tuesdays = { holidays: allDutchHolidays, weekDays: ["tu"] as const };
  expect(addWorkingDays("2026-09-18", 2, tuesdays)).toBe("2026-09-29");
  expect(isWorkingDay("2026-09-21", tuesdays)).toBe(false);
});

test("a week in which the door is shut does not count, and a door that never opens again keeps nobody waiting for ever", () => {
  const shut = (from: string, until: string) => ({ ...office, closedOn: [{ from, until }] });
  expect(nextWorkingDay("2026-09-18", shut("2026-09-21", "2026-09-25"))).toBe("2026-09-28");
  expect(addWorkingDays("2026-09-18", 2, shut("2026-09-22", "2026-09-22"))).toBe("2026-09-23");
  expect(nextWorkingDay("2026-09-18", shut("2026-01-01", "9999-12-31"))).toBe("2026-09-21");
});

test("two working days are counted past a weekend and a holiday", () => {
  expect(addWorkingDays("2026-06-29", 2, office)).toBe("2026-07-01");
  expect(addWorkingDays("2026-10-02", 2, office)).toBe("2026-10-06");
  expect(addWorkingDays("2026-12-24", 2, office)).toBe("2026-12-29");
  expect(addWorkingDays("2026-09-18", 0, office)).toBe("2026-09-18");
});

test("somebody without days of their own has those of an office, and never none", () => {
  expect(nextWorkingDay("2026-09-18", { holidays: new Set(), weekDays: [] })).toBe("2026-09-21");
});

test("the last day before a closed time is a Friday, or the day before a holiday", () => {
  expect(isLastBeforeClosed("2026-09-18", office)).toBe(true);
  expect(isLastBeforeClosed("2026-05-13", office)).toBe(true);
  expect(isLastBeforeClosed("2026-09-17", office)).toBe(false);
  expect(isLastBeforeClosed("2026-09-19", office)).toBe(false);
});
