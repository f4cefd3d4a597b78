// Which things of the table come into the minutes of a meeting, and for whom: by hand, on a table of two sheets.
import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { ItemRef, ReadableSheet, SheetItem } from "@werktafel/shared/domain/item";
import { composeMinutes } from "@werktafel/shared/domain/minutes/compose/composeMinutes";
import type { ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import { itemId, meetingId, type SheetId, sheetId } from "@werktafel/shared/ids";
import { id, people } from "../../words/noorsMinutes.ts";

const wide = sheetId("allen~1");
const narrow = sheetId("weinig~1");
const few = [id("noor"), id("mila")];
const first = meetingId("m-1");
const second = meetingId("m-2");

const line = (collection: string, name: string, text: string, more: Partial<SheetItem> = {}): SheetItem => ({
  id: itemId(name),
  sheet: wide,
  collection,
  texts: { text, title: text },
  ids: {},
  values: {},
  ...more,
});
const sheet = (name: SheetId, items: readonly SheetItem[]): ReadableSheet => ({
  sheet: name,
  audience: name === wide ? "everyone" : few,
  kind: "table",
  writable: false,
  references: [],
  items,
});
const at = (name: SheetId, item: string): ItemRef => ({ sheet: name, item: itemId(item) });

const plan = {
  number: 1,
  kind: "progress",
  plannedFor: "2026-09-08T10:30:00+02:00",
  durationMinutes: 60,
  place: "De Pollepel",
  form: "inPerson",
  videoLink: null,
  chairId: id("teun"),
  noteTakerId: null,
  template: "werktafel",
  invited: [],
  residentChoseTimeAndPlace: true,
} as const;

interface Held {
  readonly items: readonly SheetItem[];
  /** Between the two meetings, and in the second. */
  readonly between?: readonly Fact[];
  readonly during?: readonly Fact[];
}

/** The minutes of the second meeting. */
const minutesOf = ({ items, between = [], during = [] }: Held): readonly ReadBlock[] => {
  const by = id("teun");
  const meetingFacts = (meeting: typeof first, day: string, inside: readonly Fact[]) =>
    [
      {
        at: `${day}T08:00:00.000Z`,
        fact: { kind: "meetingInvited", meeting, audience: "everyone", plan, by, on: day },
      },
      {
        at: `${day}T08:30:00.000Z`,
        fact: { kind: "meetingOpened", meeting, audience: "everyone", by, at: `${day}T08:30:00.000Z` },
      },
      ...inside.map((fact) => ({ at: `${day}T09:00:00.000Z`, fact })),
      {
        at: `${day}T09:30:00.000Z`,
        fact: {
          kind: "meetingClosed",
          meeting,
          audience: "everyone",
          withoutAfterHours: false,
          by,
          at: `${day}T09:30:00.000Z`,
        },
      },
    ] as const;
  const history = [
    ...people.map((participant) => ({
      at: "2026-05-01T08:00:00.000Z",
      fact: { kind: "participantSeated", participant } as const,
    })),
    ...meetingFacts(first, "2026-06-02", []),
    ...between.map((fact) => ({ at: "2026-07-01T08:00:00.000Z", fact })),
    ...meetingFacts(second, "2026-09-08", during),
  ];
  const facts = foldFacts(history.map(({ fact }) => fact));
  const meeting = facts.meetings[second];
  if (!meeting) throw new Error("no meeting");
  let made = 0;
  return composeMinutes({
    meeting,
    facts,
    sheets: [
      sheet(
        wide,
        items.filter((each) => each.sheet === wide),
      ),
      sheet(
        narrow,
        items.filter((each) => each.sheet === narrow),
      ),
    ],
    history,
    newId: () => `b${(made += 1)}`,
  });
};

const said = (blocks: readonly ReadBlock[], section: ReadBlock["section"]) =>
  blocks
    .filter((block) => block.section === section)
    .map(({ text, status, audience }) => [text, status ?? null, audience === "everyone" ? "all" : "few"]);

const putDown = { values: { meetingId: second } };
const words = (text: string) => ({ text, partyIds: [], rhythm: null, reviewOn: null });
const answered = (item: ItemRef, text: string, value: "yes" | "no" = "yes"): Fact => ({
  kind: "agreementAnswered",
  item,
  accord: { participantId: id("noor"), value, on: "2026-09-08", note: "", words: words(text) },
});
const moved = (item: ItemRef, to: "accepted" | "done", text: string): Fact => ({
  kind: "actionMoved",
  item,
  to,
  by: id("wil"),
  on: "2026-07-01",
  note: "",
  words: to === "accepted" ? { text } : null,
});
const dissent = (item: ItemRef, text: string): Fact => ({
  kind: "dissented",
  item,
  dissent: `d-${text}`,
  about: "agreement",
  by: id("noor"),
  on: "2026-09-08",
  text,
  tableResponse: "",
  status: "stands",
});

test("what was put down at this meeting comes in; what lay there already only when something was done with it", () => {
  const blocks = minutesOf({
    items: [
      line("concerns", "c-1", "Nu", putDown),
      line("concerns", "c-2", "Eerder", { values: { meetingId: first } }),
      line("concerns", "c-3", "Weggelegd", { values: { meetingId: second, archivedAt: "2026-09-08" } }),
      line("agreements", "a-1", "Beantwoord"),
      line("agreements", "a-2", "Lag stil"),
      line("actions", "ac-1", "Gedaan nu"),
      line("actions", "ac-2", "Lag stil"),
    ],
    during: [answered(at(wide, "a-1"), "Beantwoord"), moved(at(wide, "ac-1"), "accepted", "Gedaan nu")],
  });
  expect(said(blocks, "concerns")).toEqual([["Nu", null, "all"]]);
  expect(said(blocks, "agreements")).toEqual([["Beantwoord", "agreed", "all"]]);
  expect(said(blocks, "actions")).toEqual([["Gedaan nu", "accepted", "all"]]);
  expect(said(blocks, "openQuestions")).toEqual([["Lag stil", "proposed", "all"]]);
});

test("beside words in force, what is proposed stands apart, each with its own answers", () => {
  const blocks = minutesOf({
    items: [line("agreements", "a-1", "Twee ochtenden", putDown)],
    between: [answered(at(wide, "a-1"), "Eén ochtend")],
    during: [answered(at(wide, "a-1"), "Twee ochtenden", "no")],
  });
  const agreements = blocks.filter(({ section }) => section === "agreements");
  expect(agreements.map(({ text, status, answers }) => [text, status, answers?.map(({ value }) => value)])).toEqual([
    ["Eén ochtend", "agreed", ["yes"]],
    ["Twee ochtenden", "proposed", ["no"]],
  ]);
});

test("a dissent that few read about what all read is those few's, and brings nothing into everyone's minutes", () => {
  const items = [line("agreements", "a-1", "Met woorden", putDown), line("agreements", "a-2", "Zonder woorden")];
  const blocks = minutesOf({
    items: [...items, line("agreements", "x", "x", { sheet: narrow })],
    during: [dissent(at(narrow, "a-1"), "Geheim een"), dissent(at(narrow, "a-2"), "Geheim twee")],
  });
  expect(said(blocks, "dissents")).toEqual([
    ["Geheim een", null, "few"],
    ["Geheim twee", null, "few"],
  ]);
  expect(said(blocks, "agreements")).toEqual([["Met woorden", "proposed", "all"]]);
  const [about] = blocks.filter(({ text }) => text === "Geheim een").map((block) => block.about);
  expect(about).toBe(blocks.find(({ text }) => text === "Met woorden")?.id);
});

test("what waits until a day says so to who may know that it waits; for the others it is open", () => {
  const parked = (sheetOf: SheetId, item: string): Fact => ({
    kind: "objectionParked",
    item: at(sheetOf, item),
    of: id("noor"),
    until: "2026-12-01",
    by: id("noor"),
    on: "2026-07-02",
  });
  const blocks = minutesOf({
    items: [line("agreements", "a-1", "Voor allen"), line("agreements", "a-2", "Voor weinig")],
    between: [
      dissent(at(wide, "a-1"), "Open"),
      dissent(at(narrow, "a-2"), "Geheim"),
      parked(wide, "a-1"),
      parked(narrow, "a-2"),
    ],
  });
  const open = blocks.filter(({ section }) => section === "openQuestions");
  expect(open.map(({ text, status, audience, people: of }) => [text, status, audience, of])).toEqual([
    ["Voor weinig", "proposed", "everyone", undefined],
    ["Voor allen", "parked", "everyone", [id("noor")]],
    ["Voor weinig", "parked", few, [id("noor")]],
  ]);
});

test("since the last time tells a few things that were done, agreed and reached, and nothing that changed again now", () => {
  const done = Array.from({ length: 8 }, (_, index) => `Gedaan ${index}`);
  const blocks = minutesOf({
    items: [
      line("agreements", "a-1", "Toen afgesproken"),
      line("goals", "g-1", "Toen gelukt", { sheet: narrow }),
      ...done.map((text, index) => line("actions", `ac-${index}`, text, { values: { order: `a${index}` } })),
    ],
    between: [
      answered(at(wide, "a-1"), "Toen afgesproken"),
      {
        kind: "goalConfirmed",
        item: at(narrow, "g-1"),
        by: id("noor"),
        on: "2026-06-03",
        words: { text: "Toen gelukt" },
      },
      { kind: "goalMoved", item: at(narrow, "g-1"), to: "reached" },
      ...done.flatMap((text, index) => [
        moved(at(wide, `ac-${index}`), "accepted", text),
        moved(at(wide, `ac-${index}`), "done", text),
      ]),
    ],
  });
  expect(said(blocks, "sinceLastTime")).toEqual([
    ["Toen afgesproken", "agreed", "all"],
    // A few sentences, not a list: the latest.
    ...done.slice(-5).map((text) => [text, "done", "all"]),
    ["Toen gelukt", "reached", "few"],
  ]);
});

const privateTime = (inside: readonly Fact[]): readonly Fact[] => [
  { kind: "privateTimeStarted", meeting: second, audience: "everyone", by: id("noor") },
  { kind: "privateCircleMade", meeting: second, audience: few, sheet: narrow },
  ...inside,
  { kind: "privateTimeEnded", meeting: second, audience: "everyone", by: id("noor") },
];
const decided = (name: string, audience: "everyone" | typeof few): Fact => ({
  kind: "decisionTaken",
  audience,
  decision: {
    id: name,
    kind: "tableDecision",
    text: name,
    on: "2026-09-08",
    meeting: second,
    by: id("noor"),
    byOrganisation: null,
    objectionUntil: null,
    audience,
  },
});

test("what was written and said in private time is in no minutes at all, not even those of who was in it (R-307)", () => {
  const alone = { sheet: narrow, ...putDown };
  const blocks = minutesOf({
    items: [
      ...["strengths", "concerns", "goals", "agreements", "actions"].map((each) =>
        line(each, `x-${each}`, "Alleen", alone),
      ),
      line("agreements", "a-0", "Lag er al", { sheet: narrow, values: { meetingId: first } }),
      line("actions", "ac-0", "Lag er al", { sheet: narrow }),
      line("concerns", "c-wide", "Aan tafel", putDown),
    ],
    during: privateTime([
      answered(at(narrow, "x-agreements"), "Alleen"),
      dissent(at(narrow, "x-agreements"), "Alleen oneens"),
      moved(at(narrow, "ac-0"), "accepted", "Lag er al"),
      decided("Alleen besloten", few),
      decided("Samen besloten", "everyone"),
    ]),
  });
  expect(JSON.stringify(blocks)).not.toContain("Alleen");
  expect(said(blocks, "actions")).toEqual([]);
  expect(said(blocks, "concerns")).toEqual([["Aan tafel", null, "all"]]);
  expect(said(blocks, "decisions")).toEqual([["Samen besloten", "tableDecision", "all"]]);
  // What lay there before is open still, as it was.
  expect(said(blocks, "openQuestions")).toEqual([["Lag er al", "proposed", "few"]]);
});

test("what those few did at the table is in their minutes, and so is what was laid before the table after private time", () => {
  const laid: Fact = {
    kind: "accordRoundOpened",
    meeting: second,
    item: at(narrow, "a-laid"),
    words: words("Daarna op tafel"),
    by: id("teun"),
  };
  const atPoint = { sheet: narrow, values: { meetingId: second, pointId: "pt-1" } };
  const blocks = minutesOf({
    items: [
      line("agreements", "a-laid", "Daarna op tafel", { sheet: narrow, ...putDown }),
      line("concerns", "c-point", "Bij een punt", atPoint),
      line("actions", "ac-1", "Buiten besloten tijd", { sheet: narrow }),
    ],
    during: [...privateTime([]), laid, moved(at(narrow, "ac-1"), "accepted", "Buiten besloten tijd")],
  });
  expect(said(blocks, "agreements")).toEqual([["Daarna op tafel", "proposed", "few"]]);
  expect(said(blocks, "concerns")).toEqual([["Bij een punt", null, "few"]]);
  expect(said(blocks, "actions")).toEqual([["Buiten besloten tijd", "accepted", "few"]]);
});

test("the first meeting of a table has nothing since the last time", () => {
  const by = id("teun");
  const told = { meeting: first, audience: "everyone" } as const;
  const facts = foldFacts([
    ...people.map((participant): Fact => ({ kind: "participantSeated", participant })),
    { kind: "meetingInvited", ...told, plan, by, on: "2026-09-01" },
    { kind: "meetingOpened", ...told, by, at: "2026-09-08T08:30:00.000Z" },
  ]);
  const meeting = facts.meetings[first];
  if (!meeting) throw new Error("no meeting");
  const blocks = composeMinutes({ meeting, facts, sheets: [], history: [], newId: () => "b" });
  expect(blocks.map(({ section }) => section)).toEqual(["presence", "next"]);
});
