// A key that sealed many rows gets a younger one beside it, long before the same chance could come twice (RELIABILITY.md 6).
import { expect, test } from "@jest/globals";
import { join } from "node:path";
import { backUpKeys, restoreKeys } from "@werktafel/server/storage/keys/keyBackup";
import { openKeyRing } from "@werktafel/server/storage/keys/keyRing";
import { KeyStore } from "@werktafel/server/storage/keys/keyStore";
import { mostRowsOfKey } from "@werktafel/server/storage/keys/keyUse";
import type { Engine } from "@werktafel/server/storage/port";
import { Database } from "@werktafel/server/storage/sqlite/database";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { board, bytes, noor, noorsTable, table, text } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

const mostRows = 10;
const open = (directory: string, most = mostRows): Engine =>
  openSqlite({
    directory,
    keys: openKeyRing({ store: new KeyStore(keysBeside(directory), 1), mostRows: most }),
    use: "serve",
  });
const laid = (): { readonly directory: string; readonly engine: Engine } => {
  const directory = storeFolder();
  const engine = open(directory);
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  return { directory, engine };
};
const write = (engine: Engine, from: number, to: number): void => {
  for (let word = from; word < to; word += 1) {
    engine.transaction((tx) =>
      tx.append({ board, sheet: table, person: noor, at: 1, kind: "edit", bytes: bytes(`w${word}`) }),
    );
  }
};
const words = (engine: Engine) => engine.transaction((tx) => tx.editsOf(table, 0)).map((row) => text(row.bytes));
const wrote = (many: number) => Array.from({ length: many }, (_, word) => `w${word}`);
const numbersOf = (directory: string, scope = `sheet:${table}`): readonly number[] => {
  const database = new Database(join(keysBeside(directory), "keys.sqlite"));
  try {
    return database
      .prepare<[string], { readonly number: number }>("SELECT number FROM keys WHERE scope = ? ORDER BY number")
      .all(scope)
      .map(({ number }) => number);
  } finally {
    database.close();
  }
};

test("no key seals more rows than the bound, and every word under each of them is there", () => {
  expect(mostRowsOfKey).toBe(2 ** 24);
  const { directory, engine } = laid();
  write(engine, 0, 35);
  expect(numbersOf(directory)).toEqual([1, 2, 3, 4]);
  expect(words(engine)).toEqual(wrote(35));
  expect(engine.verify()).toEqual([]);
  engine.close();
  // A start finds nothing to do: they stand beside each other for good.
  const again = open(directory);
  expect(numbersOf(directory)).toEqual([1, 2, 3, 4]);
  expect(words(again)).toEqual(wrote(35));
  again.close();
});

test("what a key sealed is counted over restarts and over rounds of tidying", () => {
  const { directory, engine } = laid();
  write(engine, 0, 6);
  engine.tendKeys(2);
  engine.tendKeys(3);
  write(engine, 6, 9);
  engine.close();
  const again = open(directory);
  write(again, 9, 10);
  expect(numbersOf(directory)).toEqual([1]);
  write(again, 10, 11);
  expect(numbersOf(directory)).toEqual([1, 2]);
  expect(words(again)).toEqual(wrote(11));
  again.close();
});

test("a transaction that is undone at the bound leaves no key, and the next one makes it", () => {
  const { directory, engine } = laid();
  write(engine, 0, 10);
  expect(() =>
    engine.transaction((tx) => {
      tx.append({ board, sheet: table, person: noor, at: 1, kind: "edit", bytes: bytes("weg") });
      throw new Error("halfway");
    }),
  ).toThrow("halfway");
  expect(numbersOf(directory)).toEqual([1]);
  write(engine, 10, 11);
  expect(numbersOf(directory)).toEqual([1, 2]);
  expect(words(engine)).toEqual(wrote(11));
  engine.close();
});

test("words that are erased are erased under every key: the ones that only stood beside go too", () => {
  const { directory, engine } = laid();
  write(engine, 0, 25);
  engine.transaction((tx) => tx.renewSheetKey(table));
  expect(numbersOf(directory)).toEqual([4]);
  expect(words(engine)).toEqual(wrote(25));
  // At the bound itself: the key that this transaction made to stand beside takes the place of all.
  write(engine, 25, 35);
  engine.transaction((tx) => {
    tx.append({ board, sheet: table, person: noor, at: 1, kind: "edit", bytes: bytes("w35") });
    tx.renewSheetKey(table);
  });
  expect(numbersOf(directory)).toHaveLength(1);
  expect(words(engine)).toEqual(wrote(36));
  expect(engine.verify()).toEqual([]);
  engine.close();
});

test("a backup of the keys brings back all of a line, and an older key store gets its counts", () => {
  const { directory, engine } = laid();
  write(engine, 0, 25);
  engine.close();
  const keys = keysBeside(directory);
  const file = join(storeFolder(), "keys.backup");
  backUpKeys({ folder: keys, file, passphrase: "zeven blauwe fietsen", now: 1 });
  const database = new Database(join(keys, "keys.sqlite"));
  database.exec("DELETE FROM keys WHERE scope LIKE 'sheet:%'; ALTER TABLE keys DROP COLUMN sealed");
  database.close();
  restoreKeys({ folder: keys, file, passphrase: "zeven blauwe fietsen", now: 2 });
  const again = open(directory);
  expect(words(again)).toEqual(wrote(25));
  expect(again.verify()).toEqual([]);
  again.close();
});
