// Check 10: a store from before there were keys comes in whole, however often it is killed on the way, and then no word of
// it is left in plain. UPGRADES=20 for the full run; SEED=… to call one back.
import { expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommand } from "@werktafel/server/cli/runCommand";
import { openStore } from "@werktafel/server/storage/openStore";
import type { StoreWithSheets } from "@werktafel/server/storage/store";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate } from "@werktafel/server/storage/sqlite/migrate";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { restoreFrom } from "@werktafel/server/storage/sqlite/restore";
import type { BoardId } from "@werktafel/shared/ids";
import { exampleFiles } from "../../../support/cast.ts";
import { exampleJson } from "../../../support/exampleTable.ts";
import { codeWords } from "../../../support/keys/codeWords.ts";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { tracesIn, tracesOf } from "../../../support/keys/traces.ts";
import { seededRandom } from "../../../support/seededRandom.ts";
import { storeFolder } from "../storeFolder.ts";
import { olderStore } from "./olderStore.ts";

const floor = 3;
const upgrades = Math.max(floor, Number(process.env["UPGRADES"] ?? floor));
const random = seededRandom(Number(process.env["SEED"] ?? 1));
const traces = tracesOf(exampleFiles.map(exampleJson), codeWords);

/** What there is to compare: every board as a file, and what stands beside the boards. */
const contentOf = async (directory: string) => {
  const store = await openStore({ engine: "sqlite", directory, keys: keysBeside(directory), use: "serve" });
  const faults = await store.verify();
  const boards = (await store.run("boards", {})).map(({ id }) => id);
  const beside = await Promise.all(boards.map(async (board) => besideOf(store, board)));
  await store.close();
  return { faults, beside, files: await Promise.all(boards.map(async (board) => exported(directory, board))) };
};

const exported = async (directory: string, board: BoardId): Promise<unknown> => {
  let printed = "";
  await runCommand(["export", board], {
    environment: { WERKTAFEL_DATA: directory, WERKTAFEL_KEYS: keysBeside(directory) },
    print: (text) => {
      printed += text;
    },
    complain: (text) => {
      throw new Error(text);
    },
    startServer: () => Promise.reject(new Error("none is asked for")),
  });
  return JSON.parse(printed);
};

const besideOf = async (store: StoreWithSheets, board: BoardId) => {
  const sheets = await store.run("sheetsAt", { board });
  const looks = await store.run("accessAt", { board });
  return {
    sheets,
    seats: await store.run("seatsAt", { board }),
    versions: await Promise.all(sheets.map(async ({ id }) => (await store.run("versionsOf", { sheet: id })).at(-1))),
    looks: looks.filter(({ event }) => event === "boardOpened").map(({ person, item }) => ({ person, item })),
    keepKey: await store.run("keepKey", { hash: `${"e".repeat(63)}${board.length % 10}${board}` }),
  };
};

const plainRows = (database: Database): number =>
  database
    .prepare<[], { readonly n: number }>(
      `SELECT (SELECT count(*) FROM log WHERE key_epoch = 0)
         + (SELECT count(*) FROM versions WHERE key_epoch = 0) AS n`,
    )
    .get()?.n ?? 0;

test("a store of part B opens with all that was in it, and then no word of it lies there in plain", async () => {
  const directory = olderStore();
  expect(tracesIn(traces, directory).length).toBeGreaterThan(5);
  const { faults, files, beside } = await contentOf(directory);
  expect(faults).toEqual([]);
  expect(files).toHaveLength(2);
  expect(files).toEqual(expect.arrayContaining(exampleFiles.map(exampleJson)));
  expect(beside.map(({ keepKey, looks }) => [keepKey, looks.length])).toEqual([
    ["c2xldXRlbA==", 1],
    ["c2xldXRlbA==", 1],
  ]);
  expect(tracesIn(traces, directory, keysBeside(directory))).toEqual([]);
  // Once more changes nothing.
  expect((await contentOf(directory)).beside).toEqual(beside);
});

/** Enough rows that there is a middle to be killed in. */
const longStore = (): string => {
  const directory = olderStore();
  const database = openDatabase(storeFile(directory));
  migrate(database);
  database.exec(`WITH RECURSIVE more (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 4000)
    INSERT INTO versions (sheet, seq, at, why, key_epoch, bytes)
      SELECT sheet, 1, n, 'daily', 0, CAST('{"words":"Rust in huis ' || n || '"}' AS BLOB)
        FROM more, (SELECT sheet FROM snapshots ORDER BY sheet LIMIT 1)`);
  database.close();
  return directory;
};

const child = fileURLToPath(new URL("./upgradeProcess.ts", import.meta.url));

test(`killed in the middle and started again, ${upgrades} times: everything is there, sealed once`, async () => {
  const untouched = longStore();
  const whole = await contentOf(untouched);
  let killedHalfway = 0;
  for (let trial = 0; trial < upgrades; trial += 1) {
    const directory = longStore();
    const before = openDatabase(storeFile(directory));
    const all = plainRows(before);
    const stopAt = random.below(all);
    const process_ = spawn(process.execPath, [child, directory, keysBeside(directory)], { stdio: "inherit" });
    const ended = once(process_, "exit");
    const watch = setInterval(() => {
      if (plainRows(before) <= stopAt) process_.kill("SIGKILL");
    }, 1);
    await ended;
    clearInterval(watch);
    const left = plainRows(before);
    before.close();
    if (left > 0 && left < all) killedHalfway += 1;
    const content = await contentOf(directory);
    expect([trial, ...content.faults]).toEqual([trial]);
    expect(content).toEqual(whole);
    const after = openDatabase(storeFile(directory));
    expect(plainRows(after)).toBe(0);
    after.close();
    // Looking at every byte takes long: the last stands for all.
    if (trial === upgrades - 1) expect(tracesIn(traces, directory, keysBeside(directory))).toEqual([]);
  }
  console.log(`Upgrades: ${upgrades}, of which ${killedHalfway} were killed between two parts; seed ${random.seed}.`);
  expect(killedHalfway).toBeGreaterThanOrEqual(Math.floor(upgrades / 2));
}, 3_600_000);

test("a plain backup of part B is sealed when it is put back", async () => {
  const directory = storeFolder();
  const backup = `${directory}/old.sqlite`;
  copyFileSync(storeFile(olderStore()), backup);
  restoreFrom({ backup, directory: `${directory}/data`, keys: keysBeside(directory), now: 1 });
  const engine = openSqlite({ directory: `${directory}/data`, keys: keysBeside(directory), use: "serve" });
  expect(engine.verify()).toEqual([]);
  engine.close();
  expect(tracesIn(traces, `${directory}/data`, keysBeside(directory))).toEqual([]);
});
