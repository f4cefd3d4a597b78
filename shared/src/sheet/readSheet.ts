// Document → items. Promises never to throw on a document that Yjs could load, and to tell everything that is not as the
// shape says: the server reloads a sheet with faults, a screen shows what is sound.
import * as Y from "yjs";
import { inOrder, type SheetContent, type SheetItem } from "../domain/item.ts";
import { type ItemId, isId } from "../ids.ts";
import { itemIn, type ShapeFault, type SheetName } from "./readItem.ts";
import { fieldsOf, maxItems, questionShape, referencePattern, referencesRoot, tableCollections } from "./shape.ts";

export interface SheetReading {
  readonly content: SheetContent;
  /** Empty when all is as the shape says. */
  readonly faults: readonly ShapeFault[];
}

/** Enough to see what is wrong; a hostile document must not fill memory with complaints. */
const maxFaults = 100;

/** The root map of this name, `null` when there is none, `undefined` when something else bears the name. */
const rootMap = (doc: Y.Doc, name: string): Y.Map<unknown> | null | undefined => {
  const root = doc.share.get(name);
  if (root === undefined) return null;
  // A root is untyped until first asked for; asking for a map while it is a list would throw.
  if (root.constructor !== Y.Map && root.constructor !== Y.AbstractType) return undefined;
  const map = doc.getMap<unknown>(name);
  // List content under a map's name is invisible to readers, and grows for ever.
  return map._start === null ? map : undefined;
};

const readReferences = (map: Y.Map<unknown>, tell: (fault: ShapeFault) => void): readonly string[] => {
  const references: string[] = [];
  map.forEach((value, key) => {
    if (value === true && referencePattern.test(key)) references.push(key);
    else tell({ path: referencesRoot, reason: "holds something that is no reference" });
  });
  return [...references].sort();
};

/**
 * The plain content of a sheet and everything in it that is not as the shape says. Items stand per collection, by order
 * and then id.
 */
export const readSheet = (doc: Y.Doc, sheet: SheetName): SheetReading => {
  const faults: ShapeFault[] = [];
  const tell = (fault: ShapeFault): void => {
    if (faults.length < maxFaults) faults.push(fault);
  };
  const collections: readonly string[] = sheet.kind === "table" ? tableCollections : Object.keys(questionShape);
  const items: SheetItem[] = [];
  for (const collection of collections) {
    const map = rootMap(doc, collection);
    if (map === undefined) tell({ path: collection, reason: "is not a map" });
    if (!map) continue;
    if (map.size > maxItems) tell({ path: collection, reason: "holds too many items" });
    const here: SheetItem[] = [];
    map.forEach((found, key) => {
      const item = itemIn(sheet, { collection, key }, found, tell);
      if (item) here.push(item);
    });
    items.push(...inOrder(here));
  }
  for (const name of doc.share.keys()) {
    if (name !== referencesRoot && !collections.includes(name)) {
      tell({ path: "", reason: "a root the shape does not know" });
    }
  }
  const map = rootMap(doc, referencesRoot);
  if (map === undefined || (map !== null && sheet.kind === "question" && map.size > 0)) {
    tell({ path: referencesRoot, reason: "does not belong here" });
  }
  const references = map && sheet.kind === "table" ? readReferences(map, tell) : [];
  return { content: { sheet: sheet.id, items, references }, faults };
};

/** One item as it stands now, or `null` when it is not on this sheet. */
export const readItem = (doc: Y.Doc, sheet: SheetName, collection: string, id: ItemId): SheetItem | null => {
  const map = fieldsOf(sheet.kind, collection) && isId(id) ? rootMap(doc, collection) : null;
  const found = map?.get(id);
  return found === undefined ? null : itemIn(sheet, { collection, key: id }, found, () => undefined);
};
