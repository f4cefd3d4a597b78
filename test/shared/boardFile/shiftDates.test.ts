import { expect, test } from "@jest/globals";
import { shiftDates } from "@werktafel/shared/boardFile/shiftDates";
import { exampleFiles, noorsTable } from "../../support/cast.ts";
import { exampleJson, soundFile } from "../../support/exampleTable.ts";

test("a day moves by whole weeks and stays the same day of the week", () => {
  expect(shiftDates({ on: "2026-09-18", deep: [{ until: "2026-12-31" }] }, 3)).toEqual({
    on: "2026-10-09",
    deep: [{ until: "2027-01-21" }],
  });
  expect(shiftDates({ on: "2026-03-05" }, -2)).toEqual({ on: "2026-02-19" });
});

test("a meeting at half past ten stays at half past ten, also in winter", () => {
  const file = { timezone: "Europe/Amsterdam", plannedFor: "2026-09-08T10:30:00+02:00" };
  expect(shiftDates(file, 10)).toEqual({ timezone: "Europe/Amsterdam", plannedFor: "2026-11-17T10:30:00+01:00" });
  expect(shiftDates({ at: "2026-11-17T10:30+01:00" }, -10)).toEqual({ at: "2026-09-08T10:30+02:00" });
});

test("a moment that is told in another clock keeps that clock", () => {
  expect(shiftDates({ timezone: "Nergens/Huizen", at: "2026-09-08T08:30:00Z" }, 10)).toEqual({
    timezone: "Nergens/Huizen",
    at: "2026-11-17T08:30:00Z",
  });
});

test("a date in somebody's words stays as it was said", () => {
  const { noor } = noorsTable;
  const said = { byId: noor, text: "Tot 2026-09-18 ben ik weg.", phone: "000 000 00 01", open: "09:00" };
  expect(shiftDates(said, 5)).toEqual(said);
});

test.each(exampleFiles)("%s stays a sound file, and comes back after there and back", (name) => {
  const json = exampleJson(name);
  const moved = shiftDates(json, 29);
  expect(soundFile(moved).board.createdOn).not.toBe(soundFile(json).board.createdOn);
  expect(shiftDates(moved, -29)).toEqual(json);
});
