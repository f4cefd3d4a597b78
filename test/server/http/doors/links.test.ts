// Links with a code (check 4): what fetches a link spends nothing, of many at once one wins, guessing is limited without
// locking anybody else out, and neither a log nor a copy of the store lets anyone in.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eventually } from "../../../support/eventually.ts";
import { linesOf, valuesOfDoors } from "./rawStore.ts";
import {
  type Answered,
  cookieOf,
  type ImportedTable,
  openServer,
  type TestServer,
  tokenOf,
} from "../../../support/openServer.ts";

const many = Number(process.env["LINK_USES"] ?? 200);
const minuteMs = 60_000;
let at = Date.parse("2026-09-18T12:00:00Z");
let server: TestServer;
let table: ImportedTable;

beforeAll(async () => {
  server = await openServer({ now: () => at });
  table = await server.importCase("casus-voorbeeld");
});
afterAll(() => server.close());

interface Given {
  readonly link: string;
  readonly code: string;
}
const given = async (who: string): Promise<Given> =>
  JSON.parse((await server.command("link", table.board, who, "--json", "--code")).printed);
const use = (token: string, code?: string, cookie?: string): Promise<Answered> =>
  server.ask("/api/session", { method: "POST", body: code === undefined ? { token } : { token, code }, cookie });
const wrongFor = (code: string): string => (code === "0000" ? "0001" : "0000");
const refused = '404 {"error":{"reason":"unknown"}}';
const said = ({ status, text }: Answered): string => `${status} ${text}`;

test("what scans a link five times before the person does spends nothing", async () => {
  const { link, code } = await given("p-wil");
  for (let scan = 0; scan < 5; scan += 1) {
    for (const method of ["HEAD", "GET"] as const) {
      for (const path of ["/in", `/in?x=${tokenOf(link)}`, `/api/session?token=${tokenOf(link)}`]) {
        expect((await server.ask(path, { method })).headers["set-cookie"]).toBeUndefined();
      }
    }
    // A scanner that runs scripts and presses the button has no code.
    expect(said(await use(tokenOf(link)))).toBe(refused);
  }
  expect((await use(tokenOf(link), code)).status).toBe(200);
});

test("of many who use link and code at once exactly one comes in", async () => {
  const { link, code } = await given("p-samira");
  const answers = await Promise.all(Array.from({ length: many }, () => use(tokenOf(link), code)));
  console.log(`${many} uses at once`);
  expect(many).toBeGreaterThanOrEqual(200);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(said))).toEqual(new Set([refused]));
});

test("unknown, spent, replaced, wrong, without a code and asleep are one answer", async () => {
  const spent = await given("p-ruben");
  await server.comeIn(spent.link, spent.code);
  const replaced = await given("p-ruben");
  const open = await given("p-ruben");
  const answers = [
    await use(tokenOf(spent.link), spent.code),
    await use(tokenOf(replaced.link), replaced.code),
    await use("A".repeat(44), "1234"),
    await use("x", "1234"),
    await use(tokenOf(open.link)),
  ];
  let browser = "";
  for (let guess = 0; guess < 5; guess += 1) {
    const answer = await use(tokenOf(open.link), wrongFor(open.code), browser || undefined);
    browser ||= cookieOf(answer);
    answers.push(answer);
  }
  // Asleep for this browser, with the right code too.
  answers.push(await use(tokenOf(open.link), open.code, browser));
  for (const answer of answers) expect(said(answer)).toBe(refused);
  const named = answers.filter(({ headers }) => headers["set-cookie"] !== undefined);
  for (const { headers } of named)
    expect(headers["set-cookie"]?.[0]).toMatch(/^werktafel-browser=[\w-]{43}; Path=\/; HttpOnly/);
  // Another browser is not put to sleep by it.
  expect((await use(tokenOf(open.link), open.code)).status).toBe(200);
});

test("a browser that slept a quarter of an hour may try again", async () => {
  const { link, code } = await given("p-ruben");
  const browser = cookieOf(await use(tokenOf(link), wrongFor(code)));
  for (let guess = 0; guess < 4; guess += 1) await use(tokenOf(link), wrongFor(code), browser);
  at += 15 * minuteMs - 1;
  expect((await use(tokenOf(link), code, browser)).status).toBe(404);
  at += 1;
  expect((await use(tokenOf(link), code, browser)).status).toBe(200);
});

test("guessing without a cookie ends after twenty, asks who leads for a new link, and touches no device that is in", async () => {
  const mine = await given("p-mila");
  const inside = await server.comeIn(mine.link, mine.code);
  const { link, code } = await given("p-mila");
  for (let guess = 0; guess < 20; guess += 1) expect((await use(tokenOf(link), wrongFor(code))).status).toBe(404);
  expect((await use(tokenOf(link), code)).status).toBe(404);
  expect((await server.ask(`/api/boards/${table.board}`, { cookie: inside })).status).toBe(200);
  const teun = await server.comeIn((await given("p-teun")).link, undefined).catch(() => null);
  expect(teun).toBeNull();
  const leads = await given("p-teun");
  const cookie = await server.comeIn(leads.link, leads.code);
  const path = `/api/boards/${table.board}/participants/p-mila/ways-in`;
  expect((await server.ask(path, { cookie })).json).toEqual({ asksForNewLink: true });
  const fresh = await given("p-mila");
  expect((await server.ask(path, { cookie })).json).toEqual({ asksForNewLink: false });
  expect((await use(tokenOf(fresh.link), fresh.code)).status).toBe(200);
});

test("whoever tries a link in vain is a line for the residents, once and not twenty times", async () => {
  const { link, code } = await given("p-ruben");
  at += 20 * minuteMs;
  const before = linesOf(server.dataDir, "linkRefused");
  for (let guess = 0; guess < 5; guess += 1) await use(tokenOf(link), wrongFor(code));
  await eventually(async () => expect(linesOf(server.dataDir, "linkRefused")).toBe(before + 1));
});

test("no token, code or PIN stands in a log or in the store, and nothing that stands there opens anything", async () => {
  const { link, code } = await given("p-joost");
  const open = await given("p-farida");
  const cookie = await server.comeIn(link, code);
  await server.ask("/api/session/pin", { method: "POST", body: { pin: "739154" }, cookie });
  const files = (await readdir(server.dataDir)).filter((name) => name.includes("sqlite"));
  const stored = await Promise.all(files.map((name) => readFile(join(server.dataDir, name), "latin1")));
  const secrets = [tokenOf(link), tokenOf(open.link), cookie.split("=")[1] ?? "", "739154"];
  for (const secret of secrets) for (const text of [...stored, ...server.logged]) expect(text).not.toContain(secret);
  for (const line of server.logged) expect(line).not.toMatch(new RegExp(`"${code}"|#`));

  const values = valuesOfDoors(server.dataDir);
  console.log(`${values.length} values of the store were tried as token, code and cookie`);
  expect(values.length).toBeGreaterThan(50);
  for (const value of values) {
    expect((await use(value.slice(0, 200))).status).toBe(404);
    expect((await server.ask("/api/devices", { cookie: `werktafel=${value}` })).status).toBe(401);
  }
  expect(values).not.toContain(code);
  expect(values).not.toContain(open.code);
});
