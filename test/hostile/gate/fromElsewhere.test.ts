// A page of another site, in the browser of somebody who is signed in here: it changes nothing and opens no socket, whatever
// way it takes. Made from the registry: every address that changes something × every way (RELIABILITY.md W1, W2).
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { AskOptions } from "../../support/openServer.ts";
import { board, everyone } from "../../server/live/openTable.ts";
import { type GateHouse, openGateHouse } from "./matrix/gateHouse.ts";
import { routeRows } from "./matrix/policyTable.ts";

let house: GateHouse;
let tries = 0;
beforeAll(async () => {
  house = await openGateHouse();
  house.dry(true);
}, 60_000);
afterAll(() => house.close());

/** Thirty places that are not ours, however alike. */
const foreign = (): readonly string[] => {
  const { port } = house.server;
  return [
    "null",
    "http://evil.example",
    "https://evil.example",
    `http://evil.example:${port}`,
    `http://127.0.0.1:${port + 1}`,
    "http://127.0.0.1",
    `https://127.0.0.1:${port}`,
    `ws://127.0.0.1:${port}`,
    `http://127.0.0.1:${port}.evil.example`,
    `http://127.0.0.1.evil.example:${port}`,
    `http://evil.example/http://127.0.0.1:${port}`,
    `http://evil.example#http://127.0.0.1:${port}`,
    `http://evil.example?http://127.0.0.1:${port}`,
    `http://127.0.0.1:${port}@evil.example`,
    `http://user@127.0.0.1:${port}`,
    `http://localhost:${port}`,
    `http://[::1]:${port}`,
    `http://[::ffff:127.0.0.1]:${port}`,
    `http://127.1:${port}`,
    `http://2130706433:${port}`,
    `http://0x7f000001:${port}`,
    `http://0.0.0.0:${port}`,
    `http://sub.127.0.0.1:${port}`,
    `http://127.0.0.1.:${port}`,
    `http://127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}/pad`,
    `http://127.0.0.1:0${port}`,
    `http://127.0.0.1:${port} http://evil.example`,
    `http://evil.example, http://127.0.0.1:${port}`,
    "file://",
    "chrome-extension://abcdefghijklmnop",
    "about:blank",
  ];
};

const changing = () =>
  house.server.running.registry.filter(({ kind, name }) => kind === "route" && !name.startsWith("get "));

/** Said by another server, as a form, and believed for the signature in it: no cookie counts there. */
const proveThemselves = ["post /api/organisation/signed-out"];

const formOf = (body: unknown): string =>
  new URLSearchParams(Object.entries(Object(body)).map(([key, value]) => [key, String(value)])).toString();

/** What a page of another site can make a browser send, with the cookie that goes along. */
const waysOf = (method: "POST" | "DELETE", body: unknown): readonly (readonly [string, AskOptions])[] => {
  const rawBody = JSON.stringify(body);
  const json = { method, rawBody, headers: { "content-type": "application/json" } };
  const with_ = (headers: Readonly<Record<string, string>>): AskOptions => ({
    ...json,
    headers: { ...json.headers, ...headers },
  });
  return [
    [
      "a form",
      { method: "POST", rawBody: formOf(body), headers: { "content-type": "application/x-www-form-urlencoded" } },
    ],
    ["text that is JSON", { method: "POST", rawBody, headers: { "content-type": "text/plain" } }],
    [
      "text that says it is JSON",
      { method: "POST", rawBody, headers: { "content-type": "text/plain; application/json" } },
    ],
    ["parts", { method: "POST", rawBody, headers: { "content-type": "multipart/form-data; boundary=x" } }],
    ["nothing said of the kind", { method: "POST", rawBody, headers: { "content-type": "" } }],
    ["an image's address", { method: "GET" }],
    [
      "another method inside",
      {
        method: "POST",
        rawBody: `_method=${method}`,
        headers: { "content-type": "application/x-www-form-urlencoded", "x-http-method-override": method },
      },
    ],
    ["no origin, cross-site", with_({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })],
    ["no origin, same-site", with_({ "sec-fetch-site": "same-site" })],
    ["a navigation", with_({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" })],
    ...foreign().map((origin) => [`origin ${origin}`, with_({ origin })] as const),
  ];
};

test("no page of another site changes anything, at any address, in any way", async () => {
  const at = { board, participant: "p-mila", meeting: "m-0", sheet: everyone };
  const cookie = house.cookieOf("facilitator");
  for (const { name } of changing()) {
    const [method = "", template = ""] = name.split(" ");
    const path = template.replace(
      /:([a-z]+)/g,
      (_, param: string) => Object.entries(at).find(([key]) => key === param)?.[1] ?? "x",
    );
    const body =
      routeRows[name]?.body ?? (name === "post /api/session" ? { token: house.freshToken, replace: true } : {});
    const verb = method === "post" ? "POST" : "DELETE";
    for (const [way, asked] of waysOf(verb, body)) {
      const query = way === "an image's address" ? `?_method=${verb}&${formOf(body)}` : "";
      const before = house.tried();
      const { status } = await house.server.ask(path + query, { ...asked, cookie });
      const isRead =
        way === "an image's address" && house.server.running.registry.some((entry) => entry.name === `get ${template}`);
      const isRefused = [403, 404, 415].includes(status) || (status === 400 && proveThemselves.includes(name));
      expect([name, way, isRefused || isRead, house.tried()]).toEqual([name, way, true, before]);
      tries += 1;
    }
  }
}, 120_000);

test("our own page does change it, so what was refused above was refused for where it came from", async () => {
  const before = house.tried();
  const cookie = house.cookieOf("facilitator");
  const own = { origin: house.server.url, "sec-fetch-site": "same-origin" };
  const asked = { method: "POST", body: {}, cookie, headers: own } as const;
  expect((await house.server.ask(`/api/boards/${board}/screen-link`, asked)).status).toBe(503);
  expect(house.tried()).toBe(before + 1);
});

const upgrade = (path: string, headers: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(house.server.port, "127.0.0.1");
    let heard = "";
    const told = () => resolve(heard.split("\r\n")[0] ?? "");
    socket.on("data", (chunk: Buffer) => {
      heard += chunk.toString("latin1");
      if (!heard.includes("\r\n\r\n")) return;
      socket.destroy();
      told();
    });
    socket.on("error", reject);
    socket.on("close", told);
    socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${house.server.port}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        ...headers,
        "\r\n",
      ].join("\r\n"),
    );
  });

test("no socket opens for a page of another site, at either door", async () => {
  const cookie = `Cookie: ${house.cookieOf("facilitator")}`;
  const doors = house.server.running.registry.filter(({ kind }) => kind === "upgrade").map(({ name }) => name);
  expect(doors.toSorted()).toEqual(["/socket.io/", "/sync/"]);
  const addresses: Readonly<Record<string, string>> = {
    "/sync/": `/sync/${everyone}?client=77`,
    "/socket.io/": "/socket.io/?EIO=4&transport=websocket",
  };
  for (const door of doors) {
    const path = addresses[door] ?? "";
    expect(await upgrade(path, [cookie, `Origin: ${house.server.url}`])).toContain("101");
    for (const origin of foreign()) {
      expect([path, origin, await upgrade(path, [cookie, `Origin: ${origin}`])]).toEqual([
        path,
        origin,
        "HTTP/1.1 403 Forbidden",
      ]);
      tries += 1;
    }
    for (const site of ["cross-site", "same-site"]) {
      const told = await upgrade(path, [cookie, `Sec-Fetch-Site: ${site}`, "Sec-Fetch-Mode: websocket"]);
      expect([path, site, told]).toEqual([path, site, "HTTP/1.1 403 Forbidden"]);
      tries += 1;
    }
  }
  for (const path of [
    "/",
    "/sync",
    "/socket.io",
    "/elders",
    "/SYNC/x",
    "/%73ync/x",
    "//sync/x",
    "/api/session",
    "/socket.io.js/",
    "/sync%2f",
  ]) {
    expect([path, await upgrade(path, [cookie, `Origin: ${house.server.url}`])]).toEqual([path, ""]);
    tries += 1;
  }
}, 60_000);

test("the tries were really made", () => {
  console.log(
    `${tries} tries from elsewhere: ${changing().length} addresses that change something, ${foreign().length} foreign origins`,
  );
  expect(foreign().length).toBeGreaterThanOrEqual(30);
  expect(tries).toBeGreaterThan(300);
});
