/// <reference path="../sqlite/betterSqlite3.d.ts" />
// The small file in the key folder that holds the wrapped keys. Unlike the store it keeps no log of earlier pages: what is
// destroyed in it is written over.
import { closeSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { StorageError } from "../port.ts";
import { asStorageError, Database, syncPath } from "../sqlite/database.ts";
import { makeKeyFolder } from "./wrappingKeys.ts";

export const keyStoreFile = (folder: string): string => join(folder, "keys.sqlite");

const settings = { journal_mode: "delete", synchronous: "3", secure_delete: "1", busy_timeout: "10000" } as const;

const tables = `
CREATE TABLE IF NOT EXISTS key_store (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- Random: a store writes it down and takes no other.
  id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  epoch_began INTEGER NOT NULL,
  -- The highest generation of a sheet that a restore ever gave.
  generation INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS keys (
  scope TEXT NOT NULL,
  number INTEGER NOT NULL,
  -- Whose erasure takes it along; '' for a person's and the house's own.
  board TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  -- A younger one took its place: it goes as soon as no row is sealed with it.
  is_retired INTEGER NOT NULL DEFAULT 0,
  -- How many rows it sealed, as far as was written down.
  sealed INTEGER NOT NULL DEFAULT 0,
  wrapped BLOB NOT NULL,
  PRIMARY KEY (scope, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS keys_of_board ON keys (board);
`;

/** Opens or makes it. Throws `StorageError`. */
export const openKeyDatabase = (folder: string): Database => {
  makeKeyFolder(folder);
  const file = keyStoreFile(folder);
  const isNew = !existsSync(file);
  if (isNew) closeSync(openSync(file, "a", 0o600));
  let database: Database | null = null;
  try {
    database = new Database(file, { timeout: Number(settings.busy_timeout) });
    for (const [name, value] of Object.entries(settings)) database.pragma(`${name} = ${value}`, { simple: true });
    for (const [name, wanted] of Object.entries(settings)) {
      const found = String(database.pragma(name, { simple: true }));
      if (found !== wanted) throw new StorageError(`The key store refuses: ${name} reads back as ${found}.`);
    }
    if (lacksTables(database)) database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT`);
    if (lacksCount(database)) addCount(database);
    // New, or left by a process that was cut between its commit and the folder: what is read from here on stays.
    syncPath(folder, "r");
    return database;
  } catch (error) {
    database?.close();
    const asked = asStorageError(error);
    throw asked instanceof StorageError
      ? new StorageError(`The key store ${file} cannot be used. ${asked.message}`, { cause: error })
      : asked;
  }
};

const lacksCount = (database: Database): boolean =>
  database.prepare<[], unknown>("SELECT 1 FROM pragma_table_info('keys') WHERE name = 'sealed'").get() === undefined;

/** A key store from before keys were counted. Another process may do the same at this moment. */
const addCount = (database: Database): void => {
  database.exec("BEGIN IMMEDIATE");
  if (lacksCount(database)) database.exec("ALTER TABLE keys ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0");
  database.exec("COMMIT");
};

const lacksTables = (database: Database): boolean =>
  database.prepare<[], unknown>("SELECT 1 FROM sqlite_schema WHERE name = 'keys_of_board'").get() === undefined;
