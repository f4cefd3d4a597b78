// What lies on the tables of the bench: a sheet about as full as that of a table in use, and one that has been written on
// for years. Made with the product's own editing, so that every byte is one a real screen could have sent.
import { itemId } from "@werktafel/shared/ids";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";

/** Words of the length that people put on a card. */
const words = "Samen naar de markt op dinsdag, en daarna koffie bij de buren";

interface Place {
  readonly collection: string;
  readonly field: "title" | "text";
}
const places: readonly Place[] = [
  { collection: "goals", field: "title" },
  { collection: "agreements", field: "text" },
  { collection: "actions", field: "text" },
  { collection: "strengths", field: "text" },
];

export interface WrittenPlace extends Place {
  readonly id: string;
}

/** The `index`th item of a sheet of the bench. */
export const placeOf = (index: number): WrittenPlace => {
  const place = places[index % places.length] ?? { collection: "goals", field: "title" };
  return { ...place, id: `i-${index}` };
};

/** How many items a table in use has here. */
export const itemsInUse = 40;

const put = (doc: Y.Doc, index: number): void => {
  const { collection, field, id } = placeOf(index);
  putItem(doc, { collection, id: itemId(id), texts: { [field]: words }, values: { byId: "p-0" } }, null);
};

/** A table in use, as one update. */
export const sheetInUse = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = 1;
  for (let index = 0; index < itemsInUse; index += 1) put(doc, index);
  return Y.encodeStateAsUpdate(doc);
};

export const oldSheet = { items: 2_000, edits: 20_000, writers: 8 } as const;

/** A sheet of 2,000 items, each put there in an edit of its own, and 20,000 letters typed on it by eight people. */
export const writtenForYears = (): readonly Uint8Array[] => {
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.on("update", (bytes: Uint8Array) => updates.push(bytes));
  for (let index = 0; index < oldSheet.items; index += 1) {
    doc.clientID = 1 + (index % oldSheet.writers);
    put(doc, index);
  }
  for (let edit = 0; edit < oldSheet.edits; edit += 1) {
    doc.clientID = 1 + (Math.floor(edit / 100) % oldSheet.writers);
    const { collection, field, id } = placeOf((edit * 7) % oldSheet.items);
    const text = doc.getMap<Y.Map<Y.Text>>(collection).get(id)?.get(field);
    if (!text) throw new Error(`nothing lies at ${id}`);
    writeText(doc, { collection, id: itemId(id), field }, `${text.toJSON()}a`, { origin: null });
  }
  return updates;
};
