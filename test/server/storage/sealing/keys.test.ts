// The keys and the store: nothing opens without them, in another place, or after they were destroyed; what is lost is told and
// never written over, and a backup of the keys brings it back (RELIABILITY.md R4, R5, D9).
import { expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { backUpKeys, restoreKeys } from "@werktafel/server/storage/keys/keyBackup";
import { openKeyRing } from "@werktafel/server/storage/keys/keyRing";
import { KeyStore } from "@werktafel/server/storage/keys/keyStore";
import { DamageError, type Engine, StorageError } from "@werktafel/server/storage/port";
import { inLog, ofBoard, ofPerson } from "@werktafel/server/storage/seal";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { boardId, sheetId } from "@werktafel/shared/ids";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { board, bytes, noor, noorsTable, small, table, text } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

const day = 24 * 60 * 60 * 1000;
const passphrase = "zeven blauwe fietsen";

const open = (directory: string, keys = keysBeside(directory)): Engine => openSqlite({ directory, keys, use: "serve" });
const laid = (): string => {
  const directory = storeFolder();
  const engine = open(directory);
  engine.transaction((tx) => makeBoard(tx, noorsTable));
  engine.close();
  return directory;
};
const onKeys = <T>(directory: string, sql: string, work: (database: Database) => T): T => {
  const database = new Database(join(keysBeside(directory), "keys.sqlite"));
  if (sql !== "") database.exec(sql);
  try {
    return work(database);
  } finally {
    database.close();
  }
};
const numbersOf = (directory: string, scope: string): readonly number[] =>
  onKeys(directory, "", (database) =>
    database
      .prepare<[string], { readonly number: number }>("SELECT number FROM keys WHERE scope = ? ORDER BY number")
      .all(scope)
      .map(({ number }) => number),
  );

const ringIn = (keys: string, options: { readonly ticks?: () => number; readonly idleMs?: number } = {}) =>
  openKeyRing({ store: new KeyStore(keys, 1), ...options });

test("what is sealed for one place opens there and nowhere else, and not with one bit changed", () => {
  const ring = ringIn(keysBeside(storeFolder()));
  const here = inLog("edit", board, table, 4, "n-noor 10");
  const elsewhere = [
    inLog("edit", board, table, 5, "n-noor 10"),
    inLog("edit", board, table, 4, "n-ruben 10"),
    inLog("edit", board, table, 4, "n-noor 11"),
    inLog("snapshot", board, table, 4, "n-noor 10"),
    inLog("edit", board, small, 4, "n-noor 10"),
    inLog("edit", board, sheetId("s-table~2"), 4, "n-noor 10"),
    inLog("edit", boardId("b-other"), table, 4, "n-noor 10"),
    ofBoard("edit", board, "n-noor 10"),
  ];
  ring.keys.begin();
  const sealed = ring.seal(bytes("rust in huis"), here);
  for (const place of elsewhere) ring.seal(bytes("x"), place);
  ring.keys.settle();
  expect(text(ring.open(sealed.bytes, here, sealed.epoch))).toBe("rust in huis");
  for (const place of elsewhere) expect(() => ring.open(sealed.bytes, place, sealed.epoch)).toThrow(DamageError);
  for (let at = 0; at < sealed.bytes.length; at += 1) {
    const changed = sealed.bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
    expect(() => ring.open(changed, here, sealed.epoch)).toThrow(DamageError);
  }
  expect(() => ring.open(bytes("rust in huis"), here, 0)).toThrow(DamageError);
  // The same words never look the same.
  expect(ring.seal(bytes("rust in huis"), here).bytes).not.toEqual(sealed.bytes);
  ring.keys.close();
});

test.each([
  ["two edits that changed places", "UPDATE log SET bytes = (SELECT bytes FROM log WHERE seq = 4) WHERE seq = 3"],
  ["another author", "UPDATE log SET person = 'n-ruben' WHERE seq = 3"],
  ["another moment", "UPDATE log SET at = 21 WHERE seq = 3"],
  ["another's name", "UPDATE people SET name = (SELECT name FROM people WHERE id = 'n-ruben') WHERE id = 'n-noor'"],
  ["a seat given to somebody else", "UPDATE seats SET person = 'n-ruben'"],
  ["a seat on another side of the table", "UPDATE seats SET party = 'staff'"],
  [
    "a sheet that others should read",
    "UPDATE sheets SET audience_bytes = (SELECT audience_bytes FROM sheets WHERE id = 's-table~1')",
  ],
  ["a plain row put in", "UPDATE kept SET key_epoch = 0, bytes = CAST('{}' AS BLOB)"],
  ["one changed byte", "UPDATE kept SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'00' AS BLOB)"],
])("verify sees %s", (_, damage) => {
  const directory = laid();
  const engine = open(directory);
  engine.transaction((tx) => {
    for (const words of ["een", "twee"]) {
      tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes(words) });
    }
  });
  expect(engine.verify()).toEqual([]);
  const database = new Database(storeFile(directory));
  database.exec(damage);
  database.close();
  expect(engine.verify().join()).toMatch(/is not what was sealed there|is not in the key store/);
  engine.close();
});

test("a key is forgotten in memory when nobody used it for a while, and there again when somebody does", () => {
  let now = 0;
  const ring = ringIn(keysBeside(storeFolder()), { ticks: () => now, idleMs: 600_000 });
  const place = ofPerson("name", noor);
  ring.keys.begin();
  const sealed = ring.seal(bytes("Noor"), place);
  ring.keys.settle();
  ring.open(sealed.bytes, place, sealed.epoch);
  expect(ring.held()).toBe(1);
  now = 599_000;
  ring.forgetIdle();
  expect(ring.held()).toBe(1);
  now = 600_001;
  ring.forgetIdle();
  expect(ring.held()).toBe(0);
  expect(text(ring.open(sealed.bytes, place, sealed.epoch))).toBe("Noor");
  ring.keys.close();
});

test("a transaction that is undone leaves no key, and one that fails to seal leaves no row", () => {
  const directory = laid();
  const engine = open(directory);
  const fresh = sheetId("s-fresh~1");
  const edit = { board, sheet: fresh, person: noor, at: 1, kind: "edit", bytes: bytes("x") } as const;
  expect(() =>
    engine.transaction((tx) => {
      tx.putSheet({ id: fresh, board, kind: "table", audience: "everyone", createdAt: 1 });
      tx.append(edit);
      throw new Error("halfway");
    }),
  ).toThrow("halfway");
  expect(numbersOf(directory, `sheet:${fresh}`)).toEqual([]);
  engine.transaction((tx) => {
    tx.putSheet({ id: fresh, board, kind: "table", audience: "everyone", createdAt: 1 });
    tx.append(edit);
  });
  expect(numbersOf(directory, `sheet:${fresh}`)).toEqual([1]);
  engine.close();
});

test("a new key takes the place of the old one, which is destroyed; whatever lay under it is sealed anew", () => {
  const directory = laid();
  const engine = open(directory);
  const facts = () => engine.transaction((tx) => tx.factsOf(board, 0).map((row) => text(row.bytes)));
  engine.transaction((tx) => {
    tx.append({ board, sheet: table, person: noor, at: 20, kind: "edit", bytes: bytes("weg") });
    tx.putSnapshot({ sheet: table, upToSeq: 3, at: 1, bytes: bytes("oud") });
    tx.putVersion({ sheet: table, seq: 3, at: 1, why: "daily", person: null, bytes: bytes("versie") });
  });
  const before = facts();
  // Undone: the old key stays.
  expect(() =>
    engine.transaction((tx) => {
      tx.renewSheetKey(table);
      throw new Error("halfway");
    }),
  ).toThrow("halfway");
  engine.transaction((tx) => {
    expect(() =>
      engine.transaction((part) => {
        part.renewBoardKey(board);
        throw new Error("only this");
      }),
    ).toThrow("only this");
    tx.renewSheetKey(table);
    tx.dropEdits(table, 3);
  });
  expect(numbersOf(directory, `sheet:${table}`)).toEqual([2]);
  expect(numbersOf(directory, `sheet:${small}`)).toEqual([]);
  engine.transaction((tx) => tx.renewBoardKey(board));
  expect(facts()).toEqual(before);
  engine.transaction((tx) => {
    expect(tx.snapshotsOf(table).map((row) => text(row.bytes))).toEqual(["oud"]);
    expect(tx.versionsOf(table).map((row) => text(row.bytes))).toEqual(["versie"]);
    expect(tx.seatsAt(board)).toEqual(noorsTable.seats);
    expect(tx.sheetsAt(board)).toEqual(noorsTable.sheets);
    expect(tx.kept(board)).toBe(noorsTable.kept);
  });
  expect(engine.verify()).toEqual([]);
  engine.close();
});

test("a process beside this one that raised a key is seen at the next transaction", () => {
  const directory = laid();
  const engine = open(directory);
  engine.transaction((tx) => tx.editsOf(table, 0));
  const beside = openSqlite({ directory, keys: keysBeside(directory), use: "visit" });
  beside.transaction((tx) => tx.renewBoardKey(board));
  engine.transaction((tx) => tx.append({ board, sheet: null, person: null, at: 1, kind: "fact", bytes: bytes("{}") }));
  expect(beside.verify().filter((fault) => fault.includes("key"))).toEqual([]);
  expect(engine.transaction((tx) => tx.factsOf(board, 0))).toHaveLength(2);
  beside.close();
  engine.close();
});

test("after a new epoch the older wrapping key is gone, and an old copy of the key file is noise", () => {
  const directory = laid();
  const keys = keysBeside(directory);
  const old = readFileSync(join(keys, "keys.sqlite"));
  const oldWrapping = readFileSync(join(keys, "wrapping-000001.key"));
  expect(statSync(join(keys, "wrapping-000001.key")).mode & 0o777).toBe(0o600);
  const engine = open(directory);
  expect(engine.tendKeys(Date.now()).isNewEpoch).toBe(false);
  expect(engine.tendKeys(Date.now() + 30 * day).isNewEpoch).toBe(true);
  expect(readdirSync(keys).filter((name) => name.startsWith("wrapping"))).toEqual(["wrapping-000002.key"]);
  expect(engine.verify()).toEqual([]);
  engine.close();
  expect(readFileSync(join(keys, "wrapping-000002.key"))).not.toEqual(oldWrapping);
  const copied = storeFolder();
  writeFileSync(join(copied, "keys.sqlite"), old);
  writeFileSync(join(copied, "wrapping-000002.key"), readFileSync(join(keys, "wrapping-000002.key")));
  expect(() => open(directory, copied)).toThrow(/wrapping-000001.key is not there/);
  open(directory).close();
});

test("keys that are lost: no start, one clear line, nothing written; a backup of them brings all back", () => {
  const directory = laid();
  const keys = keysBeside(directory);
  const file = join(storeFolder(), "keys.backup");
  expect(backUpKeys({ folder: keys, file, passphrase, now: 1 })).toBeGreaterThan(3);
  expect(readFileSync(file).includes("s-question")).toBe(false);
  const store = readFileSync(storeFile(directory));
  const away = `${keys}-away`;
  renameSync(keys, away);
  expect(() => open(directory)).toThrow(/^The keys of this store are not in .*Nothing was changed\.$/);
  expect(existsSync(keys)).toBe(false);
  // Another store's keys are refused as well.
  const other = laid();
  expect(() => open(directory, keysBeside(other))).toThrow(/are not those of this store/);
  expect(readFileSync(storeFile(directory))).toEqual(store);
  expect(() => restoreKeys({ folder: keys, file, passphrase: "een ander wachtwoord", now: 2 })).toThrow(
    /does not open/,
  );
  expect(() => restoreKeys({ folder: keysBeside(other), file, passphrase, now: 2 })).toThrow(/those of another store/);
  expect(restoreKeys({ folder: keys, file, passphrase, now: 2 }).put).toBeGreaterThan(3);
  const engine = open(directory);
  expect(engine.verify()).toEqual([]);
  expect(engine.transaction((tx) => tx.personName(noor))).toBe("Noor Bakker");
  engine.close();
});

test("one damaged key costs one board its words and nobody else; restore-keys puts back just that one", () => {
  const directory = laid();
  const keys = keysBeside(directory);
  const file = join(storeFolder(), "keys.backup");
  const engine = open(directory);
  const second = boardId("b-second");
  engine.transaction((tx) => {
    tx.putBoard({ id: second, createdAt: 1, isDemo: false });
    tx.putKept(second, "{}");
  });
  engine.close();
  backUpKeys({ folder: keys, file, passphrase, now: 1 });
  onKeys(directory, `UPDATE keys SET wrapped = zeroblob(60) WHERE scope = 'board:${board}'`, () => undefined);
  const damaged = open(directory);
  expect(damaged.transaction((tx) => tx.kept(second))).toBe("{}");
  expect(() => damaged.transaction((tx) => tx.kept(board))).toThrow(DamageError);
  expect(damaged.verify().join()).toContain(`Key 1 of board:${board} does not come out of its wrapping.`);
  damaged.close();
  expect(restoreKeys({ folder: keys, file, passphrase, now: 2 })).toEqual({ put: 1, aside: null });
  const well = open(directory);
  expect(well.verify()).toEqual([]);
  well.close();
});

test("a damaged key store is set aside, never written over; what was destroyed since the backup stays destroyed", () => {
  const directory = laid();
  const keys = keysBeside(directory);
  const file = join(storeFolder(), "keys.backup");
  backUpKeys({ folder: keys, file, passphrase, now: 1 });
  const engine = open(directory);
  engine.erase({ board, ground: "asked", at: 3 });
  engine.close();
  writeFileSync(join(keys, "keys.sqlite"), "nothing of a database");
  expect(() => open(directory)).toThrow(StorageError);
  const { aside } = restoreKeys({ folder: keys, file, passphrase, now: 7 });
  expect(aside).toBe(join(keys, "keys.sqlite.before-restore-7"));
  expect(readFileSync(aside ?? "", "utf8")).toBe("nothing of a database");
  expect(numbersOf(directory, `board:${board}`)).toEqual([]);
  expect(numbersOf(directory, `sheet:${small}`)).toEqual([]);
  open(directory).close();
});
