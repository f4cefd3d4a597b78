// Check 8, the store's part: a board that is erased leaves no word in any file, however it goes; a backup from before forgets
// it too when it is put back; and all else is whole. SEED=… to call a run back.
import { expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSqlite } from "@werktafel/server/storage/sqlite/openSqlite";
import { restoreFrom } from "@werktafel/server/storage/sqlite/restore";
import type { Engine } from "@werktafel/server/storage/port";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { makeBoard } from "@werktafel/server/storage/works/makeBoard";
import { boardId, commandId, participantId, personId, sheetId } from "@werktafel/shared/ids";
import { keysBeside } from "../../../support/keys/keysBeside.ts";
import { tracesIn, tracesOf } from "../../../support/keys/traces.ts";
import { seededRandom } from "../../../support/seededRandom.ts";
import { bytes } from "../noorsTable.ts";
import { storeFolder } from "../storeFolder.ts";

const random = seededRandom(Number(process.env["SEED"] ?? 1));

/** A word that is nowhere else, for one field of one board. */
const canary = (field: string): string => `Kanarie${field}${random.below(1e9).toString(36)}`;

const open = (directory: string): Engine => openSqlite({ directory, keys: keysBeside(directory), use: "serve" });

const fields = [
  "Naam",
  "Plaats",
  "Rol",
  "Feit",
  "Vel",
  "Momentopname",
  "Versie",
  "Bewaard",
  "Antwoord",
  "Ding",
  "Sleutel",
];

/** A board with a canary in every field that can hold a word; returns the canaries. */
const layBoard = (engine: Engine, name: string, person = personId(`n-${name}`)) => {
  const words = Object.fromEntries(fields.map((field) => [field, canary(field)]));
  const word = (field: string): string => words[field] ?? "";
  const board = boardId(`b-${name}`);
  const sheet = sheetId(`s-${name}~1`);
  const participant = participantId(`p-${word("Plaats")}`);
  engine.transaction((tx) => {
    makeBoard(tx, {
      board,
      createdAt: 1,
      isDemo: false,
      people: [{ id: person, name: word("Naam") }],
      seats: [{ board, participant, person, party: "resident", role: word("Rol"), from: 1, to: null, isLetIn: true }],
      sheets: [{ id: sheet, board, kind: "table", audience: [participant], createdAt: 1 }],
      facts: [{ person: null, at: 1, json: JSON.stringify({ kind: "said", words: word("Feit") }) }],
      edits: [{ sheet, at: 1, bytes: bytes(word("Vel")) }],
      kept: JSON.stringify({ words: word("Bewaard") }),
      links: [],
    });
    tx.putSnapshot({ sheet, upToSeq: 2, at: 1, bytes: bytes(word("Momentopname")) });
    tx.putVersion({ sheet, seq: 2, at: 1, why: "daily", person: null, bytes: bytes(word("Versie")) });
    tx.putAnswer(board, person, commandId(word("Antwoord")), JSON.stringify({ words: word("Antwoord") }));
    const item = word("Ding");
    tx.putAccess({ board, at: 1, person, event: "boardOpened", sheet: null, item, refusal: null });
  });
  return { board, sheet, person, words: Object.values(words) };
};

const wordsLeft = (words: readonly string[], ...folders: readonly string[]) => tracesIn(tracesOf(words), ...folders);
const erasure = (board: ReturnType<typeof boardId>) => ({ board, ground: "asked", at: 5 });

test("while a board lives none of its words lie in plain, and after its erasing no row of it is left", () => {
  const directory = storeFolder();
  const engine = open(directory);
  const { board, person, words } = layBoard(engine, "noor");
  const other = layBoard(engine, "bram");
  expect(wordsLeft([...words, ...other.words], directory, keysBeside(directory))).toEqual([]);
  expect(engine.erase(erasure(board))).toBe(true);
  expect(engine.erase(erasure(board))).toBe(false);
  engine.transaction((tx) => {
    expect(tx.boards().map(({ id }) => id)).toEqual([other.board]);
    expect(tx.personName(person)).toBeNull();
    // Who looked outlives the board, and says no more of whom or what.
    expect(tx.accessAt(board).map((line) => [line.event, line.person, line.item])).toEqual([
      ["boardOpened", null, null],
    ]);
    expect(tx.editsOf(other.sheet, 0)).toHaveLength(1);
  });
  expect(engine.verify()).toEqual([]);
  const database = new Database(storeFile(directory), { readonly: true });
  const tables = database
    .prepare<[], { readonly name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .all()
    .filter(({ name }) => JSON.stringify(database.prepare<[], unknown>(`SELECT * FROM ${name}`).all()).includes(board));
  database.close();
  engine.close();
  expect(tables.map(({ name }) => name).toSorted()).toEqual(["looks", "permission_changes"]);
  // Its line in the list, and no key.
  const keys = new Database(join(keysBeside(directory), "keys.sqlite"), { readonly: true });
  const scopes = keys.prepare<[], { readonly scope: string }>("SELECT scope FROM keys").all();
  keys.close();
  expect(JSON.stringify(scopes)).not.toMatch(/noor/);
  expect(readFileSync(join(keysBeside(directory), "erased.jsonl"), "utf8").trim()).toBe(JSON.stringify(erasure(board)));
});

test("who sits at another table too keeps their name; an account stays", () => {
  const directory = storeFolder();
  const engine = open(directory);
  const mila = personId("n-mila");
  const { board } = layBoard(engine, "noor", mila);
  const second = layBoard(engine, "bram", mila);
  const name = engine.transaction((tx) => tx.personName(mila));
  engine.erase(erasure(board));
  expect(engine.transaction((tx) => tx.personName(mila))).toBe(name);
  engine.erase(erasure(second.board));
  expect(engine.transaction((tx) => tx.personName(mila))).toBeNull();
  engine.close();
});

test("a backup from before the erasing forgets it too when it is put back, and brings all else", async () => {
  const directory = storeFolder();
  const engine = open(directory);
  const { board, words } = layBoard(engine, "noor");
  const other = layBoard(engine, "bram");
  const backup = join(storeFolder(), "backup.sqlite");
  await engine.backup(backup);
  engine.erase(erasure(board));
  engine.close();
  const { leftOut } = restoreFrom({ backup, directory, keys: keysBeside(directory), now: 9 });
  // Forgotten by the list, not found unreadable; and before anybody opens it.
  expect(leftOut).toEqual({ boards: [], sheets: [] });
  const lying = new Database(storeFile(directory), { readonly: true });
  expect(lying.prepare<[], unknown>("SELECT id FROM boards").all()).toEqual([{ id: other.board }]);
  lying.close();
  const restored = open(directory);
  expect(restored.verify()).toEqual([]);
  expect(restored.transaction((tx) => tx.boards()).map(({ id }) => id)).toEqual([other.board]);
  restored.close();
  expect(wordsLeft(words, directory, keysBeside(directory))).toEqual([]);
});

const child = fileURLToPath(new URL("./eraseProcess.ts", import.meta.url));
const steps = ["listed", "keys", "rows"] as const;

test.each(steps)("cut off after %s, the next start goes on with the erasing", (step) => {
  const directory = storeFolder();
  const engine = open(directory);
  const { board, words } = layBoard(engine, "noor");
  const other = layBoard(engine, "bram");
  engine.close();
  const { signal } = spawnSync(process.execPath, [child, directory, keysBeside(directory), board, step]);
  expect(signal).toBe("SIGKILL");
  const again = open(directory);
  expect(again.transaction((tx) => tx.boards()).map(({ id }) => id)).toEqual([other.board]);
  expect(again.verify()).toEqual([]);
  again.close();
  expect(wordsLeft(words, directory, keysBeside(directory))).toEqual([]);
});
