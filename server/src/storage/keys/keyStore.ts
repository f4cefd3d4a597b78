// The keys of everything that is written, each wrapped in the wrapping key of these weeks. They lie apart from the store and
// from every backup of it: who has the one without the other has noise. What is destroyed here is gone in every copy of the
// store at once.
import { randomUUID } from "node:crypto";
import { StorageError } from "../port.ts";
import type { At } from "../port/at.ts";
import { asStorageError, type Database } from "../sqlite/database.ts";
import { closeBox, newKey, openBox } from "./box.ts";
import { openKeyDatabase } from "./keyDatabase.ts";
import { destroyWrappingKey, epochsThere, readWrappingKey, writeWrappingKey } from "./wrappingKeys.ts";

/** What one line of keys is for: a board, a sheet of it, a person, the house. */
export interface Scope {
  readonly name: string;
  /** The board whose erasure takes it along; `null` for a person and the house. */
  readonly board: string | null;
}
export const houseScope: Scope = { name: "house", board: null };
/** Never seals: what is looked up by it (a code, a seat) is told by no list of guesses without it. */
export const macScope: Scope = { name: "mac", board: null };

export interface NumberedKey {
  readonly scope: Scope;
  readonly number: number;
  readonly key: Buffer;
}

interface KeyRow {
  readonly scope: string;
  readonly number: number;
  readonly board: string;
  readonly epoch: number;
  readonly wrapped: Uint8Array;
}

const day = 24 * 60 * 60 * 1000;
/** Looked at daily, so that no epoch lasts longer than thirty days. */
export const longestEpoch = 29 * day;

const placeOf = ({ scope, number, board }: Pick<KeyRow, "scope" | "number" | "board">): string =>
  `key|${scope}|${number}|${board}`;

export class KeyStore {
  readonly folder: string;
  readonly #database: Database;
  readonly #wrapping = new Map<number, Buffer>();
  #seen = -1;

  /** Opens the folder, or makes it. Throws `StorageError` when its keys cannot be used; then nothing in it has changed. */
  constructor(folder: string, now: At) {
    this.folder = folder;
    this.#database = openKeyDatabase(folder);
    try {
      if (this.#row() === undefined) this.#begin(now);
      for (const scope of [houseScope, macScope]) this.keysOf(scope.name);
      this.#dropOldWrappings();
    } catch (error) {
      this.#database.close();
      throw asStorageError(error);
    }
  }

  /** Random; a store writes it down. */
  get id(): string {
    return this.#head().id;
  }

  get epoch(): { readonly number: number; readonly began: At } {
    const { epoch, began } = this.#head();
    return { number: epoch, began };
  }

  /** True once after another process changed something here. */
  hasChanged(): boolean {
    const version = Number(this.#database.pragma("data_version", { simple: true }));
    const isOther = this.#seen !== -1 && version !== this.#seen;
    this.#seen = version;
    return isOther;
  }

  /** Every key of a scope, oldest first. Throws `StorageError` when one of them does not come out of its wrapping. */
  keysOf(scope: string): readonly NumberedKey[] {
    const rows = this.#database
      .prepare<[string], KeyRow>(
        "SELECT scope, number, board, epoch, wrapped FROM keys WHERE scope = ? ORDER BY number",
      )
      .all(scope);
    return rows.map((row) => this.#unwrapped(row));
  }

  /** On the disk when it returns. A younger number retires the ones before it. Throws when somebody else was first. */
  add(keys: readonly NumberedKey[]): void {
    this.#whole(() => {
      const { epoch } = this.#head();
      const insert = this.#database.prepare<[string, number, string, number, Uint8Array]>(
        "INSERT INTO keys (scope, number, board, epoch, wrapped) VALUES (?, ?, ?, ?, ?)",
      );
      const retire = this.#database.prepare<[string, number]>(
        "UPDATE keys SET is_retired = 1 WHERE scope = ? AND number < ?",
      );
      for (const { scope, number, key } of keys) {
        const row = { scope: scope.name, number, board: scope.board ?? "" };
        insert.run(row.scope, number, row.board, epoch, closeBox(this.#wrappingKey(epoch), key, placeOf(row)));
        retire.run(scope.name, number);
      }
    });
  }

  /** Keys that a younger one took the place of, and that were not destroyed yet. */
  retired(): readonly { readonly scope: string; readonly number: number; readonly board: string }[] {
    return this.#database
      .prepare<[], Pick<KeyRow, "scope" | "number" | "board">>(
        "SELECT scope, number, board FROM keys WHERE is_retired = 1 ORDER BY scope, number",
      )
      .all();
  }

  /** Gone for good: everything sealed with it is noise from now on. */
  destroy(keys: readonly Pick<KeyRow, "scope" | "number">[]): void {
    if (keys.length === 0) return;
    const remove = this.#database.prepare<[string, number]>("DELETE FROM keys WHERE scope = ? AND number = ?");
    this.#whole(() => {
      for (const { scope, number } of keys) remove.run(scope, number);
    });
  }

  /** All keys of a board and its sheets, and of these scopes beside them. */
  destroyBoard(board: string, scopes: readonly string[]): void {
    const ofBoard = this.#database.prepare<[string]>("DELETE FROM keys WHERE board = ?");
    const ofScope = this.#database.prepare<[string]>("DELETE FROM keys WHERE scope = ?");
    this.#whole(() => {
      ofBoard.run(board);
      for (const scope of scopes) ofScope.run(scope);
    });
  }

  /** True when this scope has a key at all. */
  has(scope: string): boolean {
    return this.#database.prepare<[string], unknown>("SELECT 1 FROM keys WHERE scope = ?").get(scope) !== undefined;
  }

  /**
   * A new epoch: every living key comes out of the old wrapping and into a new one, and the old is destroyed. A cut in the
   * middle leaves the old epoch or the new one, whole.
   */
  rotate(now: At): void {
    const next = Math.max(0, this.epoch.number, ...epochsThere(this.folder)) + 1;
    const wrapping = newKey();
    writeWrappingKey(this.folder, next, wrapping);
    this.#whole(() => {
      const all = this.#database.prepare<[], KeyRow>("SELECT scope, number, board, epoch, wrapped FROM keys").all();
      const rewrap = this.#database.prepare<[number, Uint8Array, string, number]>(
        "UPDATE keys SET epoch = ?, wrapped = ? WHERE scope = ? AND number = ?",
      );
      for (const row of all) {
        const { key } = this.#unwrapped(row);
        rewrap.run(next, closeBox(wrapping, key, placeOf(row)), row.scope, row.number);
        key.fill(0);
      }
      this.#database
        .prepare<[number, At]>("UPDATE key_store SET epoch = ?, epoch_began = ? WHERE only = 1")
        .run(next, now);
    });
    this.#wrapping.set(next, wrapping);
    this.#dropOldWrappings();
  }

  close(): void {
    for (const key of this.#wrapping.values()) key.fill(0);
    this.#wrapping.clear();
    this.#database.close();
  }

  #row(): { readonly id: string; readonly epoch: number; readonly began: At } | undefined {
    return this.#database
      .prepare<[], { readonly id: string; readonly epoch: number; readonly began: At }>(
        "SELECT id, epoch, epoch_began AS began FROM key_store",
      )
      .get();
  }

  #head(): { readonly id: string; readonly epoch: number; readonly began: At } {
    const row = this.#row();
    if (row === undefined) throw new StorageError(`The key store in ${this.folder} is empty.`);
    return row;
  }

  /** The first time. Two processes that come at once: the second finds what the first made. */
  #begin(now: At): void {
    this.#whole(() => {
      if (this.#row() !== undefined) return;
      const epoch = Math.max(0, ...epochsThere(this.folder)) + 1;
      const wrapping = newKey();
      writeWrappingKey(this.folder, epoch, wrapping);
      this.#wrapping.set(epoch, wrapping);
      this.#database
        .prepare<[string, number, At]>("INSERT INTO key_store (only, id, epoch, epoch_began) VALUES (1, ?, ?, ?)")
        .run(randomUUID(), epoch, now);
      const insert = this.#database.prepare<[string, number, Uint8Array]>(
        "INSERT INTO keys (scope, number, board, epoch, wrapped) VALUES (?, 1, '', ?, ?)",
      );
      for (const { name } of [houseScope, macScope]) {
        insert.run(name, epoch, closeBox(wrapping, newKey(), placeOf({ scope: name, number: 1, board: "" })));
      }
    });
  }

  #unwrapped(row: KeyRow): NumberedKey {
    const key = openBox(this.#wrappingKey(row.epoch), row.wrapped, placeOf(row));
    if (key === null) {
      throw new StorageError(
        `Key ${row.number} of ${row.scope} does not come out of wrapping key ${row.epoch} in ${this.folder}; see restore-keys.`,
      );
    }
    return { scope: { name: row.scope, board: row.board === "" ? null : row.board }, number: row.number, key };
  }

  #wrappingKey(epoch: number): Buffer {
    const known = this.#wrapping.get(epoch);
    if (known !== undefined) return known;
    const read = readWrappingKey(this.folder, epoch);
    this.#wrapping.set(epoch, read);
    return read;
  }

  /** What a cut rotation left; only when the keys that are there came out of a younger one. */
  #dropOldWrappings(): void {
    const { epoch } = this.#head();
    for (const old of epochsThere(this.folder)) if (old < epoch) destroyWrappingKey(this.folder, old);
    for (const [old, key] of this.#wrapping) {
      if (old === epoch) continue;
      key.fill(0);
      this.#wrapping.delete(old);
    }
  }

  #whole(work: () => void): void {
    try {
      this.#database.exec("BEGIN IMMEDIATE");
      work();
      this.#database.exec("COMMIT");
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
      throw asStorageError(error);
    }
  }
}
