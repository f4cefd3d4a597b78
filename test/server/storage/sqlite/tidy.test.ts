import { expect, test } from "@jest/globals";
import { statSync } from "node:fs";
import { storeFile } from "@werktafel/server/storage/sqlite/database";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { board, noor, noorsTable, table } from "../noorsTable.ts";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { storeFolder } from "../storeFolder.ts";

const megabyte = 1024 * 1024;

test("what waits beside the main file stays small however much is written", () => {
  const directory = storeFolder();
  const engine = openSqlite({ directory, use: "serve", keys: keysBeside(directory) });
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  const write = (): void => {
    for (let each = 0; each < 100; each += 1) {
      const row = { board, sheet: table, person: noor, at: each, kind: "edit", bytes: new Uint8Array(2_000) } as const;
      engine.transaction((tx) => tx.append(row));
    }
  };
  const sizeInMegabytes = (): number => statSync(`${storeFile(directory)}-wal`).size / megabyte;
  for (let round = 0; round < 20; round += 1) {
    write();
    engine.tidy();
  }
  const tidied = sizeInMegabytes();
  for (let round = 0; round < 20; round += 1) write();
  // The control: without tidying it grows past that.
  expect(sizeInMegabytes()).toBeGreaterThan(2 * tidied);
  expect(tidied).toBeLessThan(8);
  engine.close();
});
