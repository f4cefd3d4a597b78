// The store and its keys find each other: a store opens with the keys it was sealed with and with no others, and then holds
// no plain word any more. Whatever does not fit stops here, in one line, before anything is written.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { openKeyRing, type KeyRing } from "../../keys/keyRing.ts";
import { keyStoreFile } from "../../keys/keyDatabase.ts";
import { KeyStore } from "../../keys/keyStore.ts";
import { DamageError, StorageError } from "../../port.ts";
import { ofHouse, toBytes, toText } from "../../seal.ts";
import { asStorageError, type Database } from "../database.ts";
import { sealOlder } from "./sealOlder.ts";

interface SealingRow {
  readonly keyStore: string;
  readonly isDone: number;
  readonly epoch: number;
  readonly bytes: Uint8Array;
}

const canary = "werktafel";
const place = (keyStore: string) => ofHouse("canary", keyStore);

const rowOf = (database: Database): SealingRow | undefined =>
  database
    .prepare<[], SealingRow>("SELECT key_store AS keyStore, is_done AS isDone, key_epoch AS epoch, bytes FROM sealing")
    .get();

/** Opens the keys of a store whose tables are up to date. Throws `StorageError`. */
export const openSealing = (database: Database, folder: string, now: number = Date.now()): KeyRing => {
  const row = rowOf(database);
  if (row !== undefined && !existsSync(keyStoreFile(folder))) {
    throw new StorageError(
      `The keys of this store are not in ${folder}: set WERKTAFEL_KEYS, or put them back (restore-keys). Nothing was changed.`,
    );
  }
  const store = new KeyStore(folder, now);
  const ring = openKeyRing({ store });
  try {
    if (row === undefined) begin(database, ring, store.id);
    else prove(row, ring, store);
    sealOlder(database, ring);
    return ring;
  } catch (error) {
    ring.keys.close();
    throw asStorageError(error);
  }
};

const prove = ({ keyStore, epoch, bytes }: SealingRow, ring: KeyRing, { id, folder }: KeyStore): void => {
  const wrong = new StorageError(
    `The keys in ${folder} are not those of this store: set WERKTAFEL_KEYS, or put them back (restore-keys). Nothing was changed.`,
  );
  if (keyStore !== id) throw wrong;
  try {
    if (toText(ring.open(bytes, place(keyStore), epoch)) !== canary) throw wrong;
  } catch (error) {
    if (error instanceof DamageError) throw wrong;
    throw error;
  }
};

const begin = (database: Database, ring: KeyRing, keyStore: string): void => {
  const { epoch, bytes } = ring.seal(toBytes(canary), place(keyStore));
  const isEmpty = database.prepare<[], unknown>("SELECT 1 FROM boards").get() === undefined;
  database
    .prepare<[string, number, number, Uint8Array, string]>(
      "INSERT OR IGNORE INTO sealing (only, key_store, is_done, key_epoch, bytes, copy) VALUES (1, ?, ?, ?, ?, ?)",
    )
    .run(keyStore, isEmpty ? 1 : 0, epoch, bytes, freshCopy());
};

const freshCopy = (): string => randomBytes(16).toString("hex");

/** A store that was made of a backup goes its own way from here on: it bears its own name, and says whose copy it is. */
export const nameCopy = (database: Database): void => {
  database.prepare<[string], unknown>("UPDATE sealing SET copy_of = copy, copy = ?").run(freshCopy());
};
