// The seal as a server has it: the keys of what is open lie here in memory, and only as long as somebody uses them. A new key
// is on the disk before the first row that it seals.
import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { type BoardId, boardId, sheetId } from "@werktafel/shared/ids";
import { DamageError, StorageError } from "../port.ts";
import { inLog, ofBoard, ofPerson, type Seal, type SealedAs } from "../seal.ts";
import { closeBox, newKey, openBox } from "./box.ts";
import { erasuresIn, noteErasure } from "./erasureList.ts";
import { type KeyStore, longestEpoch } from "./keyStore.ts";
import { openKeysOnDisk } from "./keysOnDisk.ts";
import { mostRowsOfKey, openKeyUse } from "./keyUse.ts";
import { houseScope, macScope, type Scope } from "./storedKeys.ts";

interface Held {
  readonly keys: ReadonlyMap<number, KeyObject>;
  readonly newest: number;
  /** Rows that the newest sealed, as it was written down when this was read. */
  readonly sealed: number;
  usedAt: number;
}

interface Made {
  readonly scope: Scope;
  readonly number: number;
  readonly raw: Buffer;
  readonly key: KeyObject;
  /** Only because the one before it sealed enough: that one stays. */
  readonly isBeside: boolean;
}

const asObject = (key: Buffer): KeyObject => {
  const made = createSecretKey(key);
  key.fill(0);
  return made;
};

export interface KeyRing extends Seal {
  /** Keys that lie in memory now, the house's own not counted. */
  held(): number;
  /** Forgets, in memory, what nobody used for a while. */
  forgetIdle(): void;
}

export interface KeyRingOptions {
  readonly store: KeyStore;
  /** Milliseconds that only go up. */
  readonly ticks?: () => number;
  readonly idleMs?: number;
  /** Rows after which a key gets a younger one beside it. */
  readonly mostRows?: number;
}

const tenMinutes = 10 * 60 * 1000;

export const scopeOf = ({ board, sheet, person }: SealedAs): Scope => {
  if (sheet !== null) return { name: `sheet:${sheet}`, board };
  if (board !== null) return { name: `board:${board}`, board };
  return person === null ? houseScope : { name: `person:${person}`, board: null };
};

/** Some place of a scope: enough to know which rows are meant. */
const placeIn = (scope: string, board: BoardId): SealedAs =>
  scope.startsWith("sheet:") ? inLog("edit", board, sheetId(scope.slice("sheet:".length)), 0) : ofBoard("fact", board);

const placeOf = ({ kind, board, sheet, generation, seq, person, row }: SealedAs): string =>
  JSON.stringify([kind, board, sheet, generation, seq, person, row]);

/** Ids and a kind, never words. */
const told = ({ kind, board, sheet, seq, person }: SealedAs): string => {
  const where = sheet ?? (board === null ? (person ?? "the house") : `board ${board}`);
  return `the ${kind} of ${where}${seq > 0 ? ` at ${seq}` : ""}`;
};

export const openKeyRing = ({
  store,
  ticks = () => performance.now(),
  idleMs = tenMinutes,
  mostRows = mostRowsOfKey,
}: KeyRingOptions): KeyRing => {
  const held = new Map<string, Held>();
  const made = new Map<string, Made>();
  const replaced = new Map<string, { readonly as: SealedAs; readonly number: number }>();
  const macKey = store.keysOf(macScope.name)[0]?.key ?? newKey();

  const use = openKeyUse(store);
  let destroyed = 0;

  const forget = (name: string): void => {
    // Freed, and with that written over, as soon as nobody holds it.
    held.delete(name);
  };

  const hold = (name: string): Held | null => {
    const there = held.get(name);
    if (there !== undefined) {
      there.usedAt = ticks();
      return there;
    }
    const keys = store.keysOf(name);
    const newest = keys.at(-1)?.number;
    if (newest === undefined) return null;
    const objects = new Map(keys.map(({ number, key }) => [number, asObject(key)]));
    const read = { keys: objects, newest, sealed: store.sealedWith(name, newest), usedAt: ticks() };
    held.set(name, read);
    return read;
  };

  const make = (scope: Scope, number: number, isBeside = false): Made => {
    const raw = newKey();
    const key = { scope, number, raw, key: createSecretKey(raw), isBeside };
    made.set(scope.name, key);
    return key;
  };

  /** The key that seals now: one that this transaction made, else the newest there is, else a first one, or a younger one. */
  const sealing = (scope: Scope): { readonly number: number; readonly key: KeyObject } => {
    const fresh = made.get(scope.name);
    if (fresh !== undefined) return fresh;
    const found = hold(scope.name);
    const key = found?.keys.get(found.newest);
    if (found === null || key === undefined) return make(scope, 1);
    const isFull = found.sealed + use.since(scope.name, found.newest) >= mostRows;
    return isFull ? make(scope, found.newest + 1, true) : { number: found.newest, key };
  };

  const opening = (as: SealedAs, number: number): KeyObject | null => {
    const { name } = scopeOf(as);
    const fresh = made.get(name);
    if (fresh?.number === number) return fresh.key;
    return hold(name)?.keys.get(number) ?? null;
  };

  const forgetIdle = (): void => {
    const before = ticks() - idleMs;
    for (const [name, { usedAt }] of held) if (usedAt < before) forget(name);
  };
  const timer = setInterval(forgetIdle, Math.min(idleMs, 60_000));
  timer.unref();

  return {
    seal: (bytes, as) => {
      const scope = scopeOf(as);
      const { number, key } = sealing(scope);
      use.count(scope.name, number);
      return { epoch: number, bytes: closeBox(key, bytes, placeOf(as)) };
    },
    open: (bytes, as, keyEpoch) => {
      const key = opening(as, keyEpoch);
      if (key === null) throw new DamageError(`key ${keyEpoch} for ${told(as)} is not in the key store`);
      const words = openBox(key, bytes, placeOf(as));
      if (words === null) throw new DamageError(`${told(as)} is not what was sealed there`);
      return words;
    },
    mac: (purpose, text) => createHmac("sha256", macKey).update(`${purpose}\0${text}`).digest("base64url"),
    keys: {
      begin: () => {
        if (store.hasChanged()) for (const name of [...held.keys()]) forget(name);
      },
      settle: () => {
        if (made.size === 0) return;
        store.add([...made.values()].map(({ raw, ...key }) => ({ ...key, key: raw })));
        for (const { raw } of made.values()) raw.fill(0);
        // Read anew from where they now are for good.
        for (const name of made.keys()) forget(name);
        made.clear();
      },
      undo: () => {
        made.clear();
        replaced.clear();
      },
      kept: () => {
        if (replaced.size === 0) return;
        const gone = [...replaced].map(([scope, { number }]) => ({ scope, below: number }));
        destroyed += gone.length;
        replaced.clear();
        for (const { scope } of gone) forget(scope);
        try {
          store.destroy(
            store.retired().filter((key) => gone.some(({ scope, below }) => key.scope === scope && key.number < below)),
          );
        } catch (error) {
          // The rows are kept all the same. The old keys stay marked, and go when the store is next opened.
          if (!(error instanceof StorageError)) throw error;
        }
      },
      part: () => {
        const before = new Map(replaced);
        return () => {
          replaced.clear();
          for (const [scope, each] of before) replaced.set(scope, each);
        };
      },
      renew: (as) => {
        const scope = scopeOf(as);
        const newest = hold(scope.name)?.newest ?? 0;
        const fresh = made.get(scope.name);
        const { number } = fresh ?? make(scope, newest + 1);
        // Made a moment ago to stand beside the one that is to go.
        if (fresh !== undefined) made.set(scope.name, { ...fresh, isBeside: false });
        if (newest > 0) replaced.set(scope.name, { as, number });
      },
      renewing: () => [...replaced.values()],
      erase: (erasure, people) => {
        noteErasure(store.folder, erasure);
        store.destroyBoard(
          erasure.board,
          people.map((person) => scopeOf(ofPerson("name", person)).name),
        );
        for (const name of [...held.keys()]) forget(name);
      },
      erasures: () => erasuresIn(store.folder),
      retired: (boards) =>
        store.retired().flatMap(({ scope, board }) => (boards.has(board) ? [placeIn(scope, boardId(board))] : [])),
      dropRetired: (boards) => {
        store.destroy(store.retired().filter(({ board }) => boards.has(board)));
        for (const name of [...held.keys()]) forget(name);
      },
      has: (as, number) => opening(as, number) !== null,
      tryAnew: (work) => {
        const disk = openKeysOnDisk(store.folder);
        try {
          return work((bytes, as, number) => {
            const keys = disk.keysOf(scopeOf(as).name);
            const key = keys?.get(number);
            const isOpen = key !== undefined && openBox(key, bytes, placeOf(as)) !== null;
            for (const each of keys?.values() ?? []) each.fill(0);
            return isOpen;
          });
        } finally {
          disk.close();
        }
      },
      nextGeneration: (atLeast) => store.nextGeneration(atLeast),
      tend: (now) => {
        for (const scope of use.write()) forget(scope);
        const isNewEpoch = now - store.epoch.began >= longestEpoch;
        if (isNewEpoch) store.rotate(now);
        return { isNewEpoch, destroyed };
      },
      faults: () =>
        store.every().flatMap(({ scope, number, key }) => {
          key?.fill(0);
          return key === null ? [`Key ${number} of ${scope} does not come out of its wrapping.`] : [];
        }),
      close: () => {
        clearInterval(timer);
        use.write();
        for (const name of [...held.keys()]) forget(name);
        macKey.fill(0);
        store.close();
      },
    },
    held: () => held.size,
    forgetIdle,
  };
};
