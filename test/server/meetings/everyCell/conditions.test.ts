// Issue 3, check 3, second half: who may ask it, at the right moment, and yet one thing is missing: each such no has a reason of
// its own, the same for everyone who may. Together with the cells every reason there is was heard.
import { afterEach, expect, test } from "@jest/globals";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Refusal, RefusalReason } from "@werktafel/shared/domain/refusal";
import { itemId, meetingId, type ParticipantId } from "@werktafel/shared/ids";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { writeText } from "@werktafel/shared/sheet/editSheet";
import { everyone, idOf, type Name, on, type OpenTable, question } from "../../live/openTable.ts";
import { meetingAt, theMeeting } from "../meetingAt.ts";
import { type AskedTable, askedTable } from "./askedTable.ts";
import { rows } from "./expected.ts";
import { a1, a1Words, factsAt, type MomentName, plan } from "./moments.ts";
import { wishes } from "./wishes.ts";

interface Condition<Kind extends CommandKind> {
  readonly title: string;
  readonly kind: Kind;
  readonly moment: MomentName;
  readonly wish?: (me: Name) => CommandPayloads[Kind];
  /** Default: everyone who may ask it then. */
  readonly by?: readonly Name[];
  readonly without?: (fact: Fact) => boolean;
  readonly more?: readonly Fact[];
  readonly prepare?: (table: OpenTable) => Promise<void>;
  readonly hears: Refusal;
}

interface Asked {
  readonly title: string;
  readonly hears: Refusal;
  readonly open: () => Promise<AskedTable>;
  readonly ask: (table: AskedTable) => Promise<readonly unknown[]>;
}

/** With its kind kept to itself, so that conditions of all kinds lie in one list. */
const condition = <Kind extends CommandKind>(each: Condition<Kind>): Asked => ({
  title: each.title,
  hears: each.hears,
  open: async () =>
    askedTable(each.moment, [...factsAt(each.moment, each.without), ...(each.more ?? [])], each.prepare),
  ask: async (table) => {
    const answers: unknown[] = [];
    const wish: (me: Name) => CommandPayloads[Kind] = each.wish ?? wishes[each.kind];
    for (const name of each.by ?? rows[each.kind].may) {
      answers.push({ name, answer: await table.line(name).wish(each.kind, wish(name)) });
    }
    return answers;
  },
});

const meeting = theMeeting;
const { number: _number, ...planned } = plan;
const other = { text: "Noor werkt nooit.", partyIds: [] as readonly ParticipantId[] };
const nowhere = on(everyone, "nergens");
const isOf = (name: Name) => (fact: Fact) => fact.kind === "attendanceNoted" && fact.participant === idOf(name);
const malformed = (path: string, detail: string): Refusal => ({ reason: "malformed", path: `payload.${path}`, detail });
const staff: readonly Name[] = ["mila", "joost", "ruben", "farida"];

const anotherMeeting: readonly Fact[] = meetingAt("running").map((fact) =>
  "meeting" in fact ? { ...fact, meeting: meetingId("m-0") } : fact,
);
const noorsLine: Fact = {
  kind: "minutesBlocksTold",
  meeting,
  audience: "everyone",
  version: 1,
  blocks: [{ id: "b-2", section: "question", order: "b", text: "Hoe doe ik mee?", wordsOf: idOf("noor") }],
};

const conditions: readonly Asked[] = [
  condition({
    title: "nobody is invited before a resident saw the list (R-303)",
    kind: "invite",
    moment: "preparing",
    without: ({ kind }) => kind === "meetingListSeen",
    hears: { reason: "listNotSeen" },
  }),
  condition({
    title: "once people are invited, who else comes is the resident's to say",
    kind: "planMeeting",
    moment: "invited",
    by: ["farida"],
    wish: () => ({ meeting, plan: { ...planned, invited: [idOf("joost")] } }),
    hears: { reason: "listNotSeen" },
  }),
  condition({
    title: "at a closed table nothing changes any more (R-317)",
    kind: "chooseTableColour",
    moment: "noMeeting",
    more: [
      {
        kind: "boardClosed",
        audience: "everyone",
        closed: {
          on: "2026-09-18",
          keepers: [],
          afterCare: { who: idOf("farida"), on: "2026-12-18" },
          agreedBy: [idOf("noor"), idOf("farida")],
        },
      },
    ],
    hears: { reason: "boardClosed" },
  }),
  condition({
    title: "what somebody else said yes to is contradicted, not taken back (R-222c)",
    kind: "takeBackItem",
    moment: "noMeeting",
    by: ["mila"],
    wish: () => ({ item: on(everyone, "g-2") }),
    more: [
      { kind: "goalConfirmed", item: on(everyone, "g-2"), by: idOf("noor"), on: "2026-09-18", words: { text: "x" } },
    ],
    hears: { reason: "alreadyTakenOver", by: idOf("noor") },
  }),
  condition({
    title: "a reason of law holds up erasing (R-407)",
    kind: "eraseItem",
    moment: "noMeeting",
    hears: { reason: "heldByLaw", holds: ["Er loopt een zaak."] },
  }),
  condition({
    title: "the list that was on the screen is not the list any more",
    kind: "seeInvitations",
    moment: "preparing",
    wish: () => ({ meeting, invited: [] }),
    hears: { reason: "notNow", from: "preparing", to: "seeInvitations" },
  }),
  condition({
    title: "a meeting does not open without a resident (R-128)",
    kind: "openMeeting",
    moment: "invited",
    without: isOf("noor"),
    hears: { reason: "noResidentHere" },
  }),
  condition({
    title: "one meeting at a time is under way",
    kind: "openMeeting",
    moment: "invited",
    more: anotherMeeting,
    hears: { reason: "meetingUnderWay" },
  }),
  condition({
    title: "a table does not begin without the question (R-129)",
    kind: "startBoard",
    moment: "tableInPreparation",
    prepare: async (table) =>
      table.edit("noor", question, (doc) => {
        writeText(doc, { collection: "question", id: itemId("question"), field: "text" }, " ", { origin: null });
      }),
    hears: { reason: "questionMissing" },
  }),
  condition({
    title: "closing asks once for whom to call after hours (R-233)",
    kind: "closeMeeting",
    moment: "running",
    wish: () => ({ meeting, withoutAfterHours: false }),
    hears: { reason: "afterHoursMissing" },
  }),
  condition({
    title: "leading goes to who is here",
    kind: "handFacilitation",
    moment: "running",
    without: isOf("joost"),
    hears: { reason: "notHere", who: idOf("joost") },
  }),
  condition({
    title: "a turn is given to who is here",
    kind: "giveTurn",
    moment: "running",
    by: ["ruben", "farida"],
    wish: () => ({ meeting, to: idOf("joost") }),
    without: isOf("joost"),
    hears: { reason: "notHere", who: idOf("joost") },
  }),
  condition({
    title: "what somebody said aloud is noted of who is here (R-305)",
    kind: "answerAgreement",
    moment: "running",
    by: ["noor", "mila", "ruben", "farida"],
    wish: () => ({ item: a1, value: "yes", note: "", words: a1Words, for: idOf("joost") }),
    without: isOf("joost"),
    hears: { reason: "notHere", who: idOf("joost") },
  }),
  condition({
    title: "and only while a meeting goes on",
    kind: "answerAgreement",
    moment: "draft",
    by: staff,
    wish: () => ({ item: a1, value: "yes", note: "", words: a1Words, for: idOf("noor") }),
    hears: { reason: "notNow", from: "noMeeting", to: "noteAloud" },
  }),
  condition({
    title: "who is here is noted by oneself, or by who leads or takes notes",
    kind: "noteAttendance",
    moment: "running",
    by: ["noor", "mila", "gast"],
    wish: () => ({ meeting, participant: idOf("joost"), via: null }),
    hears: { reason: "notYours", who: "noteTaker" },
  }),
  condition({
    title: "a turn is given by who leads",
    kind: "giveTurn",
    moment: "running",
    by: ["noor", "mila", "joost", "gast"],
    wish: () => ({ meeting, to: idOf("ruben") }),
    hears: { reason: "notYours", who: "facilitator" },
  }),
  condition({
    title: "a turn is ended by who leads, or by oneself",
    kind: "endTurn",
    moment: "running",
    by: ["noor", "mila", "joost", "gast"],
    wish: () => ({ meeting, participant: idOf("ruben"), as: "heard" }),
    hears: { reason: "notYours", who: "facilitator" },
  }),
  condition({
    title: "minutes are not adopted without the resident's yes (R-313)",
    kind: "adoptMinutes",
    moment: "forApproval",
    without: ({ kind }) => kind === "minutesAnswered",
    hears: { reason: "residentsYesMissing", of: [idOf("noor")] },
  }),
  condition({
    title: "adopted minutes stand, and who is second hears who was first",
    kind: "adoptMinutes",
    moment: "adopted",
    hears: { reason: "alreadyAdopted", version: 1, by: idOf("farida") },
  }),
  condition({
    title: "somebody's own words are put differently by nobody else (R-222c)",
    kind: "reviseMinutes",
    moment: "draft",
    more: [noorsLine],
    wish: () => ({ meeting, version: 1, changes: [{ block: "b-2", text: "Anders." }], change: "" }),
    hears: { reason: "ownWords", of: idOf("noor") },
  }),
  condition({
    title: "no sheet without a resident (R-127)",
    kind: "openSheet",
    moment: "running",
    by: staff,
    wish: (me) => ({ audience: [idOf(me)] }),
    hears: { reason: "audienceWithoutResident" },
  }),
  condition({
    title: "no decision without a resident",
    kind: "takeDecision",
    moment: "running",
    by: staff,
    wish: (me) => ({ ...wishes.takeDecision(me), audience: [idOf(me)] }),
    hears: { reason: "audienceWithoutResident" },
  }),
  condition({
    title: "no guest among those who read what only some may (R-124)",
    kind: "openSheet",
    moment: "running",
    wish: (me) => ({ audience: [idOf("noor"), idOf(me), idOf("gast")] }),
    hears: malformed("audience", "a guest reads only what is for everyone"),
  }),
  condition({
    title: "an authority that decided has a name",
    kind: "takeDecision",
    moment: "running",
    wish: (me) => ({ ...wishes.takeDecision(me), kind: "authorityDecision" }),
    hears: malformed("byOrganisation", "expected the organisation that decided"),
  }),
  condition({
    title: "an objection waits until a day after today",
    kind: "parkObjection",
    moment: "running",
    wish: () => ({ item: a1, of: idOf("ruben"), until: "2026-09-18" }),
    hears: malformed("until", "expected a day after today"),
  }),
  condition({
    title: "where nobody objected nothing waits",
    kind: "parkObjection",
    moment: "running",
    by: ["noor", "farida", "ruben"],
    wish: () => ({ item: a1, of: idOf("farida"), until: "2026-12-08" }),
    hears: { reason: "notNow", from: "noObjection", to: "parkObjection" },
  }),
  condition({
    title: "no guest in private time",
    kind: "startPrivateTime",
    moment: "running",
    wish: () => ({ meeting, with: [idOf("gast")] }),
    hears: malformed("with", "expected nobody who is a guest"),
  }),
  condition({
    title: "an answer is to the words that stand there",
    kind: "answerAgreement",
    moment: "running",
    wish: () => ({ item: a1, value: "yes", note: "", words: other }),
    hears: { reason: "wordingChanged", words: { ...a1Words, rhythm: null, reviewOn: null } },
  }),
  condition({
    title: "a pass is to the words that stand there",
    kind: "passAccord",
    moment: "running",
    wish: () => ({ meeting, item: a1, words: other }),
    hears: { reason: "wordingChanged", words: { ...a1Words, rhythm: null, reviewOn: null } },
  }),
  condition({
    title: "a pass is in a round",
    kind: "passAccord",
    moment: "running",
    without: ({ kind }) => kind === "accordRoundOpened",
    hears: { reason: "notNow", from: "noRound", to: "passAccord" },
  }),
  condition({
    title: "who takes what was offered second hears who was first",
    kind: "moveAction",
    moment: "running",
    by: ["noor", "mila", "joost", "farida"],
    more: [
      {
        kind: "actionMoved",
        item: on(everyone, "ac-wie-wil"),
        to: "accepted",
        by: idOf("ruben"),
        on: "2026-09-18",
        note: "",
        words: { text: "De keuken laten zien", ownerId: null },
      },
    ],
    hears: { reason: "alreadyTaken", by: idOf("ruben") },
  }),
  condition({
    title: "what is over is not laid before the table",
    kind: "openAccordRound",
    moment: "running",
    more: [{ kind: "agreementClosed", item: a1, as: "ended" }],
    hears: { reason: "notNow", from: "ended", to: "openAccordRound" },
  }),
  condition({
    title: "what is nowhere, or not yours to read, is not laid before the table",
    kind: "openAccordRound",
    moment: "running",
    wish: () => ({ meeting, item: nowhere }),
    hears: { reason: "unknown" },
  }),
];

let asked: AskedTable | null = null;
afterEach(async () => {
  await asked?.close();
  asked = null;
});

const heard = new Set<string>();
for (const each of conditions) {
  test(`${each.title}: ${each.hears.reason}`, async () => {
    asked = await each.open();
    const answers = await each.ask(asked);
    expect(answers.length).toBeGreaterThan(0);
    for (const one of answers) expect(one).toMatchObject({ answer: { ok: false, refusal: each.hears } });
    heard.add(each.hears.reason);
  });
}

/** Where each reason is heard: here, or at an edge that has tests of its own. */
const where: Readonly<Record<RefusalReason, "here" | "edge">> = {
  malformed: "here",
  unknown: "here",
  notYours: "here",
  wordingChanged: "here",
  alreadyTaken: "here",
  notNow: "here",
  noResidentHere: "here",
  questionMissing: "here",
  listNotSeen: "here",
  afterHoursMissing: "here",
  residentsYesMissing: "here",
  alreadyAdopted: "here",
  ownWords: "here",
  meetingUnderWay: "here",
  notHere: "here",
  audienceWithoutResident: "here",
  // Changing who reads: test/server/boards/moving.
  leavesOut: "edge",
  // Seats, cards and consent have their own tests: test/server/sharing.
  lastResident: "edge",
  sentenceMissing: "edge",
  mandateMissing: "edge",
  consentMissing: "edge",
  boardClosed: "here",
  alreadyTakenOver: "here",
  heldByLaw: "here",
  goalIsNarrower: "edge",
  // A full disk, a screen that asks too fast, a link of somebody else, a session that ended: test/faults, test/server.
  notStored: "edge",
  tooFast: "edge",
  otherPerson: "edge",
  strongDoorOnly: "edge",
  secondPersonNeeded: "edge",
  ownBenefit: "edge",
  ownCardMissing: "edge",
  // What stands in the way: test/server/between/barriers.
  theirsToTake: "edge",
  signedOut: "edge",
  locked: "edge",
  stepUpNeeded: "edge",
  wrongPin: "edge",
};

test("every reason that a wish can be refused with was heard", () => {
  const expected = Object.entries(where).filter(([, place]) => place === "here");
  expect([...heard].toSorted()).toEqual(expected.map(([reason]) => reason).toSorted());
});
