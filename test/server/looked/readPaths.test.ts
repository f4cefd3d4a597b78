// Whatever somebody reads of a table leaves its lines, on disk when the answer is there; and each is told only to who may
// read what it is about. A new address at a table without an expectation here fails.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import type { StoreWithSheets } from "@werktafel/server/storage/store";
import { boardId } from "@werktafel/shared/ids";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

const clock = fixedClock();
let server: TestServer;
let table: ImportedTable;
let store: StoreWithSheets;
const cookies = new Map<string, string>();
let few = "";

const linkOf = (who: string): string => table.participants.find(({ id }) => id === who)?.link ?? "";
const ask = async (who: string, path: string) => server.ask(path, { cookie: cookies.get(who) });
const lines = async () => store.run("accessAt", { board: boardId(table.board) });
const textOf = (found: unknown): string => JSON.stringify(found);

beforeAll(async () => {
  server = await openServer({ now: clock.now });
  table = await server.importCase("casus-voorbeeld");
  store = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  for (const who of ["p-noor", "p-farida", "p-ruben"]) cookies.set(who, await server.comeIn(linkOf(who)));
  const { json } = await ask("p-farida", `/api/boards/${table.board}`);
  few = /"id":"([^"]+)","audience":\[/.exec(textOf(json))?.[1] ?? "";
  expect(few).not.toBe("");
}, 60_000);
afterAll(async () => {
  await store.close();
  await server.close();
});

/** The table, and the three smaller circles of which Farida reads two. */
const opening = ["boardOpened", "sheetRead", "sheetRead"];
const expected: Readonly<Record<string, readonly string[]>> = {
  "/api/boards/:board": opening,
  "/b/:board": opening,
  "/b/:board/hallo": opening,
  "/b/:board/lees": opening,
  "/b/:board/overleg": opening,
  "/b/:board/sinds": opening,
  "/b/:board/wie-keek": opening,
  "/b/:board/verslag": opening,
  "/b/:board/verslag/:meeting": opening,
  "/b/:board/aan-tafel": opening,
  "/b/:board/aan-tafel/:place": opening,
  "/b/:board/meenemen": opening,
  "/api/boards/:board/history": ["historyRead"],
  "/api/boards/:board/history/:at": ["historyRead"],
  "/api/boards/:board/looks": ["looksRead"],
  "/api/boards/:board/sheets/:sheet/authors": ["authorsRead"],
  "/api/boards/:board/sheets/:sheet/last-version": ["versionRead"],
  "/api/boards/:board/plan.pdf": ["planTaken"],
  "/api/boards/:board/preparation.pdf": ["preparationTaken"],
  "/b/:board/papier": ["planTaken"],
  "/b/:board/voorbereiding": ["preparationTaken"],
};

/** Read elsewhere, or of which another test says what it leaves. */
const elsewhere: ReadonlySet<string> = new Set([
  // Which ways in somebody has: how links stand, nothing of the table.
  "/api/boards/:board/participants/:participant/ways-in",
  // test/server/http/pages/papers.test.ts and meetings.test.ts, which have a meeting.
  "/api/boards/:board/meetings/:meeting",
  "/api/boards/:board/meetings/:meeting/minutes.pdf",
  // test/server/messages/calendar.test.ts.
  "/api/boards/:board/meetings/:meeting/calendar",
  "/b/:board/verslag/:meeting/papier",
  // The projector's page: the same as a board's.
  "/scherm/:board",
]);

test("every address at which a table can be read has its expectation here", () => {
  const read = server.running.registry
    .filter(({ kind, name }) => kind === "route" && name.startsWith("get ") && name.includes(":board"))
    .map(({ name }) => name.slice("get ".length));
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((path) => !Object.hasOwn(expected, path) && !elsewhere.has(path))).toEqual([]);
});

test.each(Object.entries(expected))("%s leaves exactly its lines, before the answer", async (path, events) => {
  // Another look than the one before.
  clock.advance(11 * 60_000);
  const before = (await lines()).length;
  const address = path
    .replace(":board", table.board)
    .replace(":sheet", few)
    .replace(":at", "2026-09-10T10:00:00Z")
    .replace(":meeting", "m-1")
    .replace(":participant", "p-noor");
  const { status } = await ask("p-farida", address);
  expect(status).toBe(200);
  const fresh = (await lines()).slice(before);
  expect(fresh.map(({ event }) => event).toSorted()).toEqual([...events].toSorted());
  expect(new Set(fresh.map(({ actsAs, onBehalfOf }) => `${actsAs} ${onBehalfOf}`))).toEqual(new Set(["staff o-ggz"]));
  // At once once more: the same look, but each print is one of its own.
  await ask("p-farida", address);
  const again = (await lines()).length - before - fresh.length;
  expect(again).toBe(events.some((event) => event.endsWith("Taken")) ? 1 : 0);
});

test("a try at what only a smaller circle reads is told to that circle, and to nobody else", async () => {
  const before = (await lines()).length;
  expect((await ask("p-ruben", `/api/boards/${table.board}/sheets/${few}/authors`)).status).toBe(404);
  await eventually(async () => {
    const fresh = (await lines()).slice(before);
    expect(fresh.map(({ event, refusal }) => [event, refusal])).toEqual([["sheetRefused", "unknown"]]);
  }, 2_000);
  const noor = textOf((await ask("p-noor", `/api/boards/${table.board}/looks`)).json);
  const ruben = textOf((await ask("p-ruben", `/api/boards/${table.board}/looks`)).json);
  expect(noor).toContain('"sheetRefused"');
  expect(noor).toContain('"sheetRead"');
  for (const secret of ["sheetRefused", "sheetRead", "authorsRead", "versionRead", few])
    expect(ruben).not.toContain(secret);
  expect(ruben).toContain('"boardOpened"');
});

test("what the command line did is told as the operator's, and verify finds the log whole", async () => {
  expect((await server.command("export", table.board)).exitCode).toBe(0);
  // A command line has the machine's own clock.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
  const { json } = await ask("p-noor", `/api/boards/${table.board}/looks?only=taken&days=1&to=${today}`);
  expect(textOf(json)).toContain('"event":"boardExported","kind":"exported","by":{"kind":"operator"}');
  expect((await server.command("verify")).exitCode).toBe(0);
});
