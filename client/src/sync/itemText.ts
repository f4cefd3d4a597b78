// The shared text of one field of one item, as it is in the sheet's present document: for `bindText`.
import type { FieldPlace } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import type { OpenSheet } from "./boardSync.ts";

/** `null` when the item or the field is not there (any more). Ask anew at each use: a refusal replaces the document. */
export const itemText = (sheet: OpenSheet | null, place: FieldPlace): Y.Text | null => {
  const item = sheet?.doc.getMap<unknown>(place.collection).get(place.id);
  const text: unknown = item instanceof Y.Map ? item.get(place.field) : null;
  return text instanceof Y.Text ? text : null;
};
