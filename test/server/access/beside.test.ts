// A command line beside a running server: what it takes away is gone within the second, for who is looking on too.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { openStore } from "@werktafel/server/storage/openStore";
import { boardId, participantId } from "@werktafel/shared/ids";
import { LiveWire } from "../../hostile/sockets/liveWire.ts";
import { SheetWire } from "../../hostile/sockets/sheetWire.ts";
import { noorsTable } from "../../support/cast.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";

let server: TestServer;
let table: ImportedTable;

beforeEach(async () => {
  server = await openServer();
  table = await server.importCase(noorsTable.file);
});
afterEach(async () => server.close());

const linkOf = (id: string): string => table.participants.find((each) => each.id === id)?.link ?? "";
const sheetFor = async (cookie: string): Promise<string> => {
  const { json } = await server.ask(`/api/boards/${table.board}`, { cookie });
  const { sheets } = json as { readonly sheets: readonly { readonly id: string; readonly audience: unknown }[] };
  return sheets.find(({ audience }) => audience === "everyone")?.id ?? "";
};
/** Resolves with how long it took, ms. */
const since = async (over: Promise<unknown>, at: number): Promise<number> => {
  await over;
  return performance.now() - at;
};

test("a big-screen link that is replaced on the command line makes the screen go dark", async () => {
  const cookie = await server.comeIn(table.bigScreen);
  const screen = new SheetWire({ url: server.url, sheet: await sheetFor(cookie), cookie, query: "screen=1" });
  await screen.opened();
  const replaced = await server.command("link", table.board, "--screen", "--json");
  const at = performance.now();
  expect(replaced.exitCode).toBe(0);
  expect(await since(screen.ended(), at)).toBeLessThan(1_000);
  expect(screen.closed?.code).toBe(4401);
});

test("a seat that another process ends is over here too: on every line, and with its links", async () => {
  const cookie = await server.comeIn(linkOf("p-joost"));
  const sheet = new SheetWire({ url: server.url, sheet: await sheetFor(cookie), cookie });
  const live = new LiveWire({ url: server.url, cookie });
  await Promise.all([sheet.opened(), live.ready()]);
  expect(await live.ask("open", { board: table.board })).toMatchObject({ ok: true });

  const beside = await openStore({ engine: "sqlite", directory: server.dataDir, keys: server.keysDir, use: "visit" });
  const leaves = [participantId("p-joost")];
  const board = boardId(table.board);
  await beside.run("appendFacts", { board, person: null, at: Date.now(), facts: [], access: [], answer: null, leaves });
  const at = performance.now();
  await beside.close();
  expect(await since(sheet.ended(), at)).toBeLessThan(1_000);
  expect(sheet.closed?.code).toBe(4401);
  expect((await server.ask(`/api/boards/${table.board}`, { cookie })).status).toBe(404);
});
