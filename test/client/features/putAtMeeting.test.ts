// What is put down during a meeting says at which point, but never tells of a point to who may not know it.
import { expect, test } from "@jest/globals";
import { madeAt } from "@werktafel/client/features/slip/putOnBoard";
import type { Audience } from "@werktafel/shared/domain/audience";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { itemId, meetingId, participantId, sheetId } from "@werktafel/shared/ids";

const meeting = meetingId("m-1");
const [noor, mila, teun] = [participantId("p-noor"), participantId("p-mila"), participantId("p-teun")];
const everyone = sheetId("everyone~1");
const few = sheetId("few~1");
const readersOf = (sheet: string): Audience | null => (sheet === everyone ? "everyone" : [noor, mila]);
const about = { meeting, audience: "everyone", by: teun } as const;
const at = "2026-09-08T08:40:00Z";

const planned: Fact = {
  ...about,
  kind: "meetingPlanned",
  on: "2026-09-01",
  plan: {
    number: 1,
    kind: "start",
    plannedFor: "2026-09-08T10:30:00+02:00",
    durationMinutes: 75,
    place: "",
    form: "inPerson",
    videoLink: null,
    chairId: teun,
    noteTakerId: null,
    template: "",
    invited: [noor],
    residentChoseTimeAndPlace: true,
  },
};
const state = (...facts: readonly Fact[]): MeetingState => {
  const found = foldFacts([planned, ...facts]).meetings[meeting];
  if (!found) throw new Error("no meeting was planned");
  return found;
};
const atPoint = (sheet: typeof few): MeetingState =>
  state(
    { ...about, kind: "meetingOpened", at },
    { ...about, kind: "pointReached", as: "point", isInSmallCircle: sheet === few, at },
    { kind: "pointShown", meeting, item: { sheet, item: itemId("ag-1") } },
  );
const idea = (audience: Audience) => ({ kind: "ideas", audience }) as const;

test("what is put down at a point of the whole table belongs to that point, whoever reads it", () => {
  const made = { meetingId: "m-1", pointId: "ag-1" };
  expect(madeAt(atPoint(everyone), idea("everyone"), readersOf)).toEqual(made);
  expect(madeAt(atPoint(everyone), idea([noor, teun]), readersOf)).toEqual(made);
});

test("what more people read than the point never names that point", () => {
  expect(madeAt(atPoint(few), idea([noor, mila]), readersOf)).toEqual({ meetingId: "m-1", pointId: "ag-1" });
  expect(madeAt(atPoint(few), idea("everyone"), readersOf)).toEqual({ meetingId: "m-1" });
  expect(madeAt(atPoint(few), idea([noor, mila, teun]), readersOf)).toEqual({ meetingId: "m-1" });
});

test("what those in private time write for themselves belongs to no point; what they write for others does (R-307)", () => {
  const circle: Fact = { kind: "privateCircleMade", meeting, audience: [noor, mila], sheet: few };
  const alone = state(
    { ...about, kind: "meetingOpened", at },
    { ...about, kind: "pointReached", as: "point", isInSmallCircle: false, at },
    { kind: "pointShown", meeting, item: { sheet: everyone, item: itemId("ag-1") } },
    { ...about, kind: "privateTimeStarted" },
    circle,
  );
  expect(madeAt(alone, idea([mila, noor]), readersOf)).toEqual({ meetingId: "m-1" });
  expect(madeAt(alone, idea("everyone"), readersOf)).toEqual({ meetingId: "m-1", pointId: "ag-1" });
});

test("what is put down before or outside a meeting belongs to none", () => {
  expect(madeAt(null, idea("everyone"), readersOf)).toEqual({});
  expect(madeAt(state(), idea("everyone"), readersOf)).toEqual({});
});

test("a waiting list has no place for a meeting, and is put down all the same", () => {
  expect(madeAt(atPoint(everyone), { kind: "waitingLists", audience: "everyone" }, readersOf)).toEqual({});
});
