// The two example tables on the Friday afternoon in which they are told: whom the resident can call, what the vrijdag-check says
// to who leads, and which volunteer is to be asked how it goes.
import { expect, test } from "@jest/globals";
import { listIn, exampleJson, readerOf, tableFrom } from "../../../support/exampleTable.ts";
import { valueAt } from "@werktafel/shared/boardFile/plainJson";
import type { Participant } from "@werktafel/shared/domain/participant";
import { isAskDue } from "@werktafel/shared/domain/house/volunteers";
import { tableView } from "@werktafel/shared/domain/tableView";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { opennessOf } from "@werktafel/shared/domain/time/doors";
import { type CheckLine, type FridayCheck, fridayCheck } from "@werktafel/shared/domain/time/friday/fridayCheck";
import { contactsOf, openActions, openHandovers } from "@werktafel/shared/domain/time/friday/openOnTable";
import { type Contact, reachableNow } from "@werktafel/shared/domain/time/reachableNow";
import { itemId, type ParticipantId, sheetId } from "@werktafel/shared/ids";
import { bramAndLottesTable, type ExampleFile, exampleFiles, noorsTable } from "../../../support/cast.ts";
import { allDutchHolidays as holidays } from "../../../support/dutchHolidays.ts";

const asRead = (file: ExampleFile, who: ParticipantId) => {
  const reader = readerOf(tableFrom(exampleJson(file)), who);
  return { facts: reader.facts, view: tableView(reader) };
};

const callAt = (file: ExampleFile, who: ParticipantId, moment: string, instead?: readonly Contact[]) => {
  const { facts, view } = asRead(file, who);
  const { now, next, away } = reachableNow(
    instead ?? contactsOf(view),
    {
      people: facts.participants,
      anchor: facts.card?.anchorPersonId ?? null,
      facilitator: facts.card?.facilitatorId ?? null,
      opennessOf: (person) => opennessOf(person, facts, holidays),
    },
    Date.parse(moment),
  );
  return {
    now: now.map(({ name, until }) => (until ? `${name} until ${until.time}` : name)),
    next: next?.name ?? null,
    away: away.map(({ name, from }) => `${name} ${from?.day} ${from?.time}`),
  };
};

test.each([
  [
    "Friday at half past three: Farida is not there on Fridays, Teun is, and then Mila",
    "2026-09-18T15:30:00+02:00",
    { now: ["Teun until 16:00"], next: "Mila", away: ["Farida 2026-09-21 08:30"] },
  ],
  [
    "a minute past four: Mila, and when she does not answer the doctors",
    "2026-09-18T16:01:00+02:00",
    {
      now: ["Mila", "Huisartsenpost Nergenshuizen"],
      next: null,
      away: ["Farida 2026-09-21 08:30", "Teun 2026-09-21 09:00"],
    },
  ],
  [
    "Monday morning: both, until the hour that the agreement names",
    "2026-09-21T10:00:00+02:00",
    { now: ["Farida of Teun until 16:00"], next: "Mila", away: [] },
  ],
  [
    "Monday after that hour, while Teun's own door is still open: Mila, as was agreed",
    "2026-09-21T16:30:00+02:00",
    { now: ["Mila", "Huisartsenpost Nergenshuizen"], next: null, away: ["Teun 2026-09-22 09:00"] },
  ],
  [
    "Christmas Day, a Friday",
    "2026-12-25T11:00:00+01:00",
    {
      now: ["Mila", "Huisartsenpost Nergenshuizen"],
      next: null,
      away: ["Farida 2026-12-28 08:30", "Teun 2026-12-28 09:00"],
    },
  ],
])("Noor, %s", (_, moment, expected) => {
  expect(callAt(noorsTable.file, noorsTable.noor, moment)).toEqual(expected);
});

test.each([
  ["twaalf uur is voorbij", "tot 12.00 uur"],
  ["middernacht", "tot 0.00 uur"],
  ["een uur dat er niet is", "tot 25.99 uur"],
  ["geen uur", "als het kan"],
])("an hour in the words of the only one to call takes nobody away: %s", (_said, when) => {
  const only: Contact = { who: "Teun", phone: "0600000000", when };
  const monday = "2026-09-21T14:00:00+02:00";
  expect(callAt("casus-voorbeeld", noorsTable.noor, monday, [only]).now).toEqual(["Teun until 16:00"]);
  // Before another it still says who comes first: after twelve that is Mila.
  const both = [only, { who: "Mila", phone: "0600000001", when: "" }];
  const { now } = callAt("casus-voorbeeld", noorsTable.noor, monday, both);
  expect(now).toEqual(when === "tot 12.00 uur" ? ["Mila"] : ["Teun until 16:00"]);
});

test("Bram, Saturday: nobody from the office, and the lines that are always there in the agreed order", () => {
  expect(callAt(bramAndLottesTable.file, bramAndLottesTable.bram, "2026-10-17T10:00:00+02:00")).toEqual({
    now: ["Storingslijn energie", "Huisartsenpost Verzonnewold"],
    next: null,
    away: ["Marije 2026-10-19 09:00"],
  });
});

const checkAt = (file: ExampleFile, who: ParticipantId, moment: string): FridayCheck | null => {
  const { facts, view } = asRead(file, who);
  const reader = facts.participants.find(({ id }) => id === who);
  if (!reader) throw new Error("nobody there");
  return fridayCheck(
    {
      people: facts.participants,
      actions: openActions(view),
      handovers: openHandovers(facts),
      checkIns: facts.checkIns,
      canCallSomebody: contactsOf(view).length > 0,
      reader,
      opennessOf: (person) => opennessOf(person, facts, holidays),
      holidays,
    },
    Date.parse(moment),
  );
};
const said = (line: CheckLine): string => {
  switch (line.kind) {
    case "stillToday":
      return `${line.action.id} until ${line.until.time}`;
    case "thenClosed":
      return `${line.action.id} for ${line.action.due} until ${line.until.time}`;
    case "ownerLeft":
      return `${line.owner} left: ${line.actions.map(({ id }) => id).join(" ")}`;
    case "ownerAway":
      return `${line.owner} back ${line.back?.day} ${line.back?.time}: ${line.actions.map(({ id }) => id).join(" ")}`;
    case "handoverOpen":
      return `handover ${line.handover.id} by ${line.handover.answerDueOn}`;
    case "notGood":
      return `${line.of} not good on ${line.on}`;
  }
};

test("Noor's table: Teun still has until four, Samira is away until Monday, one handover is open, Noor is well (R-234)", () => {
  const check = checkAt(noorsTable.file, noorsTable.teun, "2026-09-18T15:30:00+02:00");
  expect(check?.lines.map(said)).toEqual([
    "ac-22 until 16:00",
    "p-samira back 2026-09-21 09:00: ac-15 ac-25",
    "handover ho-2 by 2026-09-22",
  ]);
  expect(check).toMatchObject({
    closes: { day: "2026-09-18", time: "16:00" },
    until: { day: "2026-09-21", time: "09:00" },
    areActionsFine: false,
    areHandoversFine: false,
    isEverybodyWell: true,
    canCallSomebody: true,
  });
});

test("Bram and Lotte's: Karim is gone since noon, Marije has until four, and Bram said it is not good", () => {
  const check = checkAt(bramAndLottesTable.file, bramAndLottesTable.marije, "2026-10-16T15:45:00+02:00");
  expect(check?.lines.map(said)).toEqual([
    "ac-11 until 16:00",
    "p-karim back 2026-10-19 09:00: ac-16",
    "handover ho-1 by null",
    "p-bram not good on 2026-10-15",
  ]);
  expect(check?.isEverybodyWell).toBe(false);
});

test("what is for a day in the closed time is in it while its owner is still there, and what lies with somebody who left", () => {
  const friday = (
    due: string,
    change: (people: readonly Participant[]) => readonly Participant[] = (people) => people,
  ) => {
    const { facts } = asRead(noorsTable.file, noorsTable.teun);
    const people = change(facts.participants);
    const reader = people.find(({ id }) => id === noorsTable.teun);
    if (!reader) throw new Error("nobody there");
    const action = { id: itemId("ac-1"), sheet: sheetId("iedereen"), text: "Bellen", owner: noorsTable.teun, due };
    const left = { ...action, id: itemId("ac-2"), owner: noorsTable.farida };
    return fridayCheck(
      {
        people,
        actions: [action, left],
        handovers: [],
        checkIns: [],
        canCallSomebody: true,
        reader,
        opennessOf: (person) => (person.id === noorsTable.teun ? opennessOf(person, facts, holidays) : null),
        holidays,
      },
      Date.parse("2028-12-22T13:00:00+01:00"),
    )?.lines.map(said);
  };
  expect(friday("2028-12-26")).toEqual(["ac-1 for 2028-12-26 until 16:00"]);
  expect(friday("2028-12-24")).toEqual(["ac-1 for 2028-12-24 until 16:00"]);
  // Wednesday he is there again.
  expect(friday("2028-12-27")).toEqual([]);
  const without = (people: readonly Participant[]) =>
    people.map((each) => (each.id === noorsTable.farida ? { ...each, leftOn: "2028-11-16" } : each));
  expect(friday("2028-12-26", without)).toEqual(["ac-1 for 2028-12-26 until 16:00", "p-farida left: ac-2"]);
});

test.each([
  ["Friday before noon", "2026-09-18T11:59:00+02:00"],
  ["Thursday afternoon", "2026-09-17T15:00:00+02:00"],
  ["Saturday", "2026-09-19T13:00:00+02:00"],
])("there is no vrijdag-check on %s", (_, moment) => {
  expect(checkAt(noorsTable.file, noorsTable.teun, moment)).toBeNull();
});

test("what is for a day after the closed time is not in it, and who keeps no hours is left in peace", () => {
  const check = checkAt(noorsTable.file, noorsTable.teun, "2026-09-18T13:00:00+02:00");
  const ids = check?.lines.flatMap((line) => (line.kind === "ownerAway" ? line.actions.map(({ id }) => id) : []));
  // For Monday, Tuesday and the end of the month.
  for (const id of ["ac-24", "ac-21", "ac-23"]) expect(ids).not.toContain(id);
});

test.each(exampleFiles)("%s: the volunteers to be asked how it goes are those the file expects (R-246)", (file) => {
  const json = exampleJson(file);
  const support = listIn(json, "volunteerSupport").map(({ forId, nextAskOn }) => ({
    forId,
    nextAskOn: typeof nextAskOn === "string" ? nextAskOn : null,
  }));
  const on = atTheTable(String(json["referenceDateTime"]))?.day ?? "";
  const due = support.filter((each) => isAskDue(each, on)).map(({ forId }) => forId);
  expect(due).toEqual(valueAt(json, ["expectations", "volunteersDueToBeAsked"]));
});
