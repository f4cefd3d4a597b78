// A sheet as one update without the history of its typing, so that words typed and removed do not live on. Kept only when
// loading it back gives the same content (DESIGN.md 4, Log, snapshot, version).
import { sheetId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as Y from "yjs";
import { LiveSheet } from "./liveSheet.ts";
import { wholeDocumentFaults } from "./soundness.ts";

/** A snapshot, and what its sheet held when it was made. */
export interface UnverifiedSnapshot {
  readonly bytes: Uint8Array;
  readonly content: string;
}

export const unverifiedSnapshot = (live: LiveSheet): UnverifiedSnapshot => ({
  bytes: Y.encodeStateAsUpdate(live.doc),
  content: contentKey(live),
});

/** True when loading it back gives the same content, in a sound document. */
export const isVerified = ({ bytes, content }: UnverifiedSnapshot, kind: LiveSheet["kind"]): boolean => {
  const back = LiveSheet.load(kind, [bytes]);
  if (!back) return false;
  const isSame = contentKey(back) === content && wholeDocumentFaults(back.doc, back.kind).length === 0;
  back.doc.destroy();
  return isSame;
};

/** Content, and only content, with its fields in one order: two documents with the same key show everybody the same. */
export const contentKey = (live: LiveSheet): string =>
  JSON.stringify(
    readSheet(live.doc, { id: sheetId("compared~1"), kind: live.kind }).content.items.map((item) => [
      item.collection,
      item.id,
      Object.entries(item.texts).toSorted(byName),
      Object.entries(item.values).toSorted(byName),
      Object.entries(item.ids).toSorted(byName),
    ]),
  );

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;
