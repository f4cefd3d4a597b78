// When a door is open, and when it opens again: by the clock on the wall, through weekends, holidays, the end of a year, both
// nights in which the clock is moved, and 29 February.
import { expect, test } from "@jest/globals";
import { instantAtTheTable } from "@werktafel/shared/domain/tableTime";
import {
  closesAt,
  closesFor,
  isOpenAt,
  type Openness,
  opensNext,
  wallTimeAt,
} from "@werktafel/shared/domain/time/openness";
import { allDutchHolidays } from "../../../support/dutchHolidays.ts";

const team: Openness = {
  hours: [{ days: ["mo", "tu", "we", "th", "fr"], open: "09:00", close: "16:00" }],
  holidays: allDutchHolidays,
};
const townHall: Openness = {
  hours: [
    { days: ["mo", "tu", "we", "th"], open: "09:00", close: "16:30" },
    { days: ["fr"], open: "09:00", close: "12:30" },
  ],
  holidays: allDutchHolidays,
};
const withLunch: Openness = {
  hours: [
    { days: ["mo"], open: "09:00", close: "12:00" },
    { days: ["mo"], open: "13:00", close: "17:00" },
  ],
  holidays: new Set(),
};
const night: Openness = { hours: [{ days: ["su"], open: "01:00", close: "05:00" }], holidays: new Set() };

const at = (moment: string): number => Date.parse(moment);
const asWords = (time: { readonly day: string; readonly time: string } | null): string =>
  time ? `${time.day} ${time.time}` : "never";

test.each([
  ["Friday at half past three", team, "2026-09-18T15:30:00+02:00", true, "2026-09-21 09:00"],
  ["Friday at four: the door is shut", team, "2026-09-18T16:00:00+02:00", false, "2026-09-21 09:00"],
  ["a minute before", team, "2026-09-18T15:59:59+02:00", true, "2026-09-21 09:00"],
  ["Monday at nine", team, "2026-09-21T09:00:00+02:00", true, "2026-09-22 09:00"],
  ["Monday before nine", team, "2026-09-21T08:59:00+02:00", false, "2026-09-21 09:00"],
  ["Friday afternoon at the town hall", townHall, "2026-09-18T15:30:00+02:00", false, "2026-09-21 09:00"],
  ["Wednesday evening before Ascension Day", team, "2026-05-13T20:00:00+02:00", false, "2026-05-15 09:00"],
  ["Ascension Day at noon", team, "2026-05-14T12:00:00+02:00", false, "2026-05-15 09:00"],
  ["the last hour of the year", team, "2026-12-31T23:30:00+01:00", false, "2027-01-04 09:00"],
  ["New Year's Day, still the old year in Greenwich", team, "2027-01-01T00:30:00+01:00", false, "2027-01-04 09:00"],
  ["29 February is a Tuesday like others", team, "2028-02-29T10:00:00+01:00", true, "2028-03-01 09:00"],
  ["winter: nine o'clock is eight in Greenwich", team, "2026-10-26T08:00:00Z", true, "2026-10-27 09:00"],
  ["the Friday before, in summer, it was seven", team, "2026-10-23T07:00:00Z", true, "2026-10-26 09:00"],
  ["and half past six was too early", team, "2026-10-23T06:59:00Z", false, "2026-10-23 09:00"],
  ["spring: the Monday after the clock went on", team, "2026-03-30T07:00:00Z", true, "2026-03-31 09:00"],
  ["that hour on the Friday before", team, "2026-03-27T07:00:00Z", false, "2026-03-27 09:00"],
  ["an hour that comes twice, the first time", night, "2026-10-25T00:30:00Z", true, "2026-11-01 01:00"],
  ["and the second time", night, "2026-10-25T01:30:00Z", true, "2026-11-01 01:00"],
  ["an hour that is not there", night, "2026-03-29T01:30:00Z", true, "2026-04-05 01:00"],
  ["noon: closed for lunch", withLunch, "2026-09-21T12:30:00+02:00", false, "2026-09-21 13:00"],
])("%s", (_, door, moment, isOpen, opens) => {
  expect(isOpenAt(door, at(moment))).toBe(isOpen);
  expect(asWords(opensNext(door, at(moment)))).toBe(opens);
});

test("the weekend closes the door for two whole days, Christmas for more", () => {
  const weekend = closesFor(team, at("2026-09-18T15:30:00+02:00"));
  expect([asWords(weekend.from), asWords(weekend.until), weekend.days]).toEqual([
    "2026-09-18 16:00",
    "2026-09-21 09:00",
    2,
  ]);
  const christmas = closesFor(team, at("2026-12-24T17:00:00+01:00"));
  expect([asWords(christmas.until), christmas.days]).toEqual(["2026-12-28 09:00", 3]);
});

test("two spans that touch are one opening", () => {
  const whole: Openness = {
    ...withLunch,
    hours: [...withLunch.hours, { days: ["mo"], open: "12:00", close: "13:00" }],
  };
  expect(asWords(closesAt(whole, at("2026-09-21T10:00:00+02:00")))).toBe("2026-09-21 17:00");
  expect(asWords(opensNext(whole, at("2026-09-21T10:00:00+02:00")))).toBe("2026-09-28 09:00");
});

test("somebody's own days count, and days on which this door stays shut for a reason of its own", () => {
  const farida: Openness = { ...team, worksOn: ["mo", "tu", "th"] };
  expect(isOpenAt(farida, at("2026-09-18T10:00:00+02:00"))).toBe(false);
  expect(asWords(opensNext(farida, at("2026-09-17T17:00:00+02:00")))).toBe("2026-09-21 09:00");
  const school: Openness = { ...team, closedOn: [{ from: "2026-10-17", until: "2026-10-25" }] };
  expect(asWords(opensNext(school, at("2026-10-16T17:00:00+02:00")))).toBe("2026-10-26 09:00");
});

test("a door without sound hours never opens, and nobody waits for it for ever", () => {
  const never: Openness = { hours: [{ days: ["mo"], open: "17:00", close: "9.00" }], holidays: new Set() };
  expect(isOpenAt(never, at("2026-09-21T17:30:00+02:00"))).toBe(false);
  expect(opensNext(never, at("2026-09-21T17:30:00+02:00"))).toBeNull();
});

test("what the clock at the table says leads back to the same moment, every hour of two years", () => {
  let hours = 0;
  for (let ms = at("2027-01-01T00:00:00Z"); ms < at("2029-01-01T00:00:00Z"); ms += 3_600_000) {
    const { day, time } = wallTimeAt(ms);
    const back = instantAtTheTable(day, time);
    // The hour that comes twice is the first of the two.
    const isSecond = ms - back === 3_600_000 && wallTimeAt(back).time === time;
    expect(back === ms || isSecond).toBe(true);
    hours += 1;
  }
  expect(hours).toBe(2 * 365 * 24 + 24);
});
