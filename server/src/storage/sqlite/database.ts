/// <reference path="./betterSqlite3.d.ts" />
// Opens the file with every setting that durability and erasure rest on, reads each back, and refuses to go on when one
// did not take: what anyone saw on a screen must survive a power cut.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { DamageError, StorageError } from "../port.ts";

export { Database };

/** The name of the store inside its folder. */
export const storeFile = (directory: string): string => join(directory, "werktafel.sqlite");

/** Words that were erased must not stay in free pages; another process beside us is waited for. */
const settings = {
  journal_mode: "wal",
  synchronous: "2",
  secure_delete: "1",
  foreign_keys: "1",
  busy_timeout: "5000",
  trusted_schema: "0",
  // Checkpoints are made by `tidy`, when nobody waits; this is the bound for when it never comes to that (pages).
  wal_autocheckpoint: "8000",
} as const;

/** Settings as they stand in the engine now. */
export const readSettings = (database: Database): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(settings).map((name) => [name, String(database.pragma(name, { simple: true }))]));

/**
 * Opens or makes the store's file. `synchronous` is there for the test that proves this refuses NORMAL.
 * Throws `StorageError` when it cannot be opened or a setting reads back otherwise.
 */
export const openDatabase = (
  file: string,
  { synchronous = "FULL" }: { readonly synchronous?: string } = {},
): Database => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  syncLeftWal(file);
  const database = connect(file);
  try {
    for (const [name, value] of Object.entries({ ...settings, synchronous })) {
      database.pragma(`${name} = ${value}`, { simple: true });
    }
    const found = readSettings(database);
    for (const [name, wanted] of Object.entries(settings)) {
      if (found[name] !== wanted) {
        throw new StorageError(`The store refuses to start: ${name} reads back as ${found[name]}, not ${wanted}.`);
      }
    }
    return database;
  } catch (error) {
    database.close();
    throw asStorageError(error);
  }
};

const connect = (file: string): Database => {
  try {
    return new Database(file, { timeout: Number(settings.busy_timeout) });
  } catch (error) {
    throw asStorageError(error);
  }
};

/**
 * A killed process may leave a commit that is in the system's memory and not on the disk. We are about to read and show
 * it, so first it goes to the disk. (Only the -wal file: closing the main file would drop another connection's locks.)
 */
const syncLeftWal = (file: string): void => {
  const wal = `${file}-wal`;
  if (existsSync(wal)) syncPath(wal, "r+");
};

/** Waits until what was written to a file (or a folder's list of names) is on the disk. */
export const syncPath = (path: string, flags: "r" | "r+"): void => {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

/** The extended result code of an error that SQLite threw, such as `SQLITE_FULL`; `null` for any other error. */
export const sqliteCode = (error: unknown): string | null => {
  // By its form, not its class: the engine is one per process and keeps the class of whoever loaded it first.
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" && error.code.startsWith("SQLITE_") ? error.code : null;
};

/**
 * What SQLite threw, as the port says it. A broken constraint is a caller's mistake and no fault of the disk: it stays an
 * ordinary error, so that only its own piece of work is undone.
 */
export const asStorageError = (error: unknown): unknown => {
  const code = sqliteCode(error);
  if (code === null) return error;
  const message = `${code}: ${String(error)}`;
  if (code.startsWith("SQLITE_CONSTRAINT")) return new Error(`Impossible row: ${message}`, { cause: error });
  if (code.startsWith("SQLITE_CORRUPT")) return new DamageError(message, { cause: error });
  return new StorageError(message, { cause: error });
};
