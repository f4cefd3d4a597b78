// Who has the store in hands. One server at a time; commands may work beside it; putting a backup in its place needs it
// alone. The lock is SQLite's own on a file of its own, so it dies with the process that had it, however that ends.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { StorageError } from "../port.ts";
import { asStorageError, sqliteCode } from "./database.ts";

/** `serve`: one at a time. `visit`: any number, beside a server. `replace`: nobody else at all. */
export type HoldFor = "serve" | "visit" | "replace";

export interface Hold {
  release(): void;
}

/** SQLite's three grades of lock are exactly these: reserved, shared, exclusive. */
const takes: Readonly<Record<HoldFor, string>> = {
  serve: "BEGIN IMMEDIATE",
  visit: "BEGIN; SELECT count(*) FROM sqlite_schema",
  replace: "BEGIN EXCLUSIVE",
};

const refusals: Readonly<Record<HoldFor, string>> = {
  serve: "Another server holds this store.",
  visit: "This store is just being put back from a backup.",
  replace: "A server or a command holds this store: stop it first.",
};

/** Throws `StorageError` at once when somebody is in the way. */
export const holdStore = (directory: string, use: HoldFor): Hold => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = new Database(join(directory, "werktafel.lock"), { timeout: 0 });
  try {
    // Nothing is ever written in it: only its lock counts.
    lock.pragma("journal_mode = MEMORY", { simple: true });
    lock.exec(takes[use]);
  } catch (error) {
    lock.close();
    if (sqliteCode(error)?.startsWith("SQLITE_BUSY") === true) {
      throw new StorageError(refusals[use], { cause: error });
    }
    throw asStorageError(error);
  }
  return {
    release: () => {
      lock.close();
    },
  };
};
