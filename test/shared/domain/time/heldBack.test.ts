// How news about money, a decision, a refusal or a rule may come on a Friday afternoon: as the resident chose.
import { expect, test } from "@jest/globals";
import { isHeldTime, mayTellNow, type NewsChoice } from "@werktafel/shared/domain/time/heldBack";
import type { Openness } from "@werktafel/shared/domain/time/openness";
import { allDutchHolidays as holidays } from "../../../support/dutchHolidays.ts";

const team: Openness = {
  hours: [{ days: ["mo", "tu", "we", "th", "fr"], open: "09:00", close: "16:00" }],
  holidays,
};
const at = (moment: string): number => Date.parse(moment);

test.each([
  ["Friday before noon", "2026-09-18T11:59:00+02:00", false],
  ["Friday at noon", "2026-09-18T12:00:00+02:00", true],
  ["Saturday", "2026-09-19T10:00:00+02:00", true],
  ["Monday before nine", "2026-09-21T08:59:00+02:00", true],
  ["Monday at nine", "2026-09-21T09:00:00+02:00", false],
  ["Thursday evening", "2026-09-17T21:00:00+02:00", false],
  ["the Wednesday afternoon before Ascension Day", "2026-05-13T13:00:00+02:00", true],
  ["Christmas Eve, a Thursday, in the afternoon", "2026-12-24T12:00:00+01:00", true],
])("%s", (_, moment, isHeld) => {
  expect(isHeldTime(at(moment), holidays)).toBe(isHeld);
});

const told = (choice: NewsChoice, moment: string, explainers: readonly Openness[] = [team]): string => {
  const answer = mayTellNow(choice, at(moment), { holidays, explainers });
  return answer.kind === "waits" ? `waits until ${answer.until?.day ?? "?"} ${answer.until?.time ?? "?"}` : answer.kind;
};

test.each<readonly [NewsChoice, string, string, string]>([
  ["atOnce", "Friday after four", "2026-09-18T16:30:00+02:00", "now"],
  ["askMe", "Friday after four", "2026-09-18T16:30:00+02:00", "askFirst"],
  ["askMe", "Wednesday", "2026-09-16T16:30:00+02:00", "now"],
  ["explained", "Friday at one: there is somebody until four", "2026-09-18T13:00:00+02:00", "now"],
  ["explained", "Friday at three: still an hour to call", "2026-09-18T15:00:00+02:00", "now"],
  ["explained", "Friday at a minute past three", "2026-09-18T15:01:00+02:00", "waits until 2026-09-21 09:00"],
  ["explained", "Friday evening", "2026-09-18T20:00:00+02:00", "waits until 2026-09-21 09:00"],
  ["explained", "Christmas Eve", "2026-12-24T15:30:00+01:00", "waits until 2026-12-28 09:00"],
  ["explained", "any Wednesday evening", "2026-09-16T20:00:00+02:00", "now"],
])("%s, %s", (choice, _, moment, answer) => {
  expect(told(choice, moment)).toBe(answer);
});

test("with nobody who could explain, it waits for the next working day", () => {
  expect(told("explained", "2026-09-18T13:00:00+02:00", [])).toBe("waits until 2026-09-21 09:00");
});
