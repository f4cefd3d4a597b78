// A sheet as one update without the history of its typing, so that words typed and removed do not live on. Kept only when
// loading it back gives the same content (DESIGN.md 4, Log, snapshot, version).
import { sheetId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as Y from "yjs";
import { LiveSheet } from "./liveSheet.ts";
import { wholeDocumentFaults } from "./soundness.ts";

/** The bytes of a document that was just loaded from stored rows; `null` when they do not hold what it holds. */
export const verifiedSnapshot = (live: LiveSheet): Uint8Array | null => {
  const bytes = Y.encodeStateAsUpdate(live.doc);
  const back = LiveSheet.load(live.kind, [bytes]);
  if (!back) return null;
  const isSame = contentKey(back) === contentKey(live) && wholeDocumentFaults(back.doc, back.kind).length === 0;
  back.doc.destroy();
  return isSame ? bytes : null;
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
