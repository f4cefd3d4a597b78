import { describe, expect, test } from "@jest/globals";
import { StorageError } from "@werktafel/server/storage/port";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate, migrations } from "@werktafel/server/storage/sqlite/migrate";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { plainSeal } from "@werktafel/server/storage/seal";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { noorsTable } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

const open = (): Database => openDatabase(storeFile(storeFolder()));
const tablesOf = (database: Database): readonly string[] =>
  database
    .prepare<[], { readonly name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => name);

describe("each migration starts from the one before", () => {
  test.each(migrations.map(({ name }, index) => [name, index] as const))("%s", (_, index) => {
    const database = open();
    migrate(database, migrations.slice(0, index));
    const before = tablesOf(database);
    migrate(database, migrations.slice(0, index + 1));
    expect(tablesOf(database).length).toBeGreaterThan(before.length);
    migrate(database);
    const engine = sqliteEngine(database, plainSeal);
    engine.transaction((tx) => makeBoard(tx, noorsTable));
    expect(engine.verify()).toEqual([]);
    engine.close();
  });
});

test("applied a second time it changes nothing", () => {
  const database = open();
  migrate(database);
  const once = tablesOf(database);
  migrate(database);
  expect(tablesOf(database)).toEqual(once);
  database.close();
});

test("a migration that was changed after it was applied stops the start", () => {
  const database = open();
  migrate(database);
  const changed = migrations.map((each) =>
    each.number === 2 ? { ...each, sql: `${each.sql}-- just a remark` } : each,
  );
  expect(() => migrate(database, changed)).toThrow(
    new StorageError("Migration 0002_log.sql was changed after it was applied."),
  );
  database.close();
});

test("a store that is newer than the code is refused", () => {
  const database = open();
  migrate(database);
  expect(() => migrate(database, migrations.slice(0, -1))).toThrow("The store is newer than this release");
  database.close();
});

test("a migration that breaks halfway leaves the store as the one before left it", () => {
  const database = open();
  migrate(database);
  const before = tablesOf(database);
  const broken = {
    number: migrations.length + 1,
    name: "9999_broken.sql",
    sql: "CREATE TABLE half (id TEXT) STRICT; CREATE TABLE boards (id TEXT) STRICT;",
  };
  expect(() => migrate(database, [...migrations, broken])).toThrow(StorageError);
  expect(tablesOf(database)).toEqual(before);
  migrate(database);
  database.close();
});
