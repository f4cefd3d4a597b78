// A whole sheet at once, out of plain content: how an imported table gets its first words.
import * as Y from "yjs";
import type { SheetContent } from "../domain/item.ts";
import { putItem, putReference } from "./editSheet.ts";

/**
 * One Yjs update that holds all of it. `clientId` must be fresh for this document. Throws when an item does not fit the
 * shape: the caller checked it before.
 */
export const makeSheet = (content: SheetContent, clientId: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.transact(() => {
    for (const item of content.items) {
      if (!putItem(doc, item, null)) throw new Error(`the item ${item.collection}/${item.id} does not fit its sheet`);
    }
    for (const reference of content.references) putReference(doc, reference, null);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
};
