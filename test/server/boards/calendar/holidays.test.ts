// Which days are a day off for nearly everyone: what the kept list of holidays says, against a calendar copied by hand.
import { expect, test } from "@jest/globals";
import { holidaysAround, holidaysIn } from "@werktafel/server/boards/calendar/holidays";
import { dutchHolidays } from "../../../support/dutchHolidays.ts";

const whole = Object.entries(dutchHolidays).filter(([, days]) => days.length > 1);

test.each(whole)("the days off of %s", (year, days) => {
  expect(holidaysIn(Number(year))).toEqual(days);
});

test("Good Friday is a working day; Liberation Day is one too, but for once in five years", () => {
  expect(holidaysIn(2026)).not.toContain("2026-04-03");
  expect([2025, 2026, 2027, 2028, 2029, 2030].filter((year) => holidaysIn(year).includes(`${year}-05-05`))).toEqual([
    2025, 2030,
  ]);
});

test("a screen is told those of last year, of this one and the two after it", () => {
  const years = new Set([...holidaysAround(Date.parse("2026-12-31T12:00:00Z"))].map((day) => day.slice(0, 4)));
  expect([...years]).toEqual(["2025", "2026", "2027", "2028"]);
});
