// What a person does to a sheet: one function per intention, one transaction each, marked with its origin so that it can
// be undone as one. Each answers true when something was done. Never makes what the server's grammar would refuse.
import * as Y from "yjs";
import { type ItemId, isId } from "../ids.ts";
import {
  type FieldKind,
  fieldsOf,
  maxTextLength,
  maxValueLength,
  type Primitive,
  referencePattern,
  referencesRoot,
} from "./shape.ts";
import { orderBetween } from "./order.ts";
import { textChange } from "./textDiff.ts";

/** An item on the sheet at hand. */
export interface ItemPlace {
  readonly collection: string;
  readonly id: ItemId;
}
export interface FieldPlace extends ItemPlace {
  readonly field: string;
}

/** An item to put on a sheet; what is left out is empty. Texts that are not named are born empty. */
export interface NewItem extends ItemPlace {
  readonly texts?: Readonly<Record<string, string>>;
  /** Also `byId`, the author: oneself. Without `order` the item comes last. */
  readonly values?: Readonly<Record<string, Primitive>>;
  readonly ids?: Readonly<Record<string, readonly string[]>>;
}

const fieldsFor = (collection: string): Readonly<Record<string, FieldKind>> | null =>
  fieldsOf("table", collection) ?? fieldsOf("question", collection);

/** Half a character cannot be stored; it becomes the sign for an unknown one, as it would on the wire. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");

const fits = (value: Primitive): boolean =>
  typeof value === "string" ? value.length <= maxValueLength : typeof value !== "number" || Number.isFinite(value);

const itemAt = (doc: Y.Doc, place: ItemPlace): Y.Map<unknown> | null => {
  if (!fieldsFor(place.collection)) return null;
  const item = doc.getMap<unknown>(place.collection).get(place.id);
  return item instanceof Y.Map ? item : null;
};

const kindAt = (place: FieldPlace): FieldKind | undefined => {
  const fields = fieldsFor(place.collection);
  return fields && Object.hasOwn(fields, place.field) ? fields[place.field] : undefined;
};

const lastOrder = (doc: Y.Doc, collection: string): string | null => {
  let last: string | null = null;
  doc.getMap<unknown>(collection).forEach((item) => {
    const order: unknown = item instanceof Y.Map ? item.get("order") : null;
    if (typeof order === "string" && (last === null || order > last)) last = order;
  });
  return last;
};

const newText = (text: string): Y.Text => {
  const made = new Y.Text();
  if (text !== "") made.insert(0, wellFormed(text));
  return made;
};

const newIds = (ids: readonly string[]): Y.Map<true> => {
  const made = new Y.Map<true>();
  for (const id of ids) made.set(id, true);
  return made;
};

const isSound = (item: NewItem, fields: Readonly<Record<string, FieldKind>>): boolean =>
  isId(item.id) &&
  Object.entries(item.texts ?? {}).every(([field, text]) => fields[field] === "text" && text.length <= maxTextLength) &&
  Object.entries(item.values ?? {}).every(([field, value]) =>
    fields[field] === "author" ? isId(value) : (fields[field] === "value" || fields[field] === "born") && fits(value),
  ) &&
  Object.entries(item.ids ?? {}).every(([field, set]) => fields[field] === "ids" && set.every(isId));

/** Puts an item down, with every text of its collection born at once. Not done when the id is taken or a part does not fit. */
export const putItem = (doc: Y.Doc, item: NewItem, origin: unknown): boolean => {
  const fields = fieldsFor(item.collection);
  if (!fields || !isSound(item, fields) || doc.getMap(item.collection).has(item.id)) return false;
  const { texts = {}, values = {}, ids = {} } = item;
  const order = values["order"] ?? orderBetween(lastOrder(doc, item.collection), null, item.id);
  doc.transact(() => {
    const made = new Y.Map<unknown>();
    for (const [field, kind] of Object.entries(fields)) {
      if (kind === "text") made.set(field, newText(texts[field] ?? ""));
      else if (kind === "ids") made.set(field, newIds(ids[field] ?? []));
      else if (field === "order") made.set(field, order);
      else if (values[field] !== undefined) made.set(field, values[field]);
    }
    doc.getMap<unknown>(item.collection).set(item.id, made);
  }, origin);
  return true;
};

/** Writes a text as somebody typed it: only what changed. `caret`: where the cursor stands in `text` now. */
export const writeText = (
  doc: Y.Doc,
  place: FieldPlace,
  text: string,
  by: { readonly origin: unknown; readonly caret?: number },
): boolean => {
  const found = kindAt(place) === "text" ? itemAt(doc, place)?.get(place.field) : undefined;
  if (!(found instanceof Y.Text) || text.length > maxTextLength) return false;
  const change = textChange(found.toJSON(), wellFormed(text), by.caret);
  if (!change) return false;
  doc.transact(() => {
    if (change.removed > 0) found.delete(change.at, change.removed);
    if (change.inserted !== "") found.insert(change.at, change.inserted);
  }, by.origin);
  return true;
};

/** Sets a date, an id or a short word; an author is never changed. */
export const setValue = (doc: Y.Doc, place: FieldPlace, value: Primitive, origin: unknown): boolean => {
  const item = kindAt(place) === "value" && fits(value) ? itemAt(doc, place) : null;
  if (!item || item.get(place.field) === value) return false;
  doc.transact(() => item.set(place.field, value), origin);
  return true;
};

const setAt = (doc: Y.Doc, place: FieldPlace): Y.Map<unknown> | null => {
  const found = kindAt(place) === "ids" ? itemAt(doc, place)?.get(place.field) : undefined;
  return found instanceof Y.Map ? found : null;
};

/** Adds an id to a set: a party, a goal, somebody who does it together. */
export const addId = (doc: Y.Doc, place: FieldPlace, id: string, origin: unknown): boolean => {
  const set = setAt(doc, place);
  if (!set || !isId(id) || set.has(id)) return false;
  doc.transact(() => set.set(id, true), origin);
  return true;
};

export const removeId = (doc: Y.Doc, place: FieldPlace, id: string, origin: unknown): boolean => {
  const set = setAt(doc, place);
  if (!set?.has(id)) return false;
  doc.transact(() => set.delete(id), origin);
  return true;
};

/** Puts away what nobody said yes to; `at` is an ISO instant. Anyone who may write brings it back. */
export const archive = (doc: Y.Doc, place: ItemPlace, at: string, origin: unknown): boolean =>
  setValue(doc, { ...place, field: "archivedAt" }, at, origin);

export const bringBack = (doc: Y.Doc, place: ItemPlace, origin: unknown): boolean =>
  (itemAt(doc, place)?.get("archivedAt") ?? null) !== null &&
  setValue(doc, { ...place, field: "archivedAt" }, null, origin);

/** Moves an item between two neighbours, given by their `order`; `null` is the edge. */
export const placeBetween = (
  doc: Y.Doc,
  place: ItemPlace,
  between: { readonly before: string | null; readonly after: string | null },
  origin: unknown,
): boolean =>
  setValue(doc, { ...place, field: "order" }, orderBetween(between.before, between.after, place.id), origin);

/** `<from>~<field>~<to>` on the sheet of the narrower item (DESIGN.md 2, References). */
export const putReference = (doc: Y.Doc, reference: string, origin: unknown): boolean => {
  const references = doc.getMap<unknown>(referencesRoot);
  if (!referencePattern.test(reference) || references.has(reference)) return false;
  doc.transact(() => references.set(reference, true), origin);
  return true;
};

export const removeReference = (doc: Y.Doc, reference: string, origin: unknown): boolean => {
  const references = doc.getMap<unknown>(referencesRoot);
  if (!references.has(reference)) return false;
  doc.transact(() => references.delete(reference), origin);
  return true;
};
