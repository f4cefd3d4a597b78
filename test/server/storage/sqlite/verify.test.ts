import { expect, test } from "@jest/globals";
import { plainSeal } from "@werktafel/server/storage/seal";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate } from "@werktafel/server/storage/sqlite/migrate";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { board, bytes, noor, noorsTable, table } from "../noorsTable.ts";
import { markingSeal } from "../markingSeal.ts";
import { storeFolder } from "../storeFolder.ts";

const open = (seal = plainSeal) => {
  const database = openDatabase(storeFile(storeFolder()));
  migrate(database);
  const engine = sqliteEngine(database, seal);
  engine.transaction((tx) => {
    makeBoard(tx, noorsTable);
    for (const words of ["een", "twee", "drie"]) {
      tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes(words) });
    }
    tx.putSnapshot({ sheet: table, upToSeq: 4, at: 1, bytes: bytes("momentopname") });
  });
  expect(engine.verify()).toEqual([]);
  return { database, engine };
};

test.each([
  ["a lost edit", "DELETE FROM log WHERE seq = 4", /misses 1 log rows/],
  ["a number twice", "UPDATE log SET seq = 1 WHERE seq = 4", /a sequence number twice/],
  ["a number too high", "UPDATE log SET seq = 40 WHERE seq = 4", /above its last/],
  ["edits called dropped that are still there", "UPDATE sheets SET dropped_rows = 2", /misses -\d+ log rows/],
  [
    "a snapshot of later than the log",
    "UPDATE snapshots SET up_to_seq = 99",
    /a snapshot of sheet s-table~1: it is newer/,
  ],
  [
    "a seat of nobody",
    "PRAGMA foreign_keys = OFF; DELETE FROM people WHERE id = 'n-noor'",
    /seat p-noor.*no such person/,
  ],
  [
    "an attribution of nothing",
    "INSERT INTO attribution VALUES ('s-table~1', 'wrote', 1, 0, 1, 'n-noor', 0)",
    /attribution of nothing/,
  ],
])("verify sees %s", (_, damage, line) => {
  const { database, engine } = open();
  database.exec(damage);
  expect(engine.verify().join("\n")).toMatch(line);
  engine.close();
});

test("verify sees two rows that changed places, once they are sealed", () => {
  const { database, engine } = open(markingSeal().seal);
  const swap = (one: number, other: number) =>
    `UPDATE log SET bytes = (SELECT bytes FROM log WHERE seq = ${other}) WHERE seq = ${one}`;
  database.exec(swap(4, 5));
  expect(engine.verify().join()).toContain("Cannot read an edit of sheet s-table~1: not sealed for");
  engine.close();
});

const wordsAtRest = (database: Database): boolean =>
  ["people.name", "log.bytes", "kept.bytes"]
    .map((column) => column.split("."))
    .some(([from, column]) =>
      database
        .prepare<[], { readonly stored: Uint8Array | null }>(`SELECT ${column} AS stored FROM ${from}`)
        .all()
        .some(({ stored }) => /Noor|rust|maandag/.test(new TextDecoder().decode(stored ?? new Uint8Array()))),
    );

test("no word lies in the file unsealed", () => {
  expect(wordsAtRest(open(plainSeal).database)).toBe(true);
  expect(wordsAtRest(open(markingSeal().seal).database)).toBe(false);
});
