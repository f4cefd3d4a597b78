// Own words that nobody took over go when their writer takes them back: from the sheet, from every fact about them, from what
// was kept of earlier days, and from the bytes of the store's tables (R-222c, R-407, RELIABILITY.md 6.3).
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import { eventually } from "../../support/eventually.ts";
import { everyone, idOf, type Name, on, openTable, type OpenTable } from "../live/openTable.ts";
import { openScreenLine, type ScreenLine } from "../live/openScreenLine.ts";

const canary = "Kanarie-zwarte-zwaan";
let table: OpenTable;
const lines = new Map<Name, ScreenLine>();
const line = (name: Name): ScreenLine => {
  const found = lines.get(name);
  if (!found) throw new Error(`${name} has no line`);
  return found;
};
beforeEach(async () => {
  table = await openTable({ limits: { commandBurst: 10_000 } });
  for (const name of ["noor", "mila", "joost", "farida"] as const) {
    lines.set(name, await openScreenLine(table.url, await table.cookieOf(name)));
    await line(name).open();
  }
});
afterEach(async () => {
  for (const each of lines.values()) each.close();
  await table.close();
});

const milas = on(everyone, "ag-mila");
const putDown = async (by: "mila" | "noor" = "mila"): Promise<void> =>
  table.edit(by, everyone, (doc) => {
    putItem(
      doc,
      {
        collection: "agreements",
        id: milas.item,
        texts: { text: `${canary} bellen` },
        values: { byId: idOf(by) },
        ids: { parties: [idOf("joost")] },
      },
      null,
    );
  });
const words = { text: `${canary} bellen`, partyIds: [idOf("joost")] };

/** Everything the store holds of this board, as it is opened. */
const allStored = async (): Promise<string> => {
  const facts = await table.storedFacts();
  const sheet = await table.sheets.read(everyone);
  const versions = await table.store.run("versionsOf", { sheet: everyone });
  return JSON.stringify([facts, sheet, versions]);
};

test("what a resident wrote and nobody said yes to is gone for everyone, with all that was said about it", async () => {
  await putDown("noor");
  expect(
    await line("joost").wish("answerAgreement", { item: milas, value: "no", note: `${canary}? Liever niet`, words }),
  ).toMatchObject({ ok: true });
  expect(
    await line("joost").wish("dissent", { item: milas, about: "agreement", text: `${canary} is niet van mij` }),
  ).toMatchObject({ ok: true });
  expect(await line("mila").wish("makeStatement", { item: milas, text: `${canary} klopt niet` })).toMatchObject({
    ok: true,
  });
  // So does a version: how the sheet stood just before much of it went.
  const field = { collection: "agreements", id: milas.item, field: "text" } as const;
  const write = (words: string) =>
    table.edit("noor", everyone, (doc) => writeText(doc, field, words, { origin: null }));
  await write(`${canary} ${"heel lang ".repeat(30)}`);
  await write(`${canary} mailen`);
  const versions = await table.store.run("versionsOf", { sheet: everyone });
  expect(versions.some(({ json }) => json.includes(canary))).toBe(true);
  expect((await allStored()).split(canary).length).toBeGreaterThan(5);

  expect(await line("joost").wish("takeBackItem", { item: milas })).toMatchObject({
    refusal: { reason: "notYours", who: "author" },
  });
  const before = await line("joost").open();
  expect(await line("noor").wish("takeBackItem", { item: milas })).toMatchObject({ ok: true });
  expect(await allStored()).not.toContain(canary);

  // The reader's own counting goes on without a gap: a screen that stayed open misses nothing.
  await eventually(() => line("joost").facts.some(({ fact }) => fact.kind === "itemErased"));
  const after = await line("joost").open();
  expect(after.ok && before.ok && after.seq - before.seq).toBe(1);
  expect(JSON.stringify(after)).not.toContain(canary);
  expect(after.ok && after.facts.erased).toEqual({
    [milas.item]: { by: idOf("noor"), on: "2026-09-18", as: "takenBack" },
  });
});

test("a screen that stayed open folds to the same board as one that comes anew", async () => {
  const start = await line("joost").open();
  if (!start.ok) throw new Error("not opened");
  await putDown("noor");
  await line("joost").wish("answerAgreement", { item: milas, value: "no", note: canary, words });
  await line("mila").wish("makeStatement", { item: milas, text: canary });
  await line("noor").wish("takeBackItem", { item: milas });
  const anew = await line("joost").open();
  await eventually(() => line("joost").facts.some(({ fact }) => fact.kind === "itemErased"));
  const told: readonly Fact[] = line("joost")
    .facts.filter(({ seq }) => seq > start.seq)
    .map(({ fact }) => fact);
  expect(foldFacts(told, start.facts)).toEqual(anew.ok && anew.facts);
});

test("what anybody else wrote is not taken back over the own words of others, however it was made one's own", async () => {
  await putDown();
  expect(await line("noor").wish("makeStatement", { item: milas, text: "Dit klopt niet." })).toMatchObject({
    ok: true,
  });
  const refusal = { ok: false, refusal: { reason: "notYours", who: "resident" } };
  expect(await line("mila").wish("takeBackItem", { item: milas })).toEqual(refusal);
  // An edit may take it from its sheet and put it there anew, under the own name.
  await table.edit("joost", everyone, (doc) => {
    doc.getMap("agreements").delete(milas.item);
    const anew = {
      collection: "agreements",
      id: milas.item,
      texts: { text: "Zomaar" },
      values: { byId: idOf("joost") },
    };
    putItem(doc, anew, null);
  });
  expect(await line("joost").wish("takeBackItem", { item: milas })).toEqual(refusal);
  const seen = await line("farida").open();
  expect(seen.ok && seen.facts.statements.map(({ text }) => text)).toEqual(["Dit klopt niet."]);
});

test("what a resident took for their own is contradicted, not taken back", async () => {
  const goal = on(everyone, "g-2");
  await line("noor").wish("confirmGoal", { item: goal, words: { text: "Ik slaap weer goed.", why: "" } });
  expect(await line("mila").wish("takeBackItem", { item: goal })).toEqual({
    ok: false,
    refusal: { reason: "alreadyTakenOver", by: idOf("noor") },
  });
  expect(await line("mila").wish("makeStatement", { item: goal, text: "Zo bedoelde ik het niet." })).toMatchObject({
    ok: true,
  });
});

test("a statement stays until its holder takes it back, and then its words are gone", async () => {
  const made = await line("mila").wish("makeStatement", { item: on(everyone, "a-1"), text: `${canary} op donderdag` });
  const statement = made.ok ? (made.made ?? "") : "";
  const seen = await line("joost").open();
  expect(seen.ok && seen.facts.statements).toEqual([
    {
      id: statement,
      byId: idOf("mila"),
      about: "a-1",
      text: `${canary} op donderdag`,
      on: "2026-09-18",
      line: { text: "Noor werkt elke woensdag.", who: [idOf("noor"), idOf("ruben")] },
      answer: null,
      disputedOn: null,
      settledOn: null,
    },
  ]);
  expect(await line("noor").wish("takeBackStatement", { statement })).toMatchObject({
    refusal: { reason: "notYours", who: "author" },
  });
  expect(await line("mila").wish("takeBackStatement", { statement })).toMatchObject({ ok: true });
  const gone = await line("joost").open();
  expect(gone.ok && gone.facts.statements).toEqual([]);
  expect(await allStored()).not.toContain(canary);
});

test("who asked keeps it after all; and after a month nobody erases on it until it is asked again", async () => {
  await putDown();
  const ask = async () => line("noor").wish("askItemErasure", { item: milas });
  const erase = async () => line("farida").wish("eraseItem", { item: milas });
  await ask();
  expect(await line("farida").wish("unaskItemErasure", { item: milas })).toMatchObject({
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(await line("noor").wish("unaskItemErasure", { item: milas })).toMatchObject({ ok: true });
  expect(await erase()).toMatchObject({ refusal: { reason: "notNow", from: "notAsked" } });
  await ask();
  // Asked on 18 September: the 18th of October is the last day.
  table.clock.advance(31 * 86_400_000);
  expect(await erase()).toMatchObject({ refusal: { reason: "notNow", from: "askedLongAgo" } });
  expect(await ask()).toMatchObject({ ok: true });
  const asked = await line("farida").open();
  expect(asked.ok && asked.facts.erasureAsks[milas.item]).toMatchObject({ on: "2026-10-19", declined: null });
  expect(await erase()).toMatchObject({ ok: true });
});

test("a resident asks, who leads erases or says why not; a reason of law holds it up", async () => {
  await putDown();
  expect(await line("farida").wish("eraseItem", { item: milas })).toMatchObject({ refusal: { reason: "notNow" } });
  await line("noor").wish("askItemErasure", { item: milas });
  const asked = await line("farida").open();
  expect(asked.ok && asked.facts.erasureAsks[milas.item]).toEqual({
    by: idOf("noor"),
    on: "2026-09-18",
    declined: null,
  });
  await line("farida").wish("declineItemErasure", { item: milas, reason: "Er loopt nog een zaak." });
  await line("noor").wish("askItemErasure", { item: milas });
  const held = await line("farida").wish("holdErasure", { reason: "De rechter vraagt erom." });
  expect(await line("farida").wish("eraseItem", { item: milas })).toEqual({
    ok: false,
    refusal: { reason: "heldByLaw", holds: ["De rechter vraagt erom."] },
  });
  await line("farida").wish("endHold", { hold: held.ok ? (held.made ?? "") : "" });
  expect(await line("joost").wish("eraseItem", { item: milas })).toMatchObject({
    refusal: { reason: "notYours", who: "facilitator" },
  });
  expect(await line("farida").wish("eraseItem", { item: milas })).toMatchObject({ ok: true });
  expect(await allStored()).not.toContain(canary);
});

test("two screens that were away and still hold it bring nothing back", async () => {
  await putDown();
  // Both opened the sheet before it went and write in it afterwards, as screens without a line do.
  const away = await Promise.all([table.holdOpen("joost", everyone), table.holdOpen("farida", everyone)]);
  await line("mila").wish("takeBackItem", { item: milas });
  for (const each of away) {
    await each.comeBack((doc) =>
      writeText(doc, { collection: "agreements", id: milas.item, field: "text" }, "Nog iets", { origin: null }),
    );
  }
  const content = await table.sheets.read(everyone);
  expect(content?.items.some(({ id }) => id === milas.item)).toBe(false);
  expect(await allStored()).not.toContain(canary);
});
