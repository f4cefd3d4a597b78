// Guessing at links while the real people are in (check 4): who guesses wears out the link and their own browser, never a device
// that is in; and how long a refusal takes tells nothing of what was guessed at.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { SheetWire } from "../../../hostile/sockets/sheetWire.ts";
import { mannWhitney } from "../../../hostile/gate/mannWhitney.ts";
import {
  type Answered,
  cookieOf,
  type ImportedTable,
  openServer,
  type TestServer,
  tokenOf,
} from "../../../support/openServer.ts";
import { seededRandom } from "../../../support/seededRandom.ts";

const guesses = Number(process.env["GUESSES"] ?? 400);
const samples = Number(process.env["SAMPLES"] ?? 100);
const random = seededRandom(Number(process.env["SEED"] ?? 5));
let server: TestServer;
let tables: readonly ImportedTable[];

interface Given {
  readonly link: string;
  readonly code: string;
}

beforeAll(async () => {
  server = await openServer();
  const made: ImportedTable[] = [];
  for (let index = 0; index < 4; index += 1) made.push(await server.importCase("casus-voorbeeld"));
  tables = made;
}, 60_000);
afterAll(() => server.close());

const given = async (board: string, who: string): Promise<Given> =>
  JSON.parse((await server.command("link", board, who, "--json", "--code")).printed);
const spend = async (token: string, code: string, cookie?: string): Promise<Answered> =>
  server.ask("/api/session", { method: "POST", body: { token, code }, cookie });
const wrongFor = (code: string): string => (code === "0000" ? "0001" : "0000");
const boardOf = (index: number): string => tables[index]?.board ?? "";

test("while many guess at once, a device that is in never meets a no, and its line stays open", async () => {
  const board = boardOf(0);
  const { link, code } = await given(board, "p-mila");
  const inside = await server.comeIn(link, code);
  const { json } = await server.ask(`/api/boards/${board}`, { cookie: inside });
  const { sheets }: { readonly sheets: readonly { readonly id: string; readonly kind: string }[] } = Object(json);
  const wire = new SheetWire({
    url: server.url,
    cookie: inside,
    sheet: sheets.find(({ kind }) => kind === "table")?.id ?? "",
  });
  await wire.opened();
  // A new link of hers lies about, and is guessed at from many browsers at once.
  const lying = await given(board, "p-mila");
  const took: number[] = [];
  const statuses = new Set<number>();
  let isGuessing = true;
  const living = (async () => {
    while (isGuessing) {
      const from = performance.now();
      statuses.add((await server.ask(`/api/boards/${board}`, { cookie: inside })).status);
      took.push(performance.now() - from);
    }
  })();
  let refused = 0;
  const browsers = Array.from({ length: 8 }, async () => {
    let browser = "";
    for (let guess = 0; guess < guesses / 8; guess += 1) {
      // Half of them throw their cookie away, as who guesses would.
      const answer = await spend(tokenOf(lying.link), wrongFor(lying.code), random.chance(0.5) ? browser : undefined);
      browser ||= cookieOf(answer);
      if (answer.status === 404) refused += 1;
    }
  });
  await Promise.all(browsers);
  isGuessing = false;
  await living;
  const worst = Math.round(Math.max(...took));
  console.log(
    `${refused} guesses refused; the device that is in asked ${took.length} times meanwhile, ${worst} ms at most`,
  );
  expect([refused, [...statuses]]).toEqual([guesses, [200]]);
  expect(took.length).toBeGreaterThan(10);
  expect([wire.isOpen, wire.closed]).toEqual([true, null]);
  // The link itself is worn out, and who leads is told so.
  expect((await spend(tokenOf(lying.link), lying.code)).status).toBe(404);
  const leads = await given(board, "p-teun");
  const cookie = await server.comeIn(leads.link, leads.code);
  const waysIn = await server.ask(`/api/boards/${board}/participants/p-mila/ways-in`, { cookie });
  expect(waysIn.json).toEqual({ asksForNewLink: true });
  wire.drop();
}, 60_000);

test("how long a refusal takes tells nothing of whether the link is there, was used, sleeps, or had another code", async () => {
  const used = await given(boardOf(1), "p-ruben");
  await server.comeIn(used.link, used.code);
  const asleep = await given(boardOf(1), "p-wil");
  let browser = "";
  for (let guess = 0; guess < 5; guess += 1) {
    const answer = await spend(tokenOf(asleep.link), wrongFor(asleep.code), browser || undefined);
    browser ||= cookieOf(answer);
  }
  // Tried as often by the same browser, a link that is not there sleeps too.
  const nowhere = "B".repeat(43);
  for (let guess = 0; guess < 5; guess += 1) await spend(nowhere, "1234", browser);
  const open: { readonly link: Given; left: number }[] = [];
  for (const { board, participants } of tables.slice(2)) {
    for (const { id } of participants) open.push({ link: await given(board, id), left: 18 });
  }
  const wrong = async () => {
    const found = open.find(({ left }) => left > 0);
    if (!found) throw new Error("no link left to guess at");
    found.left -= 1;
    return spend(tokenOf(found.link.link), wrongFor(found.link.code));
  };
  // As who guesses would: each time another, from a browser that nobody knows.
  const unknown = async () => spend(Buffer.from(random.bytes(32)).toString("base64url"), "1234");
  const sleepsNowhere = async () => spend(nowhere, "1234", browser);
  const pairs = {
    "a used link": [async () => spend(tokenOf(used.link), used.code), unknown],
    "a link that sleeps": [async () => spend(tokenOf(asleep.link), asleep.code, browser), sleepsNowhere],
    "a wrong code": [wrong, unknown],
  } as const;
  const time = async (ask: () => Promise<Answered>): Promise<number> => {
    const from = performance.now();
    const { status, text } = await ask();
    expect([status, text]).toEqual([404, '{"error":{"reason":"unknown"}}']);
    return performance.now() - from;
  };
  const compare = async (pair: readonly [() => Promise<Answered>, () => Promise<Answered>], many: number) => {
    const taken: [number[], number[]] = [[], []];
    for (let index = 0; index < 2 * many; index += 1) {
      const which = random.chance(0.5) ? 0 : 1;
      if (taken[which].length < many) taken[which].push(await time(pair[which]));
    }
    const middle = taken.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)]?.toFixed(2));
    return { p: mannWhitney(...taken), middle };
  };
  for (let warm = 0; warm < 30; warm += 1) await time(unknown);
  const told: string[] = [];
  const differing: string[] = [];
  for (const [what, ask] of Object.entries(pairs)) {
    // Links wear out by wrong codes: half of what they bear for each sample.
    const many = what === "a wrong code" ? Math.min(samples, open.length * 8) : samples;
    const { p, middle } = await compare(ask, many);
    told.push(`${what}: ${many} of each, p = ${p.toFixed(3)}, middle ${middle.join(" and ")} ms`);
    // One in a hundred over all of them together; and what is so is so again in a fresh sample.
    if (p <= 0.01 / Object.keys(pairs).length && (await compare(ask, many)).p <= 0.01) differing.push(what);
  }
  console.log(told.join("\n"));
  expect(differing).toEqual([]);
}, 600_000);
