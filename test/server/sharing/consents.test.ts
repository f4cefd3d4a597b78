// What somebody says yes to, and takes back: over the wire, with what rests on it.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ConsentKind } from "@werktafel/shared/domain/sharingConsent";
import { itemId, type ParticipantId, type SheetId } from "@werktafel/shared/ids";
import { bramAndLottesTable as bl, noorsTable as nt } from "../../support/cast.ts";
import { knows, made, openSharedTable, type SharedTable } from "./sharedTable.ts";

// A day on which Teun's mandate of the file holds.
const clock = { now: () => Date.parse("2026-08-20T12:00:00Z") };
let noors: SharedTable;
let household: SharedTable;
beforeAll(async () => {
  noors = await openSharedTable(nt.file, clock);
  household = await openSharedTable(bl.file, clock);
});
afterAll(async () => {
  await noors.close();
  await household.close();
});

const question = (of: ParticipantId, consent: ConsentKind, about: ParticipantId | null = null) => ({
  of,
  consent,
  about,
  toOrganisationIds: [],
  scope: "Dit is een gewone zin.",
  validUntil: consent === "mandate" ? "2026-12-31" : null,
  domains: [],
});

test("a yes is asked in one sentence, given by that person alone, and taken back by that person alone", async () => {
  const [noor, farida, teun, ruben] = await Promise.all([nt.noor, nt.farida, nt.teun, nt.ruben].map(noors.line));
  if (!noor || !farida || !teun || !ruben) throw new Error("nobody there");
  const consent = made(await farida.wish("askConsent", question(nt.noor, "breakConfidentiality", nt.farida)));
  await knows(noor, ({ consents }) => consents.some(({ id, givenOn }) => id === consent && givenOn === null));
  for (const [line, payload] of [
    [farida, { consent, answer: "yes" }],
    [teun, { consent, answer: "yes" }],
  ] as const) {
    expect(await line.wish("answerConsent", payload)).toEqual({
      ok: false,
      refusal: { reason: "notYours", who: "resident" },
    });
  }
  // Nor in her place, while no meeting goes on.
  expect(await teun.wish("answerConsent", { consent, answer: "yes", for: nt.noor })).toMatchObject({
    ok: false,
    refusal: { reason: "notNow" },
  });
  expect(await noor.wish("answerConsent", { consent, answer: "yes" })).toMatchObject({ ok: true });
  await knows(farida, ({ consents }) => consents.some(({ id, givenOn }) => id === consent && givenOn !== null));
  expect(await farida.wish("withdrawConsent", { consent, endsSeat: false })).toMatchObject({
    ok: false,
    refusal: { reason: "notYours", who: "resident" },
  });
  expect(await noor.wish("withdrawConsent", { consent, endsSeat: false })).toMatchObject({ ok: true });
  await knows(farida, ({ consents }) => consents.some(({ id, withdrawnOn }) => id === consent && withdrawnOn !== null));
  // Who is not named in it was told nothing of it.
  expect(ruben.frames.join("")).not.toContain("Dit is een gewone zin.");
});

test("rather not is as if it was never asked", async () => {
  const [noor, teun] = await Promise.all([nt.noor, nt.teun].map(noors.line));
  if (!noor || !teun) throw new Error("nobody there");
  const consent = made(await teun.wish("askConsent", question(nt.noor, "agreedToHelp", nt.wil)));
  await knows(noor, ({ consents }) => consents.some(({ id }) => id === consent));
  expect(await noor.wish("answerConsent", { consent, answer: "no" })).toMatchObject({ ok: true });
  await knows(teun, ({ consents }) => !consents.some(({ id }) => id === consent));
  expect(await noor.wish("answerConsent", { consent, answer: "yes" })).toEqual({
    ok: false,
    refusal: { reason: "unknown" },
  });
});

test("what is asked of oneself is given with it; a mandate has a last day, and names who acts", async () => {
  const noor = await noors.line(nt.noor);
  const consent = made(await noor.wish("askConsent", question(nt.noor, "mandate", nt.wil)));
  await knows(noor, ({ consents }) => consents.some(({ id, givenOn }) => id === consent && givenOn === "2026-08-20"));
  const bad = [
    { ...question(nt.noor, "mandate", nt.wil), validUntil: null },
    { ...question(nt.noor, "mandate", nt.wil), validUntil: "2026-08-19" },
    question(nt.noor, "mandate"),
    question(nt.noor, "agreedToHelp", nt.noor),
    question(nt.noor, "shareWithOrg"),
  ];
  for (const payload of bad) {
    expect(await noor.wish("askConsent", payload)).toMatchObject({ ok: false, refusal: { reason: "malformed" } });
  }
  expect(
    await noor.wish("askConsent", { ...question(nt.noor, "informed"), toOrganisationIds: ["o-nergens"] }),
  ).toMatchObject({
    ok: false,
    refusal: { reason: "unknown" },
  });
  expect(await noor.wish("askConsent", question(nt.mila, "informed"))).toMatchObject({
    ok: false,
    refusal: { reason: "notYours" },
  });
});

test("of a household each gives their own, and nobody another's", async () => {
  const [bram, lotte] = await Promise.all([bl.bram, bl.lotte].map(household.line));
  if (!bram || !lotte) throw new Error("nobody there");
  const consent = made(await bram.wish("askConsent", question(bl.lotte, "agreedToHelp", bl.gerda)));
  await knows(lotte, ({ consents }) => consents.some(({ id }) => id === consent));
  expect(await bram.wish("answerConsent", { consent, answer: "yes" })).toMatchObject({
    ok: false,
    refusal: { reason: "notYours" },
  });
  expect(await lotte.wish("answerConsent", { consent, answer: "yes" })).toMatchObject({ ok: true });
  expect(await bram.wish("withdrawConsent", { consent, endsSeat: false })).toMatchObject({ ok: false });
});

const onBehalfOf = async (table: SharedTable, who: ParticipantId) => {
  const line = await table.line(who);
  const sheets = await line.sheets();
  const sheet = sheets.find(({ audience, kind }) => audience === "everyone" && kind === "table");
  return { line, sheet: sheet?.id ?? "" };
};

test("acting for Noor needs her mandate: what a file brought counts, and once taken back it is over at once", async () => {
  const { line: teun } = await onBehalfOf(noors, nt.teun);
  const noor = await noors.line(nt.noor);
  const { server, board, cookieOf } = noors;
  const answer = await server.ask(`/api/boards/${board}`, { cookie: await cookieOf(nt.teun) });
  expect(answer.status).toBe(200);
  // Of the example, an action that Teun does in Noor's place.
  const found = teun.facts().actions;
  const mine = Object.values(found).filter(({ owner }) => owner === nt.teun);
  const homes = teun.facts().homes;
  const outcomes: string[] = [];
  for (const { id, status } of mine) {
    const sheet: SheetId | undefined = homes[id];
    if (sheet === undefined || (status !== "accepted" && status !== "stuck")) continue;
    const wish = { item: { sheet, item: itemId(id) }, to: "inProgress", note: "", words: { text: "" } } as const;
    const moved = await teun.wish("moveAction", wish);
    outcomes.push(moved.ok ? "ok" : moved.refusal.reason);
  }
  // With the mandate of the file nothing is refused for want of one.
  expect(outcomes).not.toContain("mandateMissing");
  const mandate = noor.facts().consents.find(({ id }) => id === "md-1");
  expect(mandate).toMatchObject({ consent: "mandate", about: nt.teun, withdrawnOn: null });
  expect(await noor.wish("withdrawConsent", { consent: "md-1", endsSeat: false })).toMatchObject({ ok: true });
  await knows(teun, ({ consents }) => consents.some(({ id, withdrawnOn }) => id === "md-1" && withdrawnOn !== null));
});

test("what was shared with De Pollepel and taken back is not taken home by Ruben any more", async () => {
  const { server, board, cookieOf } = noors;
  const noor = await noors.line(nt.noor);
  const paper = async (who: ParticipantId) =>
    (await server.ask(`/api/boards/${board}/plan.pdf`, { cookie: await cookieOf(who) })).status;
  expect(await paper(nt.ruben)).toBe(200);
  expect(await noor.wish("withdrawConsent", { consent: "cs-4", endsSeat: false })).toMatchObject({ ok: true });
  expect(await paper(nt.ruben)).toBe(403);
  const copy = async (who: ParticipantId) =>
    server.ask(`/api/boards/${board}/copy`, { method: "POST", body: { as: "json" }, cookie: await cookieOf(who) });
  expect((await copy(nt.ruben)).json).toEqual({ error: { reason: "consentMissing" } });
  expect(noor.frames.join("")).not.toContain("copyTaken");
  expect((await copy(nt.mila)).status).toBe(200);
  const page = await server.ask(`/b/${board}/papier`, { cookie: await cookieOf(nt.ruben) });
  expect([page.status, page.text.includes("Dit gaat niet meer naar buiten")]).toEqual([403, true]);
  // Nobody else's paper is touched, and the table itself stays readable for him: that is the seat's.
  expect(await paper(nt.mila)).toBe(200);
  expect(await paper(nt.noor)).toBe(200);
  expect((await server.ask(`/api/boards/${board}`, { cookie: await cookieOf(nt.ruben) })).status).toBe(200);
  // A ground of its own, and he may again: it was never consent by itself.
  const teun = await noors.line(nt.teun);
  const basis = { organisation: "o-pollepel", ground: "agreement", contact: "Ruben" } as const;
  expect(await teun.wish("setLegalBasis", basis)).toMatchObject({ ok: true });
  expect(await paper(nt.ruben)).toBe(200);
  expect(await teun.wish("setLegalBasis", { ...basis, ground: "consent" })).toMatchObject({ ok: true });
  expect(await paper(nt.ruben)).toBe(403);
});

test("taking back that somebody helps ends their seat in the same step, when one says so", async () => {
  const { server, board, cookieOf } = noors;
  const [noor, wil] = await Promise.all([nt.noor, nt.wil].map(noors.line));
  if (!noor || !wil) throw new Error("nobody there");
  const cookie = await cookieOf(nt.wil);
  const consent = made(await noor.wish("askConsent", question(nt.noor, "agreedToHelp", nt.wil)));
  expect(await noor.wish("withdrawConsent", { consent, endsSeat: true })).toMatchObject({ ok: true });
  await knows(noor, ({ participants }) => participants.some(({ id, leftOn }) => id === nt.wil && leftOn !== null));
  expect((await server.ask(`/api/boards/${board}`, { cookie })).status).toBe(404);
});

test("a representative says yes within their part of life, and the person's own answer stands beside it", async () => {
  const [bram, marije, karim] = await Promise.all([bl.bram, bl.marije, bl.karim].map(household.line));
  if (!bram || !marije || !karim) throw new Error("nobody there");
  const name = { participant: bl.karim, for: bl.bram, title: "bewindvoerder", until: "2026-12-31" };
  // Nobody names themself.
  expect(await karim.wish("nameRepresentative", { ...name, domains: "all" })).toMatchObject({ ok: false });
  const representation = made(await marije.wish("nameRepresentative", { ...name, domains: ["money"] }));
  await knows(karim, ({ representations }) => representations.some(({ id }) => id === representation));
  const ask = async (domains: readonly string[]) =>
    made(await marije.wish("askConsent", { ...question(bl.bram, "agreedToHelp", bl.gerda), domains }));
  const money = await ask(["money"]);
  const health = await ask(["health"]);
  const nothing = await ask([]);
  await knows(bram, ({ consents }) => consents.some(({ id }) => id === nothing));
  // Karim reads only what names him: he is asked through the one who asked.
  for (const consent of [health, nothing]) {
    expect(await karim.wish("answerConsent", { consent, answer: "yes", for: bl.bram })).toMatchObject({ ok: false });
  }
  const said = await karim.wish("answerConsent", { consent: money, answer: "yes", for: bl.bram });
  expect(said).toMatchObject({ ok: true });
  await knows(bram, ({ consents }) => consents.some(({ id, saidForById }) => id === money && saidForById === bl.karim));
  // Bram's own no ends it, whoever said yes for him.
  expect(await bram.wish("answerConsent", { consent: money, answer: "no" })).toMatchObject({ ok: true });
  await knows(bram, ({ consents }) => consents.some(({ id, withdrawnOn }) => id === money && withdrawnOn !== null));
  expect(await bram.wish("endRepresentation", { representation })).toMatchObject({ ok: true });
  const later = await ask(["money"]);
  expect(await karim.wish("answerConsent", { consent: later, answer: "yes", for: bl.bram })).toMatchObject({
    ok: false,
  });
});
