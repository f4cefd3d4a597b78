// A board file comes in: refused whole with every fault, or taken in by parts so short that a running server goes on
// meanwhile. It is shown when the last part is in; given up half-way, nothing of it remains.
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import type { FileFault } from "@werktafel/shared/boardFile/rules/fileFault";
import type { Store } from "../storage/store.ts";
import { setUpTable, type TableReady } from "./setUpTable.ts";
import type { TableWithLinks } from "./links.ts";

export interface ImportNeeds {
  readonly store: Store;
  readonly now: () => number;
}

export interface ImportAsked {
  /** What `JSON.parse` gave. */
  readonly json: unknown;
  readonly linkBase: string;
  readonly isDemo: boolean;
}

/** Rows of one transaction: about 10 ms of work, well below the 50 ms that others may wait. */
const rowsPerPart = 200;

const partsOf = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerPart) }, (_, at) =>
    rows.slice(at * rowsPerPart, (at + 1) * rowsPerPart),
  );

const takeIn = async ({ store, now }: ImportNeeds, ready: TableReady): Promise<void> => {
  const { begun, facts, edits, links, volunteers } = ready;
  const { board } = begun;
  await store.run("importBegin", begun);
  try {
    for (const part of partsOf(facts)) await store.run("importPart", { board, facts: part, edits: [] });
    for (const edit of edits) await store.run("importPart", { board, facts: [], edits: [edit] });
    await store.run("importReady", { board, at: now(), links, volunteers });
  } catch (error) {
    await store.run("importAbandon", { board });
    throw error;
  }
};

/** Rejects with `StorageError` when it could not be stored; then nothing was imported. */
export const importTable = async (
  needs: ImportNeeds,
  { json, linkBase, isDemo }: ImportAsked,
): Promise<{ readonly table: TableWithLinks } | { readonly faults: readonly FileFault[] }> => {
  const read = readBoardFile(json);
  if (!read.ok) return { faults: read.faults };
  const ready = setUpTable({ file: read.file, at: needs.now(), isDemo, linkBase, maker: null });
  await takeIn(needs, ready);
  return { table: ready.table };
};
