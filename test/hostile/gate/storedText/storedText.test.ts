// Issue 4, check 6: every field where somebody writes × forty payloads × every view, page, PDF and print. Shown word for word;
// nothing of it runs, nothing breaks the content policy, nothing leads elsewhere. The fields are those of the board file, of the
// sheet's shape and of the addresses' own schemas; the views are those of the registry. `STORED=all` puts every payload in every
// field; in CI each field gets a fifth of them.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isPlainObject } from "@werktafel/shared/boardFile/plainJson";
import { questionShape, tableShape } from "@werktafel/shared/sheet/shape";
import { noorsTable as cast } from "../../../support/cast.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { openScreens, type Screen, type Screens } from "../../../support/openScreen.ts";
import { type ImportedTable, openServer, type TestServer } from "../../../support/openServer.ts";
import { pdfObjects } from "../../../support/paper/pdfObjects.ts";
import { readPdf } from "../../../support/paper/readPdf.ts";
import { payloads, seen } from "./payloads.ts";

const groupCount = 5;
const rounds = process.env["STORED"] === "all" ? groupCount : 1;
const groupOf = (at: number): readonly string[] =>
  payloads.filter((_, index) => index % groupCount === at % groupCount);

let server: TestServer;
let screens: Screens;
const tables: ImportedTable[] = [];
const written = new Set<string>();
let fields = 0;
let views = 0;
const shown = new Set<string>();
const hits: string[] = [];

const isProse = (text: string): boolean => /\s/.test(text.trim()) && !/^\d{4}-/.test(text);

/** Lists of lines: a line break in one is refused. */
const oneLineEach = new Set(["signals", "helps", "doesNotHelp"]);

/** The example with something hostile in every text. */
const lacedFile = (round: number): unknown => {
  const { expectations: _expectations, ...json } = exampleJson(cast.file);
  let at = round;
  const laced = (value: unknown, name: string): unknown => {
    if (typeof value === "string") {
      const isCallName = name === "callName";
      if (!isCallName && !isProse(value)) return value;
      at += 1;
      fields += 1;
      const [first = ""] = groupOf(at);
      // A name to call by, and a place, are short in the file.
      const most = isCallName ? 60 : name === "place" ? 120 : null;
      const texts = most === null ? groupOf(at) : [first.slice(0, most)];
      for (const text of texts) written.add(text);
      const all = `${value} ${texts.join(" ")}`;
      return oneLineEach.has(name) ? all.replace(/[\r\n]+/g, " ") : all;
    }
    if (Array.isArray(value)) return value.map((each) => laced(each, name));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, laced(each, key)]));
  };
  return laced(json, "");
};

beforeAll(async () => {
  server = await openServer();
  screens = await openScreens();
  for (let round = 0; round < rounds; round += 1) {
    const path = join(server.dataDir, `laced-${round}.json`);
    await writeFile(path, JSON.stringify(lacedFile(round)));
    const { printed, complained } = await server.command("import", path, "--json");
    if (!printed.includes('"participants"')) throw new Error(`${printed} ${complained}`.slice(0, 2_000));
    tables.push(JSON.parse(printed));
  }
}, 120_000);
afterAll(async () => {
  try {
    await screens.close();
  } finally {
    await server.close();
  }
}, 60_000);

const screenOf = async (
  link: string,
  device: "laptop" | "bigScreen",
): Promise<Screen & { readonly cookie: string }> => {
  const cookie = await server.comeIn(link);
  const screen = await screens.open(device);
  await screen.context.exposeBinding("tellHit", (_, where: string) => hits.push(where));
  await screen.context.addInitScript(
    "window.hit = () => tellHit(location.pathname); window.alert = window.hit; window.open = window.hit;",
  );
  await screen.context.addCookies(
    cookie.split("; ").map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return { name, value, url: server.url };
    }),
  );
  return { ...screen, cookie };
};

/** What stands there, once it is drawn, opened and moved over; nothing in it leads anywhere but here, to a phone, or https. */
const look = async ({ page }: Screen, path: string): Promise<string> => {
  await page.goto(`${server.url}${path}`);
  await page.locator("main").first().waitFor();
  if (!/papier|voorbereiding$/.test(path)) await page.locator("noscript").waitFor({ state: "detached" });
  await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true;");
  await page.evaluate(
    "for (const each of document.querySelectorAll('*')) for (const kind of ['mouseover', 'focus', 'toggle']) each.dispatchEvent(new MouseEvent(kind, { bubbles: true }));",
  );
  const links: readonly string[] = await page.evaluate(
    "[...document.querySelectorAll('a[href], area[href], form[action], iframe, object, embed, base, link[rel=stylesheet]:not([href^=\"/\"]), meta[http-equiv=refresh]')].map((each) => each.getAttribute('href') ?? each.tagName)",
  );
  expect([path, links.filter((link) => !/^(https:\/\/(?!evil)|\/(?!\/)|#|tel:[+0-9]+$)/.test(link))]).toEqual([
    path,
    [],
  ]);
  const title: string = await page.evaluate("document.title");
  // Whoever looks over a shoulder, or at a list of open pages, reads nothing of anybody (RELIABILITY.md 2.1, 2).
  expect([path, title]).toEqual([path, expect.stringMatching(/^[A-Za-zë ·?]{1,45}$/)]);
  expect([path, title]).toEqual([path, expect.not.stringMatching(/Noor|Teun/)]);
  views += 1;
  return page.evaluate("document.body.innerText");
};

const note = (text: string): number => {
  const plain = seen(text);
  let count = 0;
  for (const payload of payloads) {
    if (!plain.includes(seen(payload))) continue;
    shown.add(payload);
    count += 1;
  }
  return count;
};

/** The pages of one board, as the registry has them. */
const pagesOf = (board: string, meeting: string): readonly string[] =>
  server.running.registry
    .filter(({ kind, name }) => kind === "route" && name.startsWith("get /b/:board"))
    .map(({ name }) => name.replace("get ", "").replace(":board", board).replace(":meeting", meeting))
    .filter((path) => !path.includes(":"));

test("every text of the sheets' shape is among the fields, and every payload is written somewhere", () => {
  const texts = Object.values({ ...tableShape, ...questionShape }).flatMap((each) =>
    Object.entries(each).filter(([, kind]) => kind === "text"),
  );
  expect(texts.length).toBeGreaterThan(15);
  expect(fields).toBeGreaterThan(200 * rounds);
  expect(written.size).toBe(payloads.length);
});

test("on every page of a board it is words, and nothing runs", async () => {
  for (const table of tables) {
    const link = table.participants.find(({ id }) => id === cast.noor)?.link ?? "";
    const noor = await screenOf(link, "laptop");
    const bare: string[] = [];
    for (const path of [...pagesOf(table.board, "m-3"), "/"]) {
      const count = note(await look(noor, path));
      if (count === 0) bare.push(path.replace(table.board, ":board"));
    }
    // A page that shows none of it proves nothing: these hold nobody's words by nature.
    expect(bare.filter((path) => !holdsNoWords.includes(path))).toEqual([]);
    expect(noor.faults()).toEqual([]);
    const wall = await screenOf(table.bigScreen, "bigScreen");
    expect(note(await look(wall, `/scherm/${table.board}`))).toBeGreaterThan(0);
    expect(wall.faults()).toEqual([]);
    const kept: string = await noor.page.evaluate(
      "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state, document.cookie])",
    );
    expect(kept).not.toMatch(/hit\(|Noor|Teun|gastvrouw|buurtkeuken/);
  }
  expect(hits).toEqual([]);
}, 600_000);

/** Pages on which nobody's words stand. */
const holdsNoWords: readonly string[] = ["/b/:board/wie-keek"];

test("on paper it is words: nothing in it opens, runs or leads anywhere", async () => {
  for (const table of tables) {
    const cookie = await server.comeIn(table.participants.find(({ id }) => id === cast.samira)?.link ?? "");
    const papers = server.running.registry
      .filter(
        ({ kind, name }) => kind === "route" && name.startsWith("get /api/boards/:board") && name.endsWith(".pdf"),
      )
      .map(({ name }) => name.replace("get ", "").replace(":board", table.board).replace(":meeting", "m-3"));
    expect(papers.length).toBeGreaterThanOrEqual(3);
    for (const path of papers) {
      const { bytes, status } = await server.ask(path, { cookie });
      expect([path, status]).toEqual([path, 200]);
      const says = [...pdfObjects(bytes).values()].map((each) => each.says).join("\n");
      const structure = says.replace(/\((?:\\[^]|[^\\)])*\)/g, "()");
      expect(structure).not.toMatch(
        /\/(JS|JavaScript|Launch|URI|OpenAction|AA|SubmitForm|GoToR|RichMedia|XFA|EmbeddedFile)\b/,
      );
      const { parts } = await readPdf(bytes);
      const count = note(JSON.stringify(parts).replaceAll("\\\\", "\\").replaceAll('\\"', '"'));
      expect([path, count > 0]).toEqual([path, true]);
      views += 1;
    }
  }
}, 300_000);

test("in the copy that somebody takes home it is words, as a page, as JSON and on paper", async () => {
  for (const table of tables) {
    const mila = await screenOf(table.participants.find(({ id }) => id === cast.mila)?.link ?? "", "laptop");
    await server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie: mila.cookie });
    const copy = async (as: string) =>
      server.ask(`/api/boards/${table.board}/copy`, { method: "POST", body: { as }, cookie: mila.cookie });
    await mila.page.goto("about:blank");
    await mila.page.setContent((await copy("page")).text);
    expect(note(await mila.page.evaluate("document.body.innerText"))).toBeGreaterThan(0);
    const foreign: readonly string[] = await mila.page.evaluate(
      "[...document.querySelectorAll('script, iframe, object, embed, form, base, img, a:not([href^=\"#\"]), link[href], meta[http-equiv=refresh]')].map((each) => each.outerHTML.slice(0, 200))",
    );
    expect(foreign).toEqual([]);
    const json = await copy("json");
    const strings = (value: unknown): readonly string[] =>
      typeof value === "string"
        ? [value]
        : value && typeof value === "object"
          ? Object.values(value).flatMap(strings)
          : [];
    expect(note(strings(JSON.parse(json.text)).join("\n"))).toBeGreaterThan(0);
    expect(json.headers["content-type"]).toContain("application/json");
    const { bytes } = await copy("pdf");
    const says = [...pdfObjects(bytes).values()].map((each) => each.says).join("\n");
    expect(says.replace(/\((?:\\[^]|[^\\)])*\)/g, "()")).not.toMatch(
      /\/(JS|JavaScript|Launch|URI|OpenAction|AA|SubmitForm|GoToR|RichMedia|XFA|EmbeddedFile)\b/,
    );
    views += 3;
  }
  expect(hits).toEqual([]);
}, 300_000);

test("a table, its people and its question, made over HTTP with such names, read the same on every page", async () => {
  const [table] = tables;
  const teun = await screenOf(table?.participants.find(({ id }) => id === cast.teun)?.link ?? "", "laptop");
  const tried: string[] = [];
  for (const [round, name] of payloads.filter((_, index) => rounds > 1 || index % 8 === 0).entries()) {
    const [question = ""] = groupOf(round);
    const body = { name, question, people: [{ name, party: "resident", role: name.slice(0, 60) }] };
    const made = await server.ask("/api/boards", { method: "POST", cookie: teun.cookie, body });
    if (made.status === 400) continue; // Refused as it came: never changed on the way.
    expect([name, made.status]).toEqual([name, 200]);
    const { board } = Object(made.json);
    const text = seen(await look(teun, `/b/${board}`));
    // What somebody is called is the first word of their name.
    expect([name, text.includes(seen(name).split(" ")[0] ?? "")]).toEqual([name, true]);
    tried.push(name);
    fields += 4;
  }
  expect(tried.length).toBeGreaterThan(3);
  const start = seen(await look(teun, "/"));
  expect(tried.filter((name) => !start.includes(seen(name)))).toEqual([]);
  expect(hits).toEqual([]);
  expect(teun.faults()).toEqual([]);
}, 300_000);

test("every payload was seen, word for word", () => {
  console.log(`${fields} fields, ${payloads.length} payloads, ${views} views`);
  const unseen = payloads.filter((payload) => !shown.has(payload));
  expect(unseen).toEqual([]);
});
