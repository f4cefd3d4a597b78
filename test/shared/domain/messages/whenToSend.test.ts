// When a message may go, at the clock of the table: quiet hours, once a week, both changes of the clock.
import { expect, test } from "@jest/globals";
import { momentOf, wallClock } from "@werktafel/shared/domain/messages/wallClock";
import { allDutchHolidays } from "../../../support/dutchHolidays.ts";
import { waitAfter, whenToSend } from "@werktafel/shared/domain/messages/whenToSend";

const none: ReadonlySet<string> = new Set();
const at = (moment: string): number => Date.parse(moment);
const evenings = { from: 20, until: 8 };
const afternoons = { from: 12, until: 14 };

const each = [
  ["in the day it goes at once", evenings, "2026-09-18T15:30:00+02:00", "2026-09-18T15:30:00+02:00"],
  ["in the evening it goes in the morning", evenings, "2026-09-18T20:00:00+02:00", "2026-09-19T08:00:00+02:00"],
  ["before dawn it goes that same morning", evenings, "2026-09-19T03:00:00+02:00", "2026-09-19T08:00:00+02:00"],
  ["at the very hour it goes", evenings, "2026-09-19T08:00:00+02:00", "2026-09-19T08:00:00+02:00"],
  ["quiet may lie within a day", afternoons, "2026-09-18T13:59:00+02:00", "2026-09-18T14:00:00+02:00"],
  ["never quiet: at once", { from: 8, until: 8 }, "2026-09-18T03:00:00+02:00", "2026-09-18T03:00:00+02:00"],
  ["over the night that summer begins", evenings, "2026-03-28T23:00:00+01:00", "2026-03-29T08:00:00+02:00"],
  ["over the night that summer ends", evenings, "2026-10-24T23:00:00+02:00", "2026-10-25T08:00:00+01:00"],
  ["over the end of a year", evenings, "2026-12-31T23:30:00+01:00", "2027-01-01T08:00:00+01:00"],
  ["over the 29th of February", evenings, "2028-02-28T22:00:00+01:00", "2028-02-29T08:00:00+01:00"],
  [
    "until an hour that is skipped in spring",
    { from: 22, until: 2 },
    "2026-03-28T23:00:00+01:00",
    "2026-03-29T03:00:00+02:00",
  ],
  [
    "until an hour that comes twice in autumn",
    { from: 22, until: 2 },
    "2026-10-24T23:00:00+02:00",
    "2026-10-25T02:00:00+02:00",
  ],
] as const;
test.each(each)("%s", (_title, quiet, now, goes) => {
  const moment = at(now);
  expect(new Date(whenToSend({ quiet, rhythm: "each" }, { madeAt: moment, now: moment, holidays: none }))).toEqual(
    new Date(goes),
  );
});

const weekly = [
  ["on a Friday: the next Monday", "mo", "2026-09-18T15:30:00+02:00", "2026-09-21T08:00:00+02:00"],
  ["on a Monday: a week later", "mo", "2026-09-21T09:00:00+02:00", "2026-09-28T08:00:00+02:00"],
  ["on a Sunday: the day after", "mo", "2026-10-25T01:30:00+02:00", "2026-10-26T08:00:00+01:00"],
  ["on a Monday, for Thursday", "th", "2026-09-21T09:00:00+02:00", "2026-09-24T08:00:00+02:00"],
  ["on a Thursday before dawn: a week later", "th", "2026-09-24T03:00:00+02:00", "2026-10-01T08:00:00+02:00"],
  ["before Easter: the Tuesday after it", "mo", "2027-03-24T10:00:00+01:00", "2027-03-30T08:00:00+02:00"],
  ["before Christmas, for Friday: the Monday after it", "fr", "2026-12-21T10:00:00+01:00", "2026-12-28T08:00:00+01:00"],
  ["before New Year's Day on a Friday: the Monday", "fr", "2026-12-28T10:00:00+01:00", "2027-01-04T08:00:00+01:00"],
] as const;
test.each(weekly)("who wants one a week has it on the morning they chose; made %s", (_title, weeklyOn, made, goes) => {
  const madeAt = at(made);
  const wish = { quiet: evenings, rhythm: "weekly", weeklyOn } as const;
  const when = (now: number) => whenToSend(wish, { madeAt, now, holidays: allDutchHolidays });
  expect(new Date(when(madeAt))).toEqual(new Date(goes));
  // When that moment is past, it is due.
  expect(when(at(goes))).toBe(at(goes));
});

test("every hour of three years is found again on the clock, and never in somebody's quiet hours", () => {
  let hours = 0;
  for (let now = at("2026-01-01T00:30:00+01:00"); now < at("2029-01-01T00:00:00+01:00"); now += 60 * 60_000) {
    const clock = wallClock(now);
    const begins = momentOf(clock.day, clock.hour);
    // The hour that comes twice began an hour earlier.
    if (now - begins !== 30 * 60_000 && now - begins !== 90 * 60_000) throw new Error(`${clock.day} ${clock.hour}`);
    const goes = whenToSend({ quiet: evenings, rhythm: "each" }, { madeAt: now, now, holidays: none });
    const { hour } = wallClock(goes);
    if (goes < now || hour < 8 || hour >= 20)
      throw new Error(`at ${new Date(now).toISOString()} it would go at ${hour}`);
    hours += 1;
  }
  console.log(`${hours} hours of three years`);
  expect(hours).toBeGreaterThan(26_000);
});

test("what does not go is tried for some three days, at longer and longer times, and then no more", () => {
  const waits = Array.from({ length: 20 }, (_, tries) => waitAfter(tries + 1)).filter((wait) => wait !== null);
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  const days = waits.reduce((sum, wait) => sum + wait, 0) / (24 * 60 * 60_000);
  expect(days).toBeGreaterThan(2.5);
  expect(days).toBeLessThan(4);
});
