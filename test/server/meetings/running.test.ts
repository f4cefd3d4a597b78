import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { SheetItem } from "@werktafel/shared/domain/item";
import type { MeetingId, SheetId } from "@werktafel/shared/ids";
import { putItem, setValue } from "@werktafel/shared/sheet/editSheet";
import { eventually } from "../../support/eventually.ts";
import { reasonOf } from "../boards/atTable.ts";
import { everyone, idOf, item, on, restricted } from "../live/openTable.ts";
import { openScreenLine } from "../live/openScreenLine.ts";
import { type MeetingTable, openMeetingTable } from "./atMeeting.ts";

let at: MeetingTable;
beforeEach(async () => {
  at = await openMeetingTable();
});
afterEach(async () => at.close());

const point = async (sheet: SheetId, id: SheetItem["id"], meeting: MeetingId, title: string): Promise<void> =>
  at.table.edit("noor", sheet, (doc) => {
    putItem(doc, { collection: "agenda", id, texts: { title }, values: { meetingId: meeting } }, null);
  });

test("a meeting opens with a resident here, and who opens it is here too", async () => {
  const meeting = await at.invited();
  expect(reasonOf(await at.joost.wish("openMeeting", { meeting }))).toBe("notYours");
  expect(await at.farida.wish("openMeeting", { meeting })).toEqual({
    ok: false,
    refusal: { reason: "noResidentHere" },
  });
  await at.done(at.farida.wish("noteAttendance", { meeting, participant: idOf("noor"), via: "phone" }));
  await at.done(at.farida.wish("openMeeting", { meeting }));
  const state = await at.meetingFor("joost", meeting);
  expect([state.phase, state.openedAt]).toEqual(["running", "2026-09-18T13:30:00.000Z"]);
  expect(state.attendance[idOf("noor")]?.via).toBe("phone");
  expect(state.attendance[idOf("farida")]?.via).toBe("inPerson");
  const versions = await at.table.store.run("versionsOf", { sheet: everyone });
  expect(versions.map(({ why }) => why)).toContain("meetingOpened");
});

test("without a resident a meeting opens only with the resident's yes to it", async () => {
  const meeting = await at.invited();
  await at.done(at.noor.wish("agreeToMeeting", { meeting }));
  expect(reasonOf(await at.farida.wish("openMeeting", { meeting }))).toBe("done");
});

test("a resident who came and went again before the start is not here", async () => {
  const meeting = await at.invited();
  await at.comes(meeting, "noor");
  await at.done(at.noor.wish("noteAttendance", { meeting, participant: idOf("noor"), via: null }));
  expect(reasonOf(await at.farida.wish("openMeeting", { meeting }))).toBe("noResidentHere");
});

test("one table is in one meeting at a time, and a meeting that was not announced does not open", async () => {
  const other = await at.invited();
  const planned = await at.planned();
  expect(reasonOf(await at.farida.wish("openMeeting", { meeting: planned }))).toBe("notNow");
  await at.opened();
  await at.comes(other, "noor");
  expect(await at.farida.wish("openMeeting", { meeting: other })).toEqual({
    ok: false,
    refusal: { reason: "meetingUnderWay" },
  });
});

test("coming and going is noted once, by oneself or by who takes notes", async () => {
  const meeting = await at.opened();
  const ruben = { meeting, participant: idOf("ruben"), via: "video" as const };
  expect(await at.joost.wish("noteAttendance", ruben)).toEqual({
    ok: false,
    refusal: { reason: "notYours", who: "noteTaker" },
  });
  await at.done(at.mila.wish("noteAttendance", ruben));
  const seq = await at.noor.seq();
  await at.done(at.ruben.wish("noteAttendance", ruben));
  await at.done(at.joost.wish("noteAttendance", { ...ruben, participant: idOf("joost"), via: null }));
  expect(await at.noor.seq()).toBe(seq);
  at.table.clock.advance(60_000);
  await at.done(at.ruben.wish("noteAttendance", { ...ruben, via: null }));
  expect((await at.meetingFor("noor", meeting)).attendance[idOf("ruben")]).toEqual({
    via: null,
    steps: [
      { via: "video", at: "2026-09-18T13:30:00.000Z" },
      { via: null, at: "2026-09-18T13:31:00.000Z" },
    ],
  });
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  expect(reasonOf(await at.ruben.wish("noteAttendance", ruben))).toBe("notNow");
});

test("a guest is here only when a resident said so, and only until the meeting closes", async () => {
  const meeting = await at.opened();
  const guest = { meeting, participant: idOf("gast"), via: "inPerson" as const };
  expect(await at.farida.wish("noteAttendance", guest)).toEqual({
    ok: false,
    refusal: { reason: "notYours", who: "resident" },
  });
  await at.done(at.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }));
  await at.done(at.farida.wish("noteAttendance", guest));
  expect(await at.isLetIn(idOf("gast"))).toBe(true);

  // Noor changes her mind: the door shuts at once.
  await at.done(at.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: false }));
  expect(await at.isLetIn(idOf("gast"))).toBe(false);
  expect((await at.meetingFor("noor", meeting)).attendance[idOf("gast")]?.via).toBe(null);
  await at.done(at.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }));
  expect(await at.isLetIn(idOf("gast"))).toBe(true);
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  expect(await at.isLetIn(idOf("gast"))).toBe(false);
  await expect(at.gast.facts()).rejects.toThrow("gast has no seat");
});

test("a guest whom a resident welcomed comes in when the meeting opens", async () => {
  const meeting = await at.invited();
  await at.done(at.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }));
  await at.table.store.run("appendFacts", {
    board: at.table.board,
    person: null,
    at: at.table.clock.now(),
    facts: [],
    access: [],
    answer: null,
    doors: [{ participant: idOf("gast"), isLetIn: false }],
  });
  await at.comes(meeting, "noor");
  await at.done(at.farida.wish("openMeeting", { meeting }));
  expect(await at.isLetIn(idOf("gast"))).toBe(true);
});

test("who leads takes everyone to a point; of a point that few read, the others hear only that there is one", async () => {
  const meeting = await at.opened({ chairId: idOf("mila") });
  await point(everyone, item("pt-1"), meeting, "De proefplek");
  await point(restricted, item("pt-2"), meeting, "Kanarie: slapen");
  const joosts = await openScreenLine(at.table.url, await at.table.cookieOf("joost"));
  const screen = await openScreenLine(at.table.url, await at.table.cookieOf(null), { screen: "1" });
  await joosts.open();
  await screen.open();
  expect(reasonOf(await at.joost.wish("goToPoint", { meeting, item: on(everyone, "pt-1") }))).toBe("notYours");
  await at.done(at.mila.wish("goToPoint", { meeting, item: on(everyone, "pt-1") }));
  expect((await at.meetingFor("joost", meeting)).point).toEqual({
    item: on(everyone, "pt-1"),
    as: "point",
    since: "2026-09-18T13:30:00.000Z",
    isInSmallCircle: false,
  });
  const seq = await at.joost.seq();
  await at.done(at.mila.wish("goToPoint", { meeting, item: on(everyone, "pt-1") }));
  expect(await at.joost.seq()).toBe(seq);

  await at.done(at.mila.wish("goToPoint", { meeting, item: on(restricted, "pt-2") }));
  expect(await at.joost.seq()).toBe(seq + 1);
  expect((await at.meetingFor("joost", meeting)).point).toMatchObject({ item: null, isInSmallCircle: true });
  expect((await at.meetingFor("noor", meeting)).point).toMatchObject({ item: on(restricted, "pt-2") });
  expect((await at.meetingFor("noor", meeting)).pointsDone).toEqual(["pt-1"]);
  // Farida leads the process, yet she does not read that sheet.
  expect(reasonOf(await at.farida.wish("goToPoint", { meeting, item: on(restricted, "pt-2") }))).toBe("unknown");
  await at.done(at.mila.wish("pauseMeeting", { meeting }));
  for (const line of [joosts, screen]) {
    await eventually(() => line.frames.join().includes("meetingPaused"));
    expect(line.frames.join()).not.toContain("pt-2");
    expect(line.frames.join()).not.toContain(restricted);
    line.close();
  }
});

test("a point of another meeting, or one that was put away, is no point of this one; what lies on the table is", async () => {
  const other = await at.planned();
  const meeting = await at.opened();
  await point(everyone, item("pt-other"), other, "Later");
  await point(everyone, item("pt-away"), meeting, "Weg");
  await at.table.edit("farida", everyone, (doc) => {
    setValue(doc, { collection: "agenda", id: item("pt-away"), field: "archivedAt" }, "2026-09-18", null);
  });
  const go = async (id: string): Promise<string> =>
    reasonOf(await at.farida.wish("goToPoint", { meeting, item: on(everyone, id) }));
  expect([await go("pt-other"), await go("pt-away"), await go("pt-none"), await go("a-1"), await go("g-1")]).toEqual([
    "unknown",
    "unknown",
    "unknown",
    "done",
    "done",
  ]);
});

test("leading is handed to somebody who is here; who leads the process can take it back", async () => {
  const meeting = await at.opened();
  const hand = async (to: Parameters<typeof idOf>[0]) => at.farida.wish("handFacilitation", { meeting, to: idOf(to) });
  expect(await hand("joost")).toEqual({ ok: false, refusal: { reason: "notHere", who: idOf("joost") } });
  expect(await hand("gast")).toMatchObject({ refusal: { reason: "malformed", path: "payload.to" } });
  await at.comes(meeting, "joost");
  expect(reasonOf(await hand("joost"))).toBe("done");
  expect((await at.meetingFor("mila", meeting)).plan.chairId).toBe(idOf("joost"));
  expect(reasonOf(await at.joost.wish("openTurnRound", { meeting }))).toBe("done");
  expect(reasonOf(await at.farida.wish("closeTurnRound", { meeting }))).toBe("done");
});

test("when who leads is gone a resident asks somebody who is here to lead, herself too; nobody else does", async () => {
  const meeting = await at.opened();
  await at.comes(meeting, "joost");
  const asks = async (who: "noor" | "joost", to: "noor" | "joost") =>
    reasonOf(await at[who].wish("handFacilitation", { meeting, to: idOf(to) }));
  expect([await asks("joost", "joost"), await asks("noor", "joost")]).toEqual(["notYours", "done"]);
  expect(reasonOf(await at.joost.wish("goToPoint", { meeting, item: on(everyone, "a-1") }))).toBe("done");
  // Closing is not held up either, whoever does not come back.
  expect(await asks("noor", "noor")).toBe("done");
  expect(reasonOf(await at.noor.wish("closeMeeting", { meeting, withoutAfterHours: true }))).toBe("done");
});

test("anyone pauses in one tap, a guest too, and nobody is told who; a resident who is here goes on, aloud too", async () => {
  const meeting = await at.opened();
  await at.done(at.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }));
  const line = await openScreenLine(at.table.url, await at.table.cookieOf("noor"));
  await line.open();
  await at.done(at.gast.wish("pauseMeeting", { meeting }));
  const seq = await at.noor.seq();
  await at.done(at.noor.wish("pauseMeeting", { meeting }));
  expect(await at.noor.seq()).toBe(seq);
  expect((await at.meetingFor("joost", meeting)).phase).toBe("paused");
  expect(line.facts.map(({ fact }) => fact)).toMatchObject([{ kind: "meetingPaused", meeting, audience: "everyone" }]);
  line.close();
  expect(reasonOf(await at.joost.wish("resumeMeeting", { meeting }))).toBe("notYours");
  expect(reasonOf(await at.farida.wish("goToPoint", { meeting, item: on(everyone, "a-1") }))).toBe("notNow");
  // Noor is here: who leads does not end it, but notes down what she says aloud, and not what anybody else says.
  expect(await at.farida.wish("resumeMeeting", { meeting })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(reasonOf(await at.farida.wish("resumeMeeting", { meeting, for: idOf("joost") }))).toBe("notHere");
  expect(reasonOf(await at.joost.wish("resumeMeeting", { meeting, for: idOf("noor") }))).toBe("notYours");
  await at.done(at.noor.wish("resumeMeeting", { meeting }));
  expect((await at.meetingFor("joost", meeting)).phase).toBe("running");
  await at.done(at.noor.wish("pauseMeeting", { meeting }));
  await at.done(at.farida.wish("resumeMeeting", { meeting, for: idOf("noor") }));
  // That it was noted for her she can see, until somebody pauses again; her own word needs no such line.
  const goneOn = { by: idOf("noor"), notedBy: idOf("farida") };
  expect(await at.meetingFor("noor", meeting)).toMatchObject({ phase: "running", goneOn });
  await at.done(at.noor.wish("pauseMeeting", { meeting }));
  await at.done(at.noor.wish("resumeMeeting", { meeting }));
  expect(await at.meetingFor("noor", meeting)).toMatchObject({ phase: "running", goneOn: null });
  // She went home: the table is not stuck.
  await at.done(at.noor.wish("pauseMeeting", { meeting }));
  await at.done(at.noor.wish("noteAttendance", { meeting, participant: idOf("noor"), via: null }));
  await at.done(at.farida.wish("resumeMeeting", { meeting }));
  expect((await at.meetingFor("joost", meeting)).phase).toBe("running");
});

test("what waited on a device ends no other pause and no other private time than the one it was said of, and pauses once", async () => {
  const meeting = await at.opened();
  const now = async () => at.meetingFor("noor", meeting);
  const names: string[] = [];
  for (const round of [1, 2]) {
    const { pause: seen } = await now();
    await at.done(at.noor.wish("pauseMeeting", { meeting, pause: seen }));
    const pause = (await now()).pause ?? "";
    names.push(pause);
    expect(["", seen]).not.toContain(pause);
    if (round === 1) {
      await at.done(at.noor.wish("resumeMeeting", { meeting, pause }));
      // Joost pressed it at the same moment, while he was away: he had what he asked.
      await at.done(at.joost.wish("pauseMeeting", { meeting, pause: seen }));
      expect((await now()).phase).toBe("running");
    }
  }
  const [first = "", second = ""] = names;
  const late = await at.farida.wish("resumeMeeting", { meeting, for: idOf("noor"), pause: first });
  expect(late).toMatchObject({ refusal: { reason: "notNow", from: "paused", to: "resumeMeeting" } });
  expect((await now()).phase).toBe("paused");
  await at.done(at.farida.wish("resumeMeeting", { meeting, for: idOf("noor"), pause: second }));

  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [idOf("joost")] }));
  const { privateTime: before } = await now();
  await at.done(at.noor.wish("endPrivateTime", { meeting, privateTime: before ?? "" }));
  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [idOf("joost")] }));
  expect(reasonOf(await at.noor.wish("endPrivateTime", { meeting, privateTime: before ?? "" }))).toBe("notNow");
  expect((await now()).phase).toBe("privateTime");
  await at.done(at.noor.wish("endPrivateTime", { meeting, privateTime: (await now()).privateTime ?? "" }));
  expect((await now()).phase).toBe("running");
});

test("private time is of a resident and whom she picks: the others hear that it is, not who and not where", async () => {
  const meeting = await at.opened();
  expect(reasonOf(await at.farida.wish("startPrivateTime", { meeting, with: [idOf("noor")] }))).toBe("notYours");
  expect(await at.noor.wish("startPrivateTime", { meeting, with: [idOf("gast")] })).toMatchObject({
    refusal: { reason: "malformed" },
  });
  const faridas = await openScreenLine(at.table.url, await at.table.cookieOf("farida"));
  await faridas.open();
  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [idOf("joost")] }));
  const circle = (await at.meetingFor("joost", meeting)).privateCircle;
  expect(circle?.audience).toEqual([idOf("joost"), idOf("noor")]);
  const farida = await at.meetingFor("farida", meeting);
  expect([farida.phase, farida.privateCircle]).toEqual(["privateTime", null]);
  await eventually(() => faridas.frames.join().includes("privateTimeStarted"));
  expect(faridas.frames.join()).not.toContain(circle?.sheet);
  expect(faridas.frames.join()).not.toMatch(/privateTimeStarted[^}]*p-joost/);

  // A pause in private time goes back to it.
  await at.done(at.farida.wish("pauseMeeting", { meeting }));
  expect(reasonOf(await at.farida.wish("resumeMeeting", { meeting }))).toBe("notYours");
  await at.done(at.noor.wish("resumeMeeting", { meeting }));
  expect((await at.meetingFor("mila", meeting)).phase).toBe("privateTime");
  expect(reasonOf(await at.farida.wish("endPrivateTime", { meeting }))).toBe("notYours");
  expect(reasonOf(await at.joost.wish("endPrivateTime", { meeting }))).toBe("notYours");
  await at.done(at.noor.wish("endPrivateTime", { meeting }));
  expect(await at.meetingFor("joost", meeting)).toMatchObject({ phase: "running", privateCircle: null });

  // The same people again: the same sheet, with what they wrote.
  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [idOf("joost")] }));
  expect((await at.meetingFor("noor", meeting)).privateCircle?.sheet).toBe(circle?.sheet);
  faridas.close();
});

test("private time with those who share a sheet already uses that sheet", async () => {
  const meeting = await at.opened();
  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [idOf("mila")] }));
  expect((await at.meetingFor("mila", meeting)).privateCircle?.sheet).toBe(restricted);
});

test("closing without whom to call after four is asked about once, and known to be so", async () => {
  const meeting = await at.opened();
  expect(reasonOf(await at.joost.wish("closeMeeting", { meeting, withoutAfterHours: true }))).toBe("notYours");
  const asked = await at.farida.wish("closeMeeting", { meeting, withoutAfterHours: false });
  expect(asked).toEqual({ ok: false, refusal: { reason: "afterHoursMissing" } });
  expect((await at.meetingFor("noor", meeting)).phase).toBe("running");
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  const closed = await at.meetingFor("joost", meeting);
  expect([closed.phase, closed.withoutAfterHours, closed.closedAt]).toEqual([
    "closed",
    true,
    "2026-09-18T13:30:00.000Z",
  ]);
  expect(closed.minutes.versions.map(({ version, by }) => [version, by])).toEqual([[1, null]]);
  const versions = await at.table.store.run("versionsOf", { sheet: everyone });
  expect(versions.map(({ why }) => why)).toContain("meetingClosed");
});

test("with an after-hours agreement nothing is asked; a round that goes on is over, without a share", async () => {
  await at.agreeAfterHours();
  const meeting = await at.opened();
  await at.done(at.farida.wish("openTurnRound", { meeting }));
  await at.done(at.farida.wish("giveTurn", { meeting, to: idOf("noor") }));
  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [] }));
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: false }));
  const closed = await at.meetingFor("noor", meeting);
  expect(closed).toMatchObject({ phase: "closed", withoutAfterHours: false, privateCircle: null });
  expect(closed.turnRounds).toMatchObject([{ isOpen: false, current: null, heard: [idOf("noor")], share: null }]);
});

test("an after-hours agreement that who closes does not read is not given away by closing without a question", async () => {
  await at.table.edit("noor", restricted, (doc) => {
    putItem(doc, { collection: "afterHours", id: item("na-vier"), texts: { signals: "Kanarie" } }, null);
  });
  const meeting = await at.opened();
  expect(reasonOf(await at.farida.wish("closeMeeting", { meeting, withoutAfterHours: false }))).toBe(
    "afterHoursMissing",
  );
});
