// Erasing over the command line and over HTTP, and the list of what may go: beside a running server, with a proof that names
// nobody, after showing that it is really them, and known to the server at once.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable as nt, bramAndLottesTable as bl } from "../../support/cast.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { tracesIn, tracesOf } from "../../support/keys/traces.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import type { ParticipantId } from "@werktafel/shared/ids";

const clock = fixedClock();
let server: TestServer;
beforeAll(async () => {
  server = await openServer({ now: clock.now });
});
afterAll(() => server.close());

const comesIn = async (table: ImportedTable, who: ParticipantId) => {
  const cookie = await server.comeIn(table.participants.find(({ id }) => id === who)?.link ?? "");
  await server.ask("/api/session/pin", { method: "POST", body: { pin: "2580" }, cookie });
  const line = await openSeatedLine(server.url, { board: table.board, cookie, who });
  const erase = async () => server.ask(`/api/boards/${table.board}/erase`, { method: "POST", body: {}, cookie });
  return {
    cookie,
    line,
    erase,
    status: async () => (await server.ask(`/api/boards/${table.board}`, { cookie })).status,
  };
};
const names = ["Noor Voorbeeld", "buurtkeuken", "Pollepel"];
const namesLeft = () => tracesIn(tracesOf(names), server.dataDir, keysBeside(server.dataDir));

test("werktafel erase: the proof holds no name, every screen ends, and the other table is whole", async () => {
  const [table, other] = [await server.importCase(nt.file), await server.importCase(bl.file)];
  const noor = await comesIn(table, nt.noor);
  expect(await noor.status()).toBe(200);
  const before = (await server.command("export", other.board)).printed;
  expect((await server.command("erase", table.board, "--ground", "omdat")).exitCode).toBe(2);
  const nowhere = await server.command("erase", "nergens");
  expect([nowhere.exitCode, nowhere.complained]).toEqual([1, "werktafel: there is no board nergens.\n"]);
  const { printed, exitCode } = await server.command("erase", table.board, "--ground", "asked");
  expect(exitCode).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    what: "werktafel",
    board: table.board,
    ground: "asked",
    by: "operator",
    at: expect.stringMatching(/^\d{4}-/),
  });
  // Who sat nowhere else is nobody any more: their session went with them.
  expect(await noor.status()).toBe(401);
  expect((await server.command("export", table.board)).exitCode).toBe(1);
  expect((await server.command("erase", table.board)).exitCode).toBe(1);
  expect((await server.command("export", other.board)).printed).toBe(before);
  expect(JSON.parse((await server.command("verify", "--json")).printed)).toEqual({ ok: true, faults: [] });
  expect(namesLeft()).toEqual([]);
  noor.line.close();
});

test("destruction-list: closed tables by random id and day, what each waits for, and never a reason", async () => {
  const table = await server.importCase(nt.file);
  const [noor, teun] = [await comesIn(table, nt.noor), await comesIn(table, nt.teun)];
  const listed = async () => {
    const rows: readonly { readonly board: string }[] = JSON.parse(
      (await server.command("destruction-list", "--json")).printed,
    );
    return rows.find(({ board }) => board === table.board);
  };
  expect(await listed()).toBeUndefined();
  const rule = { rule: null, whose: "Gemeente Kanarieland", basis: "Wmo", years: 15, start: "boardClosed" } as const;
  await teun.line.wish("setRetention", rule);
  await noor.line.wish("proposeClosing", { keepers: [nt.teun], afterCare: { who: nt.teun, on: "2026-12-18" } });
  await teun.line.wish("agreeToClosing", {});
  const row = { board: table.board, closedOn: "2026-09-18", dueOn: "2041-09-18", listedOn: null, waitsFor: "time" };
  expect(await listed()).toEqual({ ...row, rules: [{ years: 15, start: "boardClosed" }] });
  await teun.line.wish("holdErasure", { reason: "De rechter van Kanarieland vraagt erom." });
  expect(await listed()).toMatchObject({ waitsFor: "hold" });
  const { printed } = await server.command("destruction-list");
  expect(printed).toContain(`${table.board}  closed 2026-09-18  due 2041-09-18  waits for hold`);
  expect(printed).not.toContain("Kanarieland");
  for (const each of [noor, teun]) each.line.close();
});

test("POST erase: a resident asked, who leads decides after showing that it is really them; the answer is the proof", async () => {
  const table = await server.importCase(nt.file);
  const [noor, teun] = [await comesIn(table, nt.noor), await comesIn(table, nt.teun)];
  expect((await teun.erase()).status).toBe(409);
  await noor.line.wish("askBoardErasure", {});
  expect((await noor.erase()).status).toBe(403);
  clock.advance(11 * 60_000);
  const late = await teun.erase();
  expect([late.status, late.json]).toMatchObject([403, { error: { reason: "stepUpNeeded", ways: ["pin"] } }]);
  expect(await noor.status()).toBe(200);
  await server.ask("/api/session/step-up", { method: "POST", body: { pin: "2580" }, cookie: teun.cookie });
  const { status, json, text } = await teun.erase();
  expect(status).toBe(200);
  expect(json).toMatchObject({ proof: { what: "werktafel", board: table.board, ground: "asked", by: "facilitator" } });
  expect(text).not.toMatch(/Noor|Teun/);
  expect([await noor.status(), await teun.status()]).toEqual([401, 401]);
  for (const each of [noor, teun]) each.line.close();
});
