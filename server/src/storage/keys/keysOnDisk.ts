// The keys as they lie on the disk at this moment, read past everything that this process remembers: its keys, its wrapping key,
// the pages of the key store. Reads, and never makes or mends anything.
import { existsSync } from "node:fs";
import { StorageError } from "../port.ts";
import { asStorageError, Database } from "../sqlite/database.ts";
import { openBox } from "./box.ts";
import { keyStoreFile } from "./keyDatabase.ts";
import { type KeyRow, placeOf } from "./storedKeys.ts";
import { Wrappings } from "./wrappings.ts";

export interface KeysOnDisk {
  /** Every key of a scope by its number; `null`: one of them does not come out, or nothing can be read there. */
  keysOf(scope: string): ReadonlyMap<number, Buffer> | null;
  close(): void;
}

export const openKeysOnDisk = (folder: string): KeysOnDisk => {
  const wrappings = new Wrappings(folder);
  let database: Database | null = null;
  return {
    keysOf: (scope) => {
      if (!existsSync(keyStoreFile(folder))) return null;
      try {
        database ??= new Database(keyStoreFile(folder), { readonly: true, fileMustExist: true });
        const rows = database
          .prepare<[string], KeyRow>("SELECT scope, number, board, epoch, wrapped FROM keys WHERE scope = ?")
          .all(scope);
        const keys = new Map<number, Buffer>();
        for (const row of rows) {
          const key = openBox(wrappings.of(row.epoch), row.wrapped, placeOf(row));
          if (key === null) return null;
          keys.set(row.number, key);
        }
        return keys;
      } catch (error) {
        if (asStorageError(error) instanceof StorageError) return null;
        throw error;
      }
    },
    close: () => {
      wrappings.close();
      database?.close();
    },
  };
};
