// One item as it lies in the document, read into plain words and values. Nothing in a document is trusted: a field with
// another name or type than the shape says becomes a fault, never a value, and an absent field is simply not there.
import * as Y from "yjs";
import type { SheetItem } from "../domain/item.ts";
import { isId, itemId, type SheetId } from "../ids.ts";
import { type FieldKind, fieldsOf, maxTextLength, maxValueLength, type Primitive } from "./shape.ts";

/** Which sheet a document is: decides which collections it may hold. */
export interface SheetName {
  readonly id: SheetId;
  readonly kind: "table" | "question";
}

/** What is not as the shape says. `path`: `goals/g-1/title`; `reason` is English, for developers. */
export interface ShapeFault {
  readonly path: string;
  readonly reason: string;
}

type Tell = (field: string, reason: string) => void;

const readText = (found: unknown): string | null => {
  // Not instanceof: an XML text is a Y.Text too, and the shape knows none.
  if (!(found instanceof Y.Text) || found.constructor !== Y.Text) return null;
  return found.toJSON();
};

/** The primitive in a value field; `undefined` when it is none. */
const readValue = (found: unknown): Primitive | undefined => {
  if (found === null || typeof found === "boolean") return found;
  if (typeof found === "number") return Number.isFinite(found) ? found : undefined;
  return typeof found === "string" && found.length <= maxValueLength ? found : undefined;
};

const readIds = (found: unknown): readonly string[] | null => {
  if (!(found instanceof Y.Map)) return null;
  const ids: string[] = [];
  let isSound = true;
  found.forEach((value: unknown, key) => {
    if (value === true && isId(key)) ids.push(key);
    else isSound = false;
  });
  return isSound ? [...ids].sort() : null;
};

interface Fields {
  readonly texts: Record<string, string>;
  readonly values: Record<string, Primitive>;
  readonly ids: Record<string, readonly string[]>;
}

const readField = (into: Fields, field: string, kind: FieldKind, found: unknown, tell: Tell): void => {
  switch (kind) {
    case "text": {
      const text = readText(found);
      if (text === null) return tell(field, "is not a text");
      if (text.length > maxTextLength) return tell(field, "is too long");
      into.texts[field] = text;
      return;
    }
    case "ids": {
      const ids = readIds(found);
      if (ids === null) return tell(field, "is not a set of ids");
      into.ids[field] = ids;
      return;
    }
    case "author":
      if (!isId(found)) return tell(field, "is not an id");
      into.values[field] = found;
      return;
    case "value":
    case "born": {
      const value = readValue(found);
      if (value === undefined) return tell(field, "is not a short value");
      into.values[field] = value;
    }
  }
};

/**
 * What lies under one key of a collection, as an item, or `null` when it is none at all. Faults are told one by one;
 * what is sound is read all the same.
 */
export const itemIn = (
  sheet: SheetName,
  at: { readonly collection: string; readonly key: string },
  found: unknown,
  tell: (fault: ShapeFault) => void,
): SheetItem | null => {
  const path = `${at.collection}/${at.key}`;
  const fields = fieldsOf(sheet.kind, at.collection);
  if (!fields) {
    tell({ path: at.collection, reason: "is not a collection of this sheet" });
    return null;
  }
  if (!isId(at.key)) {
    tell({ path: at.collection, reason: "holds a key that is no id" });
    return null;
  }
  if (!(found instanceof Y.Map)) {
    tell({ path, reason: "is not an item" });
    return null;
  }
  // Only names of the shape are ever written here, so no key from outside reaches an object.
  const into: Fields = { texts: {}, values: {}, ids: {} };
  found.forEach((value: unknown, field) => {
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (kind === undefined) tell({ path, reason: "holds a field the shape does not know" });
    else readField(into, field, kind, value, (name, reason) => tell({ path: `${path}/${name}`, reason }));
  });
  return { id: itemId(at.key), sheet: sheet.id, collection: at.collection, ...into };
};
