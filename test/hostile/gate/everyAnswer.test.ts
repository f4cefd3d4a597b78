// What every answer says to a browser, whoever makes it: pages, data, refusals, downloads, files, sockets that are refused,
// and what is no HTTP at all. Made from the registry, so that a new address is looked at by itself (RELIABILITY.md W4, W5).
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Answered, AskOptions } from "../../support/openServer.ts";
import { board, everyone } from "../../server/live/openTable.ts";
import { type GateHouse, openGateHouse } from "./matrix/gateHouse.ts";

let house: GateHouse;
let safe: GateHouse;
let answers = 0;
beforeAll(async () => {
  house = await openGateHouse();
  safe = await openGateHouse({ PUBLIC_URL: "https://tafel.voorbeeld.nl" });
  for (const each of [house, safe]) each.dry(true);
}, 60_000);
afterAll(async () => {
  await house.close();
  await safe.close();
});

const policyOf = (socket: string, more = ""): string =>
  `default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self' ${socket};manifest-src 'self';worker-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self';require-trusted-types-for 'script';trusted-types werktafel${more}`;

/** By hand, from RELIABILITY.md 2.7. */
const always = {
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
} as const;

/** What an answer may say beside it: about itself, never about us or for others. */
const mayAlso = new Set([
  "connection",
  "content-disposition",
  "content-encoding",
  "content-length",
  "content-security-policy",
  "content-type",
  "date",
  "keep-alive",
  "transfer-encoding",
  "vary",
]);

const faultsOf = ({ headers, status }: Answered, policy: string, isFile = false): readonly string[] => {
  answers += 1;
  const faults: string[] = [];
  for (const [name, value] of Object.entries(always)) {
    const wanted = name === "cache-control" && isFile ? "public, max-age=31536000, immutable" : value;
    if (headers[name] !== wanted) faults.push(`${name}: ${String(headers[name])}`);
  }
  if (headers["content-security-policy"] !== policy)
    faults.push(`policy: ${String(headers["content-security-policy"])}`);
  for (const name of Object.keys(headers)) if (!(name in always) && !mayAlso.has(name)) faults.push(`said ${name}`);
  // Nobody is ever sent elsewhere: an open redirect needs a redirect.
  if (status >= 300 && status < 400) faults.push(`redirect ${status}`);
  return faults;
};

const pathOf = (template: string, at: Readonly<Record<string, string>>): string =>
  template.replace(/:([a-z]+)/g, (_, param: string) => at[param] ?? "");
const here = { board, meeting: "m-0", participant: "p-mila", at: "2026-09-18T13:00:00Z", sheet: everyone };
const nowhere = { board: "nergens", meeting: "x", participant: "x", at: "gisteren", sheet: "x" };

/** Every way to be answered at an address: let in, refused, misread, from elsewhere. */
const waysTo = (method: string): readonly AskOptions[] => {
  const asked = { method: method === "post" ? "POST" : method === "delete" ? "DELETE" : "GET" } as const;
  const body = method === "post" ? { body: {} } : {};
  return [
    { ...asked, ...body },
    { ...asked, ...body, cookie: house.cookieOf("bigScreen") },
    { ...asked, ...body, cookie: house.cookieOf("facilitator") },
    { ...asked, ...body, headers: { "accept-encoding": "gzip, br" }, cookie: house.cookieOf("resident") },
    { ...asked, ...body, headers: { origin: "https://evil.example" } },
    { method: "POST", rawBody: "{" },
    { method: "POST", rawBody: `"${"x".repeat(70_000)}"` },
    { method: "POST", rawBody: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
    { method: "PUT", rawBody: "{}" },
    { method: "HEAD" },
  ];
};

test("every answer at every address says the same to a browser, and sends nobody elsewhere", async () => {
  const policy = policyOf(`ws://127.0.0.1:${house.server.port}`);
  const found: string[] = [];
  for (const { kind, name } of house.server.running.registry) {
    if (kind !== "route" || name === "delete /api/session") continue;
    const [method = "", template = ""] = name.split(" ");
    for (const at of template.includes(":") ? [here, nowhere] : [here]) {
      for (const way of waysTo(method)) {
        const answered = await house.server.ask(pathOf(template, at), way);
        found.push(...faultsOf(answered, policy).map((fault) => `${name} ${answered.status}: ${fault}`));
      }
    }
  }
  expect(found).toEqual([]);
}, 120_000);

test("a file of the screens says the same, and may be kept only when its name changes with it", async () => {
  const policy = policyOf(`ws://127.0.0.1:${house.server.port}`);
  const files = house.server.running.registry.filter(({ kind }) => kind === "file");
  expect(files.length).toBeGreaterThan(0);
  for (const { name } of files) {
    for (const headers of [{}, { "accept-encoding": "br" }, { "if-none-match": "*" }, { range: "bytes=0-1" }]) {
      const answered = await house.server.ask(name, { headers });
      expect([name, answered.status]).toEqual([name, 200]);
      expect([name, faultsOf(answered, policy, name.startsWith("/assets/"))]).toEqual([name, []]);
    }
  }
  for (const path of [
    "/nergens",
    "/assets/../index.html",
    "/assets/",
    "//evil.example",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/\\evil.example",
    "/index.html",
    "/.git/config",
    "/package.json",
  ]) {
    const answered = await house.server.ask(path);
    expect([path, answered.status]).toEqual([path, 404]);
    expect([path, faultsOf(answered, policy)]).toEqual([path, []]);
  }
}, 60_000);

test("what is taken along has a name that tells nothing of whom it is about", async () => {
  const downloads = house.server.running.registry.filter(
    ({ kind, name }) => kind === "route" && /\.[a-z]+$/.test(name),
  );
  const names: string[] = [];
  for (const { name } of downloads) {
    const [, template = ""] = name.split(" ");
    const { headers, status } = await house.server.ask(pathOf(template, here), { cookie: house.cookieOf("relative") });
    if (headers["content-disposition"] !== undefined && status === 200) names.push(headers["content-disposition"]);
  }
  expect(names.length).toBeGreaterThanOrEqual(3);
  for (const name of names) expect(name).toMatch(/^attachment; filename="[a-z]+-\d{4}-\d{2}-\d{2}\.[a-z]+"$/);
}, 60_000);

test("behind an https address the browser keeps to it, and the cookie is bound to this one host", async () => {
  const policy = policyOf("wss://tafel.voorbeeld.nl", ";upgrade-insecure-requests");
  const { headers, ...rest } = await safe.server.ask("/in");
  expect(headers["strict-transport-security"]).toMatch(/^max-age=63072000(; includeSubDomains)?$/);
  const { "strict-transport-security": _hsts, ...others } = headers;
  expect(faultsOf({ headers: others, ...rest }, policy)).toEqual([]);
  safe.dry(false);
  const entered = await safe.server.ask("/api/session", { method: "POST", body: { token: safe.freshToken } });
  expect(entered.status).toBe(200);
  const [cookie = "", ...attributes] = (entered.headers["set-cookie"]?.[0] ?? "").split("; ");
  expect(cookie).toMatch(/^__Host-werktafel=[\w-]{43}$/);
  expect(attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]));
  expect(attributes.join("; ")).not.toMatch(/Domain/i);
});

/** As it goes over the line; resolves with all that came back. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(house.server.port, "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk: Buffer) => {
      heard += chunk.toString("latin1");
    });
    socket.on("close", () => resolve(heard));
    socket.on("error", reject);
    socket.write(text);
  });

/** At the least, of whoever could not be understood. */
const bare = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  connection: "close",
  "content-length": "0",
};

test("what is no HTTP, and a socket that is refused, is answered with a status and nothing more", async () => {
  const host = `Host: 127.0.0.1:${house.server.port}`;
  const upgrade =
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13";
  const asked: readonly (readonly [number, string])[] = [
    [400, "nonsense\r\n\r\n"],
    [400, `GET / HTTP/1.1\r\n${host}\r\nContent-Length: x\r\n\r\n`],
    [400, `GET / HTTP/1.1\r\n${host}\r\nA\u0000B: c\r\n\r\n`],
    [431, `GET / HTTP/1.1\r\n${host}\r\nX: ${"x".repeat(20_000)}\r\n\r\n`],
    [
      431,
      `GET / HTTP/1.1\r\n${host}\r\n${Array.from({ length: 2_000 }, (_, index) => `X-${index}: y`).join("\r\n")}\r\n\r\n`,
    ],
    [403, `GET /sync/${everyone} HTTP/1.1\r\n${host}\r\n${upgrade}\r\nOrigin: https://evil.example\r\n\r\n`],
    [403, `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${host}\r\n${upgrade}\r\n\r\n`],
  ];
  for (const [status, text] of asked) {
    const answered = await raw(text);
    const [head = "", body] = answered.split("\r\n\r\n");
    const [first = "", ...lines] = head.split("\r\n");
    expect([text.slice(0, 60), first.split(" ")[1], body]).toEqual([text.slice(0, 60), String(status), ""]);
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(": ")[0]?.toLowerCase(), line.replace(/^[^:]*: /, "")]),
    );
    expect(headers).toEqual(bare);
    answers += 1;
  }
}, 60_000);

test("the answers were really looked at", () => {
  console.log(`${answers} answers looked at`);
  expect(answers).toBeGreaterThan(500);
});
