// What somebody still has to do, and what waits for them, against what both example files expect at the moment they are told.
import { expect, test } from "@jest/globals";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { asksNow, inOrderOfAsking, type Line, linesFor } from "@werktafel/shared/domain/mine/lines";
import {
  asksWhetherItFits,
  dayFor,
  isDueOn,
  isOpen,
  isPastItsDay,
  openByOwner,
  waitsForYesOf,
} from "@werktafel/shared/domain/mine/myActions";
import { tableView } from "@werktafel/shared/domain/tableView";
import { itemId, meetingId, type ParticipantId, participantId, sheetId } from "@werktafel/shared/ids";
import { exampleFiles, type ExampleFile, noorsTable } from "../../../support/cast.ts";
import { exampleJson, readerOf, sheetsOf, tableFrom } from "../../../support/exampleTable.ts";

const opened = (file: ExampleFile) => {
  const json = exampleJson(file);
  const table = tableFrom(json);
  const on = String(json["referenceDateTime"]).slice(0, 10);
  const expected = Object(json["expectations"]);
  const all = tableView({ sheets: sheetsOf(table), facts: foldFacts(table.facts), me: null });
  return { table, on, expected, all };
};
const linesOf = (table: ReturnType<typeof tableFrom>, who: ParticipantId, on: string, more: readonly Fact[] = []) => {
  const reader = readerOf({ ...table, facts: [...table.facts, ...more] }, who);
  const me = reader.facts.participants.find(({ id }) => id === who);
  if (!me) throw new Error(`${who} does not sit here`);
  return linesFor({ table: tableView(reader), facts: reader.facts, me, on });
};

test.each(exampleFiles)("%s: what is open, past its day and due today is what the file expects", (file) => {
  const { all, on, expected } = opened(file);
  const ids = (actions: readonly { readonly id: string }[]) => actions.map(({ id }) => id).toSorted();
  expect(ids(all.actions.filter(isOpen))).toEqual(expected.openActionIds.toSorted());
  expect(ids(all.actions.filter((each) => isPastItsDay(each, on)))).toEqual(expected.overdueActionIds.toSorted());
  expect(ids(all.actions.filter((each) => isDueOn(each, on)))).toEqual(expected.dueOnReferenceDateIds.toSorted());
  const owned = Object.fromEntries([...openByOwner(all.actions)].map(([who, list]) => [who, list.length]));
  expect(owned).toEqual(expected.openActionsByOwner);
});

test.each(exampleFiles)(
  "%s: each person's own list holds exactly what is open and theirs, wherever it lies",
  (file) => {
    const { table, on, expected, all } = opened(file);
    const people = foldFacts(table.facts).participants.map(({ id }) => id);
    const listed = people.flatMap((who) =>
      linesOf(table, who, on).flatMap((line) => (line.kind === "action" ? [line.item.item] : [])),
    );
    expect(listed.toSorted()).toEqual(expected.openActionIds.toSorted());
    for (const who of people) {
      const asked = all.actions.filter((each) => waitsForYesOf(each, who)).map(({ id }) => id);
      const onList = linesOf(table, who, on).flatMap((line) =>
        line.kind === "action" && line.status === "proposed" ? [line.item.item] : [],
      );
      expect(onList.toSorted()).toEqual(asked.toSorted());
    }
  },
);

test("a question waits for who is asked, and for who leads when it is asked of the table; nobody's silence is counted", () => {
  const { table, on } = opened(noorsTable.file);
  const { noor, mila, joost, teun } = noorsTable;
  const home = sheetsOf(table).find(({ items }) => items.some(({ id }) => id === "s-1"));
  if (!home) throw new Error("no s-1");
  const item = { sheet: home.sheet, item: itemId("s-1") };
  const asked = (to: ParticipantId | null): Fact => ({
    kind: "lineQuestionAsked",
    item,
    question: "lq-1",
    by: noor,
    to,
    on,
    text: "Hoe laat?",
  });
  const waiting = (facts: readonly Fact[]) =>
    [noor, mila, joost, teun].filter((who) =>
      linesOf(table, who, on, facts).some((line) => line.kind === "question" && line.question === "lq-1"),
    );
  expect(waiting([asked(joost)])).toEqual([joost]);
  expect(waiting([asked(null)])).toEqual([teun]);
  const answer = { item, question: "lq-1", on, text: "Om tien uur." } as const;
  expect(waiting([asked(joost), { ...answer, kind: "lineQuestionAnswered", by: joost }])).toEqual([]);
  expect(waiting([asked(joost), { kind: "itemPutAway", item, by: noor, on }])).toEqual([]);
  // Who was asked left: who leads sees to it.
  const left: Fact = { kind: "seatEnded", participant: joost, on, audience: "everyone" };
  expect(waiting([asked(joost), left])).toEqual([teun]);
});

test("who left sees no list, and nothing of a smaller circle is on a list outside it", () => {
  const { table, on } = opened(noorsTable.file);
  const left: Fact = { kind: "seatEnded", participant: noorsTable.wil, on, audience: "everyone" };
  expect(linesOf(table, noorsTable.wil, on).length).toBeGreaterThan(0);
  expect(linesOf(table, noorsTable.wil, on, [left])).toEqual([]);
  const readable = new Map(sheetsOf(table).map((sheet) => [sheet.sheet, sheet.audience] as const));
  for (const { id } of foldFacts(table.facts).participants) {
    for (const line of linesOf(table, id, on)) {
      const audience = "item" in line ? readable.get(line.item.sheet) : "everyone";
      expect(audience === "everyone" || audience?.includes(id)).toBe(true);
    }
  }
});

test("a day that went by is read by who is paid for it alone, and an action without a day is never past it", () => {
  expect(dayFor("2026-09-15", { party: "staff" }, "2026-09-18")).toBe("2026-09-15");
  for (const party of ["resident", "informal", "volunteer", "host", "guest"] as const) {
    expect(dayFor("2026-09-15", { party }, "2026-09-18")).toBeNull();
    expect(dayFor("2026-09-18", { party }, "2026-09-18")).toBe("2026-09-18");
  }
  expect(isPastItsDay({ status: "accepted", due: null }, "2099-01-01")).toBe(false);
  expect(isPastItsDay({ status: "done", due: "2026-01-01" }, "2026-09-18")).toBe(false);
});

test("it is asked once whether talking with an authority suits somebody: of a volunteer, before the yes", () => {
  const asked = (kind: string, status: "proposed" | "accepted", party: "volunteer" | "staff" | "resident") =>
    asksWhetherItFits({ kind, status }, party);
  expect(asked("contactAuthority", "proposed", "volunteer")).toBe(true);
  expect([
    asked("contactAuthority", "accepted", "volunteer"),
    asked("contactAuthority", "proposed", "staff"),
    asked("contactAuthority", "proposed", "resident"),
    asked("general", "proposed", "volunteer"),
  ]).toEqual([false, false, false, false]);
});

const ref = { sheet: sheetId("s~1"), item: itemId("ac") };
const action = (status: "proposed" | "accepted" | "stuck", due: string | null): Line => ({
  kind: "action",
  item: ref,
  status,
  due,
});

test("what waits stands in order: handovers first, then by day, then what has none; what is simply under way is not on it", () => {
  const minutes: Line = { kind: "minutes", meeting: meetingId("m"), ask: "answer", by: null, due: "2026-09-20" };
  const handover: Line = { kind: "handover", handover: "h", due: "2026-09-22" };
  const lines = [action("proposed", null), minutes, action("accepted", "2026-09-18"), handover];
  expect(inOrderOfAsking(lines, (line) => line)).toEqual([
    handover,
    action("accepted", "2026-09-18"),
    minutes,
    action("proposed", null),
  ]);
  expect(asksNow(action("accepted", "2026-09-19"), "2026-09-18")).toBe(false);
  expect(asksNow(action("accepted", null), "2026-09-18")).toBe(false);
  expect(asksNow(action("stuck", null), "2026-09-18")).toBe(true);
  expect(asksNow(action("accepted", "2026-09-18"), "2026-09-18")).toBe(true);
});

test("minutes wait for who was asked and said nothing, and for who leads when somebody said something", () => {
  const { table, on } = opened(noorsTable.file);
  const minutesOf = (who: ParticipantId) =>
    linesOf(table, who, on).flatMap((line) => (line.kind === "minutes" ? [line.ask] : []));
  const people = foldFacts(table.facts).participants.map(({ id }) => id);
  expect(people.flatMap(minutesOf).length).toBeGreaterThan(0);
  // Nobody but who leads is told to ask or to adopt.
  for (const who of people.filter((id) => id !== noorsTable.teun)) {
    expect(minutesOf(who).every((ask) => ask === "answer")).toBe(true);
  }
  expect(minutesOf(participantId("p-teun"))).not.toEqual([]);
});

test("a limit waits for who was asked to take it over until there is an answer, and for nobody else", () => {
  const { table, on } = opened(noorsTable.file);
  const { joost, teun, farida } = noorsTable;
  const asked: Fact = {
    kind: "handoverAsked",
    handover: "h-limit",
    audience: "everyone",
    actions: [],
    asker: joost,
    to: teun,
    second: farida,
    reason: "volunteerLimit",
    boundary: "",
    words: null,
    on,
    dueOn: "2026-09-22",
  };
  const answer = { by: teun, on, value: "accepted" as const, note: "", offer: "", until: null };
  const answered: Fact = { kind: "handoverAnswered", handover: "h-limit", audience: "everyone", answer, on };
  const of = (who: ParticipantId, more: readonly Fact[]) =>
    linesOf(table, who, on, more).filter((line) => line.kind === "handover" && line.handover === "h-limit");
  expect(of(teun, [asked])).toEqual([{ kind: "handover", handover: "h-limit", due: "2026-09-22" }]);
  expect([of(farida, [asked]), of(joost, [asked]), of(teun, [asked, answered])]).toEqual([[], [], []]);
});
