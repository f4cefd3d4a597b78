// Looks whether a store is sound, by reading all of it through the port: every sequence whole, every row opens, nothing
// points to what is not there. Same for every engine.
import type { Fact } from "@werktafel/shared/domain/fact";
import { adoptedFaults } from "@werktafel/shared/domain/sealing/adoptedFaults";
import type { BoardId, SheetId } from "@werktafel/shared/ids";
import { houseKinds } from "./port/house.ts";
import { lookFaults } from "./looked/lookFaults.ts";
import type { BoardRow, SheetRow, Transaction } from "./port.ts";
import { toBytes, toText } from "./seal.ts";

/** One plain English line per fault, ids only; empty when sound. */
export const findFaults = (tx: Transaction): readonly string[] => [
  ...tx.boards().flatMap((board) => faultsOf(tx, board)),
  ...houseKinds.flatMap((kind) => unopened(`a record of the house (${kind})`, () => tx.houseRecords(kind))),
  ...lookFaults(tx),
];

const faultsOf = (tx: Transaction, { id: board }: BoardRow): readonly string[] => {
  // Who reads a sheet, and who sits where, is sealed too.
  const sheets: SheetRow[] = [];
  const unread = unopened(`the sheets of board ${board}`, () => sheets.push(...tx.sheetsAt(board)));
  if (unread.length > 0) return unread;
  return [
    ...unopenedOr(`the seats of board ${board}`, () => seatFaults(tx, board)),
    ...sequenceFaults(tx, board, sheets),
    ...factFaults(tx, board, new Set<string>(sheets.map(({ id }) => id))),
    ...sheets.flatMap((sheet) => sheetFaults(tx, sheet)),
    ...unopened(`what board ${board} kept of its file`, () => tx.kept(board)),
    ...unopened(`what waits for whom at board ${board}`, () => tx.mine(board)),
  ];
};

const seatFaults = (tx: Transaction, board: BoardId): readonly string[] =>
  tx.seatsAt(board).flatMap(({ participant, person }) => {
    const who = `seat ${participant} at board ${board}`;
    const faults = unopened(`the name of ${who}`, () => {
      if (tx.personName(person) === null) throw new Error("there is no such person");
    });
    return [...faults, ...unopened(`where messages of ${who} go`, () => tx.messageChoice(person))];
  });

/**
 * Every number from 1 to the last is there once, or was dropped under a snapshot: as many are missing as were dropped,
 * and none is above the last.
 */
const sequenceFaults = (tx: Transaction, board: BoardId, sheets: readonly SheetRow[]): readonly string[] => {
  const seqs: number[] = [];
  const read = (what: string, rows: () => readonly { readonly seq: number }[]): readonly string[] =>
    unopened(what, () => {
      for (const { seq } of rows()) seqs.push(seq);
    });
  const faults = [
    ...read(`a fact of board ${board}`, () => tx.factsOf(board, 0)),
    ...sheets.flatMap(({ id }) => read(`an edit of sheet ${id}`, () => tx.editsOf(id, 0))),
  ];
  if (faults.length > 0) return faults;
  const { last, dropped } = tx.sequenceOf(board);
  if (new Set(seqs).size !== seqs.length) return [`Board ${board} has a sequence number twice.`];
  if (seqs.some((seq) => seq < 1 || seq > last))
    return [`Board ${board} has a sequence number above its last, ${last}.`];
  if (seqs.length + dropped !== last) {
    return [
      `Board ${board} misses ${last - dropped - seqs.length} log rows: ${last} written, ${dropped} under snapshots.`,
    ];
  }
  return [];
};

const isFact = (value: unknown): value is Fact =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";

/** The fact of a row; `null` when it is none, or not in the very bytes in which a fact is written here. */
const asWritten = (bytes: Uint8Array): Fact | null => {
  const text = toText(bytes);
  const isSame = (again: Uint8Array): boolean =>
    again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
  try {
    const value: unknown = JSON.parse(text);
    return isFact(value) && isSame(toBytes(JSON.stringify(value))) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Every sheet that a fact names, as the sheet of an item or as its own. */
const sheetsNamedIn = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    name === "sheet" && typeof each === "string" ? [each] : sheetsNamedIn(each),
  );
};

/** Every fact is as it was written and names sheets that are there, and adopted minutes stand as they were sealed. */
const factFaults = (tx: Transaction, board: BoardId, sheets: ReadonlySet<string>): readonly string[] =>
  unopenedOr(`the facts of board ${board}`, () => {
    const facts: Fact[] = [];
    const faults: string[] = [];
    for (const { seq, bytes } of tx.factsOf(board, 0)) {
      const fact = asWritten(bytes);
      if (fact === null) faults.push(`Board ${board}: fact ${seq} is not as it was written.`);
      else {
        facts.push(fact);
        // A seal on minutes leaves out which generation of a sheet they speak of: that rises when a backup is put back.
        // What a record of a file says is that file's own.
        const named = fact.kind === "recordKept" ? [] : sheetsNamedIn(fact);
        if (named.some((sheet) => !sheets.has(sheet))) {
          faults.push(`Board ${board}: fact ${seq} names a sheet that is not there.`);
        }
      }
    }
    return [...faults, ...adoptedFaults(facts).map((fault) => `Board ${board}, ${fault}.`)];
  });

const sheetFaults = (tx: Transaction, { id: sheet, board }: SheetRow): readonly string[] => {
  const { last } = tx.sequenceOf(board);
  return [
    ...unopened(`a snapshot of sheet ${sheet}`, () => {
      const snapshots = tx.snapshotsOf(sheet);
      if (snapshots.some(({ upToSeq }) => upToSeq > last)) throw new Error("it is newer than the log");
      const first = tx.editsOf(sheet, 0)[0]?.seq;
      const oldest = snapshots.at(-1)?.upToSeq;
      if (snapshots.length > 1 && first !== undefined && oldest !== undefined && first <= oldest) {
        throw new Error("edits under the older one are still there");
      }
    }),
    ...unopened(`a version of sheet ${sheet}`, () => {
      if (tx.versionsOf(sheet).some(({ seq }) => seq > last)) throw new Error("it is newer than the log");
    }),
    ...attributionFaults(tx, sheet),
  ];
};

const attributionFaults = (tx: Transaction, sheet: SheetId): readonly string[] =>
  tx.attributionOf(sheet).some(({ length, clock }) => length < 1 || clock < 0)
    ? [`Sheet ${sheet} has an attribution of nothing.`]
    : [];

const unopened = (what: string, read: () => unknown): readonly string[] =>
  unopenedOr(what, () => {
    read();
    return [];
  });

const unopenedOr = (what: string, read: () => readonly string[]): readonly string[] => {
  try {
    return read();
  } catch (error) {
    return [`Cannot read ${what}: ${error instanceof Error ? error.message : String(error)}.`];
  }
};
