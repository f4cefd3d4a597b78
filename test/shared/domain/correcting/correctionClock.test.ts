// A *klopt niet* has a clock: two weeks of whose words they are, a week of who leads, and at the end of a month where one goes with a
// complaint. As a table: days of the calendar, people who left, doors that are shut.
import { expect, test } from "@jest/globals";
import { correctionDays, whereItLies } from "@werktafel/shared/domain/correcting/correctionClock";
import { foldStatement, type Statement } from "@werktafel/shared/domain/correcting/statement";
import { whyNotAnswered } from "@werktafel/shared/domain/correcting/whoAnswers";
import { statementsDue } from "@werktafel/shared/domain/messages/dueSoon";
import type { Participant } from "@werktafel/shared/domain/participant";
import { monthAfter } from "@werktafel/shared/domain/time/days";
import { officeDaysWith } from "@werktafel/shared/domain/time/workingDays";
import { itemId, participantId, sheetId } from "@werktafel/shared/ids";
import { seatedAs } from "../../../support/cast.ts";
import { dutchHolidays } from "../../../support/dutchHolidays.ts";

const holidays = new Set(Object.values(dutchHolidays).flat());
const [noor, joost, mila, farida] = ["p-noor", "p-joost", "p-mila", "p-farida"].map(participantId);
if (!noor || !joost || !mila || !farida) throw new Error("no cast");

const cast = (change: Readonly<Record<string, Partial<Participant>>> = {}): readonly Participant[] => [
  seatedAs("p-noor", { party: "resident", ...change["noor"] }),
  seatedAs("p-joost", { party: "volunteer", ...change["joost"] }),
  seatedAs("p-mila", { party: "staff", ...change["mila"] }),
  seatedAs("p-farida", { party: "staff", role: "facilitator", ...change["farida"] }),
];

const item = { sheet: sheetId("s~1"), item: itemId("a-1") };
const said = (on: string, by = noor): Statement => {
  const [one] = foldStatement([], { kind: "statementMade", item, statement: "st-1", text: "Nee", by, on });
  if (!one) throw new Error("not said");
  return one;
};
const milas = { author: mila, owner: null, readers: "everyone" } as const;

test.each([
  ["an ordinary day", "2026-09-16", { first: "2026-09-30", leads: "2026-10-07", last: "2026-10-16" }],
  [
    "over the night in which the clock goes back",
    "2026-10-14",
    { first: "2026-10-28", leads: "2026-11-04", last: "2026-11-13" },
  ],
  [
    "over the night in which it goes forward",
    "2027-03-22",
    { first: "2027-04-05", leads: "2027-04-12", last: "2027-04-22" },
  ],
  [
    "the last days of December are days off",
    "2026-12-11",
    { first: "2026-12-24", leads: "2026-12-31", last: "2027-01-11" },
  ],
  ["a month that is shorter", "2027-01-29", { first: "2027-02-12", leads: "2027-02-19", last: "2027-02-26" }],
  ["in a leap year", "2028-01-31", { first: "2028-02-14", leads: "2028-02-21", last: "2028-02-29" }],
  ["from a Saturday", "2026-09-19", { first: "2026-10-02", leads: "2026-10-09", last: "2026-10-19" }],
])("the last days: %s", (_, on, days) => {
  expect(correctionDays(on, holidays)).toEqual(days);
});

test("a month is never exceeded, its steps follow each other, and no last day is a day off", () => {
  let days = 0;
  const office = officeDaysWith(holidays);
  for (let at = Date.parse("2026-01-01"); at < Date.parse("2028-01-01"); at += 86_400_000) {
    const on = new Date(at).toISOString().slice(0, 10);
    const { first, leads, last } = correctionDays(on, holidays);
    expect([on, on < first && first < leads && leads < last && last <= monthAfter(on)]).toEqual([on, true]);
    expect([on, [first, leads, last].filter((day) => holidays.has(day))]).toEqual([on, []]);
    expect([on, [first, leads, last].filter((day) => !office.weekDays.includes(weekDay(day)))]).toEqual([on, []]);
    days += 1;
  }
  expect(days).toBe(730);
});
const weekDay = (day: string) =>
  (["su", "mo", "tu", "we", "th", "fr", "sa"] as const)[new Date(day).getUTCDay()] ?? "su";

const day = "2026-09-16";
const open = officeDaysWith(holidays);
const shut = { ...open, closedOn: [{ from: "2026-09-10", until: "2026-10-05" }] };
const lies = (
  on: string,
  people: readonly Participant[],
  more: { readonly isShut?: boolean; readonly line?: typeof milas } = {},
) => {
  const { isShut = false, line = milas } = more;
  const found = whereItLies(said(day), {
    line,
    people,
    on,
    holidays,
    workingDaysOf: ({ id }) => (isShut && id === mila ? shut : open),
  });
  return found && [found.step, found.with, found.until, found.isLate];
};

test.each([
  ["at once: whose words they are", "2026-09-16", cast(), false, ["first", [mila], "2026-09-30", false]],
  ["on the last day of theirs", "2026-09-30", cast(), false, ["first", [mila], "2026-09-30", false]],
  ["the day after: who leads", "2026-10-01", cast(), false, ["leads", [farida], "2026-10-07", false]],
  [
    "a week on: where one goes with a complaint",
    "2026-10-08",
    cast(),
    false,
    ["complaint", [mila, farida], "2026-10-16", false],
  ],
  [
    "past the month: the same, and that is said",
    "2026-10-17",
    cast(),
    false,
    ["complaint", [mila, farida], "2026-10-16", true],
  ],
  [
    "whose words they are left: who leads, that day",
    "2026-09-16",
    cast({ mila: { leftOn: "2026-09-01" } }),
    false,
    ["leads", [farida], "2026-10-07", false],
  ],
  [
    "their door is shut all that time: who leads, that day",
    "2026-09-16",
    cast(),
    true,
    ["leads", [farida], "2026-10-07", false],
  ],
  [
    "nobody leads, and the author left: who works here",
    "2026-09-16",
    cast({ mila: { leftOn: "2026-09-01" }, farida: { role: "coach" } }),
    false,
    ["leads", [farida], "2026-10-07", false],
  ],
  [
    "nobody else is left at all: where one goes with a complaint",
    "2026-09-16",
    cast({ mila: { leftOn: "2026-09-01" }, farida: { leftOn: "2026-09-01" }, joost: { leftOn: "2026-09-01" } }),
    false,
    ["complaint", [], "2026-10-16", false],
  ],
] as const)("it lies with %s", (_, on, people, isShut, expected) => {
  expect(lies(on, people, { isShut })).toEqual(expected);
});

test("the owner of an action answers beside its author; nobody answers their own, no guest, and nobody who does not read it", () => {
  const line = { author: mila, owner: joost, readers: [noor, joost, farida] } as const;
  const may = (by: typeof noor, me: typeof noor, people = cast()) =>
    whyNotAnswered(said(day, by), { id: me }, { line, people }) === null;
  expect([noor, joost, mila, farida].map((me) => may(noor, me))).toEqual([false, true, false, true]);
  expect([noor, joost, farida].map((me) => may(farida, me))).toEqual([false, true, false]);
  expect(may(noor, joost, cast({ joost: { party: "guest" } }))).toBe(false);
  const answered = foldStatement([said(day)], {
    kind: "statementAnswered",
    item,
    statement: "st-1",
    by: joost,
    on: day,
    as: "kept",
    text: "Nee",
    line: null,
  });
  expect(answered.map((each) => whyNotAnswered(each, { id: farida }, { line, people: cast() })?.reason)).toEqual([
    "notNow",
  ]);
});

test("a message at each step, to those it lies with then and to nobody on a day they do not work", () => {
  const told = (on: string, people = cast(), works = true) => {
    const statement = said(day);
    const lying = whereItLies(statement, { line: milas, people, on, holidays, workingDaysOf: () => open });
    const card = { statement, line: milas, text: "", lying };
    return statementsDue([card], { participants: people }, { worksToday: () => works }).map(({ cause, to }) => [
      cause,
      to,
    ]);
  };
  expect(told("2026-09-30")).toEqual([]);
  expect(told("2026-10-01")).toEqual([["statementWaits", farida]]);
  expect(told("2026-10-01", cast(), false)).toEqual([]);
  // Who said it hears where to go; whose words they are is never chased.
  expect(told("2026-10-08")).toEqual([
    ["statementWaits", farida],
    ["statementLate", noor],
  ]);
  expect(told("2026-10-08", cast({ noor: { leftOn: "2026-10-01" } }))).toEqual([["statementWaits", farida]]);
  // Somebody who leads and was not asked, because whose words they are was there then.
  expect(told("2026-09-17", cast({ mila: { leftOn: "2026-09-17" } }))).toEqual([["statementWaits", farida]]);
  expect(told("2026-09-17", cast({ mila: { leftOn: "2026-09-01" } }))).toEqual([]);
});
