// The lines of "who looked" hold each other: whoever changes one in the store is found, whoever is erased is not.
import { expect, test } from "@jest/globals";
import { plainSeal } from "@werktafel/server/storage/seal";
import { type Database, openDatabase, storeFile } from "@werktafel/server/storage/sqlite/database";
import { migrate, migrations } from "@werktafel/server/storage/sqlite/migrate";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { sqliteEngine } from "@werktafel/server/storage/sqlite/sqliteEngine";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { board, noor, noorsTable, ruben, small } from "../noorsTable.ts";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { storeFolder } from "../storeFolder.ts";

const looks = (database: Database) => {
  migrate(database);
  const engine = sqliteEngine(database, plainSeal);
  engine.transaction((tx) => {
    makeBoard(tx, noorsTable);
    for (let at = 1; at <= 9; at += 1) {
      tx.putAccess({
        ...({ board, at, event: "sheetRead", sheet: small, refusal: null } as const),
        person: at % 2 === 0 ? noor : ruben,
        item: `g-${at}`,
      });
    }
  });
  expect(engine.verify()).toEqual([]);
  return engine;
};

const opened = () => {
  const database = openDatabase(storeFile(storeFolder()));
  return { database, engine: looks(database) };
};

test.each([
  ["when", "at = 99"],
  ["what happened", "event = 'boardOpened'"],
  ["which sheet", "sheet = NULL"],
  ["that it was refused", "refusal = 'unknown'"],
  ["what was tried", "what = 'moveGoal'"],
  ["as whom", "acts_as = 'guest'"],
  ["along which way", "via = 'paper'"],
  ["which fact", "fact = 7"],
  ["who", "person = 'n-iemand'"],
  ["what is sealed", "sealed = CAST(replace(CAST(sealed AS TEXT), 'g-', 'g_') AS BLOB)"],
  ["that it is sealed at all", "sealed = NULL, person = NULL"],
  ["its commitment", "commitment = zeroblob(32)"],
  ["its hash", "hash = zeroblob(32)"],
])("verify sees that somebody changed, of a line, %s", (_, change) => {
  const { database, engine } = opened();
  database.exec(`UPDATE looks SET ${change} WHERE seq = 5`);
  expect(engine.verify().join(" ")).toContain("Board b-noor: line 5 of who looked is not as it was written");
  engine.close();
});

test("verify sees lines that were taken out of the middle, and lines that changed places", () => {
  const { database, engine } = opened();
  database.exec("DELETE FROM looks WHERE seq IN (4, 5)");
  expect(engine.verify()).toEqual([
    "Board b-noor: line 4 of who looked is gone, and more.",
    "Board b-noor: line 6 of who looked is not as it was written.",
  ]);
  database.exec("UPDATE looks SET seq = -1 WHERE seq = 7; UPDATE looks SET seq = 7 WHERE seq = 8;");
  database.exec("UPDATE looks SET seq = 8 WHERE seq = -1");
  expect(engine.verify().join(" ")).toContain("line 7 of who looked is not as it was written");
  engine.close();
});

test("an erased table leaves a chain that holds, and no line of it says who or about what", () => {
  const { database, engine } = opened();
  engine.transaction((tx) => tx.removeBoard(board));
  expect(engine.verify()).toEqual([]);
  const left = JSON.stringify(database.prepare<[], unknown>("SELECT person, sealed FROM looks").all());
  expect(left).toBe(JSON.stringify(Array.from({ length: 9 }, () => ({ person: null, sealed: null }))));
  expect(engine.transaction((tx) => tx.accessAt(board)).map(({ seq, person, item }) => [seq, person, item])).toEqual(
    Array.from({ length: 9 }, (__, index) => [index + 1, null, null]),
  );
  database.exec("UPDATE looks SET at = 99 WHERE seq = 5");
  expect(engine.verify().join()).toContain("line 5 of who looked is not as it was written");
  engine.close();
});

test("lines from before the chain are taken into it at the start, in their order, and once", () => {
  const directory = storeFolder();
  const database = openDatabase(storeFile(directory));
  const looksAt = migrations.findIndex(({ name }) => name.includes("looks"));
  migrate(database, migrations.slice(0, looksAt));
  database.exec(`INSERT INTO people VALUES ('n-noor', 0, x'4e6f6f72');
    INSERT INTO boards (id, created_at, is_demo) VALUES ('b-noor', 1, 0);
    INSERT INTO access_lines (board, at, person, event, sheet, item, refusal) VALUES
      ('b-noor', 10, 'n-noor', 'boardOpened', NULL, NULL, NULL),
      ('b-noor', 30, 'n-noor', 'confirmGoalRefused', NULL, NULL, 'notYours'),
      ('b-noor', 20, 'n-noor', 'sheetRefused', 's-1~1', NULL, 'unknown');`);
  database.close();
  for (const time of ["first", "second"]) {
    const engine = openSqlite({ directory, use: "serve", keys: keysBeside(directory) });
    expect(engine.verify()).toEqual([]);
    const lines = engine.transaction((tx) => tx.accessAt(board));
    expect([time, ...lines.map(({ seq, at, event, what }) => [seq, at, event, what])]).toEqual([
      time,
      [1, 10, "boardOpened", null],
      [2, 30, "wishRefused", "confirmGoal"],
      [3, 20, "sheetRefused", null],
    ]);
    engine.close();
  }
});
