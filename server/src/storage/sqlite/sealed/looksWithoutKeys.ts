// Who looked, as somebody can check it who has the store (or a backup of it) and the anchors, and no key: another organisation,
// an auditor. Nothing is opened that is sealed, and nothing is written.
import { existsSync } from "node:fs";
import { anchorFaultsWithoutKeys } from "../../looked/anchorFaults.ts";
import type { Anchor } from "../../looked/anchors.ts";
import { lookFaults } from "../../looked/lookFaults.ts";
import { StorageError } from "../../port.ts";
import { plainSeal } from "../../seal.ts";
import { asStorageError, Database } from "../database.ts";
import { accessLineRows } from "../rows/accessLineRows.ts";
import { boardRows } from "../rows/boardRows.ts";

/** One plain line per fault. Throws `StorageError` when this is no store, or one of an earlier release. */
export const looksWithoutKeys = (file: string, anchors: readonly Anchor[]): readonly string[] => {
  if (!existsSync(file)) throw new StorageError(`There is no store at ${file}.`);
  let database: Database | null = null;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    database.exec("BEGIN");
    if (!isOfThisRelease(database)) {
      throw new StorageError(
        `${file} is no store of this release; start its server once, or check it with that release.`,
      );
    }
    // What is sealed stays shut: only what lies beside it is read.
    const tx = { ...boardRows(database, plainSeal), ...accessLineRows(database, plainSeal) };
    return [...lookFaults(tx, "withoutKeys"), ...anchorFaultsWithoutKeys(tx, anchors)];
  } catch (error) {
    throw asStorageError(error);
  } finally {
    database?.close();
  }
};

const isOfThisRelease = (database: Database): boolean =>
  database.prepare<[], unknown>("SELECT 1 FROM sqlite_schema WHERE name = 'looks'").get() !== undefined &&
  database.prepare<[], unknown>("SELECT 1 FROM sealing").get() !== undefined;
