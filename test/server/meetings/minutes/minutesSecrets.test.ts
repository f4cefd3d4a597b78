// Nobody's minutes hold what they may not read: a word of its own lies in every text that few read, and nobody else is ever
// told it. Guests and the big screen get no minutes at all.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingId } from "@werktafel/shared/ids";
import type { ToldFact } from "@werktafel/shared/protocol/facts";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { board, everyone, idOf, item, type Name, on, overlapping, restricted } from "../../live/openTable.ts";
import { type MeetingTable, openMeetingTable, planAsked } from "../atMeeting.ts";
import { a1, minutesHands, refusalOf, words } from "./atMinutes.ts";

let noors: MeetingTable;
let meeting: MeetingId;
beforeEach(async () => {
  noors = await openMeetingTable();
});
afterEach(async () => noors.close());

const at = minutesHands(() => ({ noors, meeting }));
const { answers, closes, asks, known, blocks, blockSaying, revises, says, adopts } = at;
const held = async () => {
  meeting = await noors.opened();
  await at.said();
};

const everybody: readonly Name[] = ["noor", "mila", "joost", "ruben", "farida"];
const circles = [
  { sheet: restricted, mark: "KanarieEen", writer: "mila", readers: ["noor", "mila"] },
  { sheet: overlapping, mark: "KanarieTwee", writer: "joost", readers: ["noor", "joost", "farida"] },
] as const;

/** Of everything that can come into minutes, one in each circle, with a mark. */
const fill = async (): Promise<void> => {
  for (const { sheet, mark, writer, readers } of circles) {
    const values = { meetingId: meeting };
    const id = (name: string) => item(`${name}-${mark}`);
    await noors.table.edit(writer, sheet, (doc) => {
      const put = (collection: string, texts: Record<string, string>, more = {}) =>
        putItem(doc, { collection, id: id(collection), texts, values: { ...values, ...more } }, null);
      put("strengths", { text: `${mark} kracht` });
      put("concerns", { text: `${mark} zorg` });
      put("goals", { title: `${mark} doel`, why: `${mark} waarom` });
      put("agreements", { text: `${mark} afspraak` });
      put("actions", { text: `${mark} actie` }, { ownerId: idOf(writer), due: "2026-10-01" });
      put("agenda", { title: `${mark} punt`, notes: `${mark} praat` });
      put("summaries", { text: `${mark} samenvatting` });
    });
    const person = noors[writer];
    const words = { text: `${mark} afspraak`, partyIds: [], rhythm: null, reviewOn: null };
    const agreement = on(sheet, `agreements-${mark}`);
    await noors.done(person.wish("answerAgreement", { item: agreement, value: "no", note: `${mark} nee`, words }));
    const about = { item: on(sheet, `goals-${mark}`), about: "goal" as const };
    await noors.done(person.wish("dissent", { ...about, text: `${mark} oneens` }));
    const audience = readers.map(idOf);
    const decision = {
      kind: "authorityDecision" as const,
      byOrganisation: `${mark} bureau`,
      objectionUntil: "2026-11-01",
    };
    await noors.done(person.wish("takeDecision", { ...decision, text: `${mark} besluit`, meeting, audience }));
  }
};

/** All that this person is answered and told of the table and its minutes. */
const everythingFor = async (name: Name): Promise<string> => JSON.stringify(await noors[name].facts());
const renderedFor = async (name: Name): Promise<string> => {
  const { meetings, participants } = await noors[name].facts();
  const known = meetings[meeting];
  const versions = known?.minutes.versions.map(({ version }) => version) ?? [];
  return JSON.stringify(versions.map((version) => known && renderMinutes({ meeting: known, version, participants })));
};

test("a word that few read is in the minutes of those few, and told to nobody else", async () => {
  const heard = new Map<Name, ToldFact[]>();
  for (const name of everybody) {
    const told: ToldFact[] = [];
    heard.set(name, told);
    noors.table.boards.listen(await noors.table.placeOf(name), (fact) => told.push(fact));
  }
  meeting = await noors.opened();
  await fill();
  await noors.done(noors.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await noors.done(noors.farida.wish("askAboutMinutes", { meeting, until: null }));
  await noors.done(noors.noor.wish("answerMinutes", { meeting, version: 1, value: "yes", text: "", about: null }));
  await noors.done(noors.farida.wish("adoptMinutes", { meeting, version: 1 }));

  const kinds = [
    "kracht",
    "zorg",
    "doel",
    "afspraak",
    "actie",
    "samenvatting",
    "nee",
    "oneens",
    "besluit",
    "bureau",
    "punt",
  ];
  for (const { mark, readers } of circles) {
    for (const name of everybody) {
      const mayRead = readers.some((each) => each === name);
      const rendered = await renderedFor(name);
      for (const kind of kinds)
        expect([name, `${mark} ${kind}`, rendered.includes(`${mark} ${kind}`)]).toEqual([
          name,
          `${mark} ${kind}`,
          mayRead,
        ]);
      // Talk is in nobody's minutes.
      expect(rendered).not.toContain(`${mark} praat`);
      if (!mayRead) {
        expect(await everythingFor(name)).not.toContain(mark);
        expect(JSON.stringify(heard.get(name))).not.toContain(mark);
      }
    }
  }
});

test("what others read leaves no trace in a reader's minutes: not a gap, not a number", async () => {
  meeting = await noors.opened();
  await fill();
  // Put down after what few read, in its midst: what comes behind would show the gap.
  await noors.table.edit("farida", everyone, (doc) => {
    for (const name of ["zz-1", "zz-2"]) {
      const values = { meetingId: meeting };
      putItem(doc, { collection: "concerns", id: item(name), texts: { text: `Zorg ${name}` }, values }, null);
    }
  });
  await noors.done(noors.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  const blocks = (await noors.meetingFor("ruben", meeting)).minutes.versions[0]?.blocks ?? [];
  const places = Map.groupBy(blocks, ({ section }) => section);
  for (const [section, some] of places) {
    const orders = some.map(({ order }) => Number(order)).toSorted((one, other) => one - other);
    expect([section, orders]).toEqual([section, some.map((_, index) => index)]);
  }
  expect(blocks.every(({ audience }) => audience === "everyone")).toBe(true);
});

test("an answer that is closed still is in nobody's minutes", async () => {
  meeting = await noors.opened();
  await noors.comes(meeting, "ruben");
  await noors.done(noors.farida.wish("openAccordRound", { meeting, item: a1 }));
  await answers("ruben", "no", "Gesloten woorden.");
  await closes();
  for (const name of ["noor", "ruben", "farida"] as const) {
    expect(JSON.stringify(await blocks(name))).not.toContain("Gesloten woorden.");
    expect((await blocks(name)).find(({ text }) => text === words.text)?.answers).toEqual([]);
  }
});

test("words that a resident takes back or says differently are shown to nobody any more, also not in earlier versions", async () => {
  await held();
  const { id } = await blockSaying("noor", "Eén ochtend is genoeg.");
  await asks();
  await says("noor");
  await revises("noor", id, "Eén ochtend is goed.");
  for (const name of ["noor", "ruben", "farida", "joost"] as const) {
    const facts = await noors[name].facts();
    expect(JSON.stringify(facts.meetings[meeting]?.minutes)).not.toContain("Eén ochtend is genoeg.");
    expect((await blocks(name)).find((each) => each.id === id)?.text).toBe("Eén ochtend is goed.");
  }
  // It is laid before everyone again by itself; a yes to the version before stays a yes to that one.
  expect((await known("ruben")).minutes.asked).toEqual({ version: 2, on: "2026-09-18", until: "2026-10-02" });
  expect(refusalOf(await adopts(2))).toEqual({ reason: "residentsYesMissing", of: [idOf("noor")] });
  expect(refusalOf(await adopts(1))).toEqual({ reason: "notNow", from: "2", to: "1" });

  await revises("noor", id, null, 2);
  const facts = await noors.ruben.facts();
  expect(JSON.stringify(facts.meetings[meeting]?.minutes)).not.toContain("Eén ochtend is goed.");
});

test("only who reads a changed line hears what was changed", async () => {
  await held();
  meeting = await noors.opened();
  await noors.table.edit("mila", restricted, (doc) => {
    const values = { meetingId: meeting };
    putItem(doc, { collection: "concerns", id: item("c-10"), texts: { text: "Kanarie slaapt slecht" }, values }, null);
  });
  await closes();
  const { id } = await blockSaying("mila", "Kanarie slaapt slecht");
  const changed = { meeting, version: 1, changes: [{ block: id, text: "Kanarie slaapt" }], change: "Over de kanarie" };
  await noors.done(noors.mila.wish("reviseMinutes", changed));
  expect((await known("noor")).minutes.versions[1]?.change).toBe("Over de kanarie");
  for (const name of ["farida", "ruben", "joost"] as const) {
    expect((await known(name)).minutes.versions[1]?.change).toBe("");
    expect(JSON.stringify(await noors[name].facts())).not.toContain("Kanarie slaapt");
    expect(refusalOf(await noors[name].wish("reviseMinutes", { ...changed, version: 2 }))).toEqual({
      reason: "unknown",
    });
  }
});

test("words about a line that few read go to those few; the others hear only that there is an answer", async () => {
  meeting = await noors.opened();
  await noors.table.edit("mila", restricted, (doc) => {
    const values = { meetingId: meeting };
    putItem(doc, { collection: "concerns", id: item("c-10"), texts: { text: "Kanarie" }, values }, null);
  });
  await closes();
  await asks();
  const { id } = await blockSaying("mila", "Kanarie");
  await noors.done(says("mila", { value: "comment", text: "Dat klopt, geheim", about: id }));
  const heard = async (name: Name) =>
    (await known(name)).minutes.answers.map(({ by, value, text, about }) => [by, value, text, about ?? null]);
  expect(await heard("noor")).toEqual([[idOf("mila"), "comment", "Dat klopt, geheim", id]]);
  expect(await heard("farida")).toEqual([[idOf("mila"), "comment", "", null]]);
  expect(refusalOf(await says("farida", { value: "comment", text: "Raden", about: id }))).toEqual({
    reason: "unknown",
  });
  // Noted down for somebody who may not read that line: there is no such line.
  expect(refusalOf(await says("mila", { value: "no", text: "x", about: id, for: idOf("ruben") }))).toEqual({
    reason: "unknown",
  });
});

test("a correction of a line that few read is those few's", async () => {
  meeting = await noors.opened();
  await noors.table.edit("mila", restricted, (doc) => {
    const values = { meetingId: meeting };
    putItem(doc, { collection: "concerns", id: item("c-10"), texts: { text: "Kanarie" }, values }, null);
  });
  await closes();
  const { id } = await blockSaying("mila", "Kanarie");
  await noors.done(noors.mila.wish("askCorrection", { meeting, version: 1, block: id, text: "Klopt niet" }));
  expect((await known("noor")).minutes.corrections).toHaveLength(1);
  expect((await known("farida")).minutes.corrections).toEqual([]);
  const asked = { meeting, version: 1, block: id, text: "Raden" };
  expect(refusalOf(await noors.farida.wish("askCorrection", asked))).toEqual({ reason: "unknown" });
  const [correction] = (await known("noor")).minutes.corrections;
  const answer = { meeting, correction: correction?.id ?? "", as: "kept" as const, text: "" };
  expect(refusalOf(await noors.farida.wish("answerCorrection", answer))).toEqual({ reason: "unknown" });
});

test("a guest hears nothing of minutes: not at the moment of closing, and not at a next meeting", async () => {
  meeting = await noors.invited();
  await noors.done(noors.noor.wish("welcomeGuest", { meeting, guest: idOf("gast"), isWelcome: true }));
  await noors.comes(meeting, "noor");
  await noors.done(noors.farida.wish("openMeeting", { meeting }));
  const told: ToldFact[] = [];
  const screen: ToldFact[] = [];
  noors.table.boards.listen(await noors.table.placeOf("gast"), (fact) => told.push(fact));
  const place = await noors.table.gate.place({ kind: "screen", board, session: "scherm" }, board);
  if (!place) throw new Error("no big screen");
  noors.table.boards.listen(place, (fact) => screen.push(fact));
  await noors.done(noors.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  const isOfMinutes = ({ fact }: { readonly fact: Fact }): boolean => fact.kind.startsWith("minutes");
  expect(told.some(isOfMinutes)).toBe(false);
  expect(screen.some(isOfMinutes)).toBe(false);
  expect((await noors.table.boards.factsFor(place))?.facts.meetings[meeting]?.minutes.versions).toEqual([]);

  const next = await noors.planned();
  await noors.done(noors.noor.wish("seeInvitations", { meeting: next, invited: planAsked().invited }));
  await noors.done(noors.farida.wish("invite", { meeting: next }));
  await noors.done(noors.noor.wish("welcomeGuest", { meeting: next, guest: idOf("gast"), isWelcome: true }));
  await noors.comes(next, "noor");
  await noors.done(noors.farida.wish("openMeeting", { meeting: next }));
  const { minutes, phase } = await noors.meetingFor("gast", meeting);
  expect(phase).toBe("closed");
  expect(minutes.versions).toEqual([]);
  // Numbers tell nothing of it either: what the guest counts are the facts the guest may read.
  const heard = told.length;
  await noors.done(noors.farida.wish("askAboutMinutes", { meeting, until: null }));
  expect(told.length).toBe(heard);
  const ask = { meeting, version: 1, block: null, text: "Raden" };
  const answer = await noors.gast.wish("askCorrection", ask);
  expect(answer.ok ? "done" : answer.refusal.reason).toBe("notYours");
});
