// What each message of the applying worker does inside a transaction (`sheetLane.ts` says what it means).
import type { SheetId } from "@werktafel/shared/ids";
import { type EditPage, packEdits } from "../editPage.ts";
import { DamageError, type SnapshotRow, type Transaction } from "../port.ts";
import type { FromStore, Lease, ToStore } from "../sheetLane.ts";

type Append = Extract<ToStore, { type: "append" }>;
type Load = Extract<ToStore, { type: "load" }>;
type LoadOn = Extract<ToStore, { type: "loadOn" }>;
type Snapshot = Extract<ToStore, { type: "snapshot" }>;

/**
 * The edit, who wrote and removed what in it, and the version from just before it. Returns its sequence. Looked at in the
 * same transaction: whose seat ended writes nothing after it, however much of theirs was still on its way.
 */
export const storeEdit = (tx: Transaction, message: Append): number => {
  const { sheet, board, person, at, bytes, attribution, version } = message;
  if (person !== null && !tx.isSeated(board, person)) throw new Error("Whoever wrote this has no seat here any more.");
  if (version !== null) tx.putVersion({ ...version, sheet, seq: tx.lastSeqOf(sheet), at });
  const seq = tx.append({ board, sheet, person, at, kind: "edit", bytes });
  if (person !== null) for (const run of attribution) tx.addAttribution({ ...run, sheet, person, at });
  return seq;
};

/**
 * While one page is applied the next is read, and whoever else stores something comes in between: some 12 ms on a quiet machine. On
 * a busy one each page waits for both threads to be woken, so that smaller ones cost more than they give.
 */
const editsInPage = 2_500;

const editsAfter = (tx: Transaction, sheet: SheetId, afterSeq: number): EditPage =>
  packEdits(tx.editsOf(sheet, afterSeq, editsInPage), { afterSeq, most: editsInPage });

const noEdits = packEdits([], { afterSeq: 0, most: editsInPage });

/** `null`: what lies there does not open any more. */
const snapshotOr = (tx: Transaction, sheet: SheetId, upToSeq: number): SnapshotRow | null => {
  try {
    return tx.snapshotAt(sheet, upToSeq);
  } catch (error) {
    if (error instanceof DamageError) return null;
    throw error;
  }
};

/**
 * What a sheet's document is made from, as it stands in this transaction: the newest snapshot that opens, and the first of
 * the edits after it. With one snapshot nothing was dropped yet, so that it can be passed over too.
 */
export const loadSheet = (
  tx: Transaction,
  { sheet, passOver }: Load,
  lease: Lease,
): Extract<FromStore, { type: "loaded" }> => {
  const row = tx.sheet(sheet);
  const loaded = { type: "loaded", sheet, lease, row } as const;
  if (row === null) return { ...loaded, snapshot: null, passedOver: 0, edits: noEdits, lastVersionAt: null };
  const seqs = tx.snapshotSeqsOf(sheet);
  let passedOver = Math.min(passOver, seqs.length);
  let snapshot: SnapshotRow | null = null;
  for (const upToSeq of seqs.slice(passedOver)) {
    snapshot = snapshotOr(tx, sheet, upToSeq);
    if (snapshot !== null) break;
    passedOver += 1;
  }
  const edits = editsAfter(tx, sheet, snapshot?.upToSeq ?? 0);
  return { ...loaded, snapshot, passedOver, edits, lastVersionAt: tx.lastVersionAt(sheet) };
};

/** The next page; `null`: the sheet is gone meanwhile. */
export const loadOn = (
  tx: Transaction,
  { sheet, lease, afterSeq }: LoadOn,
): Extract<FromStore, { type: "loadedOn" }> | null =>
  tx.sheet(sheet) === null ? null : { type: "loadedOn", sheet, lease, edits: editsAfter(tx, sheet, afterSeq) };

/**
 * Keeps it beside the one before, and drops the edits that both hold: words that were typed and removed do not live on,
 * and a broken newest snapshot can still be passed over.
 */
export const keepSnapshot = (tx: Transaction, { sheet, snapshot }: Snapshot): void => {
  tx.putSnapshot({ ...snapshot, sheet });
  const [, older] = tx.snapshotSeqsOf(sheet);
  if (older !== undefined) tx.dropEdits(sheet, older);
};
