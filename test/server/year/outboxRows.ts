// The outbox as it lies on the disk, read beside the house: what was made for whom, and what became of it. Why is not in it.
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";

export interface OutboxRow {
  readonly id: string;
  readonly person: string;
  readonly state: string;
  readonly madeAt: number;
  /** Not before this moment, when it was made to wait. */
  readonly heldUntil: number | null;
  /** Its reader wanted none, and so it is there only not to be found again. */
  readonly isUnwanted: boolean;
}

export interface Outbox {
  /** Something was written in this store since this was asked. */
  hasChanged(): boolean;
  rows(): readonly OutboxRow[];
  close(): void;
}

interface Row {
  readonly id: string;
  readonly person: string;
  readonly state: string;
  readonly made_at: number;
  readonly next_at: number;
  readonly done_at: number | null;
}

/** With the engine that the house has too: another one in the same process would take its locks away. */
export const openOutbox = (folder: string): Outbox => {
  const database = new Database(storeFile(folder), { readonly: true });
  const all = database.prepare<[], Row>("SELECT id, person, state, made_at, next_at, done_at FROM outbox");
  let seen: unknown;
  return {
    hasChanged: () => {
      const now = database.pragma("data_version", { simple: true });
      const is = now !== seen;
      seen = now;
      return is;
    },
    rows: () =>
      all.all().map(({ id, person, state, made_at: madeAt, next_at: nextAt, done_at: doneAt }) => ({
        id,
        person,
        state,
        madeAt,
        heldUntil: nextAt > madeAt ? nextAt : null,
        isUnwanted: state === "dropped" && doneAt === madeAt,
      })),
    close: () => database.close(),
  };
};
