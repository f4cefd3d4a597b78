// Who is not signed in is counted by where the socket comes from, and by no header that anybody can write; who is signed in is
// not in their way. Who speaks slowly is cut (RELIABILITY.md F3, A8, 7.15).
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Pace } from "@werktafel/server/access/pace";
import { neighbourhoodOf, readTrustedProxy, visitorAddress } from "@werktafel/server/access/outside/visitorAddress";
import type { IncomingMessage } from "node:http";
import { board } from "../../server/live/openTable.ts";
import { type GateHouse, openGateHouse } from "./matrix/gateHouse.ts";

let plain: GateHouse;
let proxied: GateHouse;
beforeAll(async () => {
  plain = await openGateHouse();
  proxied = await openGateHouse({ WERKTAFEL_TRUSTED_PROXY: "loopback" });
}, 60_000);
afterAll(async () => {
  await plain.close();
  await proxied.close();
});

const flood = async (house: GateHouse, from: string, count: number): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let asked = 0; asked < count; asked += 50) {
    const some = Array.from({ length: Math.min(50, count - asked) }, async () =>
      house.server.ask("/api/session", { headers: { "x-forwarded-for": from } }),
    );
    statuses.push(...(await Promise.all(some)).map(({ status }) => status));
  }
  return statuses;
};

test("one address that floods waits; another address, and who is signed in at the same one, do not", async () => {
  const statuses = await flood(proxied, "203.0.113.7", 800);
  expect(statuses.slice(0, 500).every((status) => status === 200)).toBe(true);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(50);
  expect(await flood(proxied, "203.0.113.8", 1)).toEqual([200]);
  const cookie = proxied.cookieOf("resident") ?? "";
  const asked = { cookie, headers: { "x-forwarded-for": "203.0.113.7" } };
  expect((await proxied.server.ask(`/api/boards/${board}`, asked)).status).toBe(200);
  // What somebody writes before the proxy's own word is not looked at.
  expect(await flood(proxied, "198.51.100.1, 203.0.113.7", 200)).toContain(429);
  // Nor does a cookie that is nobody's make somebody of them.
  const nobodys = { cookie: "werktafel=onzin", headers: asked.headers };
  const told = await Promise.all(Array.from({ length: 100 }, () => proxied.server.ask("/in", nobodys)));
  expect(told.map(({ status }) => status)).toContain(429);
}, 60_000);

test("a header says nothing of where somebody comes from, when no proxy was named", async () => {
  const isProxy = readTrustedProxy("10.0.0.0/8, 2001:db8::1");
  const from = (remoteAddress: string, told?: string): IncomingMessage => {
    const request = Object.create(null);
    return Object.assign(request, {
      socket: { remoteAddress },
      headers: told === undefined ? {} : { "x-forwarded-for": told },
    });
  };
  expect(visitorAddress(from("192.0.2.1", "203.0.113.7"), null)).toBe("192.0.2.1");
  expect(visitorAddress(from("192.0.2.1", "203.0.113.7"), isProxy)).toBe("192.0.2.1");
  expect(visitorAddress(from("10.1.2.3", "203.0.113.7"), isProxy)).toBe("203.0.113.7");
  expect(visitorAddress(from("::ffff:10.1.2.3", "203.0.113.7, 10.9.9.9"), isProxy)).toBe("203.0.113.7");
  expect(visitorAddress(from("10.1.2.3", "203.0.113.7, onzin"), isProxy)).toBe("10.1.2.3");
  expect(visitorAddress(from("10.1.2.3"), isProxy)).toBe("10.1.2.3");
  expect(neighbourhoodOf("2001:db8:1:2:3:4:5:6")).toBe(neighbourhoodOf("2001:db8:1:2:ffff::1"));
  expect(neighbourhoodOf("2001:db8:1:2::1")).not.toBe(neighbourhoodOf("2001:db8:1:3::1"));
  for (const bad of ["", "proxy", "10.0.0.0/33", "10.0.0.0/x", "::1/129", "*", "0.0.0.0/0/0"]) {
    expect([bad, readTrustedProxy(bad)]).toEqual([bad, null]);
  }
});

test("no header makes anybody somebody else", async () => {
  const told = {
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-real-ip": "127.0.0.1",
    "x-user-id": "person-noor",
    "x-remote-user": "person-noor",
    "x-original-url": `/api/boards/${board}`,
    "x-rewrite-url": `/api/boards/${board}`,
    "x-http-method-override": "DELETE",
    authorization: "Bearer person-noor",
    forwarded: "for=127.0.0.1;host=evil.example",
  };
  const paths = [`/api/boards/${board}`, "/api/session", `/b/${board}`, "/api/boards/nergens"];
  for (const cookie of [undefined, plain.cookieOf("volunteer"), plain.cookieOf("former")]) {
    for (const path of paths) {
      const [bare, headed] = [
        await plain.server.ask(path, { cookie }),
        await plain.server.ask(path, { cookie, headers: told }),
      ];
      expect([path, headed.status, headed.text]).toEqual([path, bare.status, bare.text]);
    }
  }
});

test("nothing is asked for by a header: a link leads to the address that was used, or to the one that was set", async () => {
  const cookie = plain.cookieOf("facilitator") ?? "";
  const asked = await plain.server.ask(`/api/boards/${board}/screen-link`, {
    method: "POST",
    body: {},
    cookie,
    headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" },
  });
  expect(asked.status).toBe(200);
  expect(asked.text).toContain(plain.server.url);
  expect(asked.text).not.toContain("evil");
});

/** How long a connection lasts that says this much, and then one sign every half second. */
const lasts = (first: string): Promise<number> =>
  new Promise((resolve) => {
    const begun = performance.now();
    const socket = connect(plain.server.port, "127.0.0.1");
    const drip = setInterval(() => socket.write("x"), 500);
    socket.on("error", () => undefined);
    socket.on("data", () => undefined);
    socket.on("close", () => {
      clearInterval(drip);
      resolve(performance.now() - begun);
    });
    socket.write(first);
  });

test("who speaks slowly is cut, whatever they go on saying", async () => {
  const host = `Host: 127.0.0.1:${plain.server.port}`;
  const times = await Promise.all([
    lasts("GET /"),
    lasts(`GET / HTTP/1.1\r\n${host}\r\nX-Slow: `),
    lasts(`GET /sync/x~1 HTTP/1.1\r\n${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-Slow: `),
    lasts(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${host}\r\nUpgrade: websocket\r\nX-Slow: `),
  ]);
  // Well under the twenty seconds that a whole request may take: it is the head that is not waited for.
  for (const ms of times) expect(ms).toBeLessThan(15_000);
  console.log(`slow ones were cut after ${times.map((ms) => Math.round(ms)).join(", ")} ms`);
}, 60_000);

test("a pace forgets who has all of it back", () => {
  let at = 0;
  const pace = new Pace({ perSecond: 1, burst: 2 }, () => at);
  expect([pace.mayAsk("a"), pace.mayAsk("a"), pace.mayAsk("a"), pace.mayAsk("b")]).toEqual([true, true, false, true]);
  at += 1_000;
  expect([pace.mayAsk("a"), pace.mayAsk("a")]).toEqual([true, false]);
});
