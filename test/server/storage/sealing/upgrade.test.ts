// Check 10: a store that part A or B made, before there were keys, comes in whole, however often it is killed on the way, and
// then no word of it is left in plain. UPGRADES=20 for the full run; SEED=… to call one back.
import { expect, test } from "@jest/globals";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommand } from "@werktafel/server/cli/runCommand";
import { openStore } from "@werktafel/server/storage/openStore";
import type { StoreWithSheets } from "@werktafel/server/storage/store";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
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
import { exportsOfPartA, olderStore, type Release, releases } from "./olderStore.ts";

const floor = 3;
const upgrades = Math.max(floor, Number(process.env["UPGRADES"] ?? floor));
const random = seededRandom(Number(process.env["SEED"] ?? 1));
/** Access lines of part A have events such as `putAwayRefused`. */
const codes = new Set([...codeWords, "refused"]);
/** Typed in part A, in words of their own. */
const wordsOfPartA = ["uit-deel-a", "kring-deel-a", "Woorden van voor de sleutels"];
const traces = tracesOf([...exampleFiles.map(exampleJson), ...wordsOfPartA], codes);

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
  const directory = olderStore("partB");
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

test("a store of part A opens with all that part A itself said was in it", async () => {
  const directory = olderStore("partA");
  expect(tracesIn(traces, directory).length).toBeGreaterThan(5);
  const { faults, files } = await contentOf(directory);
  expect(faults).toEqual([]);
  // A later release may say more of a thing; of what part A said nothing is gone or other.
  expect(files).toMatchObject(exportsOfPartA());
  expect(tracesIn(traces, directory, keysBeside(directory))).toEqual([]);
});

/** Enough rows that there is a middle to be killed in. */
const longStore = (release: Release): string => {
  const directory = olderStore(release);
  const database = openDatabase(storeFile(directory));
  // A table that every release has had, in the form of that release: the upgrade itself is all still to come.
  database.exec(`WITH RECURSIVE more (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 4000)
    INSERT INTO versions (sheet, seq, at, why, key_epoch, bytes)
      SELECT id, 1, n, 'daily', 0, CAST('{"words":"Rust in huis ' || n || '"}' AS BLOB)
        FROM more, (SELECT id FROM sheets ORDER BY id LIMIT 1)`);
  database.close();
  return directory;
};

const child = fileURLToPath(new URL("./upgradeProcess.ts", import.meta.url));
const applied = (database: Database): number =>
  database.prepare<[], { readonly n: number }>("SELECT count(*) AS n FROM applied_migrations").get()?.n ?? 0;

/** When this one is killed: at so many migrations, at so many plain rows left, or after so much of the time it takes. */
const momentOf = (trial: number, all: { readonly plain: number; readonly steps: number; readonly spanMs: number }) => {
  const [rows, steps] = [random.below(all.plain), random.between(4, all.steps)];
  const afterMs = random.below(Math.max(1, Math.floor(all.spanMs)));
  const kind = (["rows", "steps", "time"] as const)[Math.floor(trial / releases.length) % 3] ?? "rows";
  const isNow = (database: Database, forMs: number): boolean =>
    kind === "time" ? forMs >= afterMs : kind === "steps" ? applied(database) >= steps : plainRows(database) <= rows;
  return { kind, isNow };
};

test(`killed in the middle and started again, ${upgrades} times: everything is there, sealed once`, async () => {
  const wholes = new Map<Release, Awaited<ReturnType<typeof contentOf>>>();
  let [newest, spanMs] = [0, 0];
  for (const release of releases) {
    const directory = longStore(release);
    const from = performance.now();
    await once(spawn(process.execPath, [child, directory, keysBeside(directory)], { stdio: "inherit" }), "exit");
    spanMs = Math.max(spanMs, performance.now() - from);
    const database = openDatabase(storeFile(directory));
    newest = applied(database);
    database.close();
    wholes.set(release, await contentOf(directory));
  }
  const killed = { rows: 0, steps: 0, time: 0 };
  for (let trial = 0; trial < upgrades; trial += 1) {
    const release = releases[trial % releases.length] ?? "partA";
    const directory = longStore(release);
    const before = openDatabase(storeFile(directory));
    const moment = momentOf(trial, { plain: plainRows(before), steps: newest, spanMs });
    const from = performance.now();
    const process_ = spawn(process.execPath, [child, directory, keysBeside(directory)], { stdio: "inherit" });
    const ended = once(process_, "exit");
    const watch = setInterval(() => {
      if (moment.isNow(before, performance.now() - from)) process_.kill("SIGKILL");
    }, 1);
    await ended;
    clearInterval(watch);
    before.close();
    if (process_.signalCode === "SIGKILL") killed[moment.kind] += 1;
    const content = await contentOf(directory);
    expect([trial, ...content.faults]).toEqual([trial]);
    expect(content).toEqual(wholes.get(release));
    const after = openDatabase(storeFile(directory));
    expect(plainRows(after)).toBe(0);
    after.close();
    // Looking at every byte takes long: the last stands for all.
    if (trial === upgrades - 1) expect(tracesIn(traces, directory, keysBeside(directory))).toEqual([]);
  }
  const { rows, steps, time } = killed;
  console.log(
    `Upgrades: ${upgrades}, of part A and part B in turn; killed between two parts ${rows}, between two migrations ${steps}, at any moment ${time}; seed ${random.seed}.`,
  );
  expect(rows + steps + time).toBeGreaterThanOrEqual(Math.floor(upgrades / 2));
}, 3_600_000);

test("a plain backup of part B is sealed when it is put back", async () => {
  const directory = storeFolder();
  const backup = `${directory}/old.sqlite`;
  copyFileSync(storeFile(olderStore("partB")), backup);
  restoreFrom({ backup, directory: `${directory}/data`, keys: keysBeside(directory), now: 1 });
  const engine = openSqlite({ directory: `${directory}/data`, keys: keysBeside(directory), use: "serve" });
  expect(engine.verify()).toEqual([]);
  engine.close();
  expect(tracesIn(traces, `${directory}/data`, keysBeside(directory))).toEqual([]);
});
