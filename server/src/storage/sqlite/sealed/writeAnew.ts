// What was written over must not stay in the file either: in a free page, or in the -wal file.
import { StorageError } from "../../port.ts";
import type { Database } from "../database.ts";

/** The whole file anew, and nothing left in the -wal file. Throws `StorageError` when somebody reads it at this moment. */
export const writeAnew = (database: Database): void => {
  database.exec("VACUUM");
  if (!emptyWal(database)) throw new StorageError("The store is in use elsewhere; stop that and start again.");
};

/** Writes all of the -wal file back and empties it; false when somebody reads an older moment. Waits for nobody. */
export const emptyWal = (database: Database): boolean => {
  const patience = Number(database.pragma("busy_timeout", { simple: true }));
  database.pragma("busy_timeout = 0", { simple: true });
  try {
    return (database.prepare<[], { readonly busy: number }>("PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy ?? 1) === 0;
  } finally {
    database.pragma(`busy_timeout = ${patience}`, { simple: true });
  }
};
