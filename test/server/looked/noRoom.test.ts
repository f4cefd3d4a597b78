// A disk without room for the line (check 7): nothing is handed over that has no line of it, but the table itself, which stays
// readable and whose line comes as soon as there is room.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { StorageError } from "@werktafel/server/storage/port";
import type { Store } from "@werktafel/server/storage/store";
import { boardId } from "@werktafel/shared/ids";
import { LiveWire } from "../../hostile/sockets/liveWire.ts";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

const clock = fixedClock();
let server: TestServer;
let table: ImportedTable;
let farida = "";
let few = "";
let isFull = false;

/** No line of who looked goes onto the disk while it is full; all else does. */
const withoutRoom = (store: Store): Store => ({
  ...store,
  run: async (name, question) =>
    isFull && name === "noteAccess" ? Promise.reject(new StorageError("SQLITE_FULL")) : store.run(name, question),
});

beforeAll(async () => {
  server = await openServer({ faultyStore: withoutRoom, now: clock.now });
  table = await server.importCase("casus-voorbeeld");
  farida = await server.comeIn(table.participants.find(({ id }) => id === "p-farida")?.link ?? "");
  const { text } = await server.ask(`/api/boards/${table.board}`, { cookie: farida });
  few = /"id":"([^"]+)","audience":\[/.exec(text)?.[1] ?? "";
  expect(few).not.toBe("");
}, 60_000);
afterAll(() => server.close());

const lines = async () => {
  const store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  const found = await store.run("accessAt", { board: boardId(table.board) });
  await store.close();
  return found;
};

const kept = [
  "/api/boards/:board/history",
  "/api/boards/:board/history/2026-09-10T10:00:00Z",
  "/api/boards/:board/looks",
  "/api/boards/:board/sheets/:sheet/authors",
  "/api/boards/:board/sheets/:sheet/last-version",
  "/api/boards/:board/plan.pdf",
  "/api/boards/:board/preparation.pdf",
  "/b/:board/papier",
  "/b/:board/voorbereiding",
] as const;
const at = (path: string): string => path.replace(":board", table.board).replace(":sheet", few);

test.each(kept)("%s is not handed over without its line", async (path) => {
  // Another look than the one before.
  clock.advance(11 * 60_000);
  isFull = true;
  const { status, text } = await server.ask(at(path), { cookie: farida });
  isFull = false;
  expect([path, status]).toEqual([path, 503]);
  expect(text).not.toMatch(/Noor|buurtkeuken|%PDF/);
  // With room it is, so it was the line that was missing.
  expect((await server.ask(at(path), { cookie: farida })).status).toBe(200);
});

test("a wish that is refused is not answered so without its line either", async () => {
  isFull = true;
  const line = new LiveWire({ url: server.url, cookie: farida });
  await line.ready();
  const item = { sheet: few, item: "nergens" };
  const answer = await line.ask("command", { id: "w-1", kind: "putAway", board: table.board, payload: { item } });
  isFull = false;
  expect(answer).toEqual({ ok: false, refusal: { reason: "notStored" } });
  line.drop();
});

test("the table itself stays readable, and its lines are there as soon as there is room", async () => {
  const mila = await server.comeIn(table.participants.find(({ id }) => id === "p-mila")?.link ?? "");
  const before = (await lines()).length;
  isFull = true;
  expect((await server.ask(`/b/${table.board}`, { cookie: mila })).status).toBe(200);
  expect((await lines()).length).toBe(before);
  isFull = false;
  await eventually(async () => {
    const fresh = (await lines()).slice(before).map(({ event }) => event);
    if (!fresh.includes("boardOpened")) throw new Error(fresh.join(" "));
  }, 15_000);
});
