import { expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { StorageError } from "@werktafel/server/storage/port";
import { openDatabase, readSettings, storeFile } from "@werktafel/server/storage/sqlite/database";
import { storeFolder } from "../storeFolder.ts";

test("the store opens with every setting that durability and erasure rest on, read back", () => {
  const database = openDatabase(storeFile(storeFolder()));
  expect(readSettings(database)).toMatchObject({
    journal_mode: "wal",
    synchronous: "2",
    secure_delete: "1",
    foreign_keys: "1",
  });
  database.close();
});

// The tooth: if the read-back were not compared, these would open.
test.each([
  ["NORMAL", "1"],
  ["OFF", "0"],
])("the start refuses when synchronous is %s: a power cut would lose what was seen", (synchronous, readsAs) => {
  expect(() => openDatabase(storeFile(storeFolder()), { synchronous })).toThrow(
    new StorageError(`The store refuses to start: synchronous reads back as ${readsAs}, not 2.`),
  );
});

test("a file that is no store is refused as such, and left as it is", () => {
  const file = join(storeFolder(), "werktafel.sqlite");
  writeFileSync(file, "this is a letter, not a database ".repeat(40));
  expect(() => openDatabase(file)).toThrow(StorageError);
});
