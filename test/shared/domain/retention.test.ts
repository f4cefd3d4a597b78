// How long a closed table is kept: 500 tables over years, with rules that change, reasons of law that come and go, and yeses
// given early, late and taken back. Each goes in the week of its day, and none a day early (RELIABILITY.md R7).
import { expect, test } from "@jest/globals";
import {
  type Ending,
  foldEnding,
  noEnding,
  type RetentionRule,
  retentionStarts,
} from "@werktafel/shared/domain/closing";
import { dueOn, retentionStep, type StartDays, yearsAfter } from "@werktafel/shared/domain/retention";
import { participantId } from "@werktafel/shared/ids";
import { seededRandom } from "../../support/seededRandom.ts";

const by = participantId("p-farida");
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const told = { audience: "everyone", by } as const;

test("years are counted to the same day, and never to one too early", () => {
  expect(yearsAfter("2026-11-29", 15)).toBe("2041-11-29");
  expect(yearsAfter("2028-02-29", 1)).toBe("2029-03-01");
  expect(yearsAfter("2028-02-29", 4)).toBe("2032-02-29");
});

test("the longest rule decides, and without a rule nothing ever goes by itself", () => {
  const days: StartDays = { boardClosed: "2026-11-29", lastMeeting: "2026-10-01", afterCare: "2027-02-28" };
  const rule = (id: string, years: number, start: RetentionRule["start"]): RetentionRule => ({
    id,
    whose: "x",
    basis: "y",
    years,
    start,
  });
  expect(dueOn({ retention: [] }, days)).toBeNull();
  expect(dueOn({ retention: [rule("a", 5, "boardClosed"), rule("b", 5, "afterCare")] }, days)).toBe("2032-02-28");
  expect(dueOn({ retention: [rule("a", 5, "boardClosed")] }, { ...days, boardClosed: null })).toBeNull();
});

const many = Number(process.env["RETENTIONS"] ?? 500);

test(`of ${many} closed tables each is destroyed in the right week, and none a day early`, () => {
  const random = seededRandom(20261129);
  let destroyed = 0;
  let held = 0;
  let early = 0;
  for (let number = 0; number < many; number += 1) {
    const closedOn = dayAfter("2026-01-01", random.between(0, 700));
    const days: StartDays = {
      boardClosed: closedOn,
      lastMeeting: random.chance(0.8) ? dayAfter(closedOn, -random.between(1, 90)) : null,
      afterCare: dayAfter(closedOn, random.between(0, 200)),
    };
    const rules = Array.from(
      { length: random.between(1, 3) },
      (_, index): RetentionRule => ({
        id: `rule-${index}`,
        whose: "Gemeente",
        basis: "Wmo",
        years: random.between(0, 4),
        start: random.pick(retentionStarts),
      }),
    );
    let ending: Ending = {
      ...noEnding,
      closed: { on: closedOn, keepers: [by], afterCare: { who: by, on: closedOn }, agreedBy: [by] },
    };
    for (const rule of rules) ending = foldEnding(ending, { kind: "retentionSet", ...told, on: closedOn, rule });
    // Said by hand and not by the code that is tested: the last of all ends.
    const endOf = (rule: RetentionRule): string => {
      const from = days[rule.start] ?? closedOn;
      const [year = "", month = "", day = ""] = from.split("-");
      const end = `${Number(year) + rule.years}-${month}-${day}`;
      const isThere = new Date(`${end}T00:00:00Z`).toISOString().slice(0, 10) === end;
      return isThere ? end : `${Number(year) + rule.years}-03-01`;
    };
    let due = rules.map(endOf).toSorted().at(-1) ?? "";
    const lateOrEarly = dayAfter(due, random.between(-200, 400));
    const holdUntil = random.chance(0.2) ? [lateOrEarly, dayAfter(closedOn, 1)].toSorted().at(-1) : undefined;
    if (holdUntil !== undefined) {
      held += 1;
      ending = foldEnding(ending, { kind: "erasureHeld", ...told, on: closedOn, hold: "hold", reason: "zaak" });
    }
    const longer = random.chance(0.1);
    const approvesAfter = random.between(0, 20);
    let approvedOn: string | null = null;
    let goneOn: string | null = null;
    let listedOn: string | null = null;
    for (
      let day = closedOn, count = 0;
      goneOn === null && count < 4_000;
      day = dayAfter(day, day < dayAfter(due, -40) ? 7 : 1), count += 1
    ) {
      if (holdUntil !== undefined && day >= holdUntil && ending.holds.length > 0)
        ending = foldEnding(ending, { kind: "holdEnded", ...told, on: day, hold: "hold" });
      // A rule that is made longer while it stands on the list takes it off.
      if (longer && listedOn !== null && rules.length < 4) {
        const rule: RetentionRule = {
          id: "rule-9",
          whose: "Gemeente",
          basis: "Jeugdwet",
          years: 6,
          start: "boardClosed",
        };
        rules.push(rule);
        ending = foldEnding(ending, { kind: "retentionSet", ...told, on: day, rule });
        due = [due, endOf(rule)].toSorted().at(-1) ?? due;
      }
      // Somebody says yes as soon as it is listed, or some days later.
      if (ending.listed && ending.listed.approved === null && day >= dayAfter(ending.listed.on, approvesAfter)) {
        ending = foldEnding(ending, { kind: "destructionApproved", ...told, on: day });
        approvedOn = day;
      }
      const step = retentionStep(ending, days, day);
      if (step === "list") {
        listedOn = day;
        ending = foldEnding(ending, { kind: "destructionListed", audience: "everyone", on: day });
      }
      if (step === "unlist")
        ending = foldEnding(ending, { kind: "destructionUnlisted", audience: "everyone", on: day });
      if (step === "destroy") goneOn = day;
    }
    expect([number, goneOn]).not.toEqual([number, null]);
    if (goneOn === null || approvedOn === null) continue;
    destroyed += 1;
    const free = [due, ...(holdUntil === undefined ? [] : [holdUntil]), approvedOn].toSorted().at(-1) ?? "";
    if (goneOn < due || (holdUntil !== undefined && goneOn < holdUntil)) early += 1;
    expect([number, goneOn >= free && goneOn <= dayAfter(free, 7)]).toEqual([number, true]);
  }
  console.log(`${destroyed} tables destroyed in their week, ${held} of them held by law for a while, ${early} early`);
  expect(early).toBe(0);
  expect(destroyed).toBeGreaterThanOrEqual(Math.min(many, 500));
});
