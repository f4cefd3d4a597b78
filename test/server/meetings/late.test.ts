// A wish waits on a device while it is away. What it was said of may be another by then: it does nothing to that other, and the one
// who made it is told (0289).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { reasonOf } from "../boards/atTable.ts";
import { idOf } from "../live/openTable.ts";
import { type MeetingTable, openMeetingTable, planAsked } from "./atMeeting.ts";

let at: MeetingTable;
beforeEach(async () => {
  at = await openMeetingTable();
});
afterEach(async () => at.close());

test("a yes to a meeting without her is to that day and those people, not to what the plan became", async () => {
  const meeting = await at.planned();
  const { plannedFor, invited } = planAsked();
  const agrees = async (seen: { plannedFor: string; invited: typeof invited }) =>
    reasonOf(await at.noor.wish("agreeToMeeting", { meeting, seen }));
  await at.done(
    at.farida.wish("planMeeting", { meeting, plan: planAsked({ plannedFor: "2026-10-07T09:00:00.000Z" }) }),
  );
  expect(await agrees({ plannedFor, invited })).toBe("notNow");
  const now = (await at.meetingFor("noor", meeting)).plan;
  expect(await agrees({ plannedFor: now.plannedFor, invited: invited.slice(1) })).toBe("notNow");
  expect((await at.meetingFor("noor", meeting)).agreedTo).toEqual({});
  expect(await agrees({ plannedFor: now.plannedFor, invited: now.invited.toReversed() })).toBe("done");
});

test("who leads is followed up by whom was meant, and only from who led then", async () => {
  const meeting = await at.opened();
  for (const name of ["joost", "mila"] as const) await at.comes(meeting, name);
  const hands = async (to: "joost" | "mila", insteadOf: "farida" | "joost") =>
    reasonOf(await at.noor.wish("handFacilitation", { meeting, to: idOf(to), insteadOf: idOf(insteadOf) }));
  expect(await hands("joost", "farida")).toBe("done");
  expect(await hands("mila", "farida")).toBe("notNow");
  expect((await at.meetingFor("noor", meeting)).plan.chairId).toBe(idOf("joost"));
  expect(await hands("mila", "joost")).toBe("done");
});

test("a note that she is away says nothing of who came back since: she is still waited for, and says when it goes on", async () => {
  const meeting = await at.opened();
  const lastOf = async () =>
    (await at.meetingFor("farida", meeting)).attendance[idOf("noor")]?.steps.at(-1)?.at ?? null;
  const notes = async (by: "farida" | "noor", via: "phone" | null, seen?: string | null) => {
    at.table.clock.advance(60_000);
    const asked = { meeting, participant: idOf("noor"), via, ...(seen === undefined ? {} : { seen }) };
    return reasonOf(await at[by].wish("noteAttendance", asked));
  };
  const before = await lastOf();
  expect([await notes("noor", null), await notes("noor", "phone")]).toEqual(["done", "done"]);
  await at.done(at.noor.wish("pauseMeeting", { meeting }));
  expect(await notes("farida", null, before)).toBe("notNow");
  expect(await notes("farida", null, null)).toBe("notNow");
  expect(reasonOf(await at.farida.wish("resumeMeeting", { meeting }))).toBe("notYours");
  const now = await lastOf();
  expect([await notes("farida", null, now), await notes("farida", "phone", now)]).toEqual(["done", "done"]);
  // Her own hand says it whatever was noted.
  expect(await notes("noor", null)).toBe("done");
});

test("a late close ends no pause and no private time that somebody asked for since", async () => {
  const meeting = await at.opened();
  const close = async (known: { pause?: string | null; privateTime?: string | null }) =>
    reasonOf(await at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true, ...known }));
  await at.done(at.noor.wish("pauseMeeting", { meeting }));
  expect(await close({ pause: null, privateTime: null })).toBe("notNow");
  await at.done(at.noor.wish("resumeMeeting", { meeting }));
  const { pause } = await at.meetingFor("farida", meeting);
  await at.done(at.noor.wish("startPrivateTime", { meeting, with: [] }));
  expect(await close({ pause, privateTime: null })).toBe("notNow");
  await at.done(at.noor.wish("endPrivateTime", { meeting }));
  // The pause is over, and was not known: what goes on may be closed.
  expect(await close({ pause: null, privateTime: null })).toBe("done");
});

test("a turn is of the round it was said of: nobody counts as heard in another, and no other round ends", async () => {
  const meeting = await at.opened();
  await at.comes(meeting, "joost");
  const first = await at.done(at.farida.wish("openTurnRound", { meeting }));
  await at.done(at.farida.wish("closeTurnRound", { meeting, round: first }));
  const second = await at.done(at.farida.wish("openTurnRound", { meeting }));
  const noor = idOf("noor");
  for (const [round, heard] of [
    [first, "notNow"],
    [second, "done"],
  ] as const) {
    expect(reasonOf(await at.farida.wish("giveTurn", { meeting, to: noor, round }))).toBe(heard);
    expect(reasonOf(await at.noor.wish("endTurn", { meeting, participant: noor, as: "passed", round }))).toBe(heard);
    expect(reasonOf(await at.farida.wish("closeTurnRound", { meeting, round }))).toBe(heard);
  }
});

test("a yes to stop is to what was proposed then, and taking up again is from the rest that was seen", async () => {
  const plan = { keepers: [idOf("farida")], afterCare: { who: idOf("joost"), on: "2027-01-01" } };
  await at.done(at.farida.wish("proposeClosing", plan));
  await at.done(at.farida.wish("proposeClosing", { ...plan, afterCare: { who: idOf("mila"), on: "2027-01-01" } }));
  expect(reasonOf(await at.noor.wish("agreeToClosing", { plan }))).toBe("notNow");
  expect((await at.noor.facts()).ending).toMatchObject({ closed: null, proposal: { yes: [idOf("farida")] } });
  await at.done(at.noor.wish("callOffClosing", {}));

  const rests = async () => (await at.noor.facts()).ending.pause;
  await at.done(at.noor.wish("pauseTable", { until: "2027-02-01" }));
  const seen = await rests();
  await at.done(at.noor.wish("pauseTable", { until: null }));
  if (seen === null) throw new Error("no rest");
  expect(reasonOf(await at.noor.wish("resumeTable", { pause: seen }))).toBe("notNow");
  const now = await rests();
  if (now === null) throw new Error("no rest any more");
  expect(reasonOf(await at.noor.wish("resumeTable", { pause: now }))).toBe("done");
  expect(await rests()).toBeNull();
});
