// What was done since a transaction began, so that it can be undone: newest first, back to where a part of it began.
export class UndoLog {
  readonly #undos: (() => void)[] = [];

  get length(): number {
    return this.#undos.length;
  }

  note(undo: () => void): void {
    this.#undos.push(undo);
  }

  undoTo(length: number): void {
    while (this.#undos.length > length) this.#undos.pop()?.();
  }

  forget(): void {
    this.#undos.length = 0;
  }
}

/** A table of rows under a key, that knows how to go back. Rows are never changed in place. */
export class Rows<Row> {
  readonly #rows = new Map<string, Row>();
  readonly #undo: UndoLog;

  constructor(undo: UndoLog) {
    this.#undo = undo;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  /** In the order of their keys. */
  all(): readonly Row[] {
    return [...this.#rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
  }

  where(holds: (row: Row) => boolean): readonly Row[] {
    return this.all().filter(holds);
  }

  entriesWhere(holds: (row: Row) => boolean): readonly (readonly [string, Row])[] {
    return [...this.#rows].filter(([, row]) => holds(row));
  }

  set(key: string, row: Row): void {
    const before = this.#rows.get(key);
    this.#undo.note(() => {
      if (before === undefined) this.#rows.delete(key);
      else this.#rows.set(key, before);
    });
    this.#rows.set(key, row);
  }

  /** Throws when the key is taken: an impossible row. */
  add(key: string, row: Row): void {
    if (this.#rows.has(key)) throw new Error(`Impossible row: ${key} is there already.`);
    this.set(key, row);
  }

  delete(key: string): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    this.#undo.note(() => this.#rows.set(key, before));
    this.#rows.delete(key);
  }

  deleteWhere(holds: (row: Row, key: string) => boolean): number {
    const keys = [...this.#rows].filter(([key, row]) => holds(row, key)).map(([key]) => key);
    for (const key of keys) this.delete(key);
    return keys.length;
  }
}

/** Numbers that sort as text. */
export const padded = (number: number): string => String(number).padStart(16, "0");
