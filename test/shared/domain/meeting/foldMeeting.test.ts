import { expect, test } from "@jest/globals";
import { foldMeetingFact } from "@werktafel/shared/domain/meeting/foldMeeting";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MeetingFact } from "@werktafel/shared/domain/meeting/meetingFact";
import type { MeetingPlan } from "@werktafel/shared/domain/meeting/plan";
import { itemId, meetingId, participantId, sheetId } from "@werktafel/shared/ids";

const meeting = meetingId("m-1");
const noor = participantId("p-noor");
const teun = participantId("p-teun");
const all = { meeting, audience: "everyone" } as const;
const plan: MeetingPlan = {
  number: 1,
  kind: "start",
  plannedFor: "2026-09-22T10:30:00+02:00",
  durationMinutes: 60,
  place: "De Pollepel",
  form: "inPerson",
  videoLink: null,
  chairId: teun,
  noteTakerId: null,
  template: "werktafel",
  invited: [noor, teun],
  residentChoseTimeAndPlace: true,
};
const day = { by: noor, on: "2026-09-18" };
const planned: MeetingFact = { kind: "meetingPlanned", plan, ...all, ...day };
const invited: MeetingFact = { kind: "meetingInvited", plan, ...all, ...day };
const opened: MeetingFact = { kind: "meetingOpened", ...all, by: teun, at: "2026-09-22T08:30:00.000Z" };

const after = (...facts: readonly MeetingFact[]): MeetingState => {
  const state = facts.reduce<MeetingState | undefined>((now, fact) => foldMeetingFact(now, fact), undefined);
  if (!state) throw new Error("no meeting");
  return state;
};

test("what is told of a meeting that this reader never heard of changes nothing", () => {
  expect(foldMeetingFact(undefined, opened)).toBe(undefined);
  expect(foldMeetingFact(undefined, { kind: "meetingPaused", ...all })).toBe(undefined);
});

test("who only hears of the invitation knows the yeses and the guests from before it", () => {
  const guest = participantId("p-gast");
  const state = after({ ...invited, agreedTo: { [noor]: "2026-09-17" }, guests: [guest] });
  expect(state).toMatchObject({ phase: "invited", agreedTo: { [noor]: "2026-09-17" }, guests: [guest] });
});

test("a look at the list counts for that list, and a yes for that time and those people", () => {
  const seen: MeetingFact = { kind: "meetingListSeen", invited: plan.invited, ...all, ...day };
  const agreed: MeetingFact = { kind: "meetingAgreedTo", ...all, ...day };
  const before = [planned, seen, agreed];
  const same = after(...before, { ...planned, plan: { ...plan, place: "Thuis", invited: [teun, noor] } });
  expect([same.listSeenBy, same.agreedTo]).toEqual([[noor], { [noor]: "2026-09-18" }]);
  const later = after(...before, { ...planned, plan: { ...plan, plannedFor: "2026-09-23T10:30:00+02:00" } });
  expect([later.listSeenBy, later.agreedTo]).toEqual([[noor], {}]);
  const longer = after(...before, { ...planned, plan: { ...plan, invited: [noor] } });
  expect([longer.listSeenBy, longer.agreedTo]).toEqual([[], {}]);
});

test("a pause goes back to where it was", () => {
  const paused: MeetingFact = { kind: "meetingPaused", pause: "p-1", ...all };
  const resumed: MeetingFact = { kind: "meetingResumed", ...all };
  const alone: MeetingFact = { kind: "privateTimeStarted", privateTime: "t-1", ...all, by: noor };
  const ended: MeetingFact = { kind: "privateTimeEnded", ...all, by: noor };
  expect(after(invited, opened, paused, resumed).phase).toBe("running");
  expect(after(invited, opened, alone, paused)).toMatchObject({ phase: "paused", pausedIn: "privateTime" });
  expect(after(invited, opened, alone, paused)).toMatchObject({ pause: "p-1", privateTime: "t-1" });
  expect(after(invited, opened, alone, paused, resumed, ended)).toMatchObject({ pause: "p-1", privateTime: null });
  expect(after(invited, opened, alone, paused, resumed)).toMatchObject({ phase: "privateTime", pausedIn: null });
});

test("a point that a reader may not know leaves the one before behind", () => {
  const at = "2026-09-22T08:40:00.000Z";
  const point = { sheet: sheetId("alles~1"), item: itemId("pt-1") };
  const reached: MeetingFact = { kind: "pointReached", as: "point", isInSmallCircle: false, ...all, by: teun, at };
  const shown: MeetingFact = { kind: "pointShown", meeting, item: point };
  const state = after(invited, opened, reached, shown, { ...reached, isInSmallCircle: true });
  expect(state).toMatchObject({ point: { item: null, isInSmallCircle: true }, pointsDone: ["pt-1"] });
});

test("closing ends the pause, the private time and the round, and whoever had the turn was heard", () => {
  const round = { ...all, round: "r-1" };
  const state = after(
    invited,
    opened,
    { kind: "turnRoundOpened", order: [noor, teun], by: teun, ...round },
    { kind: "turnGiven", to: noor, ...round },
    { kind: "privateTimeStarted", ...all, by: noor },
    { kind: "privateCircleMade", meeting, audience: [noor], sheet: sheetId("noor~1") },
    { kind: "meetingPaused", ...all },
    { kind: "meetingClosed", ...all, by: teun, at: "2026-09-22T09:30:00.000Z", withoutAfterHours: true },
  );
  expect(state).toMatchObject({
    phase: "closed",
    pausedIn: null,
    privateCircle: null,
    point: null,
    turnRounds: [{ isOpen: false, current: null, heard: [noor], share: null }],
  });
});
