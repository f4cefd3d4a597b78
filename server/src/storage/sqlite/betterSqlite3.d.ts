// The part of better-sqlite3 that this folder uses; the package brings no types of its own. What a statement takes and
// gives is said where it is prepared.
declare module "better-sqlite3" {
  export interface Statement<Bound extends readonly unknown[], Row> {
    run(...bound: Bound): { readonly changes: number };
    get(...bound: Bound): Row | undefined;
    all(...bound: Bound): Row[];
  }

  export interface Options {
    readonly readonly?: boolean;
    readonly fileMustExist?: boolean;
    /** Milliseconds to wait for another process's write. */
    readonly timeout?: number;
  }

  export default class Database {
    constructor(file: string, options?: Options);
    /** The file. */
    readonly name: string;
    readonly open: boolean;
    readonly inTransaction: boolean;
    prepare<Bound extends readonly unknown[], Row = never>(sql: string): Statement<Bound, Row>;
    exec(sql: string): this;
    pragma(text: string, options: { readonly simple: true }): string | number;
    backup(file: string): Promise<unknown>;
    close(): void;
  }
}
