// The wrapping keys: one small file each, for at most thirty days, in the folder beside the key store. When one is destroyed,
// every copy of a key that was wrapped in it is noise: in an old file, a free page, a backup of the key folder.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { StorageError } from "../port.ts";
import { syncPath } from "../sqlite/database.ts";
import { keyBytes } from "./box.ts";

const pattern = /^wrapping-([0-9]{6})\.key$/;
const nameOf = (epoch: number): string => `wrapping-${String(epoch).padStart(6, "0")}.key`;

export const makeKeyFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};

/** The epochs of which there is a file. */
export const epochsThere = (folder: string): readonly number[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .flatMap((name) => pattern.exec(name)?.[1] ?? [])
        .map(Number)
        .toSorted((one, other) => one - other)
    : [];

/** Throws `StorageError` when it is not there, or is not a key. */
export const readWrappingKey = (folder: string, epoch: number): Buffer => {
  const file = join(folder, nameOf(epoch));
  if (!existsSync(file)) {
    throw new StorageError(`The wrapping key ${file} is not there; put the key folder back (restore-keys).`);
  }
  const key = readFileSync(file);
  if (key.length !== keyBytes) {
    throw new StorageError(`The wrapping key ${file} is damaged; put the key folder back (restore-keys).`);
  }
  return key;
};

/** On the disk, readable by its owner alone, before it returns. Throws when there is one of that epoch already. */
export const writeWrappingKey = (folder: string, epoch: number, key: Uint8Array): void => {
  const file = join(folder, nameOf(epoch));
  const opened = openSync(file, "wx", 0o600);
  try {
    writeSync(opened, key);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  syncPath(folder, "r");
};

/** Under another name, so that nothing is lost that somebody may still need. */
export const setWrappingKeyAside = (folder: string, epoch: number, now: number): void => {
  renameSync(join(folder, nameOf(epoch)), join(folder, `${nameOf(epoch)}.before-restore-${now}`));
};

/** Written over with noise, on the disk, and only then taken away. What a worn-out SSD keeps of it is out of reach here. */
export const destroyWrappingKey = (folder: string, epoch: number): void => {
  const file = join(folder, nameOf(epoch));
  if (!existsSync(file)) return;
  const opened = openSync(file, "r+");
  try {
    writeSync(opened, randomBytes(Math.max(statSync(file).size, keyBytes)), 0, undefined, 0);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  rmSync(file);
  syncPath(folder, "r");
};
