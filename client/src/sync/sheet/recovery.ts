// Own edits that must go into another copy of the sheet: thrown back by the server, or kept on this device by an earlier
// page. As they are when they still fit, else as new edits with the same words, else offered to copy.
import type { SheetName } from "@werktafel/shared/sheet/readItem";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as Y from "yjs";
import type { UnplacedWords } from "../boardSync.ts";
import { changesBetween, type OwnChanges, placeAgain, wordsGone, wordsOf } from "./ownChanges.ts";

/** Own edits that are not on the server's disk. */
export interface OwnEdits {
  /** The client ids they were made under. */
  readonly clients: readonly number[];
  readonly updates: readonly Uint8Array[];
  /** The same in words, for when the updates no longer fit. */
  readonly changes: OwnChanges;
}

/** A scratch copy with the edits in it; `null` when they do not stand on what is there. */
const withEdits = (doc: Y.Doc, updates: readonly Uint8Array[]): Y.Doc | null => {
  const scratch = new Y.Doc();
  try {
    Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc));
    for (const update of updates) Y.applyUpdate(scratch, update);
  } catch {
    return null; // Bytes that no longer read: the words are still there.
  }
  return scratch.store.pendingStructs === null && scratch.store.pendingDs === null ? scratch : null;
};

/**
 * What an earlier page typed, under its own client ids, which the connection must have named. `null` when it does not
 * stand on what is there; then nothing was done. Else the words that fell where something lay that is gone.
 */
export const carryAlong = (
  doc: Y.Doc,
  sheet: SheetName,
  edits: OwnEdits,
  origin: unknown,
): readonly UnplacedWords[] | null => {
  const scratch = withEdits(doc, edits.updates);
  if (!scratch) return null;
  scratch.destroy();
  for (const update of edits.updates) Y.applyUpdate(doc, update, origin);
  return wordsGone(doc, sheet, edits.changes);
};

/** The same changes as new edits of this document. Yjs merges them with what others wrote, as far as the edits fit. */
export const placeEdits = (doc: Y.Doc, sheet: SheetName, edits: OwnEdits): readonly UnplacedWords[] => {
  const scratch = withEdits(doc, edits.updates);
  if (!scratch) return placeAgain(doc, sheet, edits.changes);
  const changes = changesBetween(readSheet(doc, sheet).content, readSheet(scratch, sheet).content);
  scratch.destroy();
  return placeAgain(doc, sheet, changes);
};

export const wordsOfEdits = (sheet: SheetName, edits: readonly OwnEdits[]): readonly UnplacedWords[] =>
  edits.flatMap(({ changes }) => wordsOf(sheet.id, changes));
