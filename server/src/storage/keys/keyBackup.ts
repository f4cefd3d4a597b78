// The keys, taken out under a passphrase that lies nowhere near them, and put back. Without one of these a key folder that is
// lost is every board lost; kept longer than an epoch it keeps alive what was erased.
import { randomBytes, scryptSync } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { boardId } from "@werktafel/shared/ids";
import { StorageError } from "../port.ts";
import type { At } from "../port/at.ts";
import { syncPath } from "../sqlite/database.ts";
import { closeBox, keyBytes, openBox } from "./box.ts";
import { noteErasure, erasuresIn } from "./erasureList.ts";
import { keyStoreFile } from "./keyDatabase.ts";
import { KeyStore } from "./keyStore.ts";
import type { StoredKey } from "./storedKeys.ts";
import { epochsThere, setWrappingKeyAside } from "./wrappingKeys.ts";

const header = Buffer.from("werktafel-keys 1\n");
const saltBytes = 16;
/** About a quarter of a second and 64 MiB for each guess. */
const cost = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

const keyFrom = (passphrase: string, salt: Uint8Array): Buffer =>
  scryptSync(passphrase.normalize("NFC"), salt, keyBytes, cost);

/** Every key in plain (base64), as it goes under a passphrase. */
interface KeysTakenOut {
  readonly id: string;
  readonly generation: number;
  readonly keys: readonly (Omit<StoredKey, "key"> & { readonly key: string })[];
}

/** What is damaged is left out. */
const takeOut = (store: KeyStore): KeysTakenOut => ({
  id: store.id,
  generation: store.generation,
  keys: store.every().flatMap(({ key, ...row }) => (key === null ? [] : [{ ...row, key: key.toString("base64") }])),
});

/** What is missing or damaged; not of an erased board, and not what a younger key took the place of. How many. */
const putBack = (
  store: KeyStore,
  { keys, generation }: KeysTakenOut,
  { erased, isNew }: { readonly erased: ReadonlySet<string>; readonly isNew: boolean },
): number => {
  const there = Map.groupBy(store.every(), ({ scope }) => scope);
  const missing = keys.filter(({ scope, number, board }) => {
    const ofScope = there.get(scope) ?? [];
    const same = ofScope.find((each) => each.number === number);
    const wasDestroyed = same === undefined && ofScope.some((each) => each.number > number);
    // A key store that was made just now has keys of the house of its own: those give way.
    const isWell = same !== undefined && same.key !== null && !isNew;
    return !isWell && !wasDestroyed && !erased.has(board);
  });
  store.replace(
    missing.map(({ key, ...row }) => ({ ...row, key: Buffer.from(key, "base64") })),
    generation,
  );
  return missing.length;
};

export interface KeyBackupAsked {
  /** The key folder. */
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string;
  readonly now: At;
}

/** Refuses to write over a file that is there. Throws `StorageError`. */
export const backUpKeys = ({ folder, file, passphrase, now }: KeyBackupAsked): number => {
  if (!existsSync(keyStoreFile(folder))) throw new StorageError(`There are no keys in ${folder}.`);
  if (existsSync(file)) throw new StorageError(`There is already a ${file}.`);
  const store = new KeyStore(folder, now);
  try {
    const taken = takeOut(store);
    const salt = randomBytes(saltBytes);
    const words = Buffer.from(JSON.stringify({ ...taken, erasures: erasuresIn(folder) }));
    const unfinished = `${file}.unfinished`;
    rmSync(unfinished, { force: true });
    const opened = openSync(unfinished, "wx", 0o600);
    try {
      writeSync(opened, Buffer.concat([header, salt, closeBox(keyFrom(passphrase, salt), words, header.toString())]));
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(unfinished, file);
    syncPath(dirname(file), "r");
    return taken.keys.length;
  } finally {
    store.close();
  }
};

/** What was put back, and where a key store that could not be used lies now. */
export interface KeysRestored {
  readonly put: number;
  readonly aside: string | null;
}

/**
 * Puts back what is missing or damaged, and only that: a key that was destroyed since stays destroyed. A key store that cannot
 * be used at all is set aside under another name. Throws `StorageError`; then nothing has changed.
 */
export const restoreKeys = ({ folder, file, passphrase, now }: KeyBackupAsked): KeysRestored => {
  const taken = readTaken(file, passphrase);
  const there = usable(folder, now);
  if (there !== null && there.id !== taken.id) {
    there.close();
    throw new StorageError(`The keys in ${folder} are those of another store: move them away first.`);
  }
  for (const erasure of taken.erasures) {
    if (existsSync(folder)) noteErasure(folder, erasure);
  }
  const aside = there === null ? setAside(folder, now) : null;
  const store = there ?? new KeyStore(folder, now, taken.id);
  try {
    for (const erasure of taken.erasures) noteErasure(folder, erasure);
    const erased = new Set<string>(erasuresIn(folder).map(({ board }) => board));
    return { put: putBack(store, taken, { erased, isNew: there === null }), aside };
  } finally {
    store.close();
  }
};

/** `null`: there is none, or it cannot be used. */
const usable = (folder: string, now: At): KeyStore | null => {
  if (!existsSync(keyStoreFile(folder))) return null;
  try {
    return new KeyStore(folder, now);
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
};

const setAside = (folder: string, now: At): string | null => {
  const file = keyStoreFile(folder);
  for (const epoch of epochsThere(folder)) setWrappingKeyAside(folder, epoch, now);
  if (!existsSync(file)) return null;
  const aside = `${file}.before-restore-${now}`;
  renameSync(file, aside);
  rmSync(`${file}-journal`, { force: true });
  syncPath(folder, "r");
  return aside;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const readTaken = (file: string, passphrase: string): Parsed => {
  if (!existsSync(file)) throw new StorageError(`There is no ${file}.`);
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, header.length).equals(header)) throw new StorageError(`${file} is no backup of keys.`);
  const salt = bytes.subarray(header.length, header.length + saltBytes);
  const words = openBox(keyFrom(passphrase, salt), bytes.subarray(header.length + saltBytes), header.toString());
  if (words === null) throw new StorageError(`${file} does not open: another passphrase, or it is damaged.`);
  const parsed = asParsed(JSON.parse(words.toString()));
  if (parsed === null) throw new StorageError(`${file} is not as it was written.`);
  return parsed;
};

interface Parsed extends KeysTakenOut {
  readonly erasures: readonly Parameters<typeof noteErasure>[1][];
}

const asParsed = (value: unknown): Parsed | null => {
  if (!isRecord(value)) return null;
  const { id, generation, keys, erasures } = value;
  if (typeof id !== "string" || typeof generation !== "number" || !Array.isArray(keys) || !Array.isArray(erasures)) {
    return null;
  }
  const keyList: readonly unknown[] = keys;
  const erasureList: readonly unknown[] = erasures;
  return {
    id,
    generation,
    keys: keyList.filter(isRecord).map(({ scope, number, board, key, isRetired }) => ({
      scope: String(scope),
      number: Number(number),
      board: String(board),
      key: String(key),
      isRetired: isRetired === true,
    })),
    erasures: erasureList
      .filter(isRecord)
      .map(({ board, ground, at }) => ({ board: boardId(String(board)), ground: String(ground), at: Number(at) })),
  };
};
