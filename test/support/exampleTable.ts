// The example tables as they lie after import, without a server: the sheets, the facts, and what one reader gets of them.
import { readFileSync } from "node:fs";
import type { BoardFile } from "@werktafel/shared/boardFile/fileShape";
import { type ImportedBoard, importBoard } from "@werktafel/shared/boardFile/importBoard";
import { isPlainObject, objectsIn, type PlainObject, valueAt } from "@werktafel/shared/boardFile/plainJson";
import { readBoardFile } from "@werktafel/shared/boardFile/readBoardFile";
import { reads } from "@werktafel/shared/domain/audience";
import { foldFacts } from "@werktafel/shared/domain/board";
import { type Fact, readersOf } from "@werktafel/shared/domain/fact";
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { Reader } from "@werktafel/shared/domain/tableView";
import type { ParticipantId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as Y from "yjs";
import type { ExampleFile } from "./cast.ts";

/** The file as JSON; a fresh copy each time. */
export const exampleJson = (name: ExampleFile): PlainObject => {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../shared/cases/${name}.json`, import.meta.url), "utf8"));
  if (!isPlainObject(json)) throw new Error(`${name} is no board file`);
  return json;
};

/** One collection of it. */
export const listIn = (json: PlainObject, collection: string): readonly PlainObject[] => objectsIn(json[collection]);

/** What the file itself expects of an import, by name: counts, or counts by name. */
export const expectationIn = (json: PlainObject, name: string): PlainObject => {
  const found = valueAt(json, ["expectations", name]);
  return isPlainObject(found) ? found : {};
};

/** Ids in a row: the same each time. */
export const countedChance = (from = "x") => {
  let made = 0;
  const next = (): number => {
    made += 1;
    return made;
  };
  return { newId: () => `${from}${next()}`, newClientId: () => 1_000_000 + next() };
};

/** Throws with the faults when the file is not sound. */
export const soundFile = (json: unknown): BoardFile => {
  const read = readBoardFile(json);
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.file;
};

export interface TableInMemory {
  readonly imported: ImportedBoard;
  /** Live documents, by sheet, to edit in. */
  readonly docs: ReadonlyMap<string, Y.Doc>;
  readonly facts: readonly Fact[];
}

export const tableFrom = (json: unknown, from?: string): TableInMemory => {
  const imported = importBoard(soundFile(json), countedChance(from));
  const docs = new Map<string, Y.Doc>(
    imported.sheets.map((sheet) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, sheet.update);
      return [sheet.id, doc] as const;
    }),
  );
  return { imported, docs, facts: imported.facts };
};

/** Every sheet as it stands now. */
export const sheetsOf = ({ imported, docs }: TableInMemory): readonly ReadableSheet[] =>
  imported.sheets.map(({ id, kind, audience }) => {
    const doc = docs.get(id) ?? new Y.Doc();
    return { ...readSheet(doc, { id, kind }).content, audience, kind, writable: true };
  });

/** What one reader gets: the sheets and the facts that may be told. `null`: the big screen. */
export const readerOf = (
  table: TableInMemory,
  me: ParticipantId | null,
): Reader & { readonly told: readonly Fact[] } => {
  const sheets = sheetsOf(table).filter(({ audience }) =>
    me === null ? audience === "everyone" : reads(audience, me),
  );
  const readable = new Set(sheets.map((sheet) => sheet.sheet));
  const told = table.facts.filter((fact) => {
    const readers = readersOf(fact);
    if ("sheets" in readers) return readers.sheets.every((sheet) => readable.has(sheet));
    return me === null ? readers.audience === "everyone" : reads(readers.audience, me);
  });
  return { sheets, facts: foldFacts(told), me, told };
};
