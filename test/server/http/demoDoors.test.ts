// The doors of the demo board: open for whoever sits at this machine, shut for everybody who came from elsewhere.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isLoopbackName } from "@werktafel/server/http/demoDoors";
import { type Answered, cookieOf, openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;

beforeAll(async () => {
  server = await openServer({ environment: { WERKTAFEL_DEMO: "1" } });
});
afterAll(() => server.close());

const asked = (from: TestServer, headers: Readonly<Record<string, string>>): Promise<readonly Answered[]> =>
  Promise.all([
    from.ask("/api/demo", { headers }),
    from.ask("/api/demo/door", { method: "POST", body: { participant: "p-noor" }, headers }),
    from.ask("/api/demo/door", { method: "POST", body: { participant: "screen" }, headers }),
  ]);

test("an empty house opens with the example table, its week moved to this week", async () => {
  const { demo } = server.running;
  expect(demo?.participants.map(({ id }) => id)).toContain("p-noor");
  for (const { link } of demo?.participants ?? []) expect(link).toMatch(/\/in#[A-Za-z0-9_-]{43}$/);
  const cookie = await server.comeIn(demo?.bigScreen ?? "");
  const { text } = await server.ask(`/api/boards/${demo?.board}`, { cookie });
  const [, nextMeeting = ""] = /"nextMeetingOn":"([0-9-]+)"/.exec(text) ?? [];
  const told = Date.parse("2026-12-08") - Date.parse("2026-09-18");
  const days = (Date.parse(nextMeeting) - Date.now() - told) / 86_400_000;
  expect(Math.abs(days)).toBeLessThan(8);
  expect(new Date(nextMeeting).getUTCDay()).toBe(new Date("2026-12-08").getUTCDay());
});

test("every chair has a door of its own host, and the big screen too", async () => {
  const { json, status } = await server.ask("/api/demo", { headers: { host: `localhost:${server.port}` } });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    doors: expect.arrayContaining([
      {
        participant: "p-noor",
        callName: "Noor",
        roleLabel: "Het gaat om mij",
        party: "resident",
        url: `http://noor.localhost:${server.port}/deur#p-noor`,
      },
    ]),
    screen: `http://scherm.localhost:${server.port}/deur#screen`,
  });
});

test.each(["localhost", "noor.localhost", "127.0.0.1", "[::1]"])("a door opens at %s", async (name) => {
  const host = `${name}:${server.port}`;
  for (const { status } of await asked(server, { host, origin: `http://${host}` })) expect(status).toBe(200);
});

test("who went through a door sits there", async () => {
  const host = `noor.localhost:${server.port}`;
  const door = await server.ask("/api/demo/door", {
    method: "POST",
    body: { participant: "p-noor" },
    headers: { host },
  });
  const cookie = cookieOf(door);
  const { json } = await server.ask(`/api/boards/${server.running.demo?.board}`, { cookie, headers: { host } });
  expect(json).toMatchObject({ me: "p-noor" });
  const other = await server.ask("/api/demo/door", {
    method: "POST",
    body: { participant: "p-mila" },
    headers: { host },
    cookie,
  });
  expect(other.json).toEqual({ error: { reason: "otherPerson" } });
  const nobody = await server.ask("/api/demo/door", { method: "POST", body: { participant: "p-nobody" } });
  expect(nobody.status).toBe(404);
});

const elsewhere: readonly Readonly<Record<string, string>>[] = [
  { host: "tafel.voorbeeld.nl" },
  { host: "localhost.voorbeeld.nl" },
  { host: "evil-localhost:3000" },
  { host: "127.0.0.1.voorbeeld.nl" },
  { host: "192.168.1.5:3000" },
  { "x-forwarded-for": "203.0.113.7" },
  { "x-forwarded-host": "tafel.voorbeeld.nl" },
  { "x-forwarded-proto": "https" },
  { forwarded: "for=203.0.113.7" },
  { via: "1.1 proxy" },
  { "x-real-ip": "203.0.113.7" },
  { origin: "http://evil.example" },
];
test.each(elsewhere.map((headers) => ({ headers })))("the doors are shut for $headers", async ({ headers }) => {
  for (const { status, headers: answered } of await asked(server, headers)) {
    expect([403, 404]).toContain(status);
    expect(answered["set-cookie"]).toBeUndefined();
  }
});

test("the welcome page says whether there are doors, so that screens need not ask in vain", async () => {
  expect((await server.ask("/")).text).toContain('data-doors="open"');
  expect((await server.ask("/", { headers: { "x-forwarded-for": "203.0.113.7" } })).text).toContain(
    'data-doors="shut"',
  );
});

test("with a public address, in production, or without the demo, there are no doors", async () => {
  const environments = [
    { WERKTAFEL_DEMO: "1", PUBLIC_URL: "http://127.0.0.1" },
    { WERKTAFEL_DEMO: "1", HOST: "0.0.0.0" },
    { WERKTAFEL_DEMO: "1", NODE_ENV: "production" },
    { WERKTAFEL_DEMO: "0" },
  ];
  for (const environment of environments) {
    const own = await openServer({ environment });
    try {
      for (const { status } of await asked(own, {})) expect([environment, status]).toEqual([environment, 404]);
      expect(own.running.hasDoors).toBe(false);
    } finally {
      await own.close();
    }
  }
});

test("the doors stay shut when the house of the demo goes into production", async () => {
  const own = await openServer({ keepsData: true, environment: { WERKTAFEL_DEMO: "1" } });
  expect((await own.ask("/api/demo")).status).toBe(200);
  await own.running.close();
  const again = await openServer({ dataDir: own.dataDir, environment: { NODE_ENV: "production" } });
  try {
    for (const { status } of await asked(again, {})) expect(status).toBe(404);
  } finally {
    await again.close();
  }
});

test("a table that was imported by hand has no doors, and the demo comes only into an empty house", async () => {
  const own = await openServer({ keepsData: true });
  const { board } = await own.importCase("casus-voorbeeld");
  await own.running.close();
  const again = await openServer({ dataDir: own.dataDir, environment: { WERKTAFEL_DEMO: "1" } });
  try {
    expect(again.running.demo).toBeNull();
    for (const { status } of await asked(again, {})) expect(status).toBe(404);
    expect(board).not.toBe("");
  } finally {
    await again.close();
  }
});

test("only names that always mean this machine count as this machine", () => {
  for (const name of ["localhost", "a.localhost", "a-b.c.localhost", "127.0.0.1", "[::1]"]) {
    expect([name, isLoopbackName(name)]).toEqual([name, true]);
  }
  for (const name of ["", ".localhost", "localhost.", "xlocalhost", "127.0.0.2", "::1", "a..localhost", "0.0.0.0"]) {
    expect([name, isLoopbackName(name)]).toEqual([name, false]);
  }
});
