// What each reader of the minutes has before them, and what a resident is spared until having answered (SCREENS.md 5.8).
import { expect, test } from "@jest/globals";
import {
  makes,
  mayAnswer,
  mayHearOthers,
  meetingsWithMinutes,
  versionFor,
  waitsFor,
} from "@werktafel/client/features/minutes/minutesHere";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingPlan } from "@werktafel/shared/domain/meeting/plan";
import type { MinutesAnswerValue } from "@werktafel/shared/domain/minutes/minutes";
import type { Participant } from "@werktafel/shared/domain/participant";
import { meetingId, type ParticipantId } from "@werktafel/shared/ids";
import { noorsTable } from "../../../support/cast.ts";
import { tableFrom, exampleJson } from "../../../support/exampleTable.ts";

const { noor, teun, wil, file } = noorsTable;
const table = foldFacts(tableFrom(exampleJson(file)).facts);
const meeting = meetingId("m-new");
const on = "2026-12-08";
const plan: MeetingPlan = {
  number: 4,
  kind: "progress",
  plannedFor: "2026-12-08T10:30:00+01:00",
  durationMinutes: 75,
  place: "De Pollepel",
  form: "inPerson",
  videoLink: null,
  chairId: teun,
  noteTakerId: null,
  template: "werktafel",
  invited: [noor, teun, wil],
  residentChoseTimeAndPlace: true,
};
const told = { meeting, audience: "everyone" } as const;
const planned: Fact = { kind: "meetingInvited", ...told, plan, by: teun, on };
const made = (version: number): Fact => ({
  kind: "minutesVersionMade",
  ...told,
  version,
  by: null,
  change: "",
  on,
});
const asked = (version: number): Fact => ({
  kind: "minutesAskedAbout",
  ...told,
  version,
  until: null,
  by: teun,
  on,
});
const said = (by: ParticipantId, version: number, value: MinutesAnswerValue): Fact => ({
  kind: "minutesAnswered",
  ...told,
  answer: { by, version, value, on, text: "", notedById: null },
});
const adopted = (version: number): Fact => ({ kind: "minutesAdopted", ...told, version, by: teun, on });

const at = (...facts: readonly Fact[]) => {
  const found = foldFacts([planned, ...facts], table).meetings[meeting];
  if (!found) throw new Error("no such meeting");
  return found;
};
const personOf = (id: ParticipantId): Participant => {
  const found = table.participants.find((each) => each.id === id);
  if (!found) throw new Error(`${id} does not sit here`);
  return found;
};
const [resident, chair, guide] = [personOf(noor), personOf(teun), personOf(wil)];

test("the newest meeting stands first, and one without minutes does not stand there", () => {
  const facts = foldFacts([planned, made(1)], table);
  expect(meetingsWithMinutes(facts).map(({ id }) => id)).toEqual(["m-new", "m-3", "m-2", "m-1"]);
  expect(meetingsWithMinutes(foldFacts([planned], table)).map(({ id }) => id)).toEqual(["m-3", "m-2", "m-1"]);
});

test("a draft lies before the resident as soon as before anyone else, and nobody is asked yet", () => {
  const draft = at(made(1));
  expect([resident, chair, guide].map((person) => versionFor(draft, person)?.version)).toEqual([1, 1, 1]);
  expect(mayAnswer(draft, 1, resident)).toBe(false);
  expect(waitsFor(draft, resident)).toBe(false);
});

test("while a newer version is made, the others keep what they were asked about", () => {
  const newer = at(made(1), asked(1), made(2));
  expect([resident, guide, chair].map((person) => versionFor(newer, person)?.version)).toEqual([1, 1, 2]);
  expect([mayAnswer(newer, 1, resident), mayAnswer(newer, 2, resident)]).toEqual([true, false]);
});

test.each<[MinutesAnswerValue]>([["yes"], ["no"], ["notYet"], ["together"], ["comment"]])(
  "a resident hears what others said only after having answered: %s",
  (value) => {
    const before = at(made(1), asked(1), said(wil, 1, "yes"));
    expect([mayHearOthers(before, resident), mayHearOthers(before, guide)]).toEqual([false, true]);
    const after = at(made(1), asked(1), said(noor, 1, value));
    expect([mayHearOthers(after, resident), waitsFor(after, resident)]).toEqual([true, false]);
  },
);

test("an answer to an earlier version is none to this one: the resident is asked anew, and hears nobody first", () => {
  const again = at(made(1), asked(1), said(noor, 1, "yes"), made(2), asked(2));
  expect([waitsFor(again, resident), mayHearOthers(again, resident)]).toEqual([true, false]);
});

test("a guest is never asked", () => {
  const guest: Participant = { ...guide, party: "guest" };
  const open = at(made(1), asked(1));
  expect([mayAnswer(open, 1, guest), waitsFor(open, guest)]).toEqual([false, false]);
});

test("once adopted the adopted version lies before everyone, and nobody makes or answers any more", () => {
  const done = at(made(1), made(2), asked(2), said(noor, 2, "yes"), adopted(2), made(3));
  for (const person of [resident, chair, guide]) {
    expect([versionFor(done, person)?.version, makes(done, person), mayAnswer(done, 2, person)]).toEqual([
      2,
      false,
      false,
    ]);
  }
  expect([makes(at(made(1)), chair), makes(at(made(1)), guide)]).toEqual([true, false]);
});
