// Opens the store in a folder: the file with its settings, the tables brought up to date, its keys at hand and every row
// sealed, and held for whoever asked.
import { dirname } from "node:path";
import type { Engine } from "../port.ts";
import type { Seal } from "../seal.ts";
import { openDatabase, storeFile, syncPath } from "./database.ts";
import { chainOlderLines } from "./chainOlderLines.ts";
import { type HoldFor, holdStore } from "./hold.ts";
import { migrate } from "./migrate.ts";
import { openSealing } from "./sealed/openSealing.ts";
import { finishErasing } from "./sealed/finishErasing.ts";
import { finishRenewing } from "./sealed/renewKeys.ts";
import { sqliteEngine } from "./sqliteEngine.ts";
import { emptyWal } from "./sealed/writeAnew.ts";

export interface SqliteOptions {
  readonly directory: string;
  readonly use: HoldFor;
  /** The folder of the key store; or, for a test of something else, a seal. */
  readonly keys: string | Seal;
}

/** Throws `StorageError`: held by another, a setting that does not read back, a newer or changed store, keys that do not fit. */
export const openSqlite = ({ directory, use, keys }: SqliteOptions): Engine => {
  const hold = holdStore(directory, use);
  try {
    const database = openDatabase(storeFile(directory));
    try {
      migrate(database);
      const ring = typeof keys === "string" ? openSealing(database, keys) : keys;
      const engine = sqliteEngine(database, ring);
      chainOlderLines(database, engine);
      finishErasing(engine, ring);
      finishRenewing(engine, ring);
      // What a cut process left in the -wal file is written back now; another visitor may be reading it.
      emptyWal(database);
      // A folder that was just made must itself be on the disk.
      for (const folder of [directory, dirname(directory)]) syncPath(folder, "r");
      return {
        ...engine,
        close: () => {
          engine.close();
          ring.keys.close();
          hold.release();
        },
      };
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    hold.release();
    throw error;
  }
};
