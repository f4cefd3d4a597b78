// Answering in somebody's name: for who is not here, for a guest, over what they said themselves, or in minutes read at home.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Name } from "../../server/live/openTable.ts";
import { everyone, idOf, item as name, on, restricted } from "../../server/live/openTable.ts";
import { openMeetingTable, type MeetingTable } from "../../server/meetings/atMeeting.ts";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import type { MeetingId } from "@werktafel/shared/ids";

let at: MeetingTable;
let meeting: MeetingId;
beforeEach(async () => {
  at = await openMeetingTable();
  meeting = await at.opened();
  await at.comes(meeting, "ruben");
});
afterEach(async () => at.close());

const item = on(everyone, "a-1");
const words = {
  text: "Noor werkt elke woensdag.",
  partyIds: [idOf("noor"), idOf("ruben")],
  rhythm: null,
  reviewOn: null,
};
const answer = (value: "yes" | "no" | "notYet", note = "") => ({ item, value, note, words });
const note = async (by: Name, of: Name, value: "yes" | "no" | "notYet" = "yes", said = "") =>
  at[by].wish("answerAgreement", { ...answer(value, said), for: idOf(of) });
const refusal = async (asked: ReturnType<typeof note>) => {
  const heard = await asked;
  return heard.ok ? "done" : heard.refusal;
};
const accordsFor = async (name: Name) => (await at[name].facts()).agreements[item.item]?.accords ?? [];

test("nobody answers for who is not here, not even the yes of a resident at home", async () => {
  await at.done(at.farida.wish("noteAttendance", { meeting, participant: idOf("noor"), via: null }));
  expect(await refusal(note("farida", "noor"))).toEqual({ reason: "notHere", who: idOf("noor") });
  expect(await refusal(note("farida", "joost"))).toEqual({ reason: "notHere", who: idOf("joost") });
  // Who is not here notes for nobody either.
  expect(await refusal(note("mila", "ruben"))).toEqual({ reason: "notHere", who: idOf("mila") });
  expect(await accordsFor("noor")).toEqual([]);
});

test("nobody answers for a guest, and a guest answers and notes for nobody", async () => {
  await at.done(at.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }));
  await at.comes(meeting, "gast");
  expect(await refusal(note("farida", "gast"))).toEqual({ reason: "unknown" });
  expect(await refusal(note("gast", "noor"))).toEqual({ reason: "notYours", who: "writer" });
  expect(await refusal(at.gast.wish("answerAgreement", answer("yes")))).toEqual({ reason: "notYours", who: "writer" });
});

test("nobody answers for who may not read it, and what who may not read it hears is what they hear of nothing", async () => {
  await at.table.edit("mila", restricted, (doc) => {
    putItem(doc, { collection: "agreements", id: name("a-9"), texts: { text: "Mila slaapt vrijdag bij Noor." } }, null);
  });
  await at.comes(meeting, "mila");
  const secret = {
    item: on(restricted, "a-9"),
    value: "yes" as const,
    note: "",
    words: { text: "Mila slaapt vrijdag bij Noor.", partyIds: [], rhythm: null, reviewOn: null },
  };
  expect(await refusal(at.mila.wish("answerAgreement", { ...secret, for: idOf("ruben") }))).toEqual({
    reason: "unknown",
  });
  expect(await refusal(at.mila.wish("answerAgreement", { ...secret, for: idOf("noor") }))).toBe("done");
  const nothing = { ...secret, item: on(restricted, "a-none") };
  for (const who of ["ruben", "noor", "mila"] as const) {
    const ofNothing = await at.ruben.wish("answerAgreement", { ...nothing, for: idOf(who) });
    expect(await at.ruben.wish("answerAgreement", { ...secret, for: idOf(who) })).toEqual(ofNothing);
  }
});

test("a no that somebody gave on their own screen is not turned into a yes by another's pen, nor a yes into a no", async () => {
  await at.done(at.noor.wish("answerAgreement", answer("no", "Woensdag is mijn rustdag.")));
  expect(await refusal(note("farida", "noor"))).toEqual({ reason: "ownWords", of: idOf("noor") });
  await at.done(at.noor.wish("answerAgreement", answer("yes")));
  expect(await refusal(note("ruben", "noor", "no"))).toEqual({ reason: "ownWords", of: idOf("noor") });
  expect((await accordsFor("ruben")).map(({ value, notedById }) => [value, notedById])).toEqual([
    ["no", undefined],
    ["yes", undefined],
  ]);
});

test("who was not sure says it aloud later, and who said it aloud first may say otherwise with their own hand", async () => {
  await at.done(at.noor.wish("answerAgreement", answer("notYet")));
  expect(await refusal(note("farida", "noor"))).toBe("done");
  await at.done(at.noor.wish("answerAgreement", answer("no")));
  expect((await accordsFor("noor")).map(({ value, notedById }) => [value, notedById ?? null])).toEqual([
    ["notYet", null],
    ["yes", idOf("farida")],
    ["no", null],
  ]);
});

test("a closed no stays a no when somebody notes a yes over it, and who notes learns nothing of it", async () => {
  await at.done(at.farida.wish("openAccordRound", { meeting, item }));
  await at.done(at.ruben.wish("answerAgreement", answer("no", "Niet zonder mij gevraagd.")));
  expect(await refusal(note("farida", "ruben", "yes", "Ruben knikte."))).toBe("done");
  const rounds = async (name: Name) => (await at.meetingFor(name, meeting)).accordRounds[item.item]?.closedAnswers;
  expect((await rounds("farida"))?.map(({ value }) => value)).toEqual(["yes"]);
  expect((await rounds("ruben"))?.map(({ value }) => value)).toEqual(["no"]);
  await at.done(at.noor.wish("answerAgreement", answer("yes")));
  const open = await accordsFor("farida");
  expect(open.map(({ participantId, value }) => [participantId, value])).toEqual([
    [idOf("ruben"), "no"],
    [idOf("noor"), "yes"],
  ]);
});

test("the same person twice is one person, and the last of their own answers counts", async () => {
  for (const value of ["yes", "no", "yes", "no"] as const)
    await at.done(at.noor.wish("answerAgreement", answer(value)));
  const { accords = [] } = (await at.farida.facts()).agreements[item.item] ?? {};
  expect(accords.at(-1)?.value).toBe("no");
});

test("a resident's own no under minutes is not turned into the yes that adopts them", async () => {
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await at.done(at.farida.wish("askAboutMinutes", { meeting, until: null }));
  const about = { meeting, version: 1, text: "", about: null } as const;
  await at.done(at.noor.wish("answerMinutes", { ...about, value: "no" }));
  for (const name of ["farida", "ruben", "mila"] as const) {
    const asked = await at[name].wish("answerMinutes", { ...about, value: "yes", for: idOf("noor") });
    expect(asked).toEqual({ ok: false, refusal: { reason: "ownWords", of: idOf("noor") } });
  }
  expect(await at.farida.wish("adoptMinutes", { meeting, version: 1 })).toEqual({
    ok: false,
    refusal: { reason: "residentsYesMissing", of: [idOf("noor")] },
  });
  // *Samen lezen* is read together, and then her own hand says yes (0260).
  await at.done(at.noor.wish("answerMinutes", { ...about, value: "together" }));
  expect(await at.mila.wish("answerMinutes", { ...about, value: "yes", for: idOf("noor") })).toEqual({
    ok: false,
    refusal: { reason: "ownWords", of: idOf("noor") },
  });
  await at.done(at.noor.wish("answerMinutes", { ...about, value: "yes" }));
  await at.done(at.farida.wish("adoptMinutes", { meeting, version: 1 }));
  const { answers } = (await at.meetingFor("joost", meeting)).minutes;
  expect(answers.at(-1)).toMatchObject({ by: idOf("noor"), value: "yes", notedById: null });
});

const onPaper = async (by: Name, of: Name, value: "yes" | "no" | "notYet" = "yes") =>
  refusal(at[by].wish("answerAgreement", { ...answer(value), for: idOf(of), onPaper: true }));

test("what a resident wrote on paper is filled in at home too, under the name of who did, and one answer of her own comes over it", async () => {
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  expect(await onPaper("joost", "noor")).toBe("done");
  expect((await accordsFor("ruben")).at(-1)).toMatchObject({
    participantId: idOf("noor"),
    value: "yes",
    notedById: idOf("joost"),
    onPaper: true,
  });
  await at.done(at.noor.wish("answerAgreement", answer("notYet")));
  expect((await accordsFor("ruben")).at(-1)).toMatchObject({ value: "notYet" });
  expect((await accordsFor("ruben")).at(-1)).not.toHaveProperty("notedById");
});

test("paper is never over what the own hand said, not even nog niet while the meeting goes on", async () => {
  for (const own of ["notYet", "yes", "no"] as const) {
    await at.done(at.noor.wish("answerAgreement", answer(own)));
    for (const by of ["farida", "joost"] as const)
      expect(await onPaper(by, "noor")).toEqual({ reason: "ownWords", of: idOf("noor") });
  }
  expect((await accordsFor("noor")).map(({ value }) => value)).toEqual(["notYet", "yes", "no"]);
});

test("nobody fills in paper for who has no plan of their own on paper, and no answer is of two hands", async () => {
  expect(await onPaper("farida", "ruben")).toEqual({ reason: "unknown" });
  expect(await onPaper("gast", "noor")).toEqual({ reason: "notYours", who: "writer" });
  const twoHands = [
    { onPaper: true },
    { for: idOf("noor"), onPaper: true, onMyPhone: true },
    { for: idOf("noor"), beside: idOf("mila") },
  ] as const;
  for (const each of twoHands)
    expect(await refusal(at.farida.wish("answerAgreement", { ...answer("yes"), ...each }))).toMatchObject({
      reason: "malformed",
    });
  expect(await accordsFor("farida")).toEqual([]);
});

test("with somebody beside her it is her own answer, with that name, until she takes the name away", async () => {
  for (const nobody of ["noor", "gast"] as const) {
    const asked = at.noor.wish("answerAgreement", { ...answer("yes"), beside: idOf(nobody) });
    expect(await refusal(asked)).toEqual({ reason: "unknown" });
  }
  await at.done(at.noor.wish("answerAgreement", { ...answer("yes"), beside: idOf("mila") }));
  expect((await accordsFor("joost")).at(-1)).toMatchObject({ value: "yes", besideId: idOf("mila") });
  // Who sat beside her has no pen over it.
  expect(await onPaper("mila", "noor", "no")).toEqual({ reason: "ownWords", of: idOf("noor") });
  expect(await refusal(note("mila", "noor", "no"))).toEqual({ reason: "notHere", who: idOf("mila") });
  await at.done(at.noor.wish("answerAgreement", answer("yes")));
  expect((await accordsFor("joost")).at(-1)).not.toHaveProperty("besideId");
});

test("minutes read on paper say so, never over an own answer, and her own hand takes it back", async () => {
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await at.done(at.farida.wish("askAboutMinutes", { meeting, until: null }));
  const about = { meeting, version: 1, text: "", about: null } as const;
  const paper = { ...about, value: "yes", for: idOf("noor"), onPaper: true } as const;
  const last = async () => (await at.meetingFor("joost", meeting)).minutes.answers.at(-1);
  await at.done(at.joost.wish("answerMinutes", paper));
  expect(await last()).toMatchObject({ by: idOf("noor"), value: "yes", notedById: idOf("joost"), onPaper: true });
  await at.done(at.noor.wish("answerMinutes", { ...about, value: "notYet", beside: idOf("mila") }));
  expect(await last()).toMatchObject({ value: "notYet", notedById: null, besideId: idOf("mila") });
  const refused = await at.joost.wish("answerMinutes", paper);
  expect(refused).toEqual({ ok: false, refusal: { reason: "ownWords", of: idOf("noor"), takenBack: true } });
});
