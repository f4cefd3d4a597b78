// After *Haal dit terug* no pen fills in for her again, whatever became of the words; her own hand opens it for other words. And a comma
// makes no new words of what she answered herself (0286).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Wording } from "@werktafel/shared/domain/wording";
import { writeText } from "@werktafel/shared/sheet/editSheet";
import { everyone, idOf, item as name, type Name, on } from "../../server/live/openTable.ts";
import { type MeetingTable, openMeetingTable } from "../../server/meetings/atMeeting.ts";

let at: MeetingTable;
beforeEach(async () => {
  at = await openMeetingTable();
});
afterEach(async () => at.close());

const kinds = ["goal", "agreement"] as const;
type Kind = (typeof kinds)[number];
const lies = {
  goal: { collection: "goals", id: name("g-1"), field: "title" },
  agreement: { collection: "agreements", id: name("a-1"), field: "text" },
} as const;
const first: Readonly<Record<Kind, Wording>> = {
  goal: { text: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe." },
  agreement: { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")], rhythm: null },
};
/** Somebody types: to the letter what stands there then. */
const reword = async (kind: Kind, text: string): Promise<Wording> => {
  await at.table.edit("farida", everyone, (doc) => writeText(doc, lies[kind], text, { origin: null }));
  return { ...first[kind], text };
};
const comma = { goal: "Ik ben gastvrouw, in de buurtkeuken.", agreement: "Noor werkt, elke Woensdag." };
const other = { goal: "Ik kook in de buurtkeuken.", agreement: "Noor werkt elke vrijdag." };
type Value = "yes" | "notYet" | "no";
const pen = { for: idOf("noor"), onPaper: true } as const;
const say = async (who: Name, kind: Kind, said: { words: Wording; value?: Value } & Partial<typeof pen>) => {
  const asked = { item: on(everyone, lies[kind].id), note: "", value: "yes" as Value, ...said };
  const heard = await (kind === "goal" ? at[who].wish("confirmGoal", asked) : at[who].wish("answerAgreement", asked));
  return heard.ok ? "done" : heard.refusal;
};
const takenBack: Refusal = { reason: "ownWords", of: idOf("noor"), takenBack: true };
const hers: Refusal = { reason: "ownWords", of: idOf("noor") };

test.each(kinds)(
  "after she took it back no hand fills in paper for the %s, in no words, until her own hand spoke of others",
  async (kind) => {
    const words = first[kind];
    expect(await say("joost", kind, { ...pen, words })).toBe("done");
    expect(await say("noor", kind, { words, value: "notYet" })).toBe("done");
    expect(await say("joost", kind, { ...pen, words })).toEqual(takenBack);
    for (const text of [comma[kind], other[kind]]) {
      const now = await reword(kind, text);
      for (const who of ["joost", "farida", "mila"] as const)
        for (const value of ["yes", "notYet", "no"] as const)
          expect(await say(who, kind, { ...pen, words: now, value })).toEqual(takenBack);
    }
    // The same said once more, or a plain no to those words, asks for no pen.
    await reword(kind, words.text);
    for (const value of ["notYet", "no"] as const) expect(await say("noor", kind, { words, value })).toBe("done");
    const now = await reword(kind, other[kind]);
    expect(await say("joost", kind, { ...pen, words: now })).toEqual(takenBack);
    // To these words she speaks herself: from then on paper for still other words may be filled in.
    expect(await say("noor", kind, { words: now, value: "notYet" })).toBe("done");
    expect(await say("joost", kind, { ...pen, words: now })).toEqual(hers);
    const later = await reword(kind, `${other[kind]} Tot mei.`);
    expect(await say("joost", kind, { ...pen, words: later })).toBe("done");
  },
);

test.each(kinds)(
  "a comma or a capital makes no new words of the %s that she said nog niet or no to, another word does",
  async (kind) => {
    for (const value of ["notYet", "no"] as const) {
      await reword(kind, first[kind].text);
      expect(await say("noor", kind, { words: first[kind], value })).toBe("done");
      expect(await say("joost", kind, { ...pen, words: await reword(kind, comma[kind]) })).toEqual(hers);
    }
    expect(await say("joost", kind, { ...pen, words: await reword(kind, other[kind]) })).toBe("done");
  },
);

test("who has no hand on a screen is asked again on paper as often as the words change", async () => {
  for (const kind of kinds)
    for (const text of [first[kind].text, comma[kind], other[kind]])
      expect(await say("joost", kind, { ...pen, words: await reword(kind, text) })).toBe("done");
});

test("at the table, where she is and all hear it, what she took back may be noted aloud", async () => {
  const meeting = await at.opened();
  await at.comes(meeting, "joost");
  const words = first.agreement;
  await say("joost", "agreement", { ...pen, words });
  await say("noor", "agreement", { words, value: "notYet" });
  const now = await reword("agreement", other.agreement);
  expect(await say("joost", "agreement", { words: now, for: idOf("noor") })).toBe("done");
});

test("minutes in a next version are not answered again by who was told that it was not so", async () => {
  const meeting = await at.opened();
  await at.done(at.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await at.done(at.farida.wish("askAboutMinutes", { meeting, until: null }));
  const about = { meeting, text: "", about: null, value: "yes" } as const;
  const noted = { ...about, for: idOf("noor") };
  await at.done(at.farida.wish("answerMinutes", { ...noted, version: 1, onPaper: true }));
  await at.done(at.noor.wish("answerMinutes", { ...about, version: 1, value: "notYet" }));
  const block = (await at.meetingFor("farida", meeting)).minutes.versions.at(-1)?.blocks[0]?.id ?? "none";
  await at.done(
    at.farida.wish("reviseMinutes", {
      meeting,
      version: 1,
      changes: [{ block, text: "Anders." }],
      change: "Een komma",
    }),
  );
  for (const how of [{}, { onPaper: true }] as const)
    expect(await at.farida.wish("answerMinutes", { ...noted, ...how, version: 2 })).toEqual({
      ok: false,
      refusal: takenBack,
    });
  await at.done(at.noor.wish("answerMinutes", { ...about, version: 2 }));
});
