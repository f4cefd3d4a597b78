// Opens the store in a folder: the file with its settings, the tables brought up to date, and held for whoever asked.
import { dirname } from "node:path";
import type { Engine } from "../port.ts";
import { plainSeal, type Seal } from "../seal.ts";
import { openDatabase, storeFile, syncPath } from "./database.ts";
import { chainOlderLines } from "./chainOlderLines.ts";
import { type HoldFor, holdStore } from "./hold.ts";
import { migrate } from "./migrate.ts";
import { sqliteEngine } from "./sqliteEngine.ts";

export interface SqliteOptions {
  readonly directory: string;
  readonly use: HoldFor;
  readonly seal?: Seal;
}

/** Throws `StorageError`: held by another, a setting that does not read back, a newer or changed store. */
export const openSqlite = ({ directory, use, seal = plainSeal }: SqliteOptions): Engine => {
  const hold = holdStore(directory, use);
  try {
    const database = openDatabase(storeFile(directory));
    try {
      migrate(database);
      const engine = sqliteEngine(database, seal);
      chainOlderLines(database, engine);
      // A folder that was just made must itself be on the disk.
      for (const folder of [directory, dirname(directory)]) syncPath(folder, "r");
      return {
        ...engine,
        close: () => {
          engine.close();
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
