import { expect, test } from "@jest/globals";
import { StorageError } from "@werktafel/server/storage/port";
import { plainSeal } from "@werktafel/server/storage/seal";
import { openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate } from "@werktafel/server/storage/sqlite/migrate";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { board, noor, noorsTable, table } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

test("a full disk is told, costs nothing that was stored, and is over when there is room", () => {
  const database = openDatabase(storeFile(storeFolder()));
  migrate(database);
  const engine = sqliteEngine(database, plainSeal);
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  const pages = Number(database.pragma("page_count", { simple: true }));
  database.pragma(`max_page_count = ${pages + 10}`, { simple: true });

  const append = () =>
    engine.transaction((tx) =>
      tx.append({ board, sheet: table, person: noor, at: 1, kind: "edit", bytes: new Uint8Array(3000) }),
    );
  const stored: number[] = [];
  let fired = 0;
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      stored.push(append());
    } catch (error) {
      expect(error).toBeInstanceOf(StorageError);
      expect(String(error)).toContain("SQLITE_FULL");
      fired += 1;
    }
  }
  console.log(`disk full: the fault fired ${fired} times, ${stored.length} rows were stored before`);
  expect(fired).toBeGreaterThan(0);
  expect(stored.length).toBeGreaterThan(0);
  expect(engine.transaction((tx) => tx.editsOf(table, 0)).map((row) => row.seq)).toEqual(stored);

  database.pragma("max_page_count = 1000000", { simple: true });
  expect(append()).toBe((stored.at(-1) ?? 0) + 1);
  expect(engine.verify()).toEqual([]);
  engine.close();
});

test("when the disk fails inside a part, nothing of the whole goes in", () => {
  const database = openDatabase(storeFile(storeFolder()));
  migrate(database);
  const engine = sqliteEngine(database, plainSeal);
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  const pages = Number(database.pragma("page_count", { simple: true }));
  database.pragma(`max_page_count = ${pages + 2}`, { simple: true });
  const append = (size: number) =>
    engine.transaction((tx) =>
      tx.append({ board, sheet: table, person: noor, at: 1, kind: "edit", bytes: new Uint8Array(size) }),
    );
  let fired = 0;
  expect(() =>
    engine.transaction(() => {
      append(10);
      try {
        append(100_000);
      } catch (error) {
        fired += 1;
        // Whoever swallows it here does not get the rest in piece by piece.
        expect(error).toBeInstanceOf(StorageError);
      }
      append(10);
      throw new StorageError("as the group does");
    }),
  ).toThrow(StorageError);
  console.log(`disk full inside a part: the fault fired ${fired} times`);
  expect(fired).toBe(1);
  expect(engine.transaction((tx) => tx.editsOf(table, 0))).toEqual([]);
  engine.close();
});
