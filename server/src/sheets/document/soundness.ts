// Is the document still what a sheet must be? Looked at after every change, only where the change was: nothing pending,
// nothing stuck, every item whole, every run of signs where its sender said it stood.
import { fieldsOf, maxItems, maxTextLength, referencesRoot } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";
import type { Fault, Struct } from "./readUpdate.ts";
import type { AnyType, SheetKind, Spot, Spots } from "./spot.ts";

/** Steps to the right that finding a struct's right origin may take; honest writing needs a handful. */
const maxStepsRight = 20_000;

/** What one transaction brought in. Of a piece of an update an item may be only half there. */
export interface BroughtIn {
  readonly structs: readonly Struct[];
  readonly isPiece: boolean;
  /** Just now, and not from a time without a connection: then what is new is as it was put down, and nobody changed it since. */
  readonly isLive: boolean;
}

/** The first thing that is wrong after `transaction`; `null` when all is sound. */
export const shapeFault = (
  doc: Y.Doc,
  spots: Spots,
  transaction: Y.Transaction,
  { structs, isPiece, isLive }: BroughtIn,
): Fault | null => {
  const { store } = doc;
  if (store.pendingStructs !== null || store.pendingDs !== null) return { rule: "pending" };
  if (doc._transactionCleanups.length > 1) return { rule: "stuckTransaction" };
  for (const [type, keys] of transaction.changed) {
    const fault = changedFault(spots.of(type), type, { keys, isLive });
    if (fault && !(isPiece && fault.rule === "itemNotWhole")) return fault;
  }
  let steps = maxStepsRight;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || struct.rightOrigin === null || struct.parentSub !== null) continue;
    const found = stepsToRight(doc, struct.id, struct.rightOrigin, steps);
    if (found === null) return { rule: "originRightOfRightOrigin" };
    steps -= found;
  }
  return null;
};

interface Changed {
  readonly keys: ReadonlySet<string | null>;
  readonly isLive: boolean;
}

const changedFault = (spot: Spot, type: AnyType, { keys, isLive }: Changed): Fault | null => {
  if (spot.level === "text") return type._length > maxTextLength ? { rule: "textTooLong" } : null;
  if (spot.level === "item") return isWhole(type, spot.fields) ? null : { rule: "itemNotWhole" };
  if (spot.level !== "collection") return null;
  if (type._map.size > maxItems * 2) return { rule: "tooManyItems" };
  for (const key of keys) {
    const entry = key === null ? undefined : type._map.get(key);
    if (!entry || entry.deleted) continue;
    if (!(entry.content instanceof Y.ContentType) || !isWhole(entry.content.type, spot.fields)) {
      return { rule: "itemNotWhole" };
    }
    // What was taken away before and comes back was put down with one.
    const isNew = isLive && entry.left === null;
    if (isNew && spot.name === "waitingLists" && hasNoBridge(entry.content.type)) return { rule: "bridgeMissing" };
  }
  return null;
};

/** No waiting list is put down without what we do meanwhile. Somebody may rub it out later: then it is asked for. */
const hasNoBridge = (list: AnyType): boolean => {
  const text = list._map.get("bridge")?.content;
  return !(text instanceof Y.ContentType && text.type instanceof Y.Text && text.type.toJSON().trim() !== "");
};

/** A live item has all its texts; a removed one needs none. */
const isWhole = (map: AnyType, fields: Readonly<Record<string, string>>): boolean => {
  if (map._item?.deleted) return true;
  return Object.entries(fields).every(([field, kind]) => {
    if (kind !== "text") return true;
    const entry = map._map.get(field);
    return (
      entry !== undefined &&
      !entry.deleted &&
      entry.content instanceof Y.ContentType &&
      entry.content.type instanceof Y.Text
    );
  });
};

/** How far right of `id` its right origin stands, or `null` when it does not (within `most` steps). */
const stepsToRight = (doc: Y.Doc, id: Y.ID, rightOrigin: Y.ID, most: number): number | null => {
  const from = Y.getItem(doc.store, id);
  const to = Y.getItem(doc.store, rightOrigin);
  if (!(from instanceof Y.Item && to instanceof Y.Item)) return 0; // Cleaned up meanwhile: there is no order left.
  if (from === to) return id.clock < rightOrigin.clock ? 0 : null;
  let steps = 0;
  for (let at = from.right; at !== null; at = at.right) {
    if (at === to) return steps;
    steps += 1;
    if (steps > most) return null;
  }
  return null;
};

/** Everything that is not as the shape says, over the whole document: for loading and for `verify`. */
export const wholeDocumentFaults = (doc: Y.Doc, kind: SheetKind): readonly string[] => {
  const faults: string[] = [];
  for (const [name, root] of doc.share) {
    const fields = fieldsOf(kind, name);
    if (!fields) {
      if (name !== referencesRoot || kind !== "table") faults.push(`root ${name}`);
      continue;
    }
    for (const [key, entry] of root._map) {
      if (entry.deleted) continue;
      if (!(entry.content instanceof Y.ContentType) || !isWhole(entry.content.type, fields))
        faults.push(`${name}.${key}`);
    }
  }
  return faults;
};
