// The gate over a real store: who may read and write which sheet, from when, and until when.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Party } from "@werktafel/shared/domain/participant";
import { boardId, participantId, personId, sheetId } from "@werktafel/shared/ids";
import type { Changed } from "@werktafel/server/access/gate";
import { openGate, type OpenGate } from "@werktafel/server/access/openGate";
import { screenTerms } from "@werktafel/server/access/sessionTerms";
import { hashOf } from "@werktafel/server/access/token";
import { openStore } from "@werktafel/server/storage/openStore";
import type { Store } from "@werktafel/server/storage/store";
import { keysBeside } from "../../support/keys/keysBeside.ts";

const board = boardId("b1");
const everyone = sheetId("everyone~1");
const few = sheetId("few~1");
const question = sheetId("question~1");
const people: readonly (readonly [string, Party])[] = [
  ["noor", "resident"],
  ["teun", "staff"],
  ["ruben", "host"],
  ["gast", "guest"],
];

let folder: string;
let store: Store;
let access: OpenGate;
const at = Date.parse("2026-09-18T12:00:00Z");

const seatRow = (name: string, party: Party, to: number | null) => ({
  isLetIn: true,
  board,
  participant: participantId(`p-${name}`),
  person: personId(name),
  party,
  role: "",
  from: at,
  to,
});

const sheetRow = (
  id: typeof everyone,
  audience: "everyone" | readonly string[],
  kind: "table" | "question" = "table",
) => ({
  id,
  board,
  kind,
  audience: audience === "everyone" ? audience : audience.map(participantId),
  createdAt: at,
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "werktafel-gate-"));
  store = await openStore({ engine: "sqlite", directory: folder, keys: keysBeside(folder), use: "serve" });
  access = openGate({ store, now: () => at, publicUrl: null });
  await store.run("makeBoard", {
    board,
    createdAt: at,
    isDemo: false,
    people: people.map(([name]) => ({ id: personId(name), name })),
    seats: people.map(([name, party]) => seatRow(name, party, null)),
    sheets: [
      sheetRow(everyone, "everyone"),
      sheetRow(few, ["p-noor", "p-gast"]),
      sheetRow(question, "everyone", "question"),
    ],
    kept: null,
    facts: [],
    edits: [],
    links: [
      { hash: hashOf("link-of-noor"), person: personId("noor") },
      { hash: hashOf("link-of-the-screen"), person: null },
    ],
  });
});
afterEach(async () => {
  await store.close();
  for (const each of [folder, keysBeside(folder)]) await rm(each, { recursive: true, force: true });
});

const requestWith = (headers: Readonly<Record<string, string>>, url = "/"): IncomingMessage => {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  request.url = url;
  return request;
};

const start = { keepKey: null, terms: screenTerms("computer") };
const visitorOf = async (name: string | null) => {
  const { token } = await access.sessions.open({ person: name === null ? null : personId(name), board }, start);
  const visitor = await access.visitorOf(token);
  if (visitor === null) throw new Error("not in");
  return visitor;
};

const rights = async (name: string | null) => {
  const visitor = await visitorOf(name);
  const judged = await Promise.all([everyone, few, question].map((sheet) => access.gate.sheet(visitor, sheet)));
  return judged.map((found) => (found === null ? "-" : found.isWritable ? "writes" : "reads")).join(" ");
};

test("a sheet is read by its audience; a guest reads, the question is written by the resident alone", async () => {
  expect(await rights("noor")).toBe("writes writes writes");
  expect(await rights("teun")).toBe("writes - reads");
  expect(await rights("ruben")).toBe("writes - reads");
  expect(await rights("gast")).toBe("reads reads reads");
  expect(await rights(null)).toBe("reads - reads");
});

test("the list of sheets tells nobody of one that is not theirs", async () => {
  const place = await access.gate.place(await visitorOf("teun"), board);
  const cards = place && (await access.gate.sheets(place));
  expect(cards?.map(({ id }) => id).toSorted()).toEqual([everyone, question].toSorted());
});

test("who has no seat, or whose seat ended, has no place; a seat that ends counts as soon as it is told", async () => {
  const teun = await visitorOf("teun");
  expect(await access.gate.place(teun, board)).not.toBeNull();
  expect(await access.gate.place(teun, boardId("elsewhere"))).toBeNull();
  const told: Changed[] = [];
  access.gate.onChange((changed) => told.push(changed));
  const who = { board, person: null, at, facts: [], access: [], answer: null };
  await store.run("appendFacts", { ...who, seats: [seatRow("teun", "staff", at)] });
  access.gate.changed(board);
  expect(told).toEqual([{ board }]);
  expect(await access.gate.place(teun, board)).toBeNull();
  expect(await access.gate.sheet(teun, everyone)).toBeNull();
});

test("a sheet that was made beside this server is seen, for what was not found is never remembered", async () => {
  const noor = await visitorOf("noor");
  const late = sheetId("late~1");
  expect(await access.gate.sheet(noor, late)).toBeNull();
  const who = { board, person: null, at, facts: [], access: [], answer: null };
  await store.run("appendFacts", { ...who, sheets: [sheetRow(late, ["p-noor"])] });
  expect(await access.gate.sheet(noor, late)).not.toBeNull();
});

test("a board that is still coming in is nobody's place yet", async () => {
  const coming = boardId("coming");
  await store.run("importBegin", {
    board: coming,
    createdAt: at,
    isDemo: false,
    people: [],
    seats: [{ ...seatRow("noor", "resident", null), board: coming }],
    sheets: [],
    kept: null,
  });
  const noor = await visitorOf("noor");
  expect(await access.gate.place(noor, coming)).toBeNull();
  await store.run("importReady", { board: coming, at, links: [] });
  expect(await access.gate.place(noor, coming)).not.toBeNull();
});

test("when a session ends, whoever still holds it has no place from that moment", async () => {
  const noor = await visitorOf("noor");
  const told: Changed[] = [];
  access.gate.onChange((changed) => told.push(changed));
  const ending = access.sessions.end(noor.session);
  expect(await access.gate.place(noor, board)).toBeNull();
  // Nobody else is asked anything.
  expect(told).toEqual([{ sessions: new Set([noor.session]) }]);
  await ending;
});

test("the screen's cookie counts where the screen is meant, and never the person's in its place", async () => {
  const person = (await access.sessions.spendLink("link-of-noor", start))?.token ?? "";
  const screen = (await access.sessions.spendLink("link-of-the-screen", start))?.token ?? "";
  const kindAt = async (cookie: string, url: string) => (await access.gate.visitor(requestWith({ cookie }, url)))?.kind;
  const both = `x=1; werktafel=${person}; werktafel-screen=${screen}`;
  expect(await kindAt(both, "/sync/x")).toBe("person");
  expect(await kindAt(both, "/sync/x?client=1&screen=1")).toBe("screen");
  expect(await kindAt(`werktafel=${person}`, "/sync/x?screen=1")).toBeUndefined();
  expect(await kindAt(`werktafel-screen=${screen}`, "/sync/x")).toBe("screen");
  expect(await kindAt("", "/sync/x")).toBeUndefined();
  expect(await kindAt(`werktafel=${"A".repeat(43)}`, "/")).toBeUndefined();
});

test("own is the address in the request, or the public one where there is one", async () => {
  const own = (headers: Readonly<Record<string, string>>, publicUrl: string | null) =>
    openGate({ store, now: () => at, publicUrl }).gate.isOwnOrigin(requestWith(headers));
  expect(own({ host: "a:3000", origin: "http://a:3000" }, null)).toBe(true);
  expect(own({ host: "A:3000", origin: "http://a:3000" }, null)).toBe(true);
  expect(own({ host: "a:3000" }, null)).toBe(true);
  expect(own({ host: "a:3000", "sec-fetch-site": "same-origin" }, null)).toBe(true);
  expect(own({ host: "inside:3000", origin: "https://tafel.nl" }, "https://tafel.nl")).toBe(true);
  for (const origin of [
    "null",
    "https://a:3000",
    "http://a",
    "http://a:3000.b",
    "http://b.a:3000",
    "http://a:3000/",
    "",
  ]) {
    expect([origin, own({ host: "a:3000", origin }, null)]).toEqual([origin, false]);
  }
  expect(own({ host: "inside:3000", origin: "http://inside:3000" }, "https://tafel.nl")).toBe(false);
  expect(own({ host: "a:3000", "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" }, null)).toBe(false);
});

test("behind an https address the cookie is bound to that host and never sent in the clear", () => {
  const { cookies } = openGate({ store, now: () => at, publicUrl: "https://tafel.nl" });
  expect(cookies.give("person", "t")).toMatch(/^__Host-werktafel=t; .*Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  expect(cookies.give("screen", "t")).toMatch(/^__Host-werktafel-screen=t; /);
  expect(access.cookies.give("person", "t")).not.toContain("Secure");
});
