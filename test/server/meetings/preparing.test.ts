import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { BoardCard, Fact } from "@werktafel/shared/domain/fact";
import { participantId } from "@werktafel/shared/ids";
import { writeText } from "@werktafel/shared/sheet/editSheet";
import { reasonOf } from "../boards/atTable.ts";
import { idOf, item, type Name, question } from "../live/openTable.ts";
import { type MeetingTable, openMeetingTable, planAsked } from "./atMeeting.ts";

const card: BoardCard = {
  title: "De tafel van Noor",
  status: "preparing",
  phase: "",
  template: "werktafel",
  wordForCentralPerson: "Noor",
  facilitatorId: idOf("farida"),
  anchorPersonId: null,
  createdOn: "2026-09-01",
  nextMeetingOn: null,
  isFictional: true,
};
const inPreparation: readonly Fact[] = [{ kind: "boardMade", board: card }];

let at: MeetingTable;
beforeEach(async () => {
  at = await openMeetingTable();
});
afterEach(async () => at.close());

const everyoneElse: readonly Name[] = ["mila", "joost", "ruben", "gast"];

test("until people are invited only the residents and who prepares it know of a meeting", async () => {
  const before = await Promise.all(everyoneElse.map((name) => at[name].seq()));
  const meeting = await at.planned();
  for (const name of everyoneElse) expect(await at.knows(name, meeting)).toBe(false);
  expect(await Promise.all(everyoneElse.map((name) => at[name].seq()))).toEqual(before);
  expect((await at.meetingFor("noor", meeting)).phase).toBe("preparing");
  const ofMila = await at.planned({ chairId: idOf("mila") });
  expect(await at.knows("mila", ofMila)).toBe(true);
  expect(await at.knows("joost", ofMila)).toBe(false);
});

test("meetings are numbered by the house, one after another", async () => {
  const first = await at.planned();
  const second = await at.planned();
  expect((await at.meetingFor("noor", first)).plan.number).toBe(1);
  expect((await at.meetingFor("noor", second)).plan.number).toBe(2);
});

test("nobody is invited before a resident saw this very list", async () => {
  const meeting = await at.planned();
  expect(reasonOf(await at.farida.wish("invite", { meeting }))).toBe("listNotSeen");
  const longer = [...planAsked().invited, idOf("gast")];
  expect(reasonOf(await at.noor.wish("seeInvitations", { meeting, invited: longer }))).toBe("notNow");
  const seen = { meeting, invited: planAsked().invited.toReversed() };
  expect(reasonOf(await at.farida.wish("seeInvitations", seen))).toBe("notYours");
  expect(reasonOf(await at.noor.wish("seeInvitations", seen))).toBe("done");

  // One more on the list: she has not seen that one.
  await at.done(at.farida.wish("planMeeting", { meeting, plan: planAsked({ invited: longer }) }));
  expect(reasonOf(await at.farida.wish("invite", { meeting }))).toBe("listNotSeen");
  await at.done(at.noor.wish("seeInvitations", { meeting, invited: longer }));
  expect(reasonOf(await at.farida.wish("invite", { meeting }))).toBe("done");
  for (const name of everyoneElse) expect((await at.meetingFor(name, meeting)).phase).toBe("invited");
  expect(reasonOf(await at.farida.wish("invite", { meeting }))).toBe("notNow");
});

test("a resident who plans has seen who comes", async () => {
  const answer = await at.noor.wish("planMeeting", { meeting: null, plan: planAsked() });
  const [meeting] = Object.values((await at.noor.facts()).meetings);
  if (!meeting || !answer.ok) throw new Error("not planned");
  expect(answer.made).toBe(meeting.id);
  expect(reasonOf(await at.noor.wish("invite", { meeting: meeting.id }))).toBe("done");
});

test("once people are invited only a resident asks somebody else, and everyone hears of a new time", async () => {
  const meeting = await at.invited();
  const later = planAsked({ plannedFor: "2026-09-23T10:30:00+02:00" });
  expect(reasonOf(await at.farida.wish("planMeeting", { meeting, plan: later }))).toBe("done");
  expect((await at.meetingFor("joost", meeting)).plan.plannedFor).toBe(later.plannedFor);
  const fewer = { ...later, invited: [idOf("noor"), idOf("farida")] };
  expect(reasonOf(await at.farida.wish("planMeeting", { meeting, plan: fewer }))).toBe("listNotSeen");
  expect(reasonOf(await at.noor.wish("planMeeting", { meeting, plan: fewer }))).toBe("done");
  expect((await at.meetingFor("joost", meeting)).plan.invited).toEqual(fewer.invited);
});

test("a yes to a meeting is known to all who are invited, and falls away with another time", async () => {
  const meeting = await at.planned();
  expect(reasonOf(await at.farida.wish("agreeToMeeting", { meeting }))).toBe("notYours");
  await at.done(at.noor.wish("agreeToMeeting", { meeting }));
  await at.done(at.noor.wish("seeInvitations", { meeting, invited: planAsked().invited }));
  await at.done(at.farida.wish("invite", { meeting }));
  expect((await at.meetingFor("ruben", meeting)).agreedTo).toEqual({ [idOf("noor")]: "2026-09-18" });
  const later = planAsked({ plannedFor: "2026-09-23T10:30:00+02:00" });
  await at.done(at.farida.wish("planMeeting", { meeting, plan: later }));
  expect((await at.meetingFor("ruben", meeting)).agreedTo).toEqual({});
  expect(reasonOf(await at.farida.wish("openMeeting", { meeting }))).toBe("noResidentHere");
});

test("who leads sits at this table and is no guest; only a resident or the facilitator plans", async () => {
  const plan = async (change: Parameters<typeof planAsked>[0]) =>
    at.farida.wish("planMeeting", { meeting: null, plan: planAsked(change) });
  expect(await plan({ chairId: idOf("gast") })).toMatchObject({
    refusal: { reason: "malformed", path: "payload.plan.chairId" },
  });
  expect(await plan({ noteTakerId: idOf("gast") })).toMatchObject({
    refusal: { reason: "malformed", path: "payload.plan.noteTakerId" },
  });
  expect(reasonOf(await plan({ chairId: participantId("p-niemand") }))).toBe("unknown");
  expect(reasonOf(await plan({ invited: [participantId("p-niemand")] }))).toBe("unknown");
  for (const name of everyoneElse) {
    const asked = at[name].wish("planMeeting", { meeting: null, plan: planAsked() });
    expect(await asked).toEqual({ ok: false, refusal: { reason: "notYours", who: "facilitator" } });
  }
});

test("who led a meeting that is prepared, and no longer does, hears so and of nothing after it", async () => {
  const meeting = await at.planned({ chairId: idOf("mila") });
  await at.done(at.farida.wish("planMeeting", { meeting, plan: planAsked() }));
  expect((await at.meetingFor("mila", meeting)).plan.chairId).toBe(idOf("farida"));
  expect(reasonOf(await at.mila.wish("callOffMeeting", { meeting }))).toBe("notYours");
  const seq = await at.mila.seq();
  await at.done(at.noor.wish("seeInvitations", { meeting, invited: planAsked().invited }));
  expect(await at.mila.seq()).toBe(seq);
});

test("a guest is welcome when a resident says so, before or after the invitation, and not by anyone else's word", async () => {
  const meeting = await at.planned();
  const welcome = { meeting, guest: idOf("gast"), isWelcome: true };
  expect(reasonOf(await at.farida.wish("welcomeGuest", welcome))).toBe("notYours");
  expect(reasonOf(await at.noor.wish("welcomeGuest", { ...welcome, guest: idOf("joost") }))).toBe("unknown");
  await at.done(at.noor.wish("welcomeGuest", welcome));
  await at.done(at.noor.wish("seeInvitations", { meeting, invited: planAsked().invited }));
  await at.done(at.farida.wish("invite", { meeting }));
  expect((await at.meetingFor("joost", meeting)).guests).toEqual([idOf("gast")]);
  await at.done(at.noor.wish("welcomeGuest", { ...welcome, isWelcome: false }));
  expect((await at.meetingFor("joost", meeting)).guests).toEqual([]);
});

test("a meeting that was called off is over, and those who knew of it hear so", async () => {
  const meeting = await at.invited();
  expect(reasonOf(await at.joost.wish("callOffMeeting", { meeting }))).toBe("notYours");
  await at.done(at.noor.wish("callOffMeeting", { meeting }));
  expect((await at.meetingFor("joost", meeting)).phase).toBe("calledOff");
  expect(await at.farida.wish("openMeeting", { meeting })).toEqual({
    ok: false,
    refusal: { reason: "notNow", from: "calledOff", to: "openMeeting" },
  });
});

test("whether client support is wanted is between the residents and who leads the process", async () => {
  const seq = await at.joost.seq();
  expect(reasonOf(await at.joost.wish("answerClientSupport", { answer: "wanted" }))).toBe("notYours");
  await at.done(at.farida.wish("answerClientSupport", { answer: "notNow" }));
  expect((await at.noor.facts()).clientSupport).toEqual({ answer: "notNow", by: idOf("farida"), on: "2026-09-18" });
  expect([await at.joost.seq(), (await at.joost.facts()).clientSupport]).toEqual([seq, null]);
  // What Noor answered herself stays as she said it.
  await at.done(at.noor.wish("answerClientSupport", { answer: "wanted" }));
  expect(reasonOf(await at.farida.wish("answerClientSupport", { answer: "notNow" }))).toBe("ownWords");
  await at.done(at.noor.wish("answerClientSupport", { answer: "notNow" }));
});

test("the table keeps an agenda of its own, and the day it meets again", async () => {
  const points = [{ title: "Hoe zit je erbij?", minutes: 10 }];
  await at.done(at.noor.wish("keepAgendaTemplate", { name: "Zoals wij het doen", points }));
  expect((await at.joost.facts()).agendaTemplates).toEqual({ "Zoals wij het doen": points });
  expect(reasonOf(await at.joost.wish("chooseNextMeeting", { on: "2026-12-08" }))).toBe("notYours");
  expect(reasonOf(await at.noor.wish("chooseNextMeeting", { on: "2026-12-08" }))).toBe("done");
});

test("no one leaves preparation without the question, and then all who sit here are let in, but no guest", async () => {
  await at.close();
  at = await openMeetingTable({ more: inPreparation });
  const doors = (["mila", "joost", "ruben", "gast"] as const).map((name) => ({
    participant: idOf(name),
    isLetIn: false,
  }));
  await at.table.store.run("appendFacts", {
    board: at.table.board,
    person: null,
    at: at.table.clock.now(),
    facts: [],
    access: [],
    answer: null,
    doors,
  });
  at.table.gate.changed(at.table.board);
  const write = async (text: string) =>
    at.table.edit("noor", question, (doc) => {
      writeText(doc, { collection: "question", id: item("question"), field: "text" }, text, { origin: null });
    });
  await write("  ");
  expect(reasonOf(await at.farida.wish("startBoard", {}))).toBe("questionMissing");
  const planned = await at.invited();
  await at.comes(planned, "noor");
  expect(await at.farida.wish("openMeeting", { meeting: planned })).toMatchObject({
    refusal: { reason: "notNow", from: "boardPreparing" },
  });
  await write("Dat weet ik nog niet.");
  await expect(at.joost.wish("startBoard", {})).rejects.toThrow("joost has no seat");
  expect(reasonOf(await at.farida.wish("startBoard", {}))).toBe("done");
  expect((await at.joost.facts()).card?.status).toBe("active");
  expect(await Promise.all([at.isLetIn(idOf("mila")), at.isLetIn(idOf("ruben")), at.isLetIn(idOf("gast"))])).toEqual([
    true,
    true,
    false,
  ]);
  expect(await at.noor.wish("startBoard", {})).toEqual({
    ok: false,
    refusal: { reason: "notNow", from: "active", to: "startBoard" },
  });
});
