// Coming in at the table: who waits learns nothing, who is there lets in, and a square that is off the screen leads nowhere.
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import {
  type Answered,
  cookieOf,
  type ImportedTable,
  openServer,
  type TestServer,
} from "../../../support/openServer.ts";

const minuteMs = 60_000;
let at = Date.parse("2026-09-18T12:00:00Z");
let server: TestServer;
let table: ImportedTable;
let [teun, noor, farida] = ["", "", ""];

const linkOf = (who: string): string => table.participants.find(({ id }) => id === who)?.link ?? "";
beforeAll(async () => {
  server = await openServer({ now: () => at });
  table = await server.importCase("casus-voorbeeld");
  teun = await server.comeIn(linkOf("p-teun"));
  noor = await server.comeIn(linkOf("p-noor"));
  farida = await server.comeIn(linkOf("p-farida"));
});
afterAll(() => server.close());
beforeEach(() => {
  at += 20 * minuteMs;
});

const post = (path: string, body: object = {}, cookie?: string): Promise<Answered> =>
  server.ask(path, { method: "POST", body, cookie });
interface Door {
  readonly token: string;
  readonly waiting: readonly { readonly id: string; readonly name: string }[];
  readonly chairs: readonly string[];
}
const show = async (cookie: string): Promise<Door> => {
  const { text, status } = await post(`/api/boards/${table.board}/lobby`, {}, cookie);
  if (status !== 200) throw new Error(text);
  const { address, waiting, chairs } = JSON.parse(text);
  return { token: new URL(address).hash.slice(1), waiting, chairs };
};
const arrive = async (token: string, name = "Sanne"): Promise<Answered> => post("/api/lobby", { token, name });
const stateOf = async (cookie: string) => (await server.ask("/api/lobby", { cookie })).json;

test("who waits is seen by name, is given a free chair, and goes in once as that person", async () => {
  const { token, chairs } = await show(teun);
  expect(chairs).toContain("p-mila");
  for (const taken of ["p-teun", "p-noor", "p-farida"]) expect(chairs).not.toContain(taken);
  const arrived = await arrive(token.toUpperCase());
  expect([arrived.status, arrived.text]).toEqual([200, "{}"]);
  const waiting = cookieOf(arrived);
  expect(arrived.headers["set-cookie"]?.[0]).not.toContain("Max-Age");
  expect(await stateOf(waiting)).toEqual({ state: "waiting" });
  expect((await post("/api/lobby/enter", {}, waiting)).status).toBe(401);
  // The resident may let in too.
  const [visit] = (await show(noor)).waiting;
  expect(visit?.name).toBe("Sanne");
  expect((await post(`/api/boards/${table.board}/lobby/${visit?.id}`, { chair: "p-mila" }, noor)).status).toBe(200);
  expect(await stateOf(waiting)).toEqual({ state: "letIn" });
  const inside = await post("/api/lobby/enter", {}, waiting);
  expect(inside.json).toMatchObject({ boards: [{ id: table.board, party: "informal" }] });
  const { json } = await server.ask(`/api/boards/${table.board}`, { cookie: cookieOf(inside) });
  expect(json).toMatchObject({ me: "p-mila" });
  expect((await post("/api/lobby/enter", {}, waiting)).status).toBe(401);
  expect((await show(teun)).chairs).not.toContain("p-mila");
  // Her own link still works: nobody was put out of a chair.
  expect(await server.comeIn(linkOf("p-mila"))).toContain("werktafel=");
});

test("nobody is given a chair that somebody is in on, or one of another table", async () => {
  const { token } = await show(teun);
  await arrive(token);
  const [visit] = (await show(teun)).waiting;
  for (const chair of ["p-farida", "p-noor", "p-nobody"]) {
    const { json } = await post(`/api/boards/${table.board}/lobby/${visit?.id}`, { chair }, teun);
    expect([chair, json]).toEqual([chair, { error: { reason: "unknown" } }]);
  }
  const other = await server.importCase("casus-thuisadministratie");
  const path = `/api/boards/${other.board}/lobby/${visit?.id}`;
  expect((await post(path, { chair: "p-lotte" }, teun)).status).toBe(404);
  const marije = await server.comeIn(other.participants.find(({ role }) => role === "facilitator")?.link ?? "");
  const [free = ""] = JSON.parse((await post(`/api/boards/${other.board}/lobby`, {}, marije)).text).chairs;
  expect((await post(path, { chair: free }, marije)).json).toEqual({ error: { reason: "unknown" } });
});

test("only a resident, and who leads, opens the door and lets in", async () => {
  const { token } = await show(teun);
  await arrive(token);
  const [visit] = (await show(teun)).waiting;
  expect((await post(`/api/boards/${table.board}/lobby`, {}, farida)).json).toEqual({
    error: { reason: "notYours", who: "facilitator" },
  });
  const answered = await post(`/api/boards/${table.board}/lobby/${visit?.id}`, { chair: "p-wil" }, farida);
  expect(answered.status).toBe(403);
  expect((await post(`/api/boards/${table.board}/lobby`)).status).toBe(401);
});

test("who is not let in hears so, and nothing else", async () => {
  const { token } = await show(teun);
  const waiting = cookieOf(await arrive(token));
  const [visit] = (await show(teun)).waiting;
  expect((await post(`/api/boards/${table.board}/lobby/${visit?.id}`, { chair: null }, teun)).status).toBe(200);
  expect(await stateOf(waiting)).toEqual({ state: "no" });
  expect((await post("/api/lobby/enter", {}, waiting)).status).toBe(401);
  expect((await show(teun)).waiting).toEqual([]);
});

test("the square changes, leads nowhere when it is off the screen, and who waits too long is forgotten", async () => {
  const first = (await show(teun)).token;
  at += 29_000;
  expect((await show(teun)).token).toBe(first);
  at += 95_000;
  const second = (await show(teun)).token;
  expect(second).not.toBe(first);
  // Under a camera while it changed: it still leads to the door.
  const waiting = cookieOf(await arrive(first));
  at += 30_000;
  expect((await arrive(second)).json).toEqual({ error: { reason: "unknown" } });
  await show(teun);
  at += 121_000;
  await show(teun);
  expect((await arrive(first)).status).toBe(404);
  at += 13 * minuteMs;
  expect(await stateOf(waiting)).toEqual({ state: "gone" });
  expect((await show(teun)).waiting).toEqual([]);
});

test("the door tells nothing: a wrong square, a name that is known, or none are answered without a word of the table", async () => {
  const { token } = await show(teun);
  const page = await server.ask("/aan");
  const answers = [page, await arrive("abcdefgh"), await arrive(token, "Noor"), await server.ask("/api/lobby")];
  for (const { text } of answers) {
    for (const { name } of table.participants) expect(text).not.toContain(name.split(" ")[0]);
    expect(text).not.toContain(table.board);
    expect(text).not.toContain("buurtkeuken");
  }
});

test("a name at the door is nowhere on the disk and in no log", async () => {
  const { token } = await show(teun);
  await arrive(token, "Qwertina Kanarie");
  const { readdir, readFile } = await import("node:fs/promises");
  const files = (await readdir(server.dataDir)).filter((name) => name.includes("sqlite"));
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) expect(await readFile(`${server.dataDir}/${name}`, "latin1")).not.toContain("Qwertina");
  expect(server.logged.join("\n")).not.toContain("Qwertina");
});
