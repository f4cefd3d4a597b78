// What every answer says to a browser, who may ask from where, and what is refused before anything is looked at.
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Answered, type ImportedTable, openServer, type TestServer, tokenOf } from "../../support/openServer.ts";

let server: TestServer;
let table: ImportedTable;
let noor = "";

beforeAll(async () => {
  server = await openServer();
  table = await server.importCase("casus-voorbeeld");
  noor = await server.comeIn(table.participants.find(({ id }) => id === "p-noor")?.link ?? "");
});
afterAll(() => server.close());

const everywhere = (): readonly string[] => [
  "/",
  "/in",
  "/deur",
  `/b/${table.board}`,
  "/b/nergens",
  `/scherm/${table.board}`,
  "/api/session",
  `/api/boards/${table.board}`,
  "/api/boards/nergens",
  "/api/nergens",
  "/healthz",
  "/readyz",
  "/metrics",
  "/openapi.json",
  "/nergens.png",
];

test("every answer, a refusal too, forbids scripts of others, frames, and keeping a copy", async () => {
  for (const path of everywhere()) {
    for (const cookie of [undefined, noor]) {
      const { headers } = await server.ask(path, { cookie });
      const policy = headers["content-security-policy"] ?? "";
      expect([path, headers["cache-control"]]).toEqual([path, "no-store"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port}`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  }
});

test("socket.io hears no plain request: there is only the socket", async () => {
  const { headers, status } = await server.ask("/socket.io/?EIO=4&transport=polling");
  expect(status).toBe(404);
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

test("files with their hash in the name may be kept for good, and only those", async () => {
  const { text } = await server.ask("/");
  const [, script = ""] = /src="(\/assets\/[^"]+)"/.exec(text) ?? [];
  expect(script).not.toBe("");
  const { headers, status } = await server.ask(script);
  expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
  expect((await server.ask("/assets/nergens.js")).headers["cache-control"]).toBe("no-store");
});

const foreign = (): readonly string[] => [
  "http://evil.example",
  "https://evil.example",
  "null",
  `http://127.0.0.1:${server.port + 1}`,
  `https://127.0.0.1:${server.port}`,
  `http://127.0.0.1:${server.port}.evil.example`,
  `http://evil.example/127.0.0.1:${server.port}`,
  `http://localhost:${server.port}`,
  "",
];

test("a page of another site gets nothing and changes nothing", async () => {
  for (const origin of foreign()) {
    for (const path of ["/api/session", `/api/boards/${table.board}`]) {
      const { status } = await server.ask(path, { cookie: noor, headers: { origin } });
      expect([origin, status]).toEqual([origin, 403]);
    }
    const out = await server.ask("/api/session", { method: "DELETE", cookie: noor, headers: { origin } });
    expect(out.status).toBe(403);
  }
  expect((await server.ask(`/api/boards/${table.board}`, { cookie: noor })).status).toBe(200);
});

test("our own page may, and a program without an origin may", async () => {
  const { status } = await server.ask("/api/session", { cookie: noor, headers: { origin: server.url } });
  expect(status).toBe(200);
});

test("a form of another site cannot send a change, with or without an origin", async () => {
  const { printed } = await server.command("link", table.board, "p-wil");
  const token = tokenOf(printed.trim());
  const rawBody = JSON.stringify({ token });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
    const { status } = await server.ask("/api/session", { method: "POST", rawBody, headers: { "content-type": type } });
    expect([type, status]).toEqual([type, 415]);
  }
  const crossSite = await server.ask("/api/session", {
    method: "POST",
    rawBody,
    headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
  });
  expect(crossSite.status).toBe(403);
  expect((await server.ask("/api/session", { method: "POST", body: { token } })).status).toBe(200);
});

const upgrade = (path: string, origin: string, cookie: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk: Buffer) => {
      heard += chunk.toString("latin1");
      if (heard.includes("\r\n")) {
        resolve(heard.split("\r\n")[0] ?? "");
        socket.destroy();
      }
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(heard.split("\r\n")[0] ?? ""));
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${server.port}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        `Origin: ${origin}`,
        `Cookie: ${cookie}`,
        "\r\n",
      ].join("\r\n"),
    );
  });

test("neither socket opens for a page of another site; both open for our own", async () => {
  const answer = await server.ask(`/api/boards/${table.board}`, { cookie: noor });
  const [, sheet = ""] = /"id":"([A-Za-z0-9_-]+~1)"/.exec(answer.text) ?? [];
  for (const path of [`/sync/${sheet}`, "/socket.io/?EIO=4&transport=websocket"]) {
    expect(await upgrade(path, server.url, noor)).toContain("101");
    for (const origin of foreign().filter((each) => each !== "")) {
      expect([path, origin, await upgrade(path, origin, noor)]).toEqual([
        path,
        origin,
        expect.not.stringContaining("101"),
      ]);
    }
  }
});

test("a socket at an address that is not there is cut at once", async () => {
  expect(await upgrade("/elders", server.url, noor)).toBe("");
});

test("a body that is too big, no JSON, or of another shape is refused with its place", async () => {
  const asked = (rawBody: string): Promise<Answered> => server.ask("/api/session", { method: "POST", rawBody });
  expect((await asked(`{"token":"${"a".repeat(70_000)}"}`)).status).toBe(413);
  expect((await asked("{")).json).toMatchObject({ error: { reason: "malformed" } });
  expect((await asked('{"token":3}')).json).toMatchObject({ error: { reason: "malformed", path: "token" } });
  expect((await asked("[]")).status).toBe(400);
});

test("the store tells what its durability rests on", async () => {
  const { status, json } = await server.ask("/readyz");
  expect(status).toBe(200);
  expect(json).toMatchObject({ ok: true, store: { journal_mode: "wal", synchronous: "2" } });
  expect((await server.ask("/healthz")).status).toBe(200);
});

test("the counts for the operator hold numbers and no names", async () => {
  await server.ask("/api/boards/nergens", { cookie: noor });
  const { text, headers } = await server.ask("/metrics");
  expect(headers["content-type"]).toContain("text/plain");
  expect(text).toMatch(/werktafel_refusals_total\{reason="unknown"\} [1-9]/);
  expect(text).toContain("werktafel_commit_milliseconds_count");
  expect(text).not.toContain(table.board);
});

test("what is logged of a whole visit holds no name and no word of the board", async () => {
  await server.ask(`/b/${table.board}`, { cookie: noor });
  for (const line of server.logged) expect(line).not.toMatch(/Noor|Teun|buurtkeuken|gastvrouw/);
});
