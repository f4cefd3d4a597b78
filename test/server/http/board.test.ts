// One board over HTTP: what is in it for whom, and that who is not at the table learns nothing, not even that it exists.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { gzipSync } from "node:zlib";
import { eventually } from "../../support/eventually.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;
let table: ImportedTable;
let other: ImportedTable;
const cookies = new Map<string, string>();

beforeAll(async () => {
  server = await openServer();
  table = await server.importCase("casus-voorbeeld");
  other = await server.importCase("casus-thuisadministratie");
  for (const { id, link } of table.participants) cookies.set(id, await server.comeIn(link));
  cookies.set("screen", await server.comeIn(table.bigScreen));
  cookies.set("stranger", await server.comeIn(other.participants[0]?.link ?? ""));
});
afterAll(() => server.close());

const askAs = (who: string, path: string) => server.ask(path, { cookie: cookies.get(who) });

test("everyone at the table gets the board, the people and the sheets they may read", async () => {
  const { json } = await askAs("p-noor", `/api/boards/${table.board}`);
  expect(json).toMatchObject({
    id: table.board,
    title: "Noor wordt gastvrouw in de buurtkeuken",
    me: "p-noor",
    participants: expect.arrayContaining([expect.objectContaining({ id: "p-teun", callName: "Teun" })]),
    sheets: expect.arrayContaining([
      { id: expect.stringMatching(/~1$/), audience: "everyone", kind: "table", writable: true },
      { id: expect.stringMatching(/~1$/), audience: "everyone", kind: "question", writable: true },
    ]),
    seq: expect.any(Number),
  });
});

test("only the resident may write the question", async () => {
  for (const { id, party } of table.participants) {
    const { json } = await askAs(id, `/api/boards/${table.board}`);
    expect(json).toMatchObject({
      sheets: expect.arrayContaining([expect.objectContaining({ kind: "question", writable: party === "resident" })]),
    });
  }
});

test("the big screen gets what is for everyone, and may write nothing", async () => {
  const { json, text } = await askAs("screen", `/api/boards/${table.board}`);
  expect(json).toMatchObject({ me: null });
  expect(text).not.toMatch(/"audience":\[/);
  expect(text).not.toContain('"writable":true');
});

test("a stranger cannot tell this table from one that does not exist", async () => {
  for (const path of ["/api/boards/BOARD", "/api/boards/BOARD/sheets/SHEET/authors", "/b/BOARD"]) {
    const real = await askAs("stranger", path.replace("BOARD", table.board).replace("SHEET", "x~1"));
    const unreal = await askAs("stranger", path.replace("BOARD", "nergens").replace("SHEET", "x~1"));
    expect([real.status, real.text]).toEqual([404, unreal.text]);
    expect(unreal.status).toBe(404);
    const names = ({ headers }: typeof real) => Object.keys(headers).toSorted();
    expect(names(real)).toEqual(names(unreal));
  }
});

test("a sheet that is not for you gives neither its versions nor its authors", async () => {
  const { text } = await askAs("p-noor", `/api/boards/${table.board}`);
  const few = [...text.matchAll(/"id":"([A-Za-z0-9_-]+~1)","audience":\[([^\]]*)\]/g)].find(
    ([, , audience = ""]) => !audience.includes("p-ruben"),
  );
  const sheet = few?.[1] ?? "";
  expect(sheet).not.toBe("");
  for (const what of ["authors", "last-version"]) {
    expect((await askAs("p-ruben", `/api/boards/${table.board}/sheets/${sheet}/${what}`)).status).toBe(404);
    expect((await askAs("p-noor", `/api/boards/${table.board}/sheets/${sheet}/${what}`)).status).toBe(200);
    // Nor by way of one's own table.
    expect((await askAs("stranger", `/api/boards/${other.board}/sheets/${sheet}/${what}`)).status).toBe(404);
  }
});

test("who looked, and who tried to, is written down", async () => {
  const { openStore } = await import("@werktafel/server/storage/openStore");
  const { boardId } = await import("@werktafel/shared/ids");
  await askAs("p-mila", `/api/boards/${table.board}`);
  await askAs("stranger", `/api/boards/${table.board}`);
  const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  try {
    await eventually(async () => {
      const lines = await store.run("accessAt", { board: boardId(table.board) });
      const opened = lines.filter(({ event }) => event === "boardOpened");
      expect(opened.some(({ refusal }) => refusal === null)).toBe(true);
      expect(opened.some(({ refusal }) => refusal === "unknown")).toBe(true);
    });
  } finally {
    await store.close();
  }
});

test("the first page can be read before any script: question, what goes well, goals with why, what was done, whom to call", async () => {
  const { text, status, headers } = await askAs("p-noor", `/b/${table.board}`);
  expect(status).toBe(200);
  expect(headers["content-type"]).toContain("text/html");
  for (const words of [
    "Ik wil weer onder de mensen zijn.",
    "Noor kookt graag en luistert goed naar mensen.",
    "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week.",
    "Dan doe ik ertoe. Mensen zijn blij als ik er ben.",
    "Wat is er gedaan?",
    "Farida of Teun",
    "000 000 00 01",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/<title>Werktafel<\/title>/);
});

test("a resident's first screen says before any script, in this order: question, what goes well, what was done, mine, what we wait for, whom to call", async () => {
  const { text } = await askAs("p-noor", `/b/${table.board}/hallo`);
  const places = [
    "Hallo Noor",
    "Ik wil weer onder de mensen zijn.",
    "Een gast vroeg waar ik vorige week was.",
    "Dit deden anderen voor mij",
    "Kiezen wat ik aan gasten vertel over mezelf",
    "Cursus Omgaan met spanning",
    "000 000 00 01",
  ].map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  // In the letters that her card asks for: who needs them reads them from the start.
  expect(text).toContain('data-first-letters="125"');
  expect((await askAs("p-ruben", `/b/${table.board}`)).text).toContain('data-first-letters="100"');
  // Who is no resident has the board there, and nobody is called Noor on it.
  expect((await askAs("p-ruben", `/b/${table.board}/hallo`)).text).not.toContain("Hallo");
});

test("until the first text no more than 60 kB has to come", async () => {
  const { text } = await askAs("p-noor", `/b/${table.board}`);
  let bytes = gzipSync(text).length;
  for (const [, style = ""] of text.matchAll(/<link rel="stylesheet"[^>]* href="(\/[^"]+)"/g)) {
    bytes += gzipSync((await server.ask(style)).text).length;
  }
  expect(bytes).toBeLessThan(60_000);
});

test("the first page and the big screen's page show nothing that is not for their reader", async () => {
  const sleepsBadly = "Ik slaap slecht voor een nieuwe dag.";
  const pages = await Promise.all([
    askAs("p-ruben", `/b/${table.board}`),
    askAs("screen", `/scherm/${table.board}`),
    askAs("p-noor", `/scherm/${table.board}`),
  ]);
  for (const { text } of pages) expect(text).not.toContain(sleepsBadly);
  expect(pages[1]?.text).toContain("Ik wil weer onder de mensen zijn.");
  // A person's own session opens no big screen.
  expect(pages[2]?.text).not.toContain("Ik wil weer onder de mensen zijn.");
});

test("who is not signed in sees a page that tells nothing", async () => {
  const real = await server.ask(`/b/${table.board}`);
  const unreal = await server.ask("/b/nergens");
  expect(real.text).toBe(unreal.text);
  expect(real.text).not.toContain("Noor");
});

test("words that look like markup are words on the first page", async () => {
  const { boardFirstText } = await import("@werktafel/server/http/pages/boardPage");
  const { wordsIn } = await import("@werktafel/server/http/pages/words");
  const { noFacts } = await import("@werktafel/shared/domain/board");
  const { itemId, sheetId } = await import("@werktafel/shared/ids");
  const evil = `<script>alert(1)</script><img src=x onerror=alert(1)> "a" 'b' &amp;`;
  const item = (collection: string, texts: Record<string, string>, values = {}) =>
    ({ id: itemId(collection), sheet: sheetId("s~1"), collection, texts, values, ids: {} }) as const;
  const { markup } = boardFirstText({
    me: null,
    facts: noFacts,
    sheets: [
      {
        sheet: sheetId("s~1"),
        audience: "everyone",
        kind: "table",
        writable: false,
        references: [],
        items: [
          item("strengths", { text: evil }),
          item("goals", { title: evil, why: evil }),
          item("afterHours", { signals: evil, helps: "", doesNotHelp: "" }),
          item("contacts", { when: evil, who: evil, phone: `1" onclick="alert(1)` }, { afterHoursId: "afterHours" }),
        ],
      },
    ],
  })(wordsIn.nl);
  expect(markup).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(markup).not.toMatch(/<script|<img|" onclick/);
});
