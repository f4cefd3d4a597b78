// Markup and commands where words are asked, in every text of a table and its meetings: on every new screen and paper they are
// only words. A marker that runs, or a breach of the content policy, is a failure (RELIABILITY.md W3).
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isPlainObject } from "@werktafel/shared/boardFile/plainJson";
import { noorsTable as cast } from "../../support/cast.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { openMeeting, planOf, yes } from "../../support/meetingHands.ts";
import { openScreens, type Screen, type Screens } from "../../support/openScreen.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { pdfObjects } from "../../support/paper/pdfObjects.ts";
import { readPdf } from "../../support/paper/readPdf.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";

/** What each of them tries: to break out of text, of an attribute, of a script, of a template, of a PDF, of a spreadsheet. */
const payload = [
  "<img src=x onerror=hit()>",
  `"><script>hit()</script>`,
  "'-hit()-'",
  "<svg/onload=hit()>",
  "${hit()}{{hit()}}",
  "javascript:hit()",
  "=HYPERLINK(hit)",
  "(\\)>>endobj /JS (hit)",
  "]]>--><!--",
].join(" ");

/** Every text in which people write: with a space in it, and no day. */
const isProse = (text: string): boolean => /\s/.test(text.trim()) && !/^\d{4}-/.test(text);
let fields = 0;
const laced = (value: unknown, name = ""): unknown => {
  if (typeof value === "string") {
    if (name !== "callName" && !isProse(value)) return value;
    fields += 1;
    return name === "callName" ? `${value}<i onmouseover=hit()>` : `${value} ${payload}`;
  }
  if (Array.isArray(value)) return value.map((each) => laced(each));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, laced(each, key)]));
};

let server: TestServer;
let screens: Screens;
let table: ImportedTable;
const lines: SeatedLine[] = [];

beforeAll(async () => {
  server = await openServer();
  screens = await openScreens();
  const { expectations: _expectations, ...json } = exampleJson(cast.file);
  const file = laced(json);
  if (!isPlainObject(file)) throw new Error("no board file");
  const meetings = Array.isArray(file["meetings"]) ? file["meetings"] : [];
  const [first] = meetings;
  const next = {
    ...first,
    id: "m-8",
    number: 8,
    plannedFor: "2030-01-08T10:30:00+01:00",
    videoLink: "javascript:hit()",
    minutes: undefined,
    attendance: undefined,
  };
  const path = join(server.dataDir, "laced.json");
  await writeFile(path, JSON.stringify({ ...file, meetings: [...meetings, next] }));
  const { printed, complained } = await server.command("import", path, "--json");
  if (printed === "") throw new Error(complained);
  table = JSON.parse(printed);
}, 60_000);
afterAll(async () => {
  for (const line of lines) line.close();
  try {
    await screens.close();
  } finally {
    await server.close();
  }
}, 60_000);

const hits: string[] = [];
const cookies = new Map<string, string>();
/** A link is spent by the first who uses it. */
const cookieOf = async (who: string): Promise<string> => {
  const link = who === "screen" ? table.bigScreen : (table.participants.find(({ id }) => id === who)?.link ?? "");
  const cookie = cookies.get(who) ?? (await server.comeIn(link));
  cookies.set(who, cookie);
  return cookie;
};
/** Somebody's screen, signed in already, on which the marker tells when it runs. */
const screenOf = async (
  who: string,
  device: "laptop" | "phone" | "bigScreen",
): Promise<Screen & { readonly cookie: string }> => {
  const cookie = await cookieOf(who);
  const screen = await screens.open(device);
  await screen.context.exposeBinding("tellHit", (_, where: string) => hits.push(`${who}: ${where}`));
  await screen.context.addInitScript("window.hit = () => tellHit(location.pathname); window.alert = window.hit;");
  await screen.context.addCookies(
    cookie.split("; ").map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return { name, value, url: server.url };
    }),
  );
  return { ...screen, cookie };
};

/** Goes there, moves over all that is drawn, and gives back what stands there. */
const look = async ({ page }: Screen, path: string): Promise<string> => {
  await page.goto(`${server.url}${path}`);
  await page.locator("main").first().waitFor();
  // The server's own first text is gone when the screens have drawn; paper is the server's alone.
  if (!/papier|voorbereiding$/.test(path)) await page.locator("noscript").waitFor({ state: "detached" });
  await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true;");
  await page.evaluate(
    "for (const each of document.querySelectorAll('*')) each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));",
  );
  const links: readonly string[] = await page.evaluate(
    "[...document.querySelectorAll('a[href], area[href], form[action], iframe, object, embed')].map((each) => each.getAttribute('href') ?? each.tagName)",
  );
  expect([path, links.filter((link) => !/^(https:\/\/|\/|#|tel:[+0-9]+$)/.test(link))]).toEqual([path, []]);
  return page.evaluate("document.body.innerText");
};

const lineOf = async (who: string, cookie: string): Promise<SeatedLine> => {
  const line = await openSeatedLine(server.url, { board: table.board, cookie, who: who as SeatedLine["who"] });
  lines.push(line);
  return line;
};

test("on every new screen, while nothing is going on", async () => {
  expect(fields).toBeGreaterThan(200);
  const noor = await screenOf(cast.noor, "laptop");
  const board = `/b/${table.board}`;
  const paths = [
    "",
    "/overleg",
    "/sinds",
    "/verslag",
    ...["m-1", "m-2", "m-3"].flatMap((meeting) => [`/verslag/${meeting}`, `/verslag/${meeting}/papier`]),
    "/papier",
    "/voorbereiding",
  ];
  const bare: string[] = [];
  for (const path of paths) {
    const text = await look(noor, board + path);
    if (!text.includes("<img src=x onerror=hit()>") && !text.includes("<i onmouseover=hit()>")) bare.push(path);
  }
  // A screen that shows none of it proves nothing.
  expect(bare).toEqual([]);
  expect(hits).toEqual([]);
  expect(noor.faults()).toEqual([]);
}, 120_000);

test("on every screen of a meeting that goes on, and on the wall", async () => {
  const [noor, teun, wall] = [
    await screenOf(cast.noor, "phone"),
    await screenOf(cast.teun, "laptop"),
    await screenOf("screen", "bigScreen"),
  ];
  const [resident, chair] = [await lineOf(cast.noor, noor.cookie), await lineOf(cast.teun, teun.cookie)];
  const others = [await lineOf(cast.mila, (await screenOf(cast.mila, "phone")).cookie)];
  const meeting = await openMeeting({ chair, resident, others });
  const short = payload.slice(0, 190);
  const [mila] = others;
  await yes(chair.wish("keepAgendaTemplate", { name: short.slice(0, 90), points: [{ title: short, minutes: 5 }] }));
  await yes(
    chair.wish("takeDecision", {
      kind: "authorityDecision",
      text: payload,
      meeting,
      byOrganisation: short,
      objectionUntil: "2030-01-01",
      audience: "everyone",
    }),
  );
  const plan = {
    ...planOf(cast.teun, [cast.noor]),
    place: short,
    kind: short,
    template: short,
    videoLink: `https://praten.example/"onmouseover="hit()`,
  };
  await yes(resident.wish("planMeeting", { meeting: null, plan }));
  const everywhere = async (): Promise<readonly string[]> => {
    const board = `/b/${table.board}`;
    return [
      await look(noor, `${board}/overleg`),
      await look(teun, `${board}/overleg`),
      await look(teun, board),
      await look(wall, `/scherm/${table.board}`),
      await look(teun, `${board}/voorbereiding`),
    ];
  };
  const seen: string[] = [];
  const item = await chair.item("a-15");
  await yes(chair.wish("goToPoint", { meeting, item }));
  seen.push(...(await everywhere()));
  await yes(chair.wish("openAccordRound", { meeting, item }));
  const words = chair.facts().meetings[meeting]?.accordRounds[item.item]?.words ?? { text: "" };
  await yes(resident.wish("answerAgreement", { item, value: "no", note: payload, words }));
  if (mila) await yes(mila.wish("answerAgreement", { item, value: "notYet", note: payload, words }));
  await yes(resident.wish("dissent", { item, about: "agreement", text: payload }));
  seen.push(...(await everywhere()));
  await yes(chair.wish("openTurnRound", { meeting }));
  await yes(resident.wish("pauseMeeting", { meeting }));
  seen.push(...(await everywhere()));
  await yes(resident.wish("resumeMeeting", { meeting }));
  await yes(resident.wish("startPrivateTime", { meeting, with: [cast.mila] }));
  seen.push(...(await everywhere()));
  await yes(resident.wish("endPrivateTime", { meeting }));
  await yes(chair.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await yes(chair.wish("askAboutMinutes", { meeting, until: null }));
  const about = { meeting, version: chair.facts().meetings[meeting]?.minutes.asked?.version ?? 1 };
  await yes(resident.wish("answerMinutes", { ...about, value: "comment", text: payload, about: null }));
  const { made = "" } = await yes(resident.wish("askCorrection", { ...about, block: null, text: payload }));
  await yes(chair.wish("answerCorrection", { meeting, correction: made, as: "kept", text: payload }));
  for (const path of ["", "/papier"]) seen.push(await look(noor, `/b/${table.board}/verslag/${meeting}${path}`));
  seen.push(await look(teun, `/b/${table.board}/verslag/${meeting}`));
  expect(seen.filter((text) => text.includes("<img src=x onerror=hit()>")).length).toBeGreaterThan(10);
  expect(hits).toEqual([]);
  for (const screen of [noor, teun, wall]) expect(screen.faults()).toEqual([]);
}, 180_000);

test("in a PDF it is words on paper: nothing in it opens, runs or leads anywhere", async () => {
  const cookie = await cookieOf(cast.samira);
  for (const path of ["plan.pdf", "preparation.pdf", "meetings/m-1/minutes.pdf", "meetings/m-3/minutes.pdf"]) {
    const { bytes, status, headers } = await server.ask(`/api/boards/${table.board}/${path}`, { cookie });
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[a-z0-9-]+\.pdf"$/);
    const says = [...pdfObjects(bytes).values()].map((each) => each.says).join("\n");
    // Outside what is said aloud, of which every bracket is closed.
    const structure = says.replace(/\((?:\\[^]|[^\\)])*\)/g, "()");
    expect(structure).not.toMatch(/\/(JS|JavaScript|Launch|URI|OpenAction|AA|SubmitForm|GoToR|RichMedia|XFA)\b/);
    const { parts } = await readPdf(bytes);
    expect(JSON.stringify(parts).replace(/\s+/g, " ")).toMatch(/<img src=x onerror=hit\(\)>|<i onmouseover=hit\(\)>/);
  }
}, 60_000);
