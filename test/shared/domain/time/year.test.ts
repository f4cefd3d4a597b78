// A year of one table, hour by hour, told like a diary: on which afternoons there is a vrijdag-check, when messages about hard
// news are held back, and when Noor is asked how it goes. 2028 has a 29 February, both nights in which the clock is moved, and
// holidays on a Monday, a Thursday and round a weekend.
import { expect, test } from "@jest/globals";
import { type Asking, type CheckIn, dueAskings } from "@werktafel/shared/domain/time/asking";
import { isFridayAfternoon } from "@werktafel/shared/domain/time/friday/fridayCheck";
import { isHeldTime } from "@werktafel/shared/domain/time/heldBack";
import { wallTimeAt } from "@werktafel/shared/domain/time/openness";
import { noorsTable as nt } from "../../../support/cast.ts";
import { allDutchHolidays as holidays } from "../../../support/dutchHolidays.ts";

const asking: Asking = { id: "as-1", of: nt.noor, asker: nt.mila, everyWeeks: 6, from: "2028-01-10" };

interface Line {
  readonly when: string;
  readonly what: string;
}

const yearOf2028 = (): readonly Line[] => {
  const lines: Line[] = [];
  const checkIns: CheckIn[] = [];
  let [wasAfternoon, wasHeld] = [false, false];
  for (let ms = Date.parse("2028-01-03T09:00:00+01:00"); ms < Date.parse("2029-01-01T00:00:00Z"); ms += 3_600_000) {
    const { day, time } = wallTimeAt(ms);
    const tell = (what: string) => lines.push({ when: `${day} ${time}`, what });
    const [isAfternoon, isHeld] = [isFridayAfternoon(ms, holidays), isHeldTime(ms, holidays)];
    if (isAfternoon && !wasAfternoon) tell("vrijdag-check");
    if (isHeld !== wasHeld) tell(isHeld ? "hard news waits" : "hard news goes");
    [wasAfternoon, wasHeld] = [isAfternoon, isHeld];
    // Mila asks on the day itself, in the evening.
    if (time === "19:00" && dueAskings([asking], checkIns, day).length > 0) {
      tell("Mila asks Noor how it goes");
      checkIns.push({
        id: day,
        of: nt.noor,
        askedBy: nt.mila,
        on: day,
        face: "ok",
        text: "",
        via: "",
        audience: "everyone",
      });
    }
  }
  return lines;
};

test("every afternoon, wait and question of a year comes once, at its hour on the wall", () => {
  const lines = yearOf2028();
  const of = (what: string) => lines.filter((each) => each.what === what).map(({ when }) => when);
  const checks = of("vrijdag-check");
  console.log(
    `a year in ${lines.length} lines; ${checks.length} afternoons, the first: ${checks.slice(0, 3).join(", ")}`,
  );
  // Every Friday of the year, and the three days before a holiday in the week: Koningsdag and Ascension Day on a Thursday. The
  // Mondays after Easter, Pentecost and before Boxing Day follow a Friday that is there already.
  expect(checks).toHaveLength(52 + 2);
  expect(new Set(checks.map((when) => when.slice(11)))).toEqual(new Set(["12:00"]));
  expect(checks).toContain("2028-04-26 12:00");
  expect(checks).toContain("2028-05-24 12:00");
  expect(checks).toContain("2028-03-24 12:00");
  expect(checks).toContain("2028-10-27 12:00");
  expect(checks).toContain("2028-12-29 12:00");
  // It waits from each of those noons, and goes at nine of the next working day.
  expect(of("hard news waits")).toEqual(checks);
  const goes = of("hard news goes");
  expect(new Set(goes.map((when) => when.slice(11)))).toEqual(new Set(["09:00"]));
  expect(goes).toContain("2028-04-18 09:00");
  expect(goes).toContain("2028-04-28 09:00");
  expect(goes).toContain("2028-12-27 09:00");
  // Asked every six weeks to the day, through 29 February and both nights of the clock.
  expect(of("Mila asks Noor how it goes")).toEqual([
    "2028-01-10 19:00",
    "2028-02-21 19:00",
    "2028-04-03 19:00",
    "2028-05-15 19:00",
    "2028-06-26 19:00",
    "2028-08-07 19:00",
    "2028-09-18 19:00",
    "2028-10-30 19:00",
    "2028-12-11 19:00",
  ]);
});
