// The keys of everything that is written, each wrapped in the wrapping key of these weeks. They lie apart from the store and
// from every backup of it: who has the one without the other has noise. What is destroyed here is gone in every copy of the
// store at once.
import { randomUUID } from "node:crypto";
import { DamageError, StorageError } from "../port.ts";
import type { At } from "../port/at.ts";
import { asStorageError, type Database } from "../sqlite/database.ts";
import { closeBox, newKey, openBox } from "./box.ts";
import { openKeyDatabase } from "./keyDatabase.ts";
import type { KeyRow, NewKey, NumberedKey, StoredKey } from "./storedKeys.ts";
import { houseScope, macScope, placeOf } from "./storedKeys.ts";
import { epochsThere, writeWrappingKey } from "./wrappingKeys.ts";
import { SureCommits } from "./sureCommits.ts";
import { Wrappings } from "./wrappings.ts";

const day = 24 * 60 * 60 * 1000;
/** Looked at daily, so that no epoch lasts longer than thirty days. */
export const longestEpoch = 29 * day;

export class KeyStore {
  readonly folder: string;
  readonly #database: Database;
  readonly #wrappings: Wrappings;
  readonly #commits: SureCommits;
  /** Asked at the beginning of every transaction of the store, so of every edit: prepared once. */
  readonly #version: () => number;
  #seen = -1;

  /**
   * Opens the folder, or makes it (with this id). Throws `StorageError` when its keys cannot be used; then nothing in it has
   * changed.
   */
  constructor(folder: string, now: At, id: string = randomUUID()) {
    this.folder = folder;
    this.#wrappings = new Wrappings(folder);
    this.#database = openKeyDatabase(folder);
    this.#commits = new SureCommits(folder, this.#database);
    const version = this.#database.prepare<[], { readonly data_version: number }>("PRAGMA data_version");
    this.#version = () => version.get()?.data_version ?? -1;
    try {
      if (this.#row() === undefined) this.#begin(now, id);
      for (const scope of [houseScope, macScope]) this.keysOf(scope.name);
      this.#wrappings.dropBefore(this.#head().epoch);
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

  /** True once after another process changed something here, or a write ended in an error. */
  hasChanged(): boolean {
    const wasUnsure = this.#commits.makeSure();
    const version = this.#version();
    const isOther = this.#seen !== -1 && version !== this.#seen;
    this.#seen = version;
    return isOther || wasUnsure;
  }

  /** Every key of a scope, oldest first. Throws `DamageError` when one of them does not come out of its wrapping. */
  keysOf(scope: string, isAgain = false): readonly NumberedKey[] {
    const rows = this.#database
      .prepare<[string], KeyRow>(
        "SELECT scope, number, board, epoch, wrapped FROM keys WHERE scope = ? ORDER BY number",
      )
      .all(scope);
    try {
      return rows.map((row) => this.#unwrapped(row));
    } catch (error) {
      // Another process may just have begun a new epoch: then what was read is of the older one.
      if (isAgain || !(error instanceof StorageError)) throw error;
      return this.keysOf(scope, true);
    }
  }

  /**
   * On the disk when it returns. A younger number retires the ones before it, unless it only stands beside them. Throws when
   * somebody else was first.
   */
  add(keys: readonly NewKey[]): void {
    this.#commits.whole(() => {
      const { epoch } = this.#head();
      const insert = this.#database.prepare<[string, number, string, number, Uint8Array]>(
        "INSERT INTO keys (scope, number, board, epoch, wrapped) VALUES (?, ?, ?, ?, ?)",
      );
      const retire = this.#database.prepare<[string, number]>(
        "UPDATE keys SET is_retired = 1 WHERE scope = ? AND number < ?",
      );
      for (const { scope, number, key, isBeside } of keys) {
        const row = { scope: scope.name, number, board: scope.board ?? "" };
        insert.run(row.scope, number, row.board, epoch, closeBox(this.#wrappings.of(epoch), key, placeOf(row)));
        if (!isBeside) retire.run(scope.name, number);
      }
    });
  }

  /** How many rows this key sealed, as far as was written down. */
  sealedWith(scope: string, number: number): number {
    const row = this.#database
      .prepare<[string, number], { readonly sealed: number }>("SELECT sealed FROM keys WHERE scope = ? AND number = ?")
      .get(scope, number);
    return row?.sealed ?? 0;
  }

  /** So many more. */
  noteUse(used: readonly (Pick<KeyRow, "scope" | "number"> & { readonly many: number })[]): void {
    const add = this.#database.prepare<[number, string, number]>(
      "UPDATE keys SET sealed = sealed + ? WHERE scope = ? AND number = ?",
    );
    this.#commits.whole(() => {
      for (const { scope, number, many } of used) add.run(many, scope, number);
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
    this.#commits.whole(() => {
      for (const { scope, number } of keys) remove.run(scope, number);
    });
  }

  /** All keys of a board and its sheets, and of these scopes beside them. */
  destroyBoard(board: string, scopes: readonly string[]): void {
    const ofBoard = this.#database.prepare<[string]>("DELETE FROM keys WHERE board = ?");
    const ofScope = this.#database.prepare<[string]>("DELETE FROM keys WHERE scope = ?");
    this.#commits.whole(() => {
      ofBoard.run(board);
      for (const scope of scopes) ofScope.run(scope);
    });
  }

  /** True when this scope has a key at all. */
  has(scope: string): boolean {
    return this.#database.prepare<[string], unknown>("SELECT 1 FROM keys WHERE scope = ?").get(scope) !== undefined;
  }

  /** A generation that no sheet ever had, higher than this one too. On the disk when it returns. */
  nextGeneration(atLeast: number): number {
    let next = 0;
    this.#commits.whole(() => {
      next = Math.max(atLeast, this.generation) + 1;
      this.#database.prepare<[number]>("UPDATE key_store SET generation = ?").run(next);
    });
    return next;
  }

  /** Every key there is; `key` null: it does not come out of its wrapping. */
  every(): readonly StoredKey[] {
    return this.#all().map((row) => {
      const { scope, number, board, isRetired } = row;
      return { scope, number, board, isRetired: isRetired === 1, key: this.#tryUnwrapped(row)?.key ?? null };
    });
  }

  /** Puts these in, in the place of what is there under the same number. On the disk when it returns. */
  replace(keys: readonly StoredKey[], generation: number): void {
    this.#commits.whole(() => {
      const { epoch } = this.#head();
      const insert = this.#database.prepare<[string, number, string, number, number, Uint8Array]>(
        "INSERT OR REPLACE INTO keys (scope, number, board, epoch, is_retired, wrapped) VALUES (?, ?, ?, ?, ?, ?)",
      );
      for (const { scope, number, board, isRetired, key } of keys) {
        if (key === null) continue;
        const box = closeBox(this.#wrappings.of(epoch), key, placeOf({ scope, number, board }));
        insert.run(scope, number, board, epoch, isRetired ? 1 : 0, box);
      }
      this.#database.prepare<[number]>("UPDATE key_store SET generation = max(generation, ?)").run(generation);
    });
  }

  /** The highest generation that was ever given. */
  get generation(): number {
    return (
      this.#database.prepare<[], { readonly generation: number }>("SELECT generation FROM key_store").get()
        ?.generation ?? 0
    );
  }

  /**
   * A new epoch: every living key comes out of the old wrapping and into a new one, and the old is destroyed. A cut in the
   * middle leaves the old epoch or the new one, whole.
   */
  rotate(now: At): void {
    const next = Math.max(0, this.epoch.number, ...epochsThere(this.folder)) + 1;
    const wrapping = newKey();
    writeWrappingKey(this.folder, next, wrapping);
    this.#commits.whole(() => {
      const all = this.#all();
      const rewrap = this.#database.prepare<[number, Uint8Array, string, number]>(
        "UPDATE keys SET epoch = ?, wrapped = ? WHERE scope = ? AND number = ?",
      );
      for (const row of all) {
        const key = this.#tryUnwrapped(row)?.key;
        // A damaged one opens nothing: `verify` names it, and a backup of the keys may still have it.
        if (key === undefined) continue;
        rewrap.run(next, closeBox(wrapping, key, placeOf(row)), row.scope, row.number);
        key.fill(0);
      }
      this.#database
        .prepare<[number, At]>("UPDATE key_store SET epoch = ?, epoch_began = ? WHERE only = 1")
        .run(next, now);
    });
    this.#wrappings.keep(next, wrapping);
    this.#wrappings.dropBefore(this.#head().epoch);
  }

  close(): void {
    this.#wrappings.close();
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
  #begin(now: At, id: string): void {
    this.#commits.whole(() => {
      if (this.#row() !== undefined) return;
      const epoch = Math.max(0, ...epochsThere(this.folder)) + 1;
      const wrapping = newKey();
      writeWrappingKey(this.folder, epoch, wrapping);
      this.#wrappings.keep(epoch, wrapping);
      this.#database
        .prepare<[string, number, At]>("INSERT INTO key_store (only, id, epoch, epoch_began) VALUES (1, ?, ?, ?)")
        .run(id, epoch, now);
      const insert = this.#database.prepare<[string, number, Uint8Array]>(
        "INSERT INTO keys (scope, number, board, epoch, wrapped) VALUES (?, 1, '', ?, ?)",
      );
      for (const { name } of [houseScope, macScope]) {
        insert.run(name, epoch, closeBox(wrapping, newKey(), placeOf({ scope: name, number: 1, board: "" })));
      }
    });
  }

  #all(): readonly (KeyRow & { readonly isRetired: number })[] {
    return this.#database
      .prepare<[], KeyRow & { readonly isRetired: number }>(
        "SELECT scope, number, board, epoch, wrapped, is_retired AS isRetired FROM keys ORDER BY scope, number",
      )
      .all();
  }

  #tryUnwrapped(row: KeyRow): NumberedKey | null {
    try {
      return this.#unwrapped(row);
    } catch (error) {
      if (error instanceof StorageError) return null;
      throw error;
    }
  }

  #unwrapped(row: KeyRow): NumberedKey {
    const key = openBox(this.#wrappings.of(row.epoch), row.wrapped, placeOf(row));
    if (key === null) {
      throw new DamageError(
        `Key ${row.number} of ${row.scope} does not come out of wrapping key ${row.epoch} in ${this.folder}; see restore-keys.`,
      );
    }
    return { scope: { name: row.scope, board: row.board === "" ? null : row.board }, number: row.number, key };
  }
}
