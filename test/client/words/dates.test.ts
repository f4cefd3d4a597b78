// Days as people at the table say them.
import { expect, test } from "@jest/globals";
import { dayInWords, momentInWords, shortDay, today } from "@werktafel/client/words/dates";

const now = new Date("2026-09-18T13:30:00Z");

test("a day has its name, and its year only when that is another one", () => {
  expect(dayInWords("2026-12-08", now)).toBe("dinsdag 8 december");
  expect(dayInWords("2027-02-09", now)).toBe("dinsdag 9 februari 2027");
  expect(shortDay("2026-09-02", now)).toBe("2 september");
});

test("a moment is told in the time of the Netherlands, also when summer time just ended", () => {
  expect(momentInWords("2026-10-25T00:30:00Z", now)).toBe("zondag 25 oktober om 2.30 uur");
  expect(momentInWords("2026-10-25T01:30:00Z", now)).toBe("zondag 25 oktober om 2.30 uur");
});

test("late in the evening today is still today here", () => {
  expect(today(new Date("2026-09-18T21:59:00Z"))).toBe("2026-09-18");
  expect(today(new Date("2026-09-18T22:01:00Z"))).toBe("2026-09-19");
});

test("what is no day is shown as somebody wrote it", () => {
  expect(dayInWords("volgende week", now)).toBe("volgende week");
});
