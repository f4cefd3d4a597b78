// Puts a backup in the place of the store. The backup is proved sound first, on a copy; the store that was there stays
// beside it under another name; a cut in the middle leaves the old one in its place.
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StorageError } from "../port.ts";
import type { Seal } from "../seal.ts";
import { asStorageError, openDatabase, storeFile, syncPath } from "./database.ts";
import { holdStore } from "./hold.ts";
import { migrate } from "./migrate.ts";
import { dropUnreadable, type LeftOut } from "./sealed/dropUnreadable.ts";
import { finishErasing } from "./sealed/finishErasing.ts";
import { nameCopy, openSealing } from "./sealed/openSealing.ts";
import { highestGeneration, raiseGenerations } from "./sealed/raiseGenerations.ts";
import { writeAnew } from "./sealed/writeAnew.ts";
import { sqliteEngine } from "./sqliteEngine.ts";

export interface RestoreOptions {
  readonly backup: string;
  readonly directory: string;
  /** Stands in the name of the old file: a moment in milliseconds. */
  readonly now: number;
  /** The folder of the key store; or, for a test of something else, a seal. */
  readonly keys: string | Seal;
}

export interface Restored {
  /** Where the store that was replaced lies now; `null` when there was none. */
  readonly earlier: string | null;
  /** What could not come along: words in it were erased after this backup was made. */
  readonly leftOut: LeftOut;
}

/** Throws `StorageError` while anyone holds the store, or when the backup is not sound; then nothing has changed. */
export const restoreFrom = ({ backup, directory, now, keys }: RestoreOptions): Restored => {
  if (!existsSync(backup)) throw new StorageError(`There is no backup ${backup}.`);
  const hold = holdStore(directory, "replace");
  const copy = join(directory, "werktafel.restoring.sqlite");
  try {
    for (const leftOver of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(leftOver, { force: true });
    copyFileSync(backup, copy);
    const leftOut = makeReady(copy, keys, highestThere(storeFile(directory)));
    syncPath(copy, "r+");
    const earlier = keepEarlier(storeFile(directory), now);
    renameSync(copy, storeFile(directory));
    syncPath(directory, "r");
    return { earlier, leftOut };
  } finally {
    for (const leftOver of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(leftOver, { force: true });
    hold.release();
  }
};

/**
 * Brings the copy up to date (a backup may be of an older release), forgets what was erased since, gives every sheet a
 * generation that nobody's screen has, and reads all of it.
 */
const makeReady = (file: string, keys: string | Seal, highest: number): LeftOut => {
  const database = openDatabase(file);
  try {
    migrate(database);
    const ring = typeof keys === "string" ? openSealing(database, keys) : keys;
    try {
      const engine = sqliteEngine(database, ring);
      finishErasing(engine, ring);
      const leftOut = engine.transaction((tx) => {
        const left = dropUnreadable(database, tx, ring);
        const generation = ring.keys.nextGeneration(Math.max(highest, highestGeneration(database)));
        raiseGenerations(database, ring, generation);
        nameCopy(database);
        return left;
      });
      const faults = engine.verify();
      if (faults.length > 0) throw new StorageError(`The backup is not sound. ${faults.join(" ")}`);
      writeAnew(database);
      return leftOut;
    } finally {
      ring.keys.close();
    }
  } finally {
    database.close();
  }
};

/** The highest generation in the store that is there now; 0 when there is none that can be read. */
const highestThere = (file: string): number => {
  if (!existsSync(file)) return 0;
  try {
    const database = openDatabase(file);
    try {
      return highestGeneration(database);
    } finally {
      database.close();
    }
  } catch (error) {
    // Too broken to ask, or from before there were sheets: the key store remembers what was given.
    if (asStorageError(error) instanceof StorageError) return 0;
    throw error;
  }
};

/** Gives the present file a second name, with its -wal when a kill left one, so that nothing of it is lost. */
const keepEarlier = (file: string, now: number): string | null => {
  if (!existsSync(file)) return null;
  foldWal(file);
  const earlier = `${file}.before-restore-${now}`;
  secondName(file, earlier);
  if (existsSync(`${file}-wal`)) {
    secondName(`${file}-wal`, `${earlier}-wal`);
    // Beside another main file it would be read as that one's.
    rmSync(`${file}-wal`);
  }
  rmSync(`${file}-shm`, { force: true });
  return earlier;
};

/** Opening and closing writes a left -wal into its main file. A store too broken for that keeps both, side by side. */
const foldWal = (file: string): void => {
  try {
    openDatabase(file).close();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
};

const secondName = (file: string, name: string): void => {
  try {
    linkSync(file, name);
  } catch (error) {
    // Some volumes know no second names (network shares): then a copy, which needs the room.
    if (existsSync(name)) throw new StorageError(`There is already a ${name}.`, { cause: error });
    copyFileSync(file, name);
    syncPath(name, "r+");
  }
};
