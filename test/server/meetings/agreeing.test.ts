import { seatedAs } from "../../support/cast.ts";
import { afterEach, expect, test } from "@jest/globals";
import { exportBoard } from "@werktafel/shared/boardFile/exportBoard";
import { nothingKept } from "@werktafel/shared/boardFile/kept";
import { newAgreement, wordsInForce } from "@werktafel/shared/domain/agreement";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingPhase } from "@werktafel/shared/domain/meeting/meeting";
import type { Wording } from "@werktafel/shared/domain/wording";
import { putItem, setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { type AtTable, atTable, reasonOf } from "../boards/atTable.ts";
import {
  everyone,
  idOf,
  item,
  type Name,
  on,
  openTable,
  type OpenTable,
  overlapping,
  restricted,
} from "../live/openTable.ts";
import { allHere, meetingAt, theMeeting } from "./meetingAt.ts";

let table: OpenTable;
afterEach(async () => table.close());

const a1 = on(everyone, "a-1");
const words: Wording = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")], rhythm: null };
const later: Wording = { ...words, text: "Noor werkt elke donderdag." };
const meeting = theMeeting;
const answer = (value: "yes" | "notYet" | "no", to: Wording = words, note = "") => ({
  item: a1,
  value,
  note,
  words: to,
});
const at = (name: Name): AtTable => atTable(table, name);

const open = async (phase: MeetingPhase = "running", here: readonly Name[] = allHere, more: readonly Fact[] = []) => {
  table = await openTable({ more: [...more, ...meetingAt(phase, here)] });
};
const lay = async () =>
  expect(await at("farida").wish("openAccordRound", { meeting, item: a1 })).toMatchObject({ ok: true });
const rewrite = async (text: string) =>
  table.edit("farida", everyone, (doc) => {
    writeText(doc, { collection: "agreements", id: item("a-1"), field: "text" }, text, { origin: null });
  });
/** What this person knows to have been answered: who, and what. */
const answersKnownTo = async (name: Name) =>
  ((await at(name).facts()).agreements[a1.item]?.accords ?? []).map((each) => [each.participantId, each.value]);
const closedKnownTo = async (name: Name) =>
  ((await at(name).facts()).meetings[meeting]?.accordRounds[a1.item]?.closedAnswers ?? []).map(({ by }) => by);
/** A household: Mila lives here too. */
const milaToo: Fact = {
  kind: "participantSeated",
  participant: seatedAs(idOf("mila"), { party: "resident", name: "mila" }),
};

test("who leads lays an agreement before everyone, in the words that stand there now", async () => {
  await open();
  await rewrite(later.text);
  await lay();
  const now = (await at("noor").facts()).meetings[meeting];
  expect(now?.point).toMatchObject({ item: a1, as: "accord", isInSmallCircle: false });
  expect(now?.accordRounds[a1.item]?.words.text).toBe(later.text);
  expect(await at("ruben").wish("openAccordRound", { meeting, item: a1 })).toMatchObject({
    refusal: { reason: "notYours", who: "facilitator" },
  });
  expect(reasonOf(await at("farida").wish("openAccordRound", { meeting, item: on(everyone, "g-1") }))).toBe("unknown");
});

test("a round about what only some may read: the others hear that it is so, and not about what", async () => {
  await open();
  const few = on(overlapping, "a-2");
  expect(await at("farida").wish("openAccordRound", { meeting, item: few })).toMatchObject({ ok: true });
  expect((await at("joost").facts()).meetings[meeting]?.point).toMatchObject({ item: few, isInSmallCircle: true });
  const ruben = (await at("ruben").facts()).meetings[meeting];
  expect(ruben?.point).toMatchObject({ item: null, as: "accord", isInSmallCircle: true });
  expect(ruben?.accordRounds).toEqual({});
});

test("others' answers stay closed until the resident answered, and then open together", async () => {
  await open();
  await lay();
  const before = { noor: await at("noor").seq(), mila: await at("mila").seq(), ruben: await at("ruben").seq() };
  expect(await at("ruben").wish("answerAgreement", answer("no", words, "Mijn rooster"))).toEqual({
    ok: true,
    seq: before.ruben + 1,
  });
  await at("farida").wish("answerAgreement", answer("yes"));
  for (const name of ["noor", "mila", "gast"] as const) {
    expect(await answersKnownTo(name)).toEqual([]);
    expect(await closedKnownTo(name)).toEqual([]);
  }
  // Not a number tells of it.
  expect([await at("noor").seq(), await at("mila").seq()]).toEqual([before.noor, before.mila]);
  expect([await closedKnownTo("ruben"), await closedKnownTo("farida")]).toEqual([[idOf("ruben")], [idOf("farida")]]);

  await at("noor").wish("answerAgreement", answer("yes"));
  for (const name of ["noor", "mila", "ruben", "gast"] as const) {
    expect(await answersKnownTo(name)).toEqual([
      [idOf("ruben"), "no"],
      [idOf("farida"), "yes"],
      [idOf("noor"), "yes"],
    ]);
    expect(await closedKnownTo(name)).toEqual([]);
  }
});

test("they open in one piece with the resident's answer, for who has the board open too", async () => {
  await open();
  await lay();
  await at("ruben").wish("answerAgreement", answer("no"));
  const told: string[] = [];
  const stop = table.boards.listen(await table.placeOf("mila"), ({ fact }) => told.push(fact.kind));
  await at("noor").wish("passAccord", { meeting, item: a1, words });
  stop();
  expect(told).toEqual(["agreementAnswered", "accordPassed"]);
});

test("a resident passes and needs to say nothing; only a resident can", async () => {
  await open();
  const pass = { meeting, item: a1, words };
  expect(reasonOf(await at("noor").wish("passAccord", pass))).toBe("notNow");
  await lay();
  await at("ruben").wish("answerAgreement", answer("yes"));
  expect(await at("farida").wish("passAccord", pass)).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(reasonOf(await at("noor").wish("passAccord", { ...pass, words: later }))).toBe("wordingChanged");
  expect(reasonOf(await at("noor").wish("passAccord", pass))).toBe("done");
  expect(await answersKnownTo("noor")).toEqual([[idOf("ruben"), "yes"]]);
  const facts = (await table.storedFacts()).length;
  expect(reasonOf(await at("noor").wish("passAccord", pass))).toBe("done");
  expect((await table.storedFacts()).length).toBe(facts);
  // From now on there is nothing to close: answers are for everyone at once.
  await at("joost").wish("answerAgreement", answer("notYet"));
  expect(await answersKnownTo("noor")).toContainEqual([idOf("joost"), "notYet"]);
});

test("the last closed answer of a person counts, and there is one", async () => {
  await open();
  await lay();
  await at("ruben").wish("answerAgreement", answer("no"));
  await at("ruben").wish("answerAgreement", answer("yes"));
  await at("noor").wish("answerAgreement", answer("yes"));
  expect(await answersKnownTo("mila")).toEqual([
    [idOf("ruben"), "yes"],
    [idOf("noor"), "yes"],
  ]);
});

test("other words start the answers anew: what was said to the old ones opens with the rest, and counts for those alone", async () => {
  await open();
  await lay();
  await at("ruben").wish("answerAgreement", answer("no"));
  await rewrite(later.text);
  expect(reasonOf(await at("farida").wish("answerAgreement", answer("yes")))).toBe("wordingChanged");
  await at("farida").wish("answerAgreement", answer("yes", later));
  expect(await answersKnownTo("noor")).toEqual([]);
  await at("noor").wish("answerAgreement", answer("yes", later));
  const state = (await at("mila").facts()).agreements[a1.item] ?? newAgreement(a1.item);
  expect(state.accords.map(({ participantId }) => participantId)).toEqual([
    idOf("ruben"),
    idOf("farida"),
    idOf("noor"),
  ]);
  // Ruben's no was to other words.
  expect(wordsInForce(state, [idOf("noor")])?.text).toBe(later.text);
});

test("a new round of words that a resident answered before closes again until the resident answered again", async () => {
  await open();
  await at("noor").wish("answerAgreement", answer("no"));
  await lay();
  await at("ruben").wish("answerAgreement", answer("yes"));
  expect(await answersKnownTo("noor")).toEqual([[idOf("noor"), "no"]]);
  await at("noor").wish("answerAgreement", answer("no"));
  expect(await answersKnownTo("noor")).toHaveLength(3);
});

test("at a table of two residents answers open when both who are here answered or passed; each other's they see at once", async () => {
  await open("running", allHere, [milaToo]);
  await lay();
  await at("ruben").wish("answerAgreement", answer("yes"));
  await at("noor").wish("answerAgreement", answer("yes"));
  expect(await answersKnownTo("mila")).toEqual([[idOf("noor"), "yes"]]);
  expect(await answersKnownTo("farida")).toEqual([[idOf("noor"), "yes"]]);
  await at("mila").wish("passAccord", { meeting, item: a1, words });
  expect(await answersKnownTo("noor")).toContainEqual([idOf("ruben"), "yes"]);
});

test("a resident who goes home is waited for no more: what was closed for that opens", async () => {
  await open("running", allHere, [milaToo]);
  await lay();
  await at("ruben").wish("answerAgreement", answer("yes"));
  await at("noor").wish("answerAgreement", answer("yes"));
  await at("mila").wish("noteAttendance", { meeting, participant: idOf("mila"), via: null });
  expect(await answersKnownTo("noor")).toContainEqual([idOf("ruben"), "yes"]);
  // Mila answers at home, and only then is it agreed.
  const agreed = async () => {
    const state = (await at("noor").facts()).agreements[a1.item] ?? newAgreement(a1.item);
    return wordsInForce(state, [idOf("noor"), idOf("mila")]) !== null;
  };
  expect(await agreed()).toBe(false);
  await at("mila").wish("answerAgreement", answer("yes"));
  expect(await agreed()).toBe(true);
});

test("no resident is here: it stays closed until every resident who may read it answered, also after the meeting", async () => {
  await open("running", ["ruben", "farida"]);
  await lay();
  await at("ruben").wish("answerAgreement", answer("no"));
  await at("farida").wish("closeMeeting", { meeting, withoutAfterHours: true });
  await at("joost").wish("answerAgreement", answer("yes"));
  expect(await answersKnownTo("noor")).toEqual([]);
  await at("noor").wish("passAccord", { meeting, item: a1, words });
  expect(await answersKnownTo("noor")).toEqual([
    [idOf("ruben"), "no"],
    [idOf("joost"), "yes"],
  ]);
});

test("after the meeting words that nobody laid before the table there are answered openly", async () => {
  await open("running", ["ruben", "farida"]);
  await lay();
  await at("farida").wish("closeMeeting", { meeting, withoutAfterHours: true });
  await rewrite(later.text);
  await at("ruben").wish("answerAgreement", answer("no", later));
  expect(await answersKnownTo("noor")).toEqual([[idOf("ruben"), "no"]]);
});

test("words never come in force over a no that was given already and is closed: what they would replace stays", async () => {
  // Mila said yes to the new words before the round; Noor's yes would make them agreed, while Ruben's no is still closed.
  await open("running", allHere, [milaToo]);
  for (const name of ["noor", "mila"] as const) await at(name).wish("answerAgreement", answer("yes"));
  await rewrite(later.text);
  await at("mila").wish("answerAgreement", answer("yes", later));
  await lay();
  await at("ruben").wish("answerAgreement", answer("no", later));
  await at("noor").wish("answerAgreement", answer("yes", later));
  const state = (await at("noor").facts()).agreements[a1.item] ?? newAgreement(a1.item);
  expect(wordsInForce(state, [idOf("noor"), idOf("mila")])?.text).toBe(words.text);
});

test("somebody says it aloud and another notes it, under both names", async () => {
  await open();
  await lay();
  const aloud = { ...answer("no", words, "Liever niet"), for: idOf("mila") };
  expect(await at("joost").wish("answerAgreement", aloud)).toMatchObject({ ok: true });
  expect([await closedKnownTo("mila"), await closedKnownTo("joost")]).toEqual([[idOf("mila")], [idOf("mila")]]);
  expect(await closedKnownTo("farida")).toEqual([]);
  await at("farida").wish("answerAgreement", { ...answer("yes"), for: idOf("noor") });
  const accords = (await at("ruben").facts()).agreements[a1.item]?.accords ?? [];
  expect(accords).toMatchObject([
    { participantId: idOf("mila"), value: "no", note: "Liever niet", notedById: idOf("joost") },
    { participantId: idOf("noor"), value: "yes", notedById: idOf("farida") },
  ]);
});

test("nobody answers for another but at the table, and never for a guest or for who may not read it", async () => {
  await open("running", ["noor", "ruben", "farida"]);
  const forWhom = (name: Name) => ({ ...answer("yes"), for: idOf(name) });
  const refusal = async (by: Name, of: Name) => at(by).wish("answerAgreement", forWhom(of));
  expect(await refusal("farida", "mila")).toMatchObject({ refusal: { reason: "notHere", who: idOf("mila") } });
  expect(await refusal("joost", "noor")).toMatchObject({ refusal: { reason: "notHere", who: idOf("joost") } });
  expect(await refusal("farida", "gast")).toMatchObject({ refusal: { reason: "unknown" } });
  expect(await refusal("gast", "noor")).toMatchObject({ refusal: { reason: "notYours", who: "writer" } });
  const few = { ...answer("yes"), item: on(overlapping, "a-2"), for: idOf("ruben") };
  expect(reasonOf(await at("farida").wish("answerAgreement", few))).toBe("unknown");
  await table.close();
  for (const phase of ["invited", "privateTime", "closed"] as const) {
    await open(phase);
    expect(reasonOf(await refusal("farida", "noor"))).toBe("notNow");
    await table.close();
  }
  await open("paused");
  expect(reasonOf(await refusal("farida", "noor"))).toBe("done");
});

test("an item that took the name of another has no part in its round", async () => {
  await open();
  await at("farida").wish("openAccordRound", { meeting, item: on(overlapping, "a-2") });
  await at("joost").wish("answerAgreement", {
    item: on(overlapping, "a-2"),
    value: "no",
    note: "Kanarie",
    words: { text: "Joost belt elke maandag.", partyIds: [idOf("noor"), idOf("joost")] },
  });
  // Mila reads the restricted sheet, and puts an agreement of the same name there.
  await table.edit("mila", restricted, (doc) => {
    putItem(doc, { collection: "agreements", id: item("a-2"), texts: { text: "Kopie" } }, null);
  });
  const copy = { item: on(restricted, "a-2"), note: "", words: { text: "Kopie" } };
  expect(reasonOf(await at("mila").wish("answerAgreement", { ...copy, value: "yes" }))).toBe("done");
  const known = (await at("mila").facts()).agreements[item("a-2")]?.accords ?? [];
  expect(known.map(({ participantId }) => participantId)).toEqual([idOf("mila")]);
  expect(JSON.stringify(await at("mila").facts())).not.toContain("Kanarie");
});

test("what is over, or put away, is not laid before the table", async () => {
  await open();
  await at("noor").wish("closeAgreement", { item: a1, as: "ended" });
  expect(await at("farida").wish("openAccordRound", { meeting, item: a1 })).toMatchObject({
    refusal: { reason: "notNow", from: "ended" },
  });
  await table.edit("joost", overlapping, (doc) => {
    setValue(doc, { collection: "agreements", id: item("a-2"), field: "archivedAt" }, "2026-09-18", null);
  });
  expect(await at("farida").wish("openAccordRound", { meeting, item: on(overlapping, "a-2") })).toMatchObject({
    refusal: { reason: "notNow", from: "putAway" },
  });
});

test("of a closed answer nothing is anywhere else: no line of who looked says about what, no board file has it", async () => {
  await open();
  await lay();
  await at("ruben").wish("answerAgreement", answer("no", words, "Kanarie"));
  const lines = (await table.accessLines()).filter(({ event }) => event === "accordClosed");
  expect(lines).toMatchObject([{ item: null, sheet: null, refusal: null }]);
  const facts = await table.boards.allFacts(table.board);
  if (!facts) throw new Error("no facts");
  const lying = { id: a1.item, sheet: everyone, collection: "agreements", texts: { text: words.text }, values: {} };
  const sheet = { sheet: everyone, items: [{ ...lying, ids: {} }], references: [], audience: "everyone" } as const;
  const fileOf = (known: BoardFacts): string =>
    JSON.stringify(
      exportBoard({ board: table.board, sheets: [{ ...sheet, kind: "table" }], facts: known, kept: nothingKept }).file,
    );
  expect(fileOf(facts)).toContain(words.text);
  expect(fileOf(facts)).not.toContain("Kanarie");
  await at("noor").wish("passAccord", { meeting, item: a1, words });
  expect(fileOf((await table.boards.allFacts(table.board)) ?? facts)).toContain("Kanarie");
});

test("answers that were still closed open when the resident says that the agreement is over", async () => {
  await open();
  await lay();
  await at("ruben").wish("answerAgreement", answer("no", words, "Liever niet."));
  expect(await answersKnownTo("noor")).toEqual([]);
  expect(await at("noor").wish("closeAgreement", { item: a1, as: "ended" })).toMatchObject({ ok: true });
  expect(await answersKnownTo("noor")).toEqual([[idOf("ruben"), "no"]]);
  expect(await closedKnownTo("ruben")).toEqual([]);
});

test("answers that waited for one of two residents open when that resident's seat ends", async () => {
  await open("running", allHere, [milaToo]);
  await lay();
  await at("ruben").wish("answerAgreement", answer("no"));
  await at("noor").wish("answerAgreement", answer("notYet"));
  expect((await answersKnownTo("joost")).map(([who]) => who)).not.toContain(idOf("ruben"));
  expect(await at("mila").wish("endSeat", { participant: idOf("mila") })).toMatchObject({ ok: true });
  expect((await answersKnownTo("joost")).map(([who]) => who)).toContain(idOf("ruben"));
  expect(await closedKnownTo("ruben")).toEqual([]);
});
