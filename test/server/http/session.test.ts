// Coming in and going out over HTTP, with a real server and the example table.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import {
  type Answered,
  askAt,
  cookieOf,
  type ImportedTable,
  openServer,
  type Seated,
  type TestServer,
  tokenOf,
} from "../../support/openServer.ts";

let server: TestServer;
let table: ImportedTable;

beforeAll(async () => {
  server = await openServer();
  table = await server.importCase("casus-voorbeeld");
});
afterAll(() => server.close());

const seated = (id: string): Seated => {
  const found = table.participants.find((each) => each.id === id);
  if (!found) throw new Error(`nobody sits there as ${id}`);
  return found;
};

const linkOf = async (participant: string): Promise<string> => {
  const { printed } = await server.command("link", table.board, participant);
  return printed.trim();
};

const comeInWith = (link: string, cookie?: string, more: object = {}): Promise<Answered> =>
  server.ask("/api/session", { method: "POST", body: { token: tokenOf(link), ...more }, cookie });

test("a link that is only looked at is not spent", async () => {
  const link = await linkOf("p-wil");
  for (const method of ["GET", "HEAD"] as const) {
    for (const path of ["/in", `/in?token=${tokenOf(link)}`, "/api/session", `/api/session?token=${tokenOf(link)}`]) {
      const { headers } = await server.ask(path, { method });
      expect(headers["set-cookie"]).toBeUndefined();
    }
  }
  expect((await comeInWith(link)).status).toBe(200);
});

test("the page a link leads to names nobody and no table", async () => {
  const { text, status } = await server.ask("/in");
  expect(status).toBe(200);
  for (const { name } of table.participants) expect(text).not.toContain(name.split(" ")[0]);
  expect(text).not.toContain("buurtkeuken");
});

test("of fifty who use one link at the same time exactly one comes in", async () => {
  const link = await linkOf("p-samira");
  const answers = await Promise.all(Array.from({ length: 50 }, () => comeInWith(link)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const others = answers.filter(({ status }) => status !== 200);
  expect(new Set(others.map(({ status, text }) => `${status} ${text}`))).toEqual(
    new Set(['404 {"error":{"reason":"unknown"}}']),
  );
});

test("a wrong, a spent and a replaced link are answered alike", async () => {
  const spent = await linkOf("p-ruben");
  await server.comeIn(spent);
  const replaced = await linkOf("p-ruben");
  await linkOf("p-ruben");
  const answers = await Promise.all(
    [spent, replaced, `${server.url}/in#${"A".repeat(43)}`, `${server.url}/in#x`].map((link) => comeInWith(link)),
  );
  const [first] = answers;
  for (const { status, text, headers } of answers) {
    expect([status, text]).toEqual([404, first?.text]);
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("who comes in hears who they are and at which tables they sit", async () => {
  const { json } = await comeInWith(seated("p-noor").link);
  expect(json).toMatchObject({
    person: expect.any(String),
    name: "Noor Voorbeeld",
    boards: [{ id: table.board, title: "Noor wordt gastvrouw in de buurtkeuken", party: "resident" }],
  });
});

test("the cookie cannot be read by a script, and is for this host only", async () => {
  const { headers } = await comeInWith(await linkOf("p-wil"));
  const [line = ""] = headers["set-cookie"] ?? [];
  expect(line).toMatch(/^werktafel=[A-Za-z0-9_-]{43}; /);
  expect(line).toContain("HttpOnly");
  expect(line).toContain("SameSite=Lax");
  expect(line).not.toContain("Domain");
});

test("another person in the same browser is asked first, and then really takes over", async () => {
  const mila = await server.comeIn(await linkOf("p-mila"));
  const joost = await linkOf("p-joost");
  const asked = await comeInWith(joost, mila);
  expect([asked.status, asked.json]).toEqual([409, { error: { reason: "otherPerson", joins: "sameTable" } }]);
  const replaced = await comeInWith(joost, mila, { replace: true });
  expect(replaced.status).toBe(200);
  expect(replaced.headers["clear-site-data"]).toBe('"storage"');
  const { json } = await server.ask("/api/session", { cookie: mila });
  expect(json).toEqual({ person: null, name: "", boards: [] });
});

test("the same person with a newer link goes on, and what waits on the device stays readable", async () => {
  const first = await server.comeIn(await linkOf("p-farida"));
  const before = await server.ask("/api/session/keep-key", { cookie: first });
  const again = await comeInWith(await linkOf("p-farida"), first);
  expect(again.status).toBe(200);
  expect(cookieOf(again)).not.toBe(first);
  const after = await server.ask("/api/session/keep-key", { cookie: cookieOf(again) });
  expect(after.json).toEqual(before.json);
});

test("the device's secret is the person's own, and gone when the session ends", async () => {
  const mine = await server.comeIn(await linkOf("p-teun"));
  const theirs = await server.comeIn(await linkOf("p-mila"));
  const [one, other] = await Promise.all(
    [mine, theirs].map((cookie) => server.ask("/api/session/keep-key", { cookie })),
  );
  expect(one?.json).toMatchObject({ key: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) });
  expect(other?.json).not.toEqual(one?.json);
  await server.ask("/api/session", { method: "DELETE", cookie: mine });
  expect((await server.ask("/api/session/keep-key", { cookie: mine })).status).toBe(401);
  const screen = await server.comeIn(table.bigScreen);
  expect((await server.ask("/api/session/keep-key", { cookie: screen })).status).toBe(401);
});

test("signing out ends the session at once and clears the browser", async () => {
  const cookie = await server.comeIn(await linkOf("p-wil"));
  expect((await server.ask(`/api/boards/${table.board}`, { cookie })).status).toBe(200);
  const out = await server.ask("/api/session", { method: "DELETE", cookie });
  expect(out.status).toBe(200);
  expect(out.headers["clear-site-data"]).toBe('"storage"');
  expect(out.headers["set-cookie"]?.[0]).toContain("Max-Age=0");
  expect((await server.ask(`/api/boards/${table.board}`, { cookie })).status).toBe(401);
});

test("a big-screen link works again until it is replaced, and belongs to nobody", async () => {
  const one = await comeInWith(table.bigScreen);
  const two = await comeInWith(table.bigScreen);
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(cookieOf(one)).toMatch(/^werktafel-screen=/);
  expect(one.json).toMatchObject({ person: null, boards: [{ id: table.board, party: null }] });
  const { printed } = await server.command("link", table.board, "--screen");
  expect((await comeInWith(table.bigScreen)).status).toBe(404);
  expect((await comeInWith(printed.trim())).status).toBe(200);
});

test("a laptop that is both a person and a screen shows the screen only what the screen may see", async () => {
  const person = await server.comeIn(await linkOf("p-noor"));
  const { printed } = await server.command("link", table.board, "--screen");
  const screen = await server.comeIn(printed.trim());
  const both = `${person}; ${screen}`;
  const asPerson = await server.ask(`/api/boards/${table.board}`, { cookie: both });
  const asScreen = await server.ask(`/api/boards/${table.board}?screen=1`, { cookie: both });
  expect(asPerson.json).toMatchObject({ me: "p-noor" });
  expect(asScreen.json).toMatchObject({ me: null });
  const withoutScreen = await server.ask(`/api/boards/${table.board}?screen=1`, { cookie: person });
  expect(withoutScreen.status).toBe(401);
});

test("no token ever stands in the log or in the store", async () => {
  const link = await linkOf("p-joost");
  const cookie = await server.comeIn(link);
  const { readdir, readFile } = await import("node:fs/promises");
  const names = (await readdir(server.dataDir)).filter((name) => name.includes("sqlite"));
  expect(names.length).toBeGreaterThan(0);
  const stored = await Promise.all(names.map((name) => readFile(`${server.dataDir}/${name}`, "latin1")));
  for (const secret of [tokenOf(link), cookie.split("=")[1] ?? ""]) {
    for (const text of [...stored, ...server.logged]) expect(text).not.toContain(secret);
  }
});

test("a session survives a restart of the server", async () => {
  const own = await openServer({ keepsData: true });
  const { participants, board } = await own.importCase("casus-voorbeeld");
  const cookie = await own.comeIn(participants[0]?.link ?? "");
  const again = await own.restart();
  try {
    const { status } = await askAt(`${again.url}/api/boards/${board}`, { cookie });
    expect(status).toBe(200);
  } finally {
    await again.close();
  }
});

test("a session that was not used for ninety days is over", async () => {
  let at = Date.parse("2026-01-01T10:00:00Z");
  const own = await openServer({ now: () => at });
  try {
    const { participants, board } = await own.importCase("casus-voorbeeld");
    const cookie = await own.comeIn(participants[0]?.link ?? "");
    at += 89 * 24 * 3600 * 1000;
    expect((await own.ask(`/api/boards/${board}`, { cookie })).status).toBe(200);
    at += 91 * 24 * 3600 * 1000;
    expect((await own.ask(`/api/boards/${board}`, { cookie })).status).toBe(401);
  } finally {
    await own.close();
  }
});
