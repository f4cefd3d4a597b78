// Who asks whom how it goes, and when: the one who asks is reminded, in a rhythm of weeks; who leads hears when it went by twice.
import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { type Asking, type CheckIn, dueAskings, lastCheckIn, nextAskOn } from "@werktafel/shared/domain/time/asking";
import { noorsTable as nt } from "../../../support/cast.ts";

const asking: Asking = { id: "as-1", of: nt.noor, asker: nt.mila, everyWeeks: 6, from: "2026-07-01" };
const said = (on: string, about: Partial<CheckIn> = {}): CheckIn => ({
  id: `ci-${on}`,
  of: nt.noor,
  askedBy: nt.mila,
  on,
  face: "ok",
  text: "",
  via: "",
  audience: "everyone",
  ...about,
});

test("it is asked on the agreed day, and six weeks after each answer", () => {
  expect(nextAskOn(asking, [])).toBe("2026-07-01");
  expect(nextAskOn(asking, [said("2026-07-03")])).toBe("2026-08-14");
  // An answer from before the agreement changes nothing of it; one of somebody else neither.
  expect(nextAskOn(asking, [said("2026-06-01")])).toBe("2026-07-01");
  expect(nextAskOn(asking, [said("2026-07-03", { of: nt.ruben })])).toBe("2026-07-01");
});

test.each([
  ["the day before", "2026-06-30", []],
  ["on the day", "2026-07-01", [false]],
  ["13 days later", "2026-07-14", [false]],
  ["two weeks later it went by twice", "2026-07-15", [true]],
])("%s", (_, today, missed) => {
  expect(dueAskings([asking], [], today).map(({ isMissedTwice }) => isMissedTwice)).toEqual(missed);
});

test("what was said last counts, and of one day what was written down last", () => {
  const all = [
    said("2026-07-03", { face: "notGood" }),
    said("2026-07-03", { id: "later", face: "good" }),
    said("2026-06-01"),
  ];
  expect(lastCheckIn(nt.noor, all)?.id).toBe("later");
  expect(lastCheckIn(nt.joost, all)).toBeNull();
});

const fact = (id: string, asker: Asking["asker"]): Fact => ({
  kind: "askingAgreed",
  asking: { ...asking, id, asker },
  by: nt.noor,
  on: "2026-06-01",
  audience: "everyone",
});

test("one person asks: a new agreement takes the place of the old one, and it can end", () => {
  const twice = foldFacts([fact("as-1", nt.mila), fact("as-2", nt.wil)]);
  expect(twice.askings.map(({ asker }) => asker)).toEqual([nt.wil]);
  const ended: Fact = { kind: "askingEnded", asking: "as-2", by: nt.noor, on: "2026-06-02", audience: "everyone" };
  expect(foldFacts([ended], twice).askings).toEqual([]);
});
