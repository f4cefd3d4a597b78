// What a table's sheet leaves at rest: its words, read with its keys in hand, and its sealed edits as they lie on the disk.
import { readFileSync } from "node:fs";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { openInsider } from "../../support/keys/insider.ts";
import { filesIn } from "../../support/keys/traces.ts";
import { sheet } from "./tableInStore.ts";

/** Every snapshot, edit and version of the sheet, opened, as one text. The store itself must have stopped. */
export const wordsAtRest = (folder: string): string => {
  const insider = openInsider(folder);
  try {
    return insider.engine.transaction((tx) =>
      [...tx.snapshotsOf(sheet), ...tx.editsOf(sheet, 0), ...tx.versionsOf(sheet)]
        .map(({ bytes }) => Buffer.from(bytes).toString("latin1"))
        .join("\n"),
    );
  } finally {
    insider.close();
  }
};

/** The edits as they lie there now, sealed. */
export const sealedEdits = (folder: string): readonly Buffer[] => {
  const database = new Database(storeFile(folder), { readonly: true });
  try {
    return database
      .prepare<[string], { readonly bytes: Buffer }>("SELECT bytes FROM log WHERE sheet = ? ORDER BY seq")
      .all(sheet)
      .map(({ bytes }) => Buffer.from(bytes));
  } finally {
    database.close();
  }
};

/** How many of these lie in any file of the folder, also where no row holds them any more: their key would still open them. */
export const stillOnDisk = (sealed: readonly Buffer[], folder: string): number => {
  const files = filesIn(folder).map((file) => readFileSync(file));
  return sealed.filter((bytes) => files.some((file) => file.includes(bytes))).length;
};
