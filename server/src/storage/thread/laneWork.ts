// What each message of the applying worker does inside a transaction (`sheetLane.ts` says what it means).
import type { Transaction } from "../port.ts";
import { withoutItems } from "../erasedVersion.ts";
import type { FromStore, Lease, ToStore } from "../sheetLane.ts";

type Append = Extract<ToStore, { type: "append" }>;
type Erase = Extract<ToStore, { type: "erase" }>;
type Load = Extract<ToStore, { type: "load" }>;
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

/** Nothing from before stays of this sheet but what the snapshot holds. Returns the sequence of the edit. */
export const eraseOnSheet = (tx: Transaction, message: Erase): number => {
  const { sheet, board, person, at, bytes, snapshot, items } = message;
  tx.renewSheetKey(sheet);
  const seq = tx.append({ board, sheet, person, at, kind: "edit", bytes });
  tx.putSnapshot({ sheet, upToSeq: seq, at, bytes: snapshot });
  tx.dropSnapshotsBefore(sheet, seq);
  tx.dropEdits(sheet, seq);
  tx.rewriteVersions(sheet, (version) => withoutItems(version, new Set(items)));
  return seq;
};

/** Everything from which a sheet's document is made, as it stands in this transaction. */
export const loadSheet = (tx: Transaction, { sheet }: Load, lease: Lease): Extract<FromStore, { type: "loaded" }> => {
  const row = tx.sheet(sheet);
  if (row === null) return { type: "loaded", sheet, lease, row, snapshots: [], edits: [], lastVersionAt: null };
  const snapshots = tx.snapshotsOf(sheet);
  // With one snapshot nothing was dropped yet, so that it can be passed over too.
  const older = snapshots[1]?.upToSeq ?? 0;
  return {
    type: "loaded",
    sheet,
    lease,
    row,
    snapshots,
    edits: tx.editsOf(sheet, older),
    lastVersionAt: tx.lastVersionAt(sheet),
  };
};

/**
 * Keeps it beside the one before, and drops the edits that both hold: words that were typed and removed do not live on,
 * and a broken newest snapshot can still be passed over.
 */
export const keepSnapshot = (tx: Transaction, { sheet, snapshot }: Snapshot): void => {
  tx.putSnapshot({ ...snapshot, sheet });
  const older = tx.snapshotsOf(sheet)[1];
  if (older !== undefined) tx.dropEdits(sheet, older.upToSeq);
};
