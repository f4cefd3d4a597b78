import { seatedAs } from "../../support/cast.ts";
import { expect, test } from "@jest/globals";
import { type BoardFacts, foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import { comingBack } from "@werktafel/shared/domain/comingBack";
import type { Wording } from "@werktafel/shared/domain/wording";
import { itemId, meetingId, type ParticipantId, sheetId } from "@werktafel/shared/ids";
import { bramAndLottesTable, type ExampleFile, noorsTable } from "../../support/cast.ts";
import { exampleJson, readerOf, tableFrom } from "../../support/exampleTable.ts";

const { noor, ruben, mila, teun, farida } = noorsTable;
const sheet = sheetId("s~1");
const item = itemId("a-1");
const ref = { sheet, item };
const meeting = meetingId("m-1");
const words: Wording = { text: "Noor werkt elke woensdag.", partyIds: [noor, ruben], rhythm: null, reviewOn: null };
const earlier: Wording = { ...words, text: "Noor werkt elke dag." };

const seat = (id: ParticipantId, party: "resident" | "host" | "staff", role = ""): Fact => ({
  kind: "participantSeated",
  participant: seatedAs(id, { party, role }),
});
const answered = (
  who: ParticipantId,
  value: "yes" | "notYet" | "no",
  to: Wording = words,
  on = "2026-09-08",
): Fact => ({
  kind: "agreementAnswered",
  item: ref,
  accord: { participantId: who, value, on, note: "", words: to },
});
const dissented = (tableResponse: string): Fact => ({
  kind: "dissented",
  item: ref,
  dissent: "di-1",
  about: "agreement",
  by: mila,
  on: "2026-09-09",
  text: "Ik zie het anders.",
  tableResponse,
  status: "stands",
});
const parked = (of: ParticipantId, until: string): Fact => ({
  kind: "objectionParked",
  item: ref,
  of,
  until,
  by: noor,
  on: "2026-09-10",
});
const everyone = { meeting, audience: "everyone" } as const;
const closedMeeting: readonly Fact[] = [
  {
    ...everyone,
    kind: "meetingInvited",
    plan: {
      number: 1,
      kind: "start",
      plannedFor: "2026-09-08T10:30:00+02:00",
      durationMinutes: 60,
      place: "",
      form: "inPerson",
      videoLink: null,
      chairId: teun,
      noteTakerId: null,
      template: "werktafel",
      invited: [],
      residentChoseTimeAndPlace: true,
    },
    by: teun,
    on: "2026-09-01",
  },
  { ...everyone, kind: "meetingOpened", by: teun, at: "2026-09-08T08:30:00.000Z" },
  { ...everyone, kind: "meetingClosed", by: teun, at: "2026-09-08T09:30:00.000Z", withoutAfterHours: false },
];

const facts = (...some: readonly Fact[]): BoardFacts =>
  foldFacts([seat(noor, "resident"), seat(ruben, "host"), seat(teun, "staff", "facilitator"), ...some]);
const lying = (values: Readonly<Record<string, string>> = {}): readonly ReadableSheet[] => [
  {
    sheet,
    audience: "everyone",
    kind: "table",
    writable: true,
    references: [],
    items: [
      {
        id: item,
        sheet,
        collection: "agreements",
        texts: { text: words.text },
        values,
        ids: { parties: [noor, ruben] },
      },
    ],
  },
];
const back = (some: readonly Fact[], values: Readonly<Record<string, string>> = {}, on = "2026-10-01") =>
  comingBack({ facts: facts(...some), sheets: lying(values), on }).map(({ why, since, of }) => ({ why, since, of }));

test("a no comes back until it is a yes", () => {
  expect(back([answered(noor, "yes"), answered(ruben, "no")])).toEqual([
    { why: "no", since: "2026-09-08", of: [ruben] },
  ]);
  expect(back([answered(noor, "yes"), answered(ruben, "no"), answered(ruben, "yes")])).toEqual([]);
});

test("a no to words that were replaced by words that were agreed was worked in, and comes back no more", () => {
  expect(back([answered(ruben, "no", earlier), answered(noor, "yes")])).toEqual([]);
  // Replaced, and nobody agreed to anything yet: it is still open.
  expect(back([answered(ruben, "no", earlier)])).toMatchObject([{ why: "no" }]);
});

test("a resident's no stays open while others type other words", () => {
  expect(back([answered(noor, "yes", earlier), answered(noor, "no", earlier)])).toMatchObject([
    { why: "no", of: [noor] },
  ]);
});

test("what is over, or put away, does not come back", () => {
  const no = answered(ruben, "no");
  expect(back([no, { kind: "agreementClosed", item: ref, as: "ended" }])).toEqual([]);
  expect(back([no, { kind: "itemPutAway", item: ref, by: noor, on: "2026-09-09" }])).toEqual([]);
});

test("an objection that waits comes back on its day, and not before; said again after it, it stands by itself", () => {
  const no = [answered(ruben, "no"), parked(ruben, "2026-12-01")];
  expect(back(no)).toEqual([]);
  expect(back(no, {}, "2026-12-01")).toEqual([{ why: "parked", since: "2026-12-01", of: [ruben] }]);
  expect(back([...no, answered(ruben, "yes")], {}, "2026-12-01")).toEqual([]);
  expect(back([...no, answered(ruben, "no", words, "2026-12-08")], {}, "2026-12-09")).toMatchObject([{ why: "no" }]);
});

test("only whose objection waits is not asked: another's no comes back", () => {
  expect(back([answered(ruben, "no"), answered(noor, "no"), parked(ruben, "2026-12-01")])).toMatchObject([
    { of: [noor] },
  ]);
});

test("an own opinion comes back until the table answered it, and after that only when it was to wait until a day", () => {
  expect(back([dissented("")])).toEqual([{ why: "dissent", since: "2026-09-09", of: [mila] }]);
  expect(back([dissented("In december vragen we het weer.")])).toEqual([]);
  const waits = [dissented("In december vragen we het weer."), parked(mila, "2026-12-08")];
  expect(back(waits)).toEqual([]);
  expect(back(waits, {}, "2026-12-08")).toEqual([{ why: "parked", since: "2026-12-08", of: [mila] }]);
  expect(back([dissented(""), { kind: "dissentWithdrawn", item: ref, dissent: "di-1" }])).toEqual([]);
});

test("what a resident was asked at an earlier meeting and did not answer comes back; nog niet leaves it asked", () => {
  const unanswered = [{ why: "unanswered", since: "2026-09-08", of: [noor] }];
  expect(back(closedMeeting, { meetingId: meeting })).toEqual(unanswered);
  expect(back([...closedMeeting, answered(noor, "notYet")], { meetingId: meeting })).toEqual(unanswered);
  expect(back([...closedMeeting, answered(noor, "yes", earlier)], { meetingId: meeting })).toEqual(unanswered);
  expect(back([...closedMeeting, answered(noor, "yes")], { meetingId: meeting })).toEqual([]);
  // Made elsewhere, or at the meeting that goes on now: nobody waits for it yet.
  expect(back(closedMeeting)).toEqual([]);
  expect(back(closedMeeting.slice(0, 2), { meetingId: meeting })).toEqual([]);
});

const question = (more: Partial<Extract<Fact, { kind: "lineQuestionAsked" }>> = {}): Fact => ({
  kind: "lineQuestionAsked",
  item: ref,
  question: "lq-1",
  by: ruben,
  to: null,
  on: "2026-09-11",
  text: "Hoe laat?",
  ...more,
});
const step = { item: ref, question: "lq-1", on: "2026-09-12" } as const;

test("a question about anything comes back until somebody answers it, or it is taken back", () => {
  expect(back([question()])).toEqual([{ why: "question", since: "2026-09-11", of: [ruben] }]);
  expect(back([question(), { ...step, kind: "lineQuestionAnswered", by: noor, text: "Tien uur" }])).toEqual([]);
  expect(back([question(), { ...step, kind: "lineQuestionTakenBack", by: ruben }])).toEqual([]);
  expect(back([question(), { kind: "itemPutAway", item: ref, by: noor, on: "2026-09-12" }])).toEqual([]);
  // Also about what was agreed and is over, and about what nobody says yes or no to.
  expect(back([question(), { kind: "agreementClosed", item: ref, as: "ended" }])).toMatchObject([{ why: "question" }]);
  const [here] = lying();
  const sheets = here ? [{ ...here, items: here.items.map((each) => ({ ...each, collection: "ideas" })) }] : [];
  expect(comingBack({ facts: facts(question()), sheets, on: "2026-10-01" })).toMatchObject([{ why: "question" }]);
  expect(comingBack({ facts: facts(), sheets, on: "2026-10-01" })).toEqual([]);
});

test("what is held against it weighs more than a question, and stands in its one line", () => {
  expect(back([question(), answered(noor, "yes"), answered(ruben, "no")])).toMatchObject([{ why: "no" }]);
});

test("what was laid before the table in a round of yes and not answered comes back too", () => {
  const round: Fact = { kind: "accordRoundOpened", meeting, item: ref, words, by: teun };
  const [invited, opened, closed] = closedMeeting;
  if (!invited || !opened || !closed) throw new Error("three facts");
  expect(back([invited, opened, round, closed])).toMatchObject([{ why: "unanswered", of: [noor] }]);
});

test("klopt niet comes back until it is answered, or a resident let it stand", () => {
  const correction = { id: "c-1", version: 1, block: "b-1", by: ruben, on: "2026-09-12", text: "Het was donderdag." };
  const asked: readonly Fact[] = [
    ...closedMeeting,
    { ...everyone, kind: "minutesVersionMade", version: 1, by: null, change: "", on: "2026-09-08" },
    {
      ...everyone,
      kind: "minutesBlocksTold",
      version: 1,
      blocks: [{ id: "b-1", section: "agreements", order: "a", text: words.text, item: ref }],
    },
    { ...everyone, kind: "correctionAsked", correction: { ...correction, answer: null, acceptedByResidentOn: null } },
  ];
  expect(comingBack({ facts: facts(...asked), sheets: lying(), on: "2026-10-01" })).toEqual([
    { item: ref, why: "correction", since: "2026-09-12", of: [ruben], correction: { meeting, id: "c-1" } },
  ]);
  const kept = { by: teun, on: "2026-09-13", as: "kept", text: "" } as const;
  expect(back([...asked, { ...everyone, kind: "correctionAnswered", correction: "c-1", ...kept }])).toEqual([]);
  expect(
    back([...asked, { ...everyone, kind: "correctionAccepted", correction: "c-1", by: noor, on: "2026-09-13" }]),
  ).toEqual([]);
});

const ofExample = (file: ExampleFile, me: ParticipantId | null, on: string) => {
  const { facts: known, sheets } = readerOf(tableFrom(exampleJson(file)), me);
  return comingBack({ facts: known, sheets, on });
};

test("at Noor's table the second morning comes back, with Noor's no", () => {
  for (const reader of [noor, farida, teun, null]) {
    const about = ofExample(noorsTable.file, reader, "2026-12-01").filter(({ item: found }) => found !== null);
    expect(about).toMatchObject([{ item: { item: "a-15" }, why: "no", since: "2026-09-08", of: [noor] }]);
  }
});

test("at Bram and Lotte's table the question of a bewindvoerder comes back, for those who may read it", () => {
  const { bram, lotte, otto, hanna, file } = bramAndLottesTable;
  for (const reader of [bram, lotte]) {
    const about = ofExample(file, reader, "2026-11-01").filter(({ item: found }) => found !== null);
    expect(about).toMatchObject([{ item: { item: "a-13" }, why: "no", of: [bram] }]);
  }
  for (const reader of [otto, hanna, null]) expect(ofExample(file, reader, "2026-11-01")).toEqual([]);
});
