// A part of adopted minutes goes for good: a new sealed version has a mark in its place, the words are in no fact and no key,
// what stands is proven still, and a screen that looked on knows what a restart knows (RELIABILITY.md 6.3).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { faultsBesideStore } from "@werktafel/server/meetings/sealing/readProof";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { latestVersion, minutesStatus, type ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import { adoptedFaults } from "@werktafel/shared/domain/sealing/adoptedFaults";
import { minutesProof, proofFaults } from "@werktafel/shared/domain/sealing/minutesProof";
import type { MeetingId } from "@werktafel/shared/ids";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import { everyone, idOf, type Name, on } from "../live/openTable.ts";
import { type MeetingTable, openMeetingTable } from "../meetings/atMeeting.ts";

const canary = "Kanariegeel";
let noors: MeetingTable;
let meeting: MeetingId;
let isSure = true;
beforeEach(async () => {
  isSure = true;
  noors = await openMeetingTable({
    whyNotSure: async () => Promise.resolve(isSure ? null : { reason: "stepUpNeeded", ways: ["pin"] }),
  });
});
afterEach(async () => noors.close());

const a1 = on(everyone, "a-1");
const words = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")], rhythm: null };
const known = async (name: Name) => noors.meetingFor(name, meeting);
const blocks = async (name: Name): Promise<readonly ReadBlock[]> =>
  latestVersion((await known(name)).minutes)?.blocks ?? [];
const blockSaying = async (text: string): Promise<string> => {
  const found = (await blocks("noor")).find((each) => each.text === text);
  if (!found) throw new Error("no such line");
  return found.id;
};

/** Noor said no with words; the minutes hold them, Mila says they are not right, and they are adopted. */
const adopted = async (): Promise<string> => {
  meeting = await noors.opened();
  await noors.done(
    noors.noor.wish("answerAgreement", { item: a1, value: "no", note: `${canary} is te vroeg.`, words }),
  );
  await noors.done(noors.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  const block = await blockSaying(`${canary} is te vroeg.`);
  const change = { meeting, version: 1, changes: [{ block, text: `${canary} is veel te vroeg.` }] };
  await noors.done(noors.noor.wish("reviseMinutes", { ...change, change: `Over ${canary}` }));
  await noors.done(noors.mila.wish("askCorrection", { meeting, version: 2, block, text: `${canary} kan wel.` }));
  await noors.done(noors.farida.wish("askAboutMinutes", { meeting, until: null }));
  const said = { meeting, version: 2, about: block, text: `${canary}, zo is het.` };
  await noors.done(noors.mila.wish("answerMinutes", { ...said, value: "comment" }));
  await noors.done(noors.noor.wish("answerMinutes", { meeting, version: 2, value: "yes", about: null, text: "" }));
  await noors.done(noors.farida.wish("adoptMinutes", { meeting, version: 2 }));
  return block;
};
const storedFacts = async (): Promise<readonly Fact[]> =>
  (await noors.table.storedFacts()).map(({ json }): Fact => JSON.parse(json));
const canariesIn = async (): Promise<number> =>
  (JSON.stringify([await noors.table.storedFacts(), await noors.farida.facts()]).match(/kanarie/gi) ?? []).length;

test("only a resident asks; who leads carries it out, after showing that it is really them, and a reason of law holds it up", async () => {
  const block = await adopted();
  expect(await noors.mila.wish("askMinutesErasure", { meeting, block })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(await noors.farida.wish("eraseFromMinutes", { meeting, block })).toMatchObject({
    refusal: { reason: "notNow", from: "notAsked" },
  });
  await noors.done(noors.noor.wish("askMinutesErasure", { meeting, block }));
  expect((await known("farida")).minutes.erasureAsks[block]).toMatchObject({ by: idOf("noor"), declined: null });
  expect(await noors.noor.wish("eraseFromMinutes", { meeting, block })).toMatchObject({
    refusal: { reason: "notYours", who: "facilitator" },
  });
  const hold = await noors.done(noors.farida.wish("holdErasure", { reason: "De rechter vraagt erom." }));
  expect(await noors.farida.wish("eraseFromMinutes", { meeting, block })).toMatchObject({
    refusal: { reason: "heldByLaw" },
  });
  await noors.done(noors.farida.wish("endHold", { hold }));
  isSure = false;
  expect(await noors.farida.wish("eraseFromMinutes", { meeting, block })).toMatchObject({
    refusal: { reason: "stepUpNeeded" },
  });
  expect(await canariesIn()).toBeGreaterThan(4);
});

test("who leads says why it stays for now, and the resident may ask anew", async () => {
  const block = await adopted();
  await noors.done(noors.noor.wish("askMinutesErasure", { meeting, block }));
  const reason = "Er loopt een zaak.";
  await noors.done(noors.farida.wish("declineMinutesErasure", { meeting, block, reason }));
  expect((await known("noor")).minutes.erasureAsks[block]?.declined).toMatchObject({ by: idOf("farida"), reason });
  await noors.done(noors.noor.wish("askMinutesErasure", { meeting, block }));
  expect((await known("noor")).minutes.erasureAsks[block]?.declined).toBeNull();
});

test("the words are in no fact any more; a mark says who asked and when, and the rest stands as it was adopted", async () => {
  const block = await adopted();
  const before = await blocks("mila");
  await noors.done(noors.noor.wish("askMinutesErasure", { meeting, block }));
  await noors.done(noors.farida.wish("eraseFromMinutes", { meeting, block }));
  // What Noor said with her answer stands with the agreement on the table still; there it goes with the agreement.
  await noors.done(noors.noor.wish("askItemErasure", { item: a1 }));
  await noors.done(noors.farida.wish("eraseItem", { item: a1 }));
  expect(await canariesIn()).toBe(0);
  const { minutes } = await known("mila");
  expect([minutesStatus(minutes), minutes.adopted?.version]).toEqual(["adopted", 3]);
  expect(minutes.versions.map(({ version }) => version)).toEqual([1, 3]);
  const after = await blocks("mila");
  expect(after.filter(({ id }) => id !== block)).toEqual(before.filter(({ id }) => id !== block));
  expect(after.find(({ id }) => id === block)).toMatchObject({
    text: "",
    erased: { askedBy: idOf("noor"), by: idOf("farida"), on: "2026-09-18" },
  });
  const facts = await noors.mila.facts();
  const said = renderMinutes({ meeting: await known("mila"), version: 3, participants: facts.participants });
  expect(JSON.stringify(said)).toContain("Hier stond iets. noor vroeg om het weg te halen.");
  expect(said?.status).toContain("noor zei ja.");
});

test("what stands is sealed anew, a paper of before still fits the store, and a changed sign is found", async () => {
  const block = await adopted();
  const paperBefore = minutesProof(noors.table.board, await known("noor"));
  await noors.done(noors.noor.wish("askMinutesErasure", { meeting, block }));
  await noors.done(noors.farida.wish("eraseFromMinutes", { meeting, block }));
  await noors.done(noors.mila.wish("askCorrection", { meeting, version: 3, block: null, text: "Er miste iets." }));
  const facts = await storedFacts();
  expect(adoptedFaults(facts)).toEqual([]);
  const paper = minutesProof(noors.table.board, await known("noor"));
  if (!paper || !paperBefore) throw new Error("no paper");
  expect(proofFaults(paper)).toEqual([]);
  expect(paper.header.erasures).toEqual([{ replaces: 2, version: 3, by: idOf("farida"), on: "2026-09-18" }]);
  const rows = await noors.table.storedFacts();
  expect(faultsBesideStore(paper, rows)).toEqual([]);
  expect(faultsBesideStore(paperBefore, rows)).toEqual([]);
  // Teeth: each of these is found.
  const changed = (change: (fact: Fact) => Fact): readonly string[] => adoptedFaults(facts.map(change));
  const withoutMark = changed((fact) =>
    fact.kind === "minutesBlocksTold" && fact.version === 3
      ? { ...fact, blocks: fact.blocks.filter(({ id }) => id !== block) }
      : fact,
  );
  expect(withoutMark.length).toBeGreaterThan(0);
  const otherDay = changed((fact) => (fact.kind === "minutesErased" ? { ...fact, on: "2026-09-17" } : fact));
  expect(otherDay.length).toBeGreaterThan(0);
  const keyBack = changed((fact) =>
    fact.kind === "minutesSealed" && fact.version === 2
      ? { ...fact, seals: fact.seals.map((seal) => ({ ...seal, key: "00" })) }
      : fact,
  );
  expect(keyBack.join()).toContain("kept its key");
  expect(adoptedFaults(facts.filter(({ kind }) => kind !== "minutesErased")).length).toBeGreaterThan(0);
});

test("a decision goes with its line, also when the line was put in other words; what another line says stays", async () => {
  meeting = await noors.opened();
  const decided = async (text: string) =>
    noors.done(
      noors.farida.wish("takeDecision", {
        kind: "tableDecision",
        text,
        meeting,
        byOrganisation: null,
        objectionUntil: null,
        audience: "everyone",
      }),
    );
  const [gone, reworded, twice, again] = [
    await decided(`${canary} stopt ermee.`),
    await decided(`${canary} gaat verhuizen.`),
    await decided("We eten samen."),
    await decided("We eten samen."),
  ];
  await noors.done(noors.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  const lines = {
    gone: await blockSaying(`${canary} stopt ermee.`),
    reworded: await blockSaying(`${canary} gaat verhuizen.`),
    twice: await blockSaying("We eten samen."),
  };
  const changes = [{ block: lines.reworded, text: `${canary} zoekt een huis.` }];
  await noors.done(noors.farida.wish("reviseMinutes", { meeting, version: 1, changes, change: "Beter gezegd" }));
  await noors.done(noors.farida.wish("askAboutMinutes", { meeting, until: null }));
  await noors.done(noors.noor.wish("answerMinutes", { meeting, version: 2, value: "yes", about: null, text: "" }));
  await noors.done(noors.farida.wish("adoptMinutes", { meeting, version: 2 }));
  for (const block of Object.values(lines)) {
    const before = await noors.mila.facts();
    const seen = (await noors.table.storedFacts()).length;
    await noors.done(noors.noor.wish("askMinutesErasure", { meeting, block }));
    await noors.done(noors.farida.wish("eraseFromMinutes", { meeting, block }));
    const told = (await storedFacts()).slice(seen);
    expect(foldFacts(told, before).decisions).toEqual((await noors.mila.facts()).decisions);
  }
  const left = (await noors.farida.facts()).decisions.map(({ id }) => id);
  expect(left).toEqual([twice, again]);
  expect(left).not.toContain(gone);
  expect(left).not.toContain(reworded);
  expect(await canariesIn()).toBe(0);
  expect(adoptedFaults(await storedFacts())).toEqual([]);
});

test("a second part may go too, and a screen that looked on knows what a restart knows", async () => {
  const block = await adopted();
  const agreement = await blockSaying(words.text);
  for (const each of [block, agreement]) {
    const before = await noors.noor.facts();
    const seen = (await noors.table.storedFacts()).length;
    await noors.done(noors.noor.wish("askMinutesErasure", { meeting, block: each }));
    await noors.done(noors.farida.wish("eraseFromMinutes", { meeting, block: each }));
    const told = (await storedFacts()).slice(seen);
    expect(foldFacts(told, before).meetings[meeting]).toEqual(await known("noor"));
  }
  expect((await known("noor")).minutes.adopted?.version).toBe(4);
  expect(adoptedFaults(await storedFacts())).toEqual([]);
});

test("a dissent that is taken back leaves the log and the minutes that were not adopted, and no others", async () => {
  meeting = await noors.opened();
  const dissent = async (text: string) =>
    noors.done(noors.noor.wish("dissent", { item: a1, about: "agreement", text }));
  const gone = await dissent(`${canary} wil ik niet.`);
  await dissent("Dit blijf ik zeggen.");
  await noors.done(noors.farida.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  expect((await blocks("noor")).map(({ text }) => text)).toContain(`${canary} wil ik niet.`);
  const before = await noors.noor.facts();
  const seen = (await noors.table.storedFacts()).length;
  await noors.done(noors.noor.wish("withdrawDissent", { dissent: gone }));
  expect(await canariesIn()).toBe(0);
  const texts = (await blocks("noor")).map(({ text }) => text);
  expect(texts).toContain("Dit blijf ik zeggen.");
  expect(foldFacts((await storedFacts()).slice(seen), before).meetings[meeting]).toEqual(await known("noor"));
});
