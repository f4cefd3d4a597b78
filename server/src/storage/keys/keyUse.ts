// How many rows each key sealed. A random nonce may come twice after some four thousand million rows under one key, and then
// tells of both: long before that a younger key takes over, and the older one only opens what it sealed.
import { StorageError } from "../port.ts";
import type { KeyStore } from "./keyStore.ts";

/** 2^24 (RELIABILITY.md 6): a two-hundred-and-fiftieth of where chance begins to count, so that a count that a crash lost is no matter. */
export const mostRowsOfKey = 2 ** 24;

interface Used {
  readonly scope: string;
  readonly number: number;
  many: number;
}

export interface KeyUse {
  /** One more row. */
  count(scope: string, number: number): void;
  /** Rows since the count was last written down. */
  since(scope: string, number: number): number;
  /** Writes it down, and gives the scopes whose count is another now. What the disk refuses waits for the next time. */
  write(): readonly string[];
}

export const openKeyUse = (store: Pick<KeyStore, "noteUse">): KeyUse => {
  const used = new Map<string, Used>();
  const nameOf = (scope: string, number: number): string => `${number} ${scope}`;
  return {
    count: (scope, number) => {
      const name = nameOf(scope, number);
      const found = used.get(name);
      if (found === undefined) used.set(name, { scope, number, many: 1 });
      else found.many += 1;
    },
    since: (scope, number) => used.get(nameOf(scope, number))?.many ?? 0,
    write: () => {
      const all = [...used.values()];
      if (all.length === 0) return [];
      try {
        store.noteUse(all);
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        return [];
      }
      used.clear();
      return all.map(({ scope }) => scope);
    },
  };
};
