// What a table does with a no, and what it decides.
import { afterEach, expect, test } from "@jest/globals";
import type { MeetingPhase } from "@werktafel/shared/domain/meeting/meeting";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Fact } from "@werktafel/shared/domain/fact";
import { meetingId } from "@werktafel/shared/ids";
import { atTable, reasonOf } from "../boards/atTable.ts";
import { everyone, idOf, type Name, on, openTable, type OpenTable, restricted } from "../live/openTable.ts";
import { meetingAt, theMeeting, thePlan } from "./meetingAt.ts";

let table: OpenTable;
afterEach(async () => table.close());

const at = (name: Name) => atTable(table, name);
const a1 = on(everyone, "a-1");
const noOf = (name: Name): Fact => ({
  kind: "agreementAnswered",
  item: a1,
  accord: {
    participantId: idOf(name),
    value: "no",
    on: "2026-09-17",
    note: "",
    words: { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")] },
  },
});
const open = async (more: readonly Fact[] = [noOf("ruben")], phase: MeetingPhase = "running") => {
  table = await openTable({ more: [...more, ...meetingAt(phase)] });
};
const park = async (by: Name, of: Name, until = "2026-12-08", item = a1) =>
  at(by).wish("parkObjection", { item, of: idOf(of), until });

test("a no waits until a day after today, by who holds it, a resident, or who leads", async () => {
  await open();
  for (const name of ["ruben", "noor", "farida"] as const) {
    expect(reasonOf(await park(name, "ruben", name === "ruben" ? "2026-12-08" : "2026-12-09"))).toBe("done");
  }
  expect(await park("joost", "ruben")).toMatchObject({ refusal: { reason: "notYours", who: "author" } });
  expect(await park("gast", "ruben")).toMatchObject({ refusal: { reason: "notYours", who: "writer" } });
  expect(await park("noor", "ruben", "2026-09-18")).toMatchObject({
    refusal: { reason: "malformed", path: "payload.until" },
  });
  expect((await at("mila").facts()).parkedObjections).toEqual([
    { item: a1.item, of: idOf("ruben"), until: "2026-12-09", by: idOf("noor"), on: "2026-09-18" },
  ]);
});

test("who leads the meeting may let a no wait while it goes on, and not after it", async () => {
  const led: Fact = {
    kind: "facilitationHanded",
    meeting: theMeeting,
    audience: "everyone",
    to: idOf("joost"),
    by: idOf("farida"),
  };
  table = await openTable({ more: [noOf("ruben"), ...meetingAt("running"), led] });
  expect(reasonOf(await park("joost", "ruben"))).toBe("done");
  await at("joost").wish("closeMeeting", { meeting: theMeeting, withoutAfterHours: true });
  expect(reasonOf(await park("joost", "ruben", "2026-12-10"))).toBe("notYours");
});

test("where nobody said no, nothing waits; a yes ends it", async () => {
  await open();
  expect(await park("noor", "farida")).toMatchObject({ refusal: { reason: "notNow", from: "noObjection" } });
  const words = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")] };
  await at("ruben").wish("answerAgreement", { item: a1, value: "yes", note: "", words });
  expect(reasonOf(await park("noor", "ruben"))).toBe("notNow");
  expect(reasonOf(await park("noor", "ruben", "2026-12-08", on(restricted, "a-99")))).toBe("unknown");
  expect(reasonOf(await park("ruben", "ruben", "2026-12-08", on(restricted, "g-5")))).toBe("unknown");
});

test("an own opinion that only few may read waits for those few", async () => {
  const dissent: Fact = {
    kind: "dissented",
    // About the agreement of the whole table, told to Noor and Mila alone.
    item: { sheet: restricted, item: a1.item },
    dissent: "di-1",
    about: "agreement",
    by: idOf("mila"),
    on: "2026-09-17",
    text: "Kanarie",
    tableResponse: "",
    status: "stands",
  };
  await open([noOf("ruben"), dissent]);
  expect(reasonOf(await park("mila", "mila"))).toBe("done");
  expect((await at("noor").facts()).parkedObjections).toHaveLength(1);
  expect((await at("farida").facts()).parkedObjections).toEqual([]);
});

const decide = async (
  by: Name,
  asked: {
    kind?: "tableDecision" | "authorityDecision";
    organisation?: string | null;
    until?: string | null;
    audience?: Audience;
  },
  meeting = theMeeting,
) =>
  at(by).wish("takeDecision", {
    kind: asked.kind ?? "tableDecision",
    text: "We zien elkaar weer in december.",
    meeting,
    byOrganisation: asked.organisation ?? null,
    objectionUntil: asked.until ?? null,
    audience: asked.audience ?? "everyone",
  });

test("the table decides, and an authority decides: two things, each with its own fields", async () => {
  await open();
  const authority = { kind: "authorityDecision", organisation: " Gemeente ", until: "2026-10-30" } as const;
  expect(reasonOf(await decide("farida", {}))).toBe("done");
  expect(reasonOf(await decide("joost", authority))).toBe("done");
  expect((await at("noor").facts()).decisions).toMatchObject([
    { kind: "tableDecision", by: idOf("farida"), byOrganisation: null, on: "2026-09-18", meeting: theMeeting },
    { kind: "authorityDecision", by: idOf("joost"), byOrganisation: "Gemeente", objectionUntil: "2026-10-30" },
  ]);
  expect(await decide("farida", { kind: "authorityDecision" })).toMatchObject({
    refusal: { reason: "malformed", path: "payload.byOrganisation" },
  });
  expect(await decide("farida", { organisation: "Gemeente" })).toMatchObject({
    refusal: { reason: "malformed", path: "payload.byOrganisation" },
  });
  expect(await decide("farida", { until: "2026-10-30" })).toMatchObject({
    refusal: { reason: "malformed", path: "payload.objectionUntil" },
  });
  expect(await decide("gast", {})).toMatchObject({ refusal: { reason: "notYours", who: "writer" } });
});

test("a decision for some is theirs alone; a resident is among them, and who puts it down, and no guest", async () => {
  await open();
  const few = [idOf("noor"), idOf("joost")];
  expect(reasonOf(await decide("joost", { audience: few }))).toBe("done");
  expect((await at("noor").facts()).decisions).toHaveLength(1);
  expect((await at("farida").facts()).decisions).toEqual([]);
  expect(reasonOf(await decide("farida", { audience: few }))).toBe("malformed");
  expect(reasonOf(await decide("joost", { audience: [idOf("joost"), idOf("farida")] }))).toBe(
    "audienceWithoutResident",
  );
  expect(reasonOf(await decide("joost", { audience: [...few, idOf("gast")] }))).toBe("malformed");
  // The same rules for a sheet.
  expect(await at("joost").wish("openSheet", { audience: [...few, idOf("gast")] })).toMatchObject({
    refusal: { reason: "malformed", path: "payload.audience" },
  });
});

test("a decision names a meeting that takes place and that who decides knows of", async () => {
  await open();
  expect(reasonOf(await decide("farida", {}, meetingId("m-99")))).toBe("unknown");
  const secret: Fact = {
    kind: "meetingPlanned",
    meeting: meetingId("m-2"),
    audience: [idOf("noor"), idOf("farida")],
    plan: { ...thePlan, number: 2 },
    by: idOf("noor"),
    on: "2026-09-18",
  };
  await table.close();
  await open([secret], "closed");
  expect(reasonOf(await decide("farida", {}))).toBe("done");
  expect(reasonOf(await decide("joost", {}, meetingId("m-2")))).toBe("unknown");
  expect(await decide("farida", {}, meetingId("m-2"))).toMatchObject({
    refusal: { reason: "notNow", from: "preparing" },
  });
});
