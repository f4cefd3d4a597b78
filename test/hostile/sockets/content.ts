// What a document says, apart from how it came about: two of them are the same when this text is the same.
import { tableCollections } from "@werktafel/shared/sheet/shape";
import type * as Y from "yjs";

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
};

/** Everything in it, by collection, keys in order. */
export const contentOf = (doc: Y.Doc): string =>
  JSON.stringify(
    [...tableCollections, "question", "references"].map((name) => [name, sorted(doc.getMap(name).toJSON())]),
  );
