import { describe, expect, test } from "@jest/globals";
import { StorageError } from "@werktafel/server/storage/port";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate, migrations } from "@werktafel/server/storage/sqlite/migrate";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { plainSeal } from "@werktafel/server/storage/seal";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { boardId } from "@werktafel/shared/ids";
import { noorsTable } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

const open = (): Database => openDatabase(storeFile(storeFolder()));
const schemaOf = (database: Database): readonly string[] =>
  database
    .prepare<[], { readonly sql: string }>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    .all()
    .map(({ sql }) => sql);

describe("each migration starts from the one before", () => {
  test.each(migrations.map(({ name }, index) => [name, index] as const))("%s", (_, index) => {
    const database = open();
    migrate(database, migrations.slice(0, index));
    const before = schemaOf(database);
    migrate(database, migrations.slice(0, index + 1));
    expect(schemaOf(database)).not.toEqual(before);
    migrate(database);
    const engine = sqliteEngine(database, plainSeal);
    engine.transaction((tx) => makeBoard(tx, noorsTable));
    expect(engine.verify()).toEqual([]);
    engine.close();
  });
});

test("who sat here before there were doors is let in", () => {
  const database = open();
  const doors = migrations.findIndex(({ name }) => name.includes("doors"));
  migrate(database, migrations.slice(0, doors));
  database.exec(`INSERT INTO people VALUES ('n-noor', 0, x'4e6f6f72');
    INSERT INTO boards (id, created_at, is_demo) VALUES ('tafel', 1, 0);
    INSERT INTO seats VALUES ('tafel', 'p-noor', 'n-noor', 'resident', 'resident', 1, NULL);`);
  migrate(database);
  const engine = sqliteEngine(database, plainSeal);
  expect(engine.transaction((tx) => tx.seatsAt(boardId("tafel")).map(({ isLetIn }) => isLetIn))).toEqual([true]);
  engine.close();
});

test("applied a second time it changes nothing", () => {
  const database = open();
  migrate(database);
  const once = schemaOf(database);
  migrate(database);
  expect(schemaOf(database)).toEqual(once);
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
  const before = schemaOf(database);
  const broken = {
    number: migrations.length + 1,
    name: "9999_broken.sql",
    sql: "CREATE TABLE half (id TEXT) STRICT; CREATE TABLE boards (id TEXT) STRICT;",
  };
  expect(() => migrate(database, [...migrations, broken])).toThrow(StorageError);
  expect(schemaOf(database)).toEqual(before);
  migrate(database);
  database.close();
});
