// One's own devices: a PIN, locking and opening again, showing once more that it is you, limits, and ending a lost phone.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { eventually } from "../../../support/eventually.ts";
import {
  type Answered,
  cookieOf,
  type ImportedTable,
  openServer,
  type TestServer,
  tokenOf,
} from "../../../support/openServer.ts";
import { openSheetLine } from "./sheetLine.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
let at = Date.parse("2026-09-18T12:00:00Z");
let server: TestServer;
let table: ImportedTable;

beforeAll(async () => {
  server = await openServer({ now: () => at });
  table = await server.importCase("casus-voorbeeld");
});
afterAll(() => server.close());

const newLink = async (who: string, ...options: readonly string[]): Promise<{ link: string; code?: string }> =>
  JSON.parse((await server.command("link", table.board, who, "--json", ...options)).printed);
const comeIn = async (who: string): Promise<string> => server.comeIn((await newLink(who)).link);
const post = (path: string, cookie: string, body: object = {}): Promise<Answered> =>
  server.ask(path, { method: "POST", body, cookie });
const reads = async (cookie: string): Promise<number> =>
  (await server.ask(`/api/boards/${table.board}`, { cookie })).status;

test("a locked device reads nothing, keeps its key back, and its own PIN opens it again", async () => {
  const cookie = await comeIn("p-noor");
  const key = (await server.ask("/api/session/keep-key", { cookie })).json;
  const line = await openSheetLine(server, table.board, cookie);
  // Without a PIN there is nothing to open it with: it does not lock.
  expect((await post("/api/session/lock", cookie)).json).toEqual({
    error: { reason: "stepUpNeeded", ways: ["makePin"] },
  });
  expect((await post("/api/session/pin", cookie, { pin: "40961" })).status).toBe(200);
  expect((await post("/api/session/lock", cookie)).status).toBe(200);
  expect(await eventually(async () => line.closed() ?? (await Promise.reject(new Error("still open"))))).toBe(4401);
  for (const path of [`/api/boards/${table.board}`, "/api/session/keep-key", "/api/devices"]) {
    const { status, json } = await server.ask(path, { cookie });
    expect([path, status, json]).toEqual([path, 423, { error: { reason: "locked", ways: ["pin"] } }]);
  }
  expect((await server.ask("/api/session", { cookie })).json).toEqual({
    person: null,
    name: "",
    boards: [],
    door: "locked",
  });
  const page = (await server.ask(`/b/${table.board}`, { cookie })).text;
  expect(page).toContain('data-door="locked"');
  for (const { name } of table.participants) expect(page).not.toContain(name.split(" ")[0]);
  expect(page).not.toContain("buurtkeuken");
  expect((await post("/api/session/unlock", cookie, { pin: "1111" })).json).toEqual({ error: { reason: "wrongPin" } });
  expect(await reads(cookie)).toBe(423);
  expect((await post("/api/session/unlock", cookie, { pin: "40961" })).status).toBe(200);
  expect(await reads(cookie)).toBe(200);
  expect((await server.ask("/api/session/keep-key", { cookie })).json).toEqual(key);
});

test("five wrong PINs make this device wait, twenty end it, and another device never notices", async () => {
  const [phone, laptop] = [await comeIn("p-noor"), await comeIn("p-noor")];
  await post("/api/session/pin", phone, { pin: "2580" });
  await post("/api/session/pin", laptop, { pin: "1379" });
  await post("/api/session/lock", phone);
  const wrong = async (times: number) => {
    for (let time = 0; time < times; time += 1)
      expect((await post("/api/session/unlock", phone, { pin: "0000" })).status).toBe(403);
  };
  await wrong(5);
  // The right one waits too, and is told the same.
  expect((await post("/api/session/unlock", phone, { pin: "2580" })).json).toEqual({ error: { reason: "wrongPin" } });
  at += 15 * minuteMs;
  expect((await post("/api/session/unlock", phone, { pin: "2580" })).status).toBe(200);
  await post("/api/session/lock", phone);
  for (let round = 0; round < 3; round += 1) {
    await wrong(5);
    at += 15 * minuteMs;
  }
  await wrong(5);
  expect((await post("/api/session/unlock", phone, { pin: "2580" })).status).toBe(401);
  expect((await server.ask("/api/session", { cookie: phone })).json).toEqual({ person: null, name: "", boards: [] });
  expect(await reads(laptop)).toBe(200);
  expect((await post("/api/session/step-up", laptop, { pin: "1379" })).status).toBe(200);
});

test("another PIN asks for the present one", async () => {
  const cookie = await comeIn("p-wil");
  await post("/api/session/pin", cookie, { pin: "1234" });
  expect((await post("/api/session/pin", cookie, { pin: "4321" })).json).toEqual({ error: { reason: "wrongPin" } });
  expect((await post("/api/session/pin", cookie, { pin: "4321", present: "1234" })).status).toBe(200);
  expect((await post("/api/session/step-up", cookie, { pin: "1234" })).status).toBe(403);
  expect((await post("/api/session/pin/off", cookie, { pin: "1234" })).status).toBe(403);
  expect((await post("/api/session/pin/off", cookie, { pin: "4321" })).status).toBe(200);
  expect((await server.ask("/api/devices", { cookie })).json).toMatchObject({ hasPin: false, ways: ["makePin"] });
});

test("a device locks by itself only when its person chose so, and use keeps it open", async () => {
  const cookie = await comeIn("p-joost");
  expect((await post("/api/session/lock-after", cookie, { minutes: 5 })).status).toBe(403);
  await post("/api/session/pin", cookie, { pin: "2468" });
  at += 60 * minuteMs;
  expect(await reads(cookie)).toBe(200);
  expect((await post("/api/session/lock-after", cookie, { minutes: 5 })).status).toBe(200);
  const line = await openSheetLine(server, table.board, cookie);
  for (let minutes = 0; minutes < 12; minutes += 4) {
    at += 4 * minuteMs;
    expect((await post("/api/session/here", cookie)).status).toBe(200);
  }
  expect(line.closed()).toBeNull();
  at += 5 * minuteMs + 1;
  // Nobody asks anything: what is open closes by itself.
  expect(await eventually(async () => line.closed() ?? (await Promise.reject(new Error("still open"))))).toBe(4401);
  expect(await reads(cookie)).toBe(423);
  await post("/api/session/unlock", cookie, { pin: "2468" });
  expect((await post("/api/session/lock-after", cookie, { minutes: null })).status).toBe(200);
  at += dayMs;
  expect(await reads(cookie)).toBe(200);
});

test("a resident is not thrown out within the day, and after a limit the own PIN leads back to what was typed", async () => {
  const [withPin, without] = [await comeIn("p-noor"), await comeIn("p-noor")];
  await post("/api/session/pin", withPin, { pin: "8642" });
  const key = (await server.ask("/api/session/keep-key", { cookie: withPin })).json;
  const keyWithout = (await server.ask("/api/session/keep-key", { cookie: without })).json;
  at += dayMs;
  expect(await reads(withPin)).toBe(200);
  at += 90 * dayMs + minuteMs;
  expect((await server.ask("/api/session", { cookie: withPin })).json).toMatchObject({ person: null, door: "locked" });
  expect((await server.ask("/api/session", { cookie: without })).json).toMatchObject({ person: null, door: "lapsed" });
  expect(await reads(withPin)).toBe(401);
  expect((await post("/api/session/unlock", without, { pin: "8642" })).status).toBe(401);
  expect((await post("/api/session/unlock", withPin, { pin: "8642" })).status).toBe(200);
  expect((await server.ask("/api/session/keep-key", { cookie: withPin })).json).toEqual(key);
  // Without a PIN a new link does it, on the same device.
  const { link, code } = await newLink("p-noor", "--code");
  const back = await post("/api/session", without, { token: tokenOf(link), code });
  expect((await server.ask("/api/session/keep-key", { cookie: cookieOf(back) })).json).toEqual(keyWithout);
});

test("after a year a device shows once more whose it is, however much it was used, and its sockets close", async () => {
  const cookie = await comeIn("p-mila");
  for (let weeks = 0; weeks < 52; weeks += 4) {
    at += 28 * dayMs;
    expect(await reads(cookie)).toBe(200);
  }
  const line = await openSheetLine(server, table.board, cookie);
  at += 2 * dayMs;
  expect(await eventually(async () => line.closed() ?? (await Promise.reject(new Error("still open"))))).toBe(4401);
  expect(await reads(cookie)).toBe(401);
});

test("a borrowed device forgets when its browser closes, keeps nothing, and is over the next day", async () => {
  const { link } = await newLink("p-wil");
  const answered = await server.ask("/api/session", { method: "POST", body: { token: tokenOf(link), borrowed: true } });
  const [line = ""] = answered.headers["set-cookie"] ?? [];
  expect([line.includes("Max-Age"), line.includes("HttpOnly")]).toEqual([false, true]);
  const cookie = cookieOf(answered);
  // No key: what is typed there stays in memory alone.
  expect((await server.ask("/api/session/keep-key", { cookie })).status).toBe(404);
  at += dayMs - minuteMs;
  expect(await reads(cookie)).toBe(200);
  at += minuteMs + 1;
  expect(await reads(cookie)).toBe(401);
});

test("my devices are told to me alone, in coarse words, and one that is lost ends from another at once", async () => {
  const laptop = await comeIn("p-farida");
  const agent = "Mozilla/5.0 (Linux; Android 16; SM-A256B) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
  const { link } = await newLink("p-farida");
  const phone = cookieOf(
    await server.ask("/api/session", {
      method: "POST",
      body: { token: tokenOf(link) },
      headers: { "user-agent": agent },
    }),
  );
  const line = await openSheetLine(server, table.board, phone);
  const { text, json } = await server.ask("/api/devices", { cookie: laptop });
  expect(json).toMatchObject({
    devices: [
      { device: "computer", isThis: true },
      { device: "phone", isThis: false },
    ],
  });
  expect(text).not.toMatch(/Android|SM-A256B|127\.0\.0\.1/);
  const [, lost = ""] = [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  const stranger = await comeIn("p-joost");
  expect((await post(`/api/devices/${lost}/end`, stranger)).status).toBe(404);
  const before = performance.now();
  expect((await post(`/api/devices/${lost}/end`, laptop)).status).toBe(200);
  expect(await eventually(async () => line.closed() ?? (await Promise.reject(new Error("still open"))))).toBe(4401);
  expect(performance.now() - before).toBeLessThan(1_000);
  expect([await reads(phone), await reads(laptop)]).toEqual([401, 200]);
  expect((await server.ask("/api/session/keep-key", { cookie: phone })).status).toBe(401);
});

test("who leads the table ends all devices and links of somebody whose phone is lost; nobody else does", async () => {
  const teun = await comeIn("p-teun");
  const samira = await comeIn("p-samira");
  const waiting = await newLink("p-samira");
  const path = `/api/boards/${table.board}/participants/p-samira/ways-in`;
  for (const who of ["p-farida", "p-noor"]) expect((await post(`${path}/end`, await comeIn(who))).status).toBe(403);
  expect(await reads(samira)).toBe(200);
  expect((await post(`${path}/end`, teun)).status).toBe(200);
  expect(await reads(samira)).toBe(401);
  await expect(server.comeIn(waiting.link)).rejects.toThrow("404");
  expect((await server.ask(path, { cookie: teun })).json).toEqual({ asksForNewLink: false });
  expect((await server.ask(path, { cookie: await comeIn("p-farida") })).status).toBe(403);
});

test("signing in never goes on with a session that was there before", async () => {
  const planted = `werktafel=${"A".repeat(43)}`;
  const { link } = await newLink("p-ruben");
  const answered = await post("/api/session", planted, { token: tokenOf(link) });
  expect(cookieOf(answered)).not.toContain("AAAA");
  expect((await server.ask("/api/session", { cookie: planted })).json).toMatchObject({ person: null });
});

test("what cannot be taken back asks within ten minutes who it is, in the ways this device has", async () => {
  // Deleting a passkey is such a thing; that there is none under this id comes after.
  const asked = async (cookie: string) => (await server.ask("/api/passkeys/geen", { method: "DELETE", cookie })).json;
  const cookie = await comeIn("p-wil");
  expect(await asked(cookie)).toEqual({ error: { reason: "stepUpNeeded", ways: ["makePin"] } });
  await post("/api/session/pin", cookie, { pin: "5791" });
  expect(await asked(cookie)).toEqual({ error: { reason: "unknown" } });
  at += 10 * minuteMs;
  expect(await asked(cookie)).toEqual({ error: { reason: "stepUpNeeded", ways: ["pin"] } });
  expect((await post("/api/session/step-up", cookie, { pin: "1975" })).status).toBe(403);
  expect(await asked(cookie)).toEqual({ error: { reason: "stepUpNeeded", ways: ["pin"] } });
  expect((await post("/api/session/step-up", cookie, { pin: "5791" })).status).toBe(200);
  expect(await asked(cookie)).toEqual({ error: { reason: "unknown" } });
  // Who came in with a code showed it just now.
  const { link, code } = await newLink("p-wil", "--code");
  expect(await asked(await server.comeIn(link, code))).toEqual({ error: { reason: "unknown" } });
});
