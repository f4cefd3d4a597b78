// A table with one sealed column, as whoever rewrites rows in bulk sees it: sealing a store that was plain, sealing under a new
// key, moving a sheet to its next generation.
import type { Seal, SealedAs } from "../../seal.ts";
import type { Database } from "../database.ts";

type Value = string | number | null;

/** What a place is made of: columns of the row, and what follows from them. */
export type PlaceColumns<Row> = { readonly [Name in keyof Row]: Value };

interface Stored {
  readonly epoch: number;
  readonly stored: Uint8Array;
}

export interface SealedTableCard<Row> {
  readonly table: string;
  /** The sealed column, and the one with the number of its key. */
  readonly bytes: string;
  readonly epoch: string;
  /** Name → column, or an expression in brackets. Those of `key` come first. */
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  readonly key: readonly (keyof Row & string)[];
  readonly place: (row: Row) => SealedAs;
  /**
   * Which of its rows lie under a key of a board, of a sheet, of a person: conditions with one `?` each. `ofSheet`: with two, the
   * board's and the sheet's, for a table that is found by its board. `house`: all of them lie under the house's.
   */
  readonly under: {
    readonly board?: string;
    readonly sheet?: string;
    readonly ofSheet?: string;
    readonly person?: string;
    readonly house?: true;
  };
  /** What else a plain row needs when it is first sealed: a name in its key that becomes a fingerprint. */
  readonly fingerprint?: (row: Row, seal: Seal) => Row;
}

export interface Change<Row> {
  readonly row: Row;
  readonly bytes: Uint8Array;
}

/** Reads and rewrites rows of one table. */
export class SealedTable<Row extends PlaceColumns<Row>> {
  readonly card: SealedTableCard<Row>;
  readonly #select: string;
  readonly #own: readonly (keyof Row & string)[];

  constructor(card: SealedTableCard<Row>) {
    this.card = card;
    const names = Object.keys(card.columns).filter((name): name is keyof Row & string => name in card.columns);
    this.#own = names.filter((name) => !card.columns[name].startsWith("("));
    const columns = names.map((name) => `${card.columns[name]} AS "${name}"`).join(", ");
    this.#select = `SELECT ${columns}, ${card.epoch} AS epoch, ${card.bytes} AS stored FROM ${card.table}`;
  }

  /** Seals plain rows, so many at each call; false when there are none any more. */
  sealPlain(database: Database, seal: Seal, most: number): () => boolean {
    const { key, columns, epoch, bytes, fingerprint } = this.card;
    const list = key.map((name) => columns[name]).join(", ");
    let last: Row | null = null;
    return () => {
      const after: Row | null = last;
      const from = after === null ? "" : `AND (${list}) > (${key.map(() => "?").join(", ")})`;
      const rows = database
        .prepare<Value[], Row & Stored>(
          `${this.#select} WHERE ${epoch} = 0 AND ${bytes} IS NOT NULL ${from} ORDER BY ${list} LIMIT ${most}`,
        )
        .all(...(after === null ? [] : key.map((name) => after[name])));
      for (const row of rows) {
        this.#put(database, seal, row, { row: fingerprint?.(row, seal) ?? row, bytes: row.stored });
      }
      last = rows.at(-1) ?? null;
      return last !== null;
    };
  }

  /** Opens the rows of a condition and seals each anew: as it is, or as `change` makes it. `null`: it stays as it is. */
  reseal(
    database: Database,
    seal: Seal,
    { where, bound, change }: { where: string; bound: Value[]; change?: (found: Change<Row>) => Change<Row> | null },
  ): number {
    const rows = database.prepare<Value[], Row & Stored>(`${this.#select} WHERE ${where}`).all(...bound);
    let changed = 0;
    for (const row of rows) {
      const found = { row, bytes: seal.open(row.stored, this.card.place(row), row.epoch) };
      const next = change === undefined ? found : change(found);
      if (next === null) continue;
      this.#put(database, seal, row, next);
      changed += 1;
    }
    return changed;
  }

  /** Seals anew what still lies under an older key of this place's line of keys. */
  resealUnder(database: Database, seal: Seal, place: SealedAs, number: number): number {
    const under = this.#under(place);
    if (under === null) return 0;
    const where = `${under.where} AND ${this.card.epoch} < ${number}`;
    return this.reseal(database, seal, { where, bound: under.bound });
  }

  /** What was sealed last, by the order of its key, in this place's line of keys; `null`: nothing of this table lies there. */
  newestUnder(
    database: Database,
    place: SealedAs,
  ): { readonly stored: Uint8Array; readonly epoch: number; readonly place: SealedAs } | null {
    const under = this.#under(place);
    if (under === null) return null;
    const newestFirst = this.card.key.map((name) => `${this.card.columns[name]} DESC`).join(", ");
    const row = database
      .prepare<Value[], Row & Stored>(`${this.#select} WHERE ${under.where} ORDER BY ${newestFirst} LIMIT 1`)
      .get(...under.bound);
    return row === undefined ? null : { stored: row.stored, epoch: row.epoch, place: this.card.place(row) };
  }

  /** Its rows in this place's line of keys; `null`: there never are any. */
  #under({ board, sheet, person }: SealedAs): { readonly where: string; readonly bound: Value[] } | null {
    const { under, bytes } = this.card;
    const found: readonly [string | undefined, Value[]] =
      sheet !== null
        ? under.ofSheet === undefined
          ? [under.sheet, [sheet]]
          : [under.ofSheet, [board, sheet]]
        : board !== null
          ? [under.board, [board]]
          : person !== null
            ? [under.person, [person]]
            : [under.house && "TRUE", []];
    const [where, bound] = found;
    return where === undefined ? null : { where: `${where} AND ${bytes} IS NOT NULL`, bound };
  }

  #put(database: Database, seal: Seal, before: Row, { row, bytes }: Change<Row>): void {
    const { table, key, columns, epoch, bytes: column, place } = this.card;
    const sealed = seal.seal(bytes, place(row));
    const moved = this.#own.filter((name) => row[name] !== before[name]);
    const sets = [`${epoch} = ?`, `${column} = ?`, ...moved.map((name) => `${columns[name]} = ?`)];
    database
      .prepare<(Value | Uint8Array)[]>(
        `UPDATE ${table} SET ${sets.join(", ")} WHERE ${key.map((name) => `${columns[name]} = ?`).join(" AND ")}`,
      )
      .run(sealed.epoch, sealed.bytes, ...moved.map((name) => row[name]), ...key.map((name) => before[name]));
  }
}
