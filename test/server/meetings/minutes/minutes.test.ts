// How minutes are made, changed, answered to and adopted. Who reads what of them: minutesSecrets.
import { seatedAs } from "../../../support/cast.ts";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { minutesStatus } from "@werktafel/shared/domain/minutes/minutes";
import { minutesFor } from "@werktafel/shared/domain/minutes/minutesView";
import type { Fact } from "@werktafel/shared/domain/fact";
import { type MeetingId, participantId } from "@werktafel/shared/ids";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { reasonOf } from "../../boards/atTable.ts";
import { everyone, idOf, item, type Name } from "../../live/openTable.ts";
import { type MeetingTable, openMeetingTable } from "../atMeeting.ts";
import { minutesHands, refusalOf, words } from "./atMinutes.ts";

let noors: MeetingTable;
let meeting: MeetingId;
const opens = async (more: readonly Fact[] = []) => {
  noors = await openMeetingTable({ more });
};
beforeEach(async () => opens());
afterEach(async () => noors.close());

const at = minutesHands(() => ({ noors, meeting }));
const { closes, asks, known, blocks, blockSaying, revises, says, adopts } = at;
const held = async () => {
  meeting = await noors.opened();
  await at.said();
};

test("the draft is there the moment a meeting closes, made by the house, with who was there and the question", async () => {
  await held();
  const { minutes } = await known("ruben");
  expect(minutesStatus(minutes)).toBe("draft");
  expect(minutes.versions.map(({ version, by, change }) => [version, by, change])).toEqual([
    [1, null, "Eerste versie"],
  ]);
  const made = await blocks("ruben");
  expect(made.find(({ section }) => section === "presence")?.people).toEqual([idOf("noor"), idOf("farida")]);
  expect(made.find(({ section }) => section === "question")).toMatchObject({
    text: "Hoe doe ik weer mee?",
    wordsOf: idOf("noor"),
  });
});

test("what was answered stands with its answers, and what somebody said with it in their own words", async () => {
  await held();
  const made = await blocks("ruben");
  const agreement = made.find(({ text }) => text === words.text);
  expect(agreement).toMatchObject({
    section: "agreements",
    status: "proposed",
    answers: [
      { by: idOf("noor"), value: "no" },
      { by: idOf("ruben"), value: "notYet" },
    ],
  });
  expect(made.filter(({ about }) => about === agreement?.id).map(({ wordsOf, text }) => [wordsOf, text])).toEqual([
    [idOf("noor"), "Eén ochtend is genoeg."],
    [idOf("ruben"), "Eerst mijn rooster."],
  ]);
});

test("nothing of talk comes in: no notes at the agenda, no rounds, no shares", async () => {
  meeting = await noors.opened();
  await noors.table.edit("farida", everyone, (doc) => {
    const texts = { title: "De bus", notes: "Noor zei iets stils" };
    putItem(doc, { collection: "agenda", id: item("p-1"), texts, values: { meetingId: meeting } }, null);
  });
  await noors.done(noors.farida.wish("openTurnRound", { meeting }));
  await noors.done(noors.farida.wish("closeTurnRound", { meeting }));
  await closes();
  const made = await blocks("noor");
  expect(JSON.stringify(made)).not.toContain("stils");
  // Not reached: so it is open still.
  expect(made.find(({ text }) => text === "De bus")).toMatchObject({ section: "openQuestions", status: "notReached" });
});

test("laying them before everyone puts the summary in, in a new version, and asks everyone at once", async () => {
  await held();
  await noors.table.edit("farida", everyone, (doc) => {
    const id = item("s-9");
    putItem(
      doc,
      { collection: "summaries", id, texts: { text: "Noor denkt na." }, values: { meetingId: meeting } },
      null,
    );
  });
  await asks();
  const { minutes } = await known("joost");
  expect(minutes.asked).toEqual({ version: 2, on: "2026-09-18", until: "2026-10-02" });
  expect(minutes.versions.map(({ change }) => change)).toEqual(["Eerste versie", "Samenvatting toegevoegd"]);
  const summary = await blockSaying("joost", "Noor denkt na.");
  expect((await blocks("joost", 1)).some(({ id }) => id === summary.id)).toBe(false);
  expect((await blocks("joost")).length).toBe((await blocks("joost", 1)).length + 1);

  // The same once more changes nothing; other words are another version, of the same line.
  const before = await noors.joost.seq();
  await asks();
  expect(await noors.joost.seq()).toBe(before);
  await noors.table.edit("mila", everyone, (doc) => {
    writeText(doc, { collection: "summaries", id: item("s-9"), field: "text" }, "Noor kiest.", { origin: null });
  });
  await asks();
  expect((await known("joost")).minutes.asked?.version).toBe(3);
  expect((await blockSaying("joost", "Noor kiest.")).id).toBe(summary.id);
});

test("the summary is written on its sheet, not over it", async () => {
  await held();
  await noors.table.edit("farida", everyone, (doc) => {
    const id = item("s-9");
    putItem(
      doc,
      { collection: "summaries", id, texts: { text: "Noor denkt na." }, values: { meetingId: meeting } },
      null,
    );
  });
  await asks();
  const { id } = await blockSaying("farida", "Noor denkt na.");
  expect(refusalOf(await revises("farida", id, "Anders", 2))).toEqual({
    reason: "notNow",
    from: "onSheet",
    to: "reviseMinutes",
  });
});

test("a line of the table is changed by who leads or takes notes, and own words by whose they are alone", async () => {
  await held();
  const place = (await blocks("noor")).find(({ section }) => section === "presence");
  const noors_ = await blockSaying("noor", "Eén ochtend is genoeg.");
  const agreed = await blockSaying("noor", words.text);
  const open = await blockSaying("farida", "Joost belt elke maandag.");
  // Mila takes notes.
  expect(reasonOf(await revises("mila", place?.id ?? "", "De keuken"))).toBe("done");
  expect(refusalOf(await revises("joost", open.id, "Anders", 2))).toEqual({ reason: "notYours", who: "noteTaker" });
  expect(refusalOf(await revises("farida", noors_.id, "Anders", 2))).toEqual({ reason: "ownWords", of: idOf("noor") });
  // What people answered to is nobody's to put differently afterwards.
  expect(refusalOf(await revises("farida", agreed.id, "Anders", 2))).toEqual({ reason: "ownWords", of: idOf("noor") });
  expect(reasonOf(await revises("noor", noors_.id, "Eén is goed.", 2))).toBe("done");
  expect((await known("noor")).minutes.versions.map(({ by }) => by)).toEqual([null, idOf("mila"), idOf("noor")]);
});

test("a change to a version that is not the newest is refused, and says which one is", async () => {
  await held();
  const place = (await blocks("mila")).find(({ section }) => section === "presence")?.id ?? "";
  await revises("mila", place, "De keuken");
  expect(refusalOf(await revises("farida", place, "Het wijkcentrum"))).toEqual({
    reason: "notNow",
    from: "2",
    to: "1",
  });
});

test("an answer is heard from the moment people are asked until adoption, also after the day they were asked until", async () => {
  await held();
  expect(refusalOf(await says("noor"))).toEqual({ reason: "notNow", from: "draft", to: "answerMinutes" });
  await asks();
  noors.table.clock.set("2026-12-24T10:00:00+01:00");
  expect(reasonOf(await says("ruben", { value: "notYet" }))).toBe("done");
  expect(refusalOf(await says("joost", { value: "comment" }))?.reason).toBe("malformed");
  expect(reasonOf(await says("noor"))).toBe("done");
  expect(reasonOf(await adopts())).toBe("done");
  expect(refusalOf(await says("joost"))).toEqual({ reason: "alreadyAdopted", version: 1, by: idOf("farida") });
  const view = minutesFor((await known("joost")).minutes, (await noors.joost.facts()).participants);
  expect(view?.answers.map(({ participant, answer }) => [participant, answer?.value ?? null])).toEqual([
    [idOf("noor"), "yes"],
    [idOf("farida"), null],
    [idOf("joost"), null],
    [idOf("mila"), null],
    [idOf("ruben"), "notYet"],
  ]);
});

test("somebody without a screen is noted down, by name, by who sits at the table", async () => {
  await held();
  await asks();
  expect(reasonOf(await says("joost", { for: idOf("noor") }))).toBe("done");
  const said = (await known("ruben")).minutes.answers;
  expect(said).toMatchObject([{ by: idOf("noor"), value: "yes", notedById: idOf("joost") }]);
  expect(refusalOf(await says("joost", { for: idOf("gast") }))?.reason).toBe("unknown");
});

test.each(["notYet", "together", "comment"] as const)(
  "whoever said %s with the own hand is not turned round by another's pen, and the minutes wait",
  async (value) => {
    await held();
    await asks();
    await noors.done(says("noor", { value, text: "Ik wil het eerst lezen." }));
    const refused = { reason: "ownWords", of: idOf("noor") };
    expect(refusalOf(await says("farida", { value: "yes", for: idOf("noor") }))).toEqual(refused);
    expect(reasonOf(await noors.farida.wish("adoptMinutes", { meeting, version: 1 }))).not.toBe("done");
    // Who said nothing yet may have it written down; that is told as what it is.
    expect(reasonOf(await says("farida", { value: "yes", for: idOf("mila") }))).toBe("done");
    // Her own tap is hers.
    expect(reasonOf(await says("noor", { value: "yes" }))).toBe("done");
  },
);

test("klopt niet stays with the line; whose line it is or who leads answers it once, and both wordings stay", async () => {
  await held();
  const { id } = await blockSaying("ruben", "Eerst mijn rooster.");
  const made = await noors.joost.wish("askCorrection", { meeting, version: 1, block: id, text: "Dat zei Ruben niet." });
  const correction = made.ok ? (made.made ?? "") : "";
  const answered = { meeting, correction, as: "kept" as const, text: "Jawel." };
  expect(refusalOf(await noors.mila.wish("answerCorrection", answered))).toEqual({ reason: "notYours", who: "owner" });
  // Without a reason that Joost can read it is no answer.
  expect(refusalOf(await noors.ruben.wish("answerCorrection", { ...answered, text: " " }))?.reason).toBe("malformed");
  // Who leads may say why it stays, and puts Ruben's own words no other way.
  const others = { ...answered, as: "changed" as const, text: "Eerst zijn rooster." };
  expect(refusalOf(await noors.farida.wish("answerCorrection", others))).toEqual({
    reason: "ownWords",
    of: idOf("ruben"),
  });
  expect((await known("joost")).minutes.corrections).toMatchObject([{ id: correction, answer: null }]);
  expect(reasonOf(await noors.ruben.wish("answerCorrection", answered))).toBe("done");
  expect(refusalOf(await noors.farida.wish("answerCorrection", answered))).toEqual({
    reason: "notNow",
    from: "kept",
    to: "answerCorrection",
  });
  expect((await known("mila")).minutes.corrections).toMatchObject([
    {
      id: correction,
      block: id,
      by: idOf("joost"),
      text: "Dat zei Ruben niet.",
      answer: { as: "kept", text: "Jawel." },
    },
  ]);
  // A resident lets it stand under what was adopted, not before.
  expect(refusalOf(await noors.noor.wish("acceptCorrection", { meeting, correction }))?.reason).toBe("notNow");
  await asks();
  await noors.done(says("noor"));
  await noors.done(adopts());
  expect(refusalOf(await noors.ruben.wish("acceptCorrection", { meeting, correction }))?.reason).toBe("notYours");
  expect(reasonOf(await noors.noor.wish("acceptCorrection", { meeting, correction }))).toBe("done");
  expect((await known("mila")).minutes.corrections[0]?.acceptedByResidentOn).toBe("2026-09-18");
});

test("minutes are frozen and sealed with every resident's yes; silence and others' yes are none", async () => {
  await held();
  expect(refusalOf(await adopts())).toEqual({ reason: "notNow", from: "draft", to: "adoptMinutes" });
  await asks();
  for (const name of ["farida", "ruben", "joost", "mila"] as const) await noors.done(says(name));
  expect(refusalOf(await adopts())).toEqual({ reason: "residentsYesMissing", of: [idOf("noor")] });
  await noors.done(says("noor"));
  await noors.done(says("noor", { value: "together" }));
  expect(refusalOf(await adopts())).toEqual({ reason: "residentsYesMissing", of: [idOf("noor")] });
  await noors.done(says("noor"));
  expect(refusalOf(await noors.ruben.wish("adoptMinutes", { meeting, version: 1 }))?.reason).toBe("notYours");
  expect(refusalOf(await adopts(2))).toEqual({ reason: "unknown" });
  expect(reasonOf(await adopts())).toBe("done");

  const { minutes } = await known("noor");
  expect(minutes.adopted).toEqual({ version: 1, on: "2026-09-18", by: idOf("farida") });
  const sealed = new Set(minutes.seals.map(({ block }) => block));
  expect((await blocks("noor")).every(({ id }) => sealed.has(id))).toBe(true);
  const place = (await blocks("farida")).find(({ section }) => section === "presence");
  for (const refused of [
    await revises("mila", place?.id ?? "", "Anders"),
    await noors.farida.wish("askAboutMinutes", { meeting, until: null }),
    await says("joost"),
    await adopts(),
  ]) {
    expect(refusalOf(refused)).toEqual({ reason: "alreadyAdopted", version: 1, by: idOf("farida") });
  }
});

const lotte: Fact = {
  kind: "participantSeated",
  participant: seatedAs(idOf("mila"), { party: "resident", name: "Mila" }),
};

test("in a household every adult says yes, each to the blocks that they read", async () => {
  await noors.close();
  await opens([lotte]);
  await held();
  await asks();
  await noors.done(says("mila"));
  expect(refusalOf(await adopts())).toEqual({ reason: "residentsYesMissing", of: [idOf("noor")] });
  await noors.done(says("noor"));
  expect(reasonOf(await adopts())).toBe("done");
});

const second: Fact = {
  ...lotte,
  participant: { ...lotte.participant, id: participantId("p-joost"), party: "staff", role: "facilitator" },
};

test("two who adopt two versions at once: one stands, and the other hears which, and who was earlier", async () => {
  await noors.close();
  await opens([second]);
  await held();
  await asks();
  const place = (await blocks("mila")).find(({ section }) => section === "presence");
  await noors.done(revises("mila", place?.id ?? "", "De keuken"));
  await noors.done(says("noor"));
  await noors.done(says("noor", { version: 2 }));
  const outcomes = await Promise.all([
    noors.farida.wish("adoptMinutes", { meeting, version: 1 }),
    noors.joost.wish("adoptMinutes", { meeting, version: 2 }),
  ]);
  expect(outcomes.map(reasonOf)).toEqual(["done", "alreadyAdopted"]);
  expect(outcomes.map(refusalOf)[1]).toEqual({ reason: "alreadyAdopted", version: 1, by: idOf("farida") });
  expect((await known("ruben")).minutes.adopted?.version).toBe(1);
});

test("who comes later has another name than before: the minutes keep what everyone was called", async () => {
  await held();
  const before = (await blocks("noor")).find(({ section }) => section === "presence")?.presence?.names;
  await noors.table.boards.append(
    noors.table.board,
    [{ ...lotte, participant: { ...lotte.participant, callName: "Anders" } }],
    null,
  );
  expect((await blocks("noor")).find(({ section }) => section === "presence")?.presence?.names).toEqual(before);
  expect(before?.[idOf("mila")]).toBe("mila");
});

test("a summary that was put away is in no version that comes after", async () => {
  await held();
  const place = { collection: "summaries", id: item("s-9") };
  await noors.table.edit("farida", everyone, (doc) => {
    putItem(doc, { ...place, texts: { text: "Noor denkt na." }, values: { meetingId: meeting } }, null);
  });
  await asks();
  await noors.table.edit("farida", everyone, (doc) => {
    setValue(doc, { ...place, field: "archivedAt" }, "2026-09-18", null);
  });
  await asks();
  expect((await blocks("noor")).some(({ section }) => section === "summary")).toBe(false);
});

test("who came later, left, or took part by telephone is said so; a resident who was not there had said yes to it", async () => {
  meeting = await noors.invited();
  await noors.done(noors.noor.wish("agreeToMeeting", { meeting }));
  await noors.comes(meeting, "ruben");
  await noors.done(noors.farida.wish("openMeeting", { meeting }));
  const note = async (name: Name, via: "inPerson" | "phone" | null) =>
    noors.done(noors.farida.wish("noteAttendance", { meeting, participant: idOf(name), via }));
  noors.table.clock.advance(2 * 60_000);
  await note("joost", "inPerson");
  noors.table.clock.advance(20 * 60_000);
  await note("mila", "phone");
  noors.table.clock.advance(10 * 60_000);
  await note("ruben", null);
  noors.table.clock.advance(60_000);
  await closes();
  const presence = (await blocks("noor")).find(({ section }) => section === "presence")?.presence;
  expect(presence).toMatchObject({
    via: { [idOf("farida")]: "inPerson", [idOf("ruben")]: "inPerson", [idOf("mila")]: "phone" },
    // Joost looked for a chair.
    came: { [idOf("mila")]: "15.52" },
    left: { [idOf("ruben")]: "16.02" },
    agreedTo: { [idOf("noor")]: "2026-09-18" },
    residents: [idOf("noor")],
  });
});

/** Joost may say yes for Noor, in these parts of life. */
const joostFor = (domains: readonly string[] | "all"): Fact => ({
  kind: "representativeNamed",
  audience: "everyone",
  representation: {
    id: "re-1",
    participant: idOf("joost"),
    for: idOf("noor"),
    title: "curator",
    domains,
    from: "2026-09-01",
    until: null,
    endedOn: null,
  },
});

test("who may say everything for Noor says yes for her: the minutes stand by that yes", async () => {
  await noors.close();
  await opens([joostFor("all")]);
  await held();
  await asks();
  expect(refusalOf(await adopts())).toEqual({ reason: "residentsYesMissing", of: [idOf("noor")] });
  expect(await says("joost")).toMatchObject({ ok: true });
  expect(await adopts()).toMatchObject({ ok: true });
  const { minutes } = await known("ruben");
  expect(minutesStatus(minutes)).toBe("adopted");
});

test("a yes over one part of life is no yes to minutes; nor is any yes over Noor's own no", async () => {
  await noors.close();
  await opens([joostFor(["money"])]);
  await held();
  await asks();
  await says("joost");
  expect(refusalOf(await adopts())).toEqual({ reason: "residentsYesMissing", of: [idOf("noor")] });
  await noors.close();
  await opens([joostFor("all")]);
  await held();
  await asks();
  await says("joost");
  await says("noor", { value: "no" });
  expect(refusalOf(await adopts())).toEqual({ reason: "residentsYesMissing", of: [idOf("noor")] });
});
