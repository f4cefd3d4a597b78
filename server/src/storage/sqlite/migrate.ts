// Brings the tables up to what this release knows. Plain numbered files, forward only; each goes in whole or not at all,
// and one that was changed after it was applied, or a store newer than the code, stops the start with one clear line.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { StorageError } from "../port.ts";
import { asStorageError, type Database } from "./database.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const namePattern = /^(\d{4})_[a-z_]+\.sql$/;

/** The files of a folder, in order. Throws when a number is missing or used twice. */
export const readMigrations = (folder: URL): readonly Migration[] => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .toSorted();
  return names.map((name, index) => {
    const number = Number(namePattern.exec(name)?.[1]);
    if (number !== index + 1) throw new StorageError(`Migration ${name} should be number ${index + 1}.`);
    return { number, name, sql: readFileSync(new URL(name, folder), "utf8") };
  });
};

export const migrations = readMigrations(new URL("../../../../migrations/", import.meta.url));

const hashOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

const appliedTable = `CREATE TABLE IF NOT EXISTS applied_migrations (
  number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT`;

/** Applies what is missing. Throws `StorageError`; what was applied before then stays applied. */
export const migrate = (database: Database, known: readonly Migration[] = migrations): void => {
  try {
    if (lacks(database, known)) for (const migration of known) applyOnce(database, migration);
  } catch (error) {
    throw asStorageError(error);
  }
};

interface AppliedRow {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

/** Compares the store with the files; true when some are still to be applied. Writes nothing when none are. */
const lacks = (database: Database, known: readonly Migration[]): boolean => {
  const hasTable = database.prepare<[], unknown>("SELECT 1 FROM sqlite_schema WHERE name = 'applied_migrations'").get();
  if (hasTable === undefined) return true;
  const applied = database.prepare<[], AppliedRow>("SELECT * FROM applied_migrations ORDER BY number").all();
  for (const { number, name, sha256 } of applied) {
    const file = known.find((each) => each.number === number);
    if (file === undefined) {
      throw new StorageError(
        `The store is newer than this release: it has migration ${name}, this knows ${known.length}.`,
      );
    }
    if (hashOf(file.sql) !== sha256) throw new StorageError(`Migration ${file.name} was changed after it was applied.`);
  }
  return applied.length < known.length;
};

/** In one transaction, and only if another process did not just do it. */
const applyOnce = (database: Database, { number, name, sql }: Migration): void => {
  database.exec("BEGIN IMMEDIATE");
  try {
    database.exec(appliedTable);
    const there = database.prepare<[number], unknown>("SELECT 1 FROM applied_migrations WHERE number = ?").get(number);
    if (there === undefined) {
      database.exec(sql);
      database
        .prepare<[number, string, string]>("INSERT INTO applied_migrations (number, name, sha256) VALUES (?, ?, ?)")
        .run(number, name, hashOf(sql));
    }
    database.exec("COMMIT");
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
};
