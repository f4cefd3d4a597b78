// Items taken off a sheet by the house, with all words of them: what is left in the document are places without content, so
// that a screen which was away merges what it has and brings nothing back (RELIABILITY.md 6.3).
import { referencesRoot, tableCollections } from "@werktafel/shared/sheet/shape";
import type { ItemId } from "@werktafel/shared/ids";
import * as Y from "yjs";
import type { LiveSheet } from "./liveSheet.ts";

/** The update that takes them off; one that says nothing when none of them is there. */
export const withoutItems = ({ doc, kind }: LiveSheet, items: readonly ItemId[]): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  let update = Y.encodeStateAsUpdate(doc, before);
  const take = (bytes: Uint8Array): void => {
    update = bytes;
  };
  doc.once("update", take);
  doc.transact(() => {
    for (const collection of kind === "table" ? tableCollections : []) {
      const there = doc.getMap(collection);
      for (const item of items) if (there.has(item)) there.delete(item);
    }
    const references = doc.getMap(referencesRoot);
    for (const key of kind === "table" ? [...references.keys()] : []) {
      const [from = "", , to = ""] = key.split("~");
      if (items.some((item) => item === from || item === to)) references.delete(key);
    }
  });
  doc.off("update", take);
  return update;
};
