// The plain content of a document, kept up to date item by item: a keystroke reads one item anew, not a table of a thousand.
import { inOrder, type SheetContent, type SheetItem } from "@werktafel/shared/domain/item";
import { isId, itemId } from "@werktafel/shared/ids";
import type { SheetName } from "@werktafel/shared/sheet/readItem";
import { readItem, readSheet } from "@werktafel/shared/sheet/readSheet";
import { questionShape, referencesRoot, tableCollections } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";

/** Above so many touched items everything is read anew. */
const manyTouched = 100;

const inReadingOrder: readonly string[] = [...tableCollections, ...Object.keys(questionShape)];

type SharedType = Parameters<Y.Transaction["changed"]["get"]>[0];

/** The type just below the root: the item's own map; `null` for a root itself. */
const itemMapOf = (type: SharedType): SharedType | null => {
  let below: SharedType | null = null;
  for (let at: SharedType = type; at._item !== null; ) {
    below = at;
    const parent: unknown = at._item.parent;
    if (!(parent instanceof Y.AbstractType)) return null;
    at = parent; // oxlint-disable-line typescript/no-unsafe-assignment -- Yjs knows a parent by no better type
  }
  return below;
};

export class SheetContents {
  readonly #doc: Y.Doc;
  readonly #sheet: SheetName;
  #content: SheetContent | null = null;
  /** Touched since `#content`: item ids by collection; `null`: read everything anew. */
  #touched: Map<string, Set<string>> | null = null;

  constructor(doc: Y.Doc, sheet: SheetName) {
    this.#doc = doc;
    this.#sheet = sheet;
    doc.on("afterTransaction", (transaction: Y.Transaction) => this.#note(transaction));
  }

  read(): SheetContent {
    if (this.#content === null || this.#touched === null) {
      this.#content = readSheet(this.#doc, this.#sheet).content;
    } else if (this.#touched.size > 0) this.#content = this.#patched(this.#content, this.#touched);
    this.#touched = new Map();
    return this.#content;
  }

  #note(transaction: Y.Transaction): void {
    for (const [type, keys] of transaction.changed) {
      if (this.#touched === null) return;
      const map = itemMapOf(type);
      const root: unknown = map === null ? type : map._item?.parent;
      const collection = root instanceof Y.AbstractType ? Y.findRootTypeKey(root) : referencesRoot;
      if (collection === referencesRoot) this.#touched = null;
      else for (const id of map === null ? keys : [map._item?.parentSub ?? null]) this.#touch(collection, id);
    }
  }

  #touch(collection: string, id: string | null): void {
    if (this.#touched === null || id === null) return;
    const ids = this.#touched.get(collection) ?? new Set();
    this.#touched.set(collection, ids.add(id));
    if (ids.size > manyTouched) this.#touched = null;
  }

  #patched(content: SheetContent, touched: ReadonlyMap<string, ReadonlySet<string>>): SheetContent {
    const byCollection = new Map<string, SheetItem[]>();
    for (const item of content.items) {
      if (touched.get(item.collection)?.has(item.id)) continue;
      const here = byCollection.get(item.collection);
      if (here) here.push(item);
      else byCollection.set(item.collection, [item]);
    }
    for (const [collection, ids] of touched) {
      const anew = [...ids].flatMap((id) => {
        const item = isId(id) ? readItem(this.#doc, this.#sheet, collection, itemId(id)) : null;
        return item ? [item] : [];
      });
      byCollection.set(collection, [...inOrder([...(byCollection.get(collection) ?? []), ...anew])]);
    }
    return { ...content, items: inReadingOrder.flatMap((collection) => byCollection.get(collection) ?? []) };
  }
}
