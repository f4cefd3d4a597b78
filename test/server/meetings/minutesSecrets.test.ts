// Nobody's minutes hold what they may not read: a word of its own lies in every text that few read, and nobody else is ever
// told it. Guests and the big screen get no minutes at all.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingId } from "@werktafel/shared/ids";
import type { ToldFact } from "@werktafel/shared/protocol/facts";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { board, everyone, idOf, item, type Name, on, overlapping, restricted } from "../live/openTable.ts";
import { type MeetingTable, openMeetingTable, planAsked } from "./atMeeting.ts";

let noors: MeetingTable;
let meeting: MeetingId;
beforeEach(async () => {
  noors = await openMeetingTable();
});
afterEach(async () => noors.close());

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
