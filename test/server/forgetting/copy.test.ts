// Neem mee naar huis: one tap, and somebody holds the whole table as they read it, for years, without us. What others keep to
// themselves is not in it, and that it was taken is told to the resident (R-405, R-408, R-222e).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { withoutOthersPrivate } from "@werktafel/server/http/routes/paper/othersPrivate";
import { type Answered, cookieOf, openServer, type TestServer } from "../../support/openServer.ts";
import { readPdf } from "../../support/paper/readPdf.ts";

let server: TestServer;
let board: string;
const cookies = new Map<string, string>();
beforeAll(async () => {
  server = await openServer({ environment: { WERKTAFEL_DEMO: "1" } });
  board = server.running.demo?.board ?? "";
  for (const name of ["noor", "joost", "ruben", "farida"]) {
    const host = `${name}.localhost:${server.port}`;
    const door = await server.ask("/api/demo/door", {
      method: "POST",
      body: { participant: `p-${name}` },
      headers: { host, origin: `http://${host}` },
    });
    cookies.set(name, cookieOf(door));
  }
}, 60_000);
afterAll(() => server.close());

const copyOf = (name: string, as: string): Promise<Answered> =>
  server.ask(`/api/boards/${board}/copy`, { method: "POST", body: { as }, cookie: cookies.get(name) });

interface CaseFile {
  readonly participants: readonly { readonly id: string; readonly boundaries: readonly string[] }[];
  readonly goals: readonly { readonly id: string; readonly title: string; readonly audience?: unknown }[];
}
const example: CaseFile = JSON.parse(
  readFileSync(new URL("../../../shared/cases/casus-voorbeeld.json", import.meta.url), "utf8"),
);
const boundariesOf = (isTheirs: (id: string) => boolean): readonly string[] =>
  example.participants.filter(({ id }) => isTheirs(id)).flatMap(({ boundaries }) => boundaries);
const restricted = example.goals.filter(({ audience }) => Array.isArray(audience));

test("the resident's page holds the question, goals, agreements, minutes, people, consents, who looked and what happened", async () => {
  await server.ask(`/api/boards/${board}`, { cookie: cookies.get("farida") });
  const { status, text, headers } = await copyOf("noor", "page");
  expect(text).toMatch(/Farida keek naar /);
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain("text/html");
  expect(headers["content-disposition"]).toBe('attachment; filename="mijn-kopie.html"');
  for (const heading of [
    "Mijn vraag",
    "Doelen",
    "Afspraken",
    "Wie doet wat?",
    "Wie zit er aan tafel?",
    "Waar is ja tegen gezegd?",
    "Wie keek er?",
    "Wat er gebeurde",
    "Hoe het er eerder lag",
  ]) {
    expect(text).toContain(`<h2>${heading}</h2>`);
  }
  expect(text).toMatch(/<h2>Verslag van \d+ \w+ \d{4}<\/h2>/);
  for (const { title } of restricted) expect(text).toContain(title);
});

test("it asks nobody for anything: no script, no address, letters inside", async () => {
  const { text } = await copyOf("noor", "page");
  expect(text).not.toMatch(/<script|<iframe|<img|<link|https?:\/\/|@import/i);
  expect(text.match(/url\("data:font\/woff2;base64,/g)).toHaveLength(2);
  expect(text).not.toMatch(/\son[a-z]+=/i);
});

test("the file for machines is JSON with the facts, the sheets, the log and the versions", async () => {
  const { status, json } = await copyOf("noor", "json");
  expect(status).toBe(200);
  expect(json).toMatchObject({ format: "werktafel-copy", formatVersion: 1, madeFor: { participant: "p-noor" } });
  const copy: { sheets: unknown[]; log: { at: string; fact: { kind: string } }[]; versions: unknown[] } = JSON.parse(
    (await copyOf("noor", "json")).text,
  );
  expect(copy.sheets.length).toBeGreaterThan(1);
  expect(copy.log.length).toBeGreaterThan(50);
  expect(copy.log.every(({ at }) => !Number.isNaN(Date.parse(at)))).toBe(true);
  expect(Array.isArray(copy.versions)).toBe(true);
});

test("the PDF is the same paper", async () => {
  const { status, bytes, headers } = await copyOf("noor", "pdf");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/pdf");
  const { bookmarks } = await readPdf(bytes);
  expect(bookmarks).toContain("Mijn vraag");
  expect(bookmarks).toContain("Wie keek er?");
}, 60_000);

test("what the PDF draws is the page to the word: log and versions too, and nothing that is others' own", async () => {
  const drawn = async (name: string): Promise<string> => {
    const { parts } = await readPdf((await copyOf(name, "pdf")).bytes);
    const textIn = (some: typeof parts): string => some.map((each) => `${each.text} ${textIn(each.parts)}`).join(" ");
    return textIn(parts).replace(/\s+/g, " ");
  };
  const noors = await drawn("noor");
  for (const heading of ["Mijn vraag", "Wie keek er?", "Wat er gebeurde", "Hoe het er eerder lag"]) {
    expect(noors).toContain(heading);
  }
  expect(noors).toMatch(/Verslag van \d+ \w+ \d{4}/);
  expect(noors).toContain("Farida keek naar ");
  expect(noors).toContain("stelde een verslag vast.");
  for (const { title } of restricted) expect(noors).toContain(title);
  for (const boundary of boundariesOf((id) => id !== "p-noor")) expect(noors).not.toContain(boundary);
  const rubens = await drawn("ruben");
  for (const { title, audience } of restricted) {
    if (!(Array.isArray(audience) && audience.includes("p-ruben"))) expect(rubens).not.toContain(title);
  }
}, 120_000);

test("who looked is in somebody's copy as far as they may know it, like on the page", async () => {
  await server.ask(`/api/boards/${board}`, { cookie: cookies.get("joost") });
  const { text } = await copyOf("ruben", "page");
  const looked = /<h2>Wie keek er\?<\/h2>(.*?)<h2>/s.exec(text)?.[1] ?? "";
  expect(looked).toContain("Joost keek naar deze tafel");
  // Of a circle of others not even that there is one.
  expect(looked).not.toMatch(/alleen|Mila en Noor|van Noor en/i);
});

test.each(["page", "json"])("others' boundaries are in nobody's %s, one's own are", async (as) => {
  const { text } = await copyOf("noor", as);
  const others = boundariesOf((id) => id !== "p-noor");
  expect(others.length).toBeGreaterThan(2);
  for (const boundary of others) expect(text).not.toContain(boundary);
  const joosts = boundariesOf((id) => id === "p-joost");
  const joost = await copyOf("joost", as);
  expect(joosts.some((boundary) => joost.text.includes(boundary))).toBe(true);
});

test("a limit in somebody's own words is in nobody else's copy, however it is kept", () => {
  const boundary = "Ik bel geen deurwaarders.";
  const kept = [
    { fromId: "p-joost", boundaryText: boundary },
    { from: "p-joost", boundary },
    { kind: "handoverAsked", asker: "p-joost", boundary },
  ];
  expect(JSON.stringify(withoutOthersPrivate(kept, "p-noor"))).not.toContain(boundary);
  expect(withoutOthersPrivate(kept, "p-joost")).toEqual(kept);
});

test.each(["page", "json"])("what a small circle reads is in no copy (%s) of who is outside it", async (as) => {
  expect(restricted.length).toBeGreaterThan(0);
  for (const name of ["ruben"]) {
    const { text } = await copyOf(name, as);
    for (const { title, audience } of restricted) {
      if (Array.isArray(audience) && audience.includes(`p-${name}`)) continue;
      expect(text).not.toContain(title);
    }
  }
});

test("taking a copy is told to the resident, and is one line each", async () => {
  const before: { facts: { ending: { copies: unknown[] } } } = JSON.parse(
    (await server.ask(`/api/boards/${board}`, { cookie: cookies.get("noor") })).text,
  );
  await copyOf("farida", "json");
  const after: { facts: { ending: { copies: { by: string; as: string }[] } } } = JSON.parse(
    (await server.ask(`/api/boards/${board}`, { cookie: cookies.get("noor") })).text,
  );
  expect(after.facts.ending.copies.length).toBe(before.facts.ending.copies.length + 1);
  expect(after.facts.ending.copies.at(-1)).toMatchObject({ by: "p-farida", as: "json" });
  // What Joost took is nobody's but Joost's and Noor's to know.
  await copyOf("joost", "page");
  const ruben: { facts: { ending: { copies: { by: string }[] } } } = JSON.parse(
    (await server.ask(`/api/boards/${board}`, { cookie: cookies.get("ruben") })).text,
  );
  const takenBy = ruben.facts.ending.copies.map(({ by }) => by);
  expect(takenBy).toContain("p-ruben");
  expect(takenBy).not.toContain("p-joost");
});

test("somebody from outside gets the answer of a table that is not there", async () => {
  const unknown = await server.ask("/api/boards/nergens/copy", {
    method: "POST",
    body: { as: "json" },
    cookie: cookies.get("noor"),
  });
  expect(unknown.status).toBe(404);
  const { status } = await server.ask(`/api/boards/${board}/copy`, { method: "POST", body: { as: "json" } });
  expect(status).toBe(401);
});
