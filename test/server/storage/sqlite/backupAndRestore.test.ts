import { expect, test } from "@jest/globals";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Engine, StorageError } from "@werktafel/server/storage/port";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { restoreFrom } from "@werktafel/server/storage/sqlite/restore";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { board, bytes, noor, noorsTable, table, text } from "../noorsTable.ts";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { storeFolder } from "../storeFolder.ts";

/** One key store for all the stores of this file. */
const keys = keysBeside(storeFolder());
const serve = (directory: string): Engine => openSqlite({ directory, use: "serve", keys });
const write = (engine: Engine, words: string) =>
  engine.transaction((tx) =>
    tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes(words) }),
  );
/** After a restore it has another generation, and its words are those of before. */
const wordsOf = (engine: Engine): readonly string[] =>
  engine.transaction((tx) => tx.editsOf(tx.newerGeneration(table) ?? table, 0)).map((row) => text(row.bytes));

const served = () => {
  const directory = storeFolder();
  const engine = serve(directory);
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  return { directory, engine };
};

test("a backup made while people write is whole, and comes back whole", async () => {
  const { directory, engine } = served();
  write(engine, "voor");
  const file = join(storeFolder(), "backup.sqlite");
  const made = engine.backup(file);
  write(engine, "tijdens");
  await made;
  write(engine, "na");
  engine.close();

  const { earlier } = restoreFrom({ backup: file, directory, now: 123, keys });
  const restored = serve(directory);
  expect(wordsOf(restored)).toEqual(["voor"]);
  expect(restored.verify()).toEqual([]);
  restored.close();

  // What was there stays beside it, whole.
  expect(earlier).toBe(`${storeFile(directory)}.before-restore-123`);
  const aside = storeFolder();
  writeFileSync(storeFile(aside), readFileSync(earlier ?? ""));
  const old = serve(aside);
  expect(wordsOf(old)).toEqual(["voor", "tijdens", "na"]);
  old.close();
});

test("a backup is done while another process keeps writing", async () => {
  const { directory, engine } = served();
  // Copied a hundred pages a turn: long enough for others to write in between, however busy the machine is.
  const rows = 2_000;
  for (let index = 0; index < rows; index += 1) write(engine, "x".repeat(4000));
  const command = openSqlite({ directory, use: "visit", keys });
  const backup = join(storeFolder(), "backup.sqlite");
  let written = 0;
  const writing = setInterval(() => {
    write(engine, "y");
    written += 1;
  }, 0);
  await command.backup(backup);
  clearInterval(writing);
  expect(written).toBeGreaterThan(3);
  command.close();
  engine.close();
  restoreFrom({ backup, directory, now: 1, keys });
  const restored = serve(directory);
  expect(restored.verify()).toEqual([]);
  expect(wordsOf(restored)).toHaveLength(rows);
  restored.close();
});

test("nobody who writes waits for a verification", () => {
  const { directory, engine } = served();
  const command = openSqlite({ directory, use: "visit", keys });
  const database = new Database(storeFile(directory), { timeout: 0 });
  database.exec("BEGIN IMMEDIATE");
  expect(command.verify()).toEqual([]);
  database.exec("ROLLBACK");
  database.close();
  command.close();
  engine.close();
});

test("restore refuses while a server or a command holds the store", async () => {
  const { directory, engine } = served();
  const backup = join(storeFolder(), "backup.sqlite");
  await engine.backup(backup);
  expect(() => restoreFrom({ backup, directory, now: 1, keys })).toThrow("A server or a command holds this store");
  engine.close();
  const command = openSqlite({ directory, use: "visit", keys });
  expect(() => restoreFrom({ backup, directory, now: 1, keys })).toThrow(StorageError);
  command.close();
  restoreFrom({ backup, directory, now: 1, keys });
});

test("two servers cannot hold one store; commands work beside one", () => {
  const { directory, engine } = served();
  expect(() => serve(directory)).toThrow("Another server holds this store.");
  const commands = [openSqlite({ directory, use: "visit", keys }), openSqlite({ directory, use: "visit", keys })];
  for (const command of commands) write(command, "ernaast");
  expect(wordsOf(engine)).toEqual(["ernaast", "ernaast"]);
  for (const command of commands) command.close();
  engine.close();
  serve(directory).close();
});

test("a backup that is damaged is refused, and the store stays as it was", async () => {
  const { directory, engine } = served();
  write(engine, "gebleven");
  const backup = join(storeFolder(), "backup.sqlite");
  await engine.backup(backup);
  engine.close();
  const damaged = readFileSync(backup);
  damaged.fill(0xff, 4096, damaged.length);
  writeFileSync(backup, damaged);
  expect(() => restoreFrom({ backup, directory, now: 1, keys })).toThrow(StorageError);
  expect(() => restoreFrom({ backup: join(directory, "nothing"), directory, now: 1, keys })).toThrow(
    "There is no backup",
  );
  const kept = serve(directory);
  expect(wordsOf(kept)).toEqual(["gebleven"]);
  expect(existsSync(`${storeFile(directory)}.before-restore-1`)).toBe(false);
  kept.close();
});

test("a backup goes into an empty folder too", async () => {
  const { engine } = served();
  const backup = join(storeFolder(), "backup.sqlite");
  await engine.backup(backup);
  engine.close();
  const directory = storeFolder();
  expect(restoreFrom({ backup, directory, now: 1, keys })).toMatchObject({ earlier: null });
  const restored = serve(directory);
  expect(restored.transaction((tx) => tx.boards())).toHaveLength(1);
  restored.close();
});
