// Each hour something of every board is opened with its key as it lies on the disk: a lost key is told while it can be put back.
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLog } from "@werktafel/server/log";
import { openKeyWatch } from "@werktafel/server/storage/nightly/keyWatch";
import { openStore } from "@werktafel/server/storage/openStore";
import type { StoreWithSheets } from "@werktafel/server/storage/store";
import { Database } from "@werktafel/server/storage/sqlite/database";
import { boardId, personId, sheetId } from "@werktafel/shared/ids";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { openServer } from "../../../support/openServer.ts";
import { board, noorsTable, question } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

let directory: string;
let store: StoreWithSheets;
let logged: string[];
let watch: ReturnType<typeof openKeyWatch>;
beforeEach(async () => {
  directory = storeFolder();
  store = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "serve" });
  await store.run("makeBoard", noorsTable);
  logged = [];
  const log = openLog("debug", (line) => logged.push(line));
  watch = openKeyWatch({ store, now: () => 1_000, log });
});
afterEach(async () => {
  await watch.close();
  await store.close();
});

const onKeys = (sql: string): void => {
  const database = new Database(join(keysBeside(directory), "keys.sqlite"));
  database.exec(sql);
  database.close();
};
const named = (): readonly unknown[] =>
  logged
    .map((line): { readonly event: string; readonly of?: string } => JSON.parse(line))
    .flatMap(({ event, of }) => (event === "keyUnreadable" ? [of] : []));

test("with every key in its place nothing is told, and it is known when that was", async () => {
  expect(watch.now()).toEqual({ triedAt: null, unreadable: 0 });
  await watch.look();
  expect([watch.now(), logged]).toEqual([{ triedAt: 1_000, unreadable: 0 }, []]);
  // The table, its question (a sheet on which something lies), and the two who sit there.
  expect(await store.run("tryKeys", { after: "", most: 20 })).toEqual({ tried: 4, unreadable: [], next: null });
});

test.each([
  ["is damaged", `UPDATE keys SET wrapped = zeroblob(60) WHERE scope = 'sheet:${question}'`],
  ["is gone", `DELETE FROM keys WHERE scope = 'sheet:${question}'`],
  ["is another's", `UPDATE keys SET number = 2 WHERE scope = 'sheet:${question}'`],
])("a key that %s is told by its sheet's random id", async (_, sql) => {
  onKeys(sql);
  await watch.look();
  expect(named()).toEqual([`sheet ${question}`]);
  expect(logged.join()).toContain("keysUnreadable");
  expect(watch.now().unreadable).toBe(1);
});

test("a disk that flips a bit of a key is found out, though the server has that key in memory and goes on with it", async () => {
  await store.run("factsOf", { board, after: 0 });
  const file = join(keysBeside(directory), "keys.sqlite");
  const database = new Database(file);
  const row = database
    .prepare<[string], { readonly wrapped: Uint8Array }>("SELECT wrapped FROM keys WHERE scope = ?")
    .get(`board:${board}`);
  database.close();
  const bytes = readFileSync(file);
  const at = bytes.indexOf(row?.wrapped ?? "no key");
  writeFileSync(file, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1));
  await watch.look();
  expect(named()).toEqual([`board ${board}`]);
  expect(await store.run("factsOf", { board, after: 0 })).toHaveLength(1);
});

test("a wrapping key, or a key folder, that is gone costs every line of keys, and is told before a restart finds it out", async () => {
  const keys = keysBeside(directory);
  const file = readdirSync(keys).find((name) => name.startsWith("wrapping")) ?? "";
  renameSync(join(keys, file), join(keys, `away-${file}`));
  await watch.look();
  expect(watch.now().unreadable).toBe(4);
  renameSync(join(keys, `away-${file}`), join(keys, file));
  renameSync(keys, `${keys}-away`);
  await watch.look();
  expect(watch.now().unreadable).toBe(4);
  renameSync(`${keys}-away`, keys);
  await watch.look();
  expect(watch.now().unreadable).toBe(0);
  expect(logged.join()).toContain("keysReadable");
});

test("of many boards each is tried, a few at a time", async () => {
  for (let index = 0; index < 45; index += 1) {
    const other = boardId(`b-${String(index).padStart(3, "0")}`);
    const person = personId(`n-${index}`);
    const sheet = sheetId(`s-${index}~1`);
    const people = [{ id: person, name: "Buur" }];
    const seats = noorsTable.seats.slice(0, 1).map((seat) => ({ ...seat, board: other, person }));
    const sheets = [{ id: sheet, board: other, kind: "table" as const, audience: "everyone" as const, createdAt: 1 }];
    const edits = noorsTable.edits.map((edit) => ({ ...edit, sheet }));
    await store.run("makeBoard", { ...noorsTable, board: other, people, seats, sheets, edits, links: [] });
  }
  onKeys("DELETE FROM keys WHERE scope IN ('board:b-000', 'sheet:s-21~1', 'person:n-44')");
  await watch.look();
  expect(named().toSorted()).toEqual(["board b-000", "person n-44", "sheet s-21~1"]);
  expect((await store.run("tryKeys", { after: board, most: 20 })).tried).toBe(0);
});

test("how many open nothing stands on /readyz, and is no reason to be unready", async () => {
  const server = await openServer();
  try {
    const { status, json } = await server.ask("/readyz");
    expect([status, json]).toMatchObject([200, { ok: true, keys: { unreadable: 0 } }]);
  } finally {
    await server.close();
  }
});
