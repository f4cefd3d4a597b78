// What an update removes: which of it is new, how much of it people would miss, and who removed it. Removing is always
// allowed to who may write; so the content just before a large removal is kept, with the name of who removed it.
import * as Y from "yjs";
import type { Fault, Range } from "./readUpdate.ts";
import type { Spots } from "./spot.ts";

/** A removal of more than this many signs, or this many items, keeps a version first (DESIGN.md 4, Version). */
const manySigns = 200;
const manyItems = 3;

export interface Removals {
  /** Ranges of which something is still there now. */
  readonly ranges: readonly Range[];
  readonly isLarge: boolean;
}

/**
 * Looks at each range in the document and, for ranges of this very update, trusts the grammar. `newUntil` is how far the
 * clients of this update go once it is applied.
 */
export const judgeRemovals = (
  doc: Y.Doc,
  spots: Spots,
  removals: readonly Range[],
  newUntil: ReadonlyMap<number, number>,
): Removals | Fault => {
  const ranges: Range[] = [];
  let signs = 0;
  let items = 0;
  for (const range of removals) {
    const inDocument = Y.getState(doc.store, range.client);
    const end = range.clock + range.length;
    if (end > Math.max(inDocument, newUntil.get(range.client) ?? 0)) return { rule: "removesUnknown" };
    let isNew = end > inDocument;
    const structs = doc.store.clients.get(range.client) ?? [];
    for (let index = firstIndex(structs, range.clock, inDocument); index < structs.length; index += 1) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) break;
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      isNew = true;
      const overlap = Math.min(end, struct.id.clock + struct.length) - Math.max(range.clock, struct.id.clock);
      if (struct.content instanceof Y.ContentString) signs += overlap;
      if (struct.content instanceof Y.ContentType && struct.parent instanceof Y.AbstractType) {
        if (spots.of(struct.parent).level === "collection") items += 1;
      }
    }
    if (isNew) ranges.push(range);
  }
  return { ranges, isLarge: signs > manySigns || items >= manyItems };
};

const firstIndex = (structs: (Y.Item | Y.GC)[], clock: number, state: number): number =>
  structs.length === 0 || clock >= state ? structs.length : Y.findIndexSS(structs, clock);
