// Who hears that there is something new, fact by fact: never of what they did, never of what they may not read.
import { expect, test } from "@jest/globals";
import { type BoardFacts, foldFacts, noFacts } from "@werktafel/shared/domain/board";
import { reads } from "@werktafel/shared/domain/audience";
import { type Fact, readersOf } from "@werktafel/shared/domain/fact";
import type { MeetingPlan } from "@werktafel/shared/domain/meeting/plan";
import { causeOf, type MayRead, messagesOf } from "@werktafel/shared/domain/messages/causes";
import { asksDue, datesComing, proposalsOf } from "@werktafel/shared/domain/messages/dueSoon";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { SharingConsent } from "@werktafel/shared/domain/sharingConsent";
import { itemId, meetingId, participantId, sheetId } from "@werktafel/shared/ids";
import { seatedAs } from "../../../support/cast.ts";

const [noor, mila, joost, teun, gast] = ["p-noor", "p-mila", "p-joost", "p-teun", "p-gast"].map(participantId);
if (!noor || !mila || !joost || !teun || !gast) throw new Error("no cast");
const everyone = "everyone" as const;
const on = "2026-09-18";
const meeting = meetingId("m-1");
const plan: MeetingPlan = {
  number: 1,
  kind: "start",
  plannedFor: "2026-09-22T10:30:00+02:00",
  durationMinutes: 60,
  place: "",
  form: "inPerson",
  videoLink: null,
  chairId: teun,
  noteTakerId: null,
  template: "werktafel",
  invited: [noor, joost, teun, gast],
  residentChoseTimeAndPlace: true,
};
const seats: readonly Fact[] = [
  seatedAs("p-noor", { party: "resident" }),
  seatedAs("p-mila", { party: "informal", leftOn: "2026-09-01" }),
  seatedAs("p-joost", { party: "volunteer" }),
  seatedAs("p-teun", { party: "staff", role: "facilitator" }),
  seatedAs("p-gast", { party: "guest" }),
].map((participant) => ({ kind: "participantSeated", participant }));
const planned: Fact = { kind: "meetingPlanned", meeting, plan, audience: [noor, teun], by: teun, on };
const invited: Fact = { kind: "meetingInvited", meeting, plan, audience: everyone, by: teun, on };
const table = foldFacts(seats, noFacts);
const withMeeting = foldFacts([planned], table);
const withInvited = foldFacts([invited], withMeeting);
const consent: SharingConsent = {
  id: "c-1",
  of: noor,
  consent: "shareWithOrg",
  about: null,
  toOrganisationIds: [],
  scope: "",
  validUntil: null,
  askedById: teun,
  givenOn: null,
  withdrawnOn: null,
  notedById: null,
  saidForById: null,
  ownYesOn: null,
  domains: [],
};
const proposal = {
  id: "v-1",
  name: "Wil",
  party: "volunteer",
  roleLabel: "",
  organisationId: null,
  organisationName: "",
  why: "",
  by: teun,
  on,
} as const;

const each: readonly (readonly [string, Fact, BoardFacts, readonly string[]])[] = [
  ["a meeting that is being prepared: nobody", planned, table, []],
  ["asked to come: who is asked and sits here; not who asks, no guest", invited, withMeeting, [noor, joost]],
  ["changed before it was told: nobody", planned, withMeeting, []],
  [
    "changed when all know: who is asked, and who was",
    { ...planned, audience: everyone, plan: { ...plan, invited: [noor, teun] } },
    withInvited,
    [noor, joost],
  ],
  [
    "changed by Noor: not Noor",
    { ...planned, audience: everyone, by: noor, plan: { ...plan, place: "elders" } },
    withInvited,
    [joost, teun],
  ],
  [
    "called off in preparation: nobody",
    { kind: "meetingCalledOff", meeting, audience: [noor, teun], by: teun, on },
    withMeeting,
    [],
  ],
  [
    "called off: who was asked",
    { kind: "meetingCalledOff", meeting, audience: everyone, by: teun, on },
    withInvited,
    [noor, joost],
  ],
  [
    "called off, told to some: no more than those",
    { kind: "meetingCalledOff", meeting, audience: [noor, teun], by: teun, on },
    withInvited,
    [noor],
  ],
  [
    "minutes are asked about: everyone who sits here",
    { kind: "minutesAskedAbout", meeting, audience: everyone, version: 1, until: null, by: teun, on },
    withInvited,
    [noor, joost],
  ],
  ["somebody may join: the resident is asked", { kind: "seatProposed", proposal, audience: everyone }, table, [noor]],
  [
    "proposed by the resident: nobody",
    { kind: "seatProposed", proposal: { ...proposal, by: noor }, audience: everyone },
    table,
    [],
  ],
  ["a consent is asked: whose it is", { kind: "consentAsked", asked: consent, audience: [noor, teun] }, table, [noor]],
  [
    "given in the same breath: nobody",
    { kind: "consentAsked", asked: { ...consent, givenOn: on }, audience: [noor] },
    table,
    [],
  ],
  [
    "may somebody read along: the resident in that circle, nobody outside it",
    {
      kind: "wideningAsked",
      asked: { id: "w-1", readers: [joost, teun], who: mila, insteadOf: null, by: teun, on },
      audience: [joost, teun],
    },
    table,
    [],
  ],
];
const mayRead: MayRead = (who, fact) => {
  const readers = readersOf(fact);
  return "audience" in readers && reads(readers.audience, who);
};
test.each(each)("%s", (_title, fact, before, to) => {
  expect(causeOf(fact, before, mayRead)?.to ?? []).toEqual(to);
});

const decision = (change: object = {}): Fact => ({
  kind: "decisionTaken",
  audience: everyone,
  decision: {
    id: "d-1",
    kind: "authorityDecision",
    text: "",
    on,
    meeting: null,
    by: teun,
    byOrganisation: "gemeente",
    objectionUntil: null,
    audience: everyone,
    ...change,
  },
});
const openAt = (open: string, close: string) => ({
  id: "o-1",
  audience: everyone,
  record: { officeHours: [{ days: ["mo", "tu", "we", "th", "fr"], open, close }] },
});
const withDoor = (close: string, news: Participant["news"]): BoardFacts => ({
  ...table,
  records: { organisations: [openAt("09:00", close)] },
  participants: table.participants.map((each) =>
    each.id === teun
      ? { ...each, organisationId: "o-1" }
      : each.id === noor && news !== undefined
        ? { ...each, news }
        : each,
  ),
});
const fridayNoon = Date.parse("2026-09-18T13:00:00+02:00");
const monday = Date.parse("2026-09-21T09:00:00+02:00");
const held = (facts: BoardFacts, at: number, fact = decision()) =>
  messagesOf([fact], facts, { mayRead, at, holidays: new Set() }).map(({ to, notBefore }) => [to, notBefore]);

test("news that an authority decided waits over the weekend as the resident chose, and only for the resident", () => {
  // Nobody chose: somebody who can explain is there until five, so it comes; when all go at half past one, it waits.
  expect(held(withDoor("17:00", undefined), fridayNoon)).toEqual([[[noor], null]]);
  expect(held(withDoor("13:30", undefined), fridayNoon)).toEqual([[[noor], monday]]);
  expect(held(withDoor("13:30", "atOnce"), fridayNoon)).toEqual([[[noor], null]]);
  expect(held(withDoor("17:00", "askMe"), fridayNoon)).toEqual([[[noor], monday]]);
  expect(held(withDoor("13:30", undefined), fridayNoon - 24 * 60 * 60_000)).toEqual([[[noor], null]]);
  // What the table decided itself, she was there for.
  expect(held(withDoor("13:30", undefined), fridayNoon, decision({ kind: "tableDecision" }))).toEqual([]);
  // Minutes may hold such news: the others hear at once.
  const asked: Fact = { kind: "minutesAskedAbout", meeting, audience: everyone, version: 1, until: null, by: teun, on };
  expect(held(withDoor("13:30", undefined), fridayNoon, asked)).toEqual([
    [[noor], monday],
    [[joost], null],
  ]);
  const meetingAsked = { ...invited, plan: { ...plan, invited: [noor] } };
  expect(held(withDoor("13:30", "askMe"), fridayNoon, meetingAsked)).toEqual([[[noor], null]]);
});

test("a plan that is changed tap by tap is one change, told when it settled", () => {
  const change = { ...planned, audience: everyone, plan: { ...plan, place: "elders" } };
  const at = Date.parse("2026-09-18T10:03:00+02:00");
  const of = (moment: number) =>
    messagesOf([change], withInvited, { mayRead, at: moment, holidays: new Set() }).map(({ about, notBefore }) => [
      about,
      notBefore,
    ]);
  const settled = Date.parse("2026-09-18T10:10:00+02:00");
  expect(of(at)).toEqual([[expect.any(String), settled]]);
  expect(of(at + 6 * 60_000)).toEqual(of(at));
  expect(of(settled)).not.toEqual(of(at));
});

test("a limit is heard by whom it is laid with, and the answer by who asked; a yes waits for the resident", () => {
  const place = { audience: everyone, handover: "h-1" } as const;
  const asks: Fact = {
    kind: "handoverAsked",
    ...place,
    actions: [],
    asker: joost,
    to: teun,
    second: null,
    reason: "volunteerLimit",
    boundary: "",
    words: null,
    on,
    dueOn: null,
  };
  expect(causeOf(asks, table, mayRead)).toEqual({ cause: "handoverAsked", to: [teun] });
  const asked = foldFacts([asks], table);
  const climbed: Fact = { kind: "handoverClimbed", ...place, ask: 0, to: null, because: "late", on, dueOn: null };
  expect(causeOf(climbed, asked, mayRead)?.to).toEqual([teun]);
  const answered = (value: "accepted" | "bridged"): Fact => ({
    kind: "handoverAnswered",
    ...place,
    answer: { by: teun, on, value, note: "", offer: "", until: null },
    on,
  });
  expect(causeOf(answered("accepted"), asked, mayRead)?.to).toEqual([joost, noor]);
  expect(causeOf(answered("bridged"), asked, mayRead)?.to).toEqual([joost]);
  const taken = foldFacts([answered("accepted")], asked);
  const consented: Fact = { kind: "handoverConsented", ...place, by: noor, value: "yes", on };
  expect(causeOf(consented, taken, mayRead)?.to).toEqual([teun]);
});

test("who leads hears once that a volunteer tried three times, and not while somebody is asked to take it over", () => {
  const item = { sheet: sheetId("iedereen~1"), item: itemId("ac-1") };
  const toAll: MayRead = () => true;
  const tried = (by: typeof joost): Fact => ({
    kind: "attemptNoted",
    item,
    attempt: { by, on, what: "notReached", text: "" },
    on,
  });
  const after = (count: number, by = joost, from = table) => foldFacts(Array<Fact>(count).fill(tried(by)), from);
  const heard = (before: BoardFacts, by = joost, may = toAll) =>
    messagesOf([tried(by)], before, { mayRead: may, at: monday, holidays: new Set() });
  expect(heard(after(1))).toEqual([]);
  expect(heard(after(2)).map(({ cause, to }) => [cause, to])).toEqual([["triedOften", [teun]]]);
  // The fourth is one cause with the third: the outbox holds one message of it.
  expect(heard(after(3)).map(({ about }) => about)).toEqual(heard(after(2)).map(({ about }) => about));
  expect(heard(after(2))[0]?.about).toEqual(expect.any(String));
  expect(heard(after(2), joost, () => false)).toEqual([]);
  expect(heard(after(2, teun), teun)).toEqual([]);
  const asks: Fact = {
    ...{ kind: "handoverAsked", item, handover: "h-1", actions: [item.item], asker: joost, to: teun, second: null },
    ...{ reason: "volunteerLimit", boundary: "", words: null, on, dueOn: null },
  };
  const asked = foldFacts([asks], after(2));
  expect(heard(asked)).toEqual([]);
  const withdrawn: Fact = { kind: "handoverWithdrawn", item, handover: "h-1", by: joost, on };
  expect(heard(foldFacts([withdrawn], asked))).toHaveLength(1);
});

test("who asks how somebody is hears that it is time, who is asked does not; missed twice, who leads hears it too", () => {
  const asking = { id: "v-1", of: noor, asker: joost, everyWeeks: 2, from: "2026-09-18" };
  const facts = { ...table, askings: [asking], checkIns: [] };
  const found = (day: string, works = true) =>
    asksDue(facts, { day, worksToday: () => works }).map(({ cause, to, day: since }) => [cause, to, since]);
  expect(found("2026-09-17")).toEqual([]);
  expect(found("2026-09-18")).toEqual([["askDue", joost, "2026-09-18"]]);
  expect(found("2026-10-05")).toEqual([
    ["askDue", joost, "2026-09-18"],
    ["askMissed", teun, "2026-09-18"],
  ]);
  expect(found("2026-10-05", false)).toEqual([["askDue", joost, "2026-09-18"]]);
});

const action = (change: object) =>
  ({ id: itemId("i-1"), status: "accepted", owner: teun, due: on, ...change }) as const;
const today = { day: on, worksToday: () => true, nextWorkingDayOf: () => "2026-09-21" };

test("only who is paid to keep a date hears that it comes: on the day, and before the days they do not work", () => {
  const found = (change: object) => datesComing([action(change)], table, today).map(({ cause }) => cause);
  expect(found({})).toEqual(["dateIsHere"]);
  expect(found({ due: "2026-09-19" })).toEqual(["dateComes"]);
  expect(found({ due: "2026-09-21" })).toEqual(["dateComes"]);
  expect(found({ due: "2026-09-22" })).toEqual([]);
  expect(found({ due: "2026-09-17" })).toEqual([]);
  expect(found({ due: null })).toEqual([]);
  for (const owner of [noor, joost, mila, gast, null]) expect(found({ owner })).toEqual([]);
  for (const status of ["done", "declined", "proposed", "cancelled", "handedOver"])
    expect(found({ status })).toEqual([]);
  expect(datesComing([action({})], table, { ...today, worksToday: () => false })).toEqual([]);
});

test("who is asked to do something hears of it, whoever they are, until they answered", () => {
  const found = (change: object) => proposalsOf([action({ status: "proposed", ...change })], table).map(({ to }) => to);
  expect(found({ owner: joost })).toEqual([joost]);
  expect(found({ owner: noor })).toEqual([noor]);
  expect(found({ owner: null })).toEqual([]);
  expect(found({ owner: mila })).toEqual([]);
  expect(found({ status: "accepted" })).toEqual([]);
});

test("who is asked a question hears that there is something new, and who asked when it is answered; never of the table's talk", () => {
  const item = { sheet: sheetId("everyone~1"), item: itemId("a-1") };
  const asked = (to: typeof joost | null): Fact => ({
    kind: "lineQuestionAsked",
    item,
    question: "lq-1",
    by: noor,
    to,
    on,
    text: "Hoe laat?",
  });
  const all: MayRead = () => true;
  expect(causeOf(asked(joost), table, all)).toEqual({ cause: "questionAsked", to: [joost] });
  expect(causeOf(asked(null), table, all)).toEqual({ cause: "questionAsked", to: [teun] });
  expect(causeOf(asked(joost), table, (who) => who !== joost)).toBeNull();
  const answered: Fact = { kind: "lineQuestionAnswered", item, question: "lq-1", by: joost, on, text: "Tien uur." };
  expect(causeOf(answered, foldFacts([asked(joost)], table), all)).toEqual({ cause: "questionAnswered", to: [noor] });
  const back: Fact = { kind: "lineQuestionTakenBack", item, question: "lq-1", by: noor, on };
  expect(causeOf(back, foldFacts([asked(joost)], table), all)).toBeNull();
});
