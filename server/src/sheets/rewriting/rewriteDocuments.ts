// Carries out a plan on live documents: each item is read as it stands at this moment, put on its new sheet whole, and
// removed from the old one, words included. Nothing of it is known to anybody before it is on disk.
import type { SheetItem } from "@werktafel/shared/domain/item";
import type { SheetId } from "@werktafel/shared/ids";
import {
  addId,
  putItem,
  putReference,
  removeId,
  removeReference,
  setValue,
  writeText,
} from "@werktafel/shared/sheet/editSheet";
import { readItem } from "@werktafel/shared/sheet/readSheet";
import { referencesRoot, tableCollections } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";
import type { LiveSheet } from "../document/liveSheet.ts";
import { type MovedRun, movedRuns } from "./authors.ts";
import { type ItemPatch, type PlannedMove, type SheetPlan, sheetsLeft } from "./plan.ts";

/** What was done to one sheet: one Yjs update. */
export interface Rewritten {
  readonly sheet: SheetId;
  readonly bytes: Uint8Array;
}

export interface RewrittenSheets {
  readonly writes: readonly Rewritten[];
  readonly authors: readonly { readonly from: SheetId; readonly to: SheetId; readonly runs: readonly MovedRun[] }[];
}

type Documents = ReadonlyMap<SheetId, LiveSheet>;

/** Marks these edits as the house's own. */
const origin = "house";

const patched = (item: SheetItem, { texts, values, addIds, removeIds }: ItemPatch): SheetItem => {
  const ids: Record<string, readonly string[]> = { ...item.ids };
  for (const { field, id } of removeIds) ids[field] = (ids[field] ?? []).filter((each) => each !== id);
  for (const { field, id } of addIds) ids[field] = [...new Set([...(ids[field] ?? []), id])];
  return { ...item, texts: { ...item.texts, ...texts }, values: { ...item.values, ...values }, ids };
};

const entryOf = (documents: Documents, sheet: SheetId, { collection, item }: PlannedMove): Y.Item | null => {
  const entry = documents.get(sheet)?.doc.getMap(collection)._map.get(item);
  return entry && !entry.deleted ? entry : null;
};

/** Each item as it stands now; `null` when one is not there any more, or its name is taken where it goes. */
const itemsAsTheyStand = (documents: Documents, plan: SheetPlan): ReadonlyMap<PlannedMove, SheetItem> | null => {
  const found = new Map<PlannedMove, SheetItem>();
  for (const move of plan.moves) {
    const from = documents.get(move.from);
    const item = from && readItem(from.doc, { id: move.from, kind: from.kind }, move.collection, move.item);
    if (!item || !documents.has(move.to) || entryOf(documents, move.to, move)) return null;
    found.set(move, patched(item, move.patch));
  }
  return found;
};

const patch = (
  documents: Documents,
  { sheet, collection, item, patch: change }: SheetPlan["patches"][number],
): void => {
  const doc = documents.get(sheet)?.doc;
  if (!doc) return;
  const place = (field: string) => ({ collection, id: item, field });
  for (const [field, text] of Object.entries(change.texts ?? {})) writeText(doc, place(field), text, { origin });
  for (const [field, value] of Object.entries(change.values)) setValue(doc, place(field), value, origin);
  for (const { field, id } of change.removeIds) removeId(doc, place(field), id, origin);
  for (const { field, id } of change.addIds) addId(doc, place(field), id, origin);
};

/** Runs `work` as one change of every document, under client ids that none of them ever had. */
const asOne = (documents: Documents, work: () => void): readonly Rewritten[] => {
  const made: Rewritten[] = [];
  const [next, ...rest] = documents;
  if (!next) {
    work();
    return made;
  }
  const [sheet, { doc }] = next;
  do doc.clientID = Math.floor(Math.random() * 2 ** 32);
  while (doc.store.clients.has(doc.clientID));
  const keep = (bytes: Uint8Array) => made.push({ sheet, bytes });
  doc.on("update", keep);
  let inner: readonly Rewritten[] = [];
  try {
    doc.transact(() => {
      inner = asOne(new Map(rest), work);
    }, origin);
  } finally {
    doc.off("update", keep);
  }
  return [...made, ...inner];
};

/**
 * What is left in the document are places without content, so that a screen which was away merges what it has and brings nothing
 * back (RELIABILITY.md 6.3).
 */
const remove = (documents: Documents, { sheet, item }: NonNullable<SheetPlan["removes"]>[number]): void => {
  const found = documents.get(sheet);
  if (found?.kind !== "table") return;
  for (const collection of tableCollections) {
    const there = found.doc.getMap(collection);
    if (there.has(item)) there.delete(item);
  }
  const references = found.doc.getMap(referencesRoot);
  for (const key of [...references.keys()]) {
    const [from = "", , to = ""] = key.split("~");
    if (from === item || to === item) references.delete(key);
  }
};

/** Of a sheet that something left: what stays is kept anew even where no sign of it changed. */
const nothingSaid = (documents: Documents, sheet: SheetId): readonly Rewritten[] => {
  const doc = documents.get(sheet)?.doc;
  return doc ? [{ sheet, bytes: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)) }] : [];
};

/** `null`: it cannot be done as planned, and nothing was. Throws when a document may be spoiled by it. */
export const rewriteDocuments = (documents: Documents, plan: SheetPlan): RewrittenSheets | null => {
  const items = itemsAsTheyStand(documents, plan);
  if (items === null) return null;
  const authors: { readonly from: SheetId; readonly to: SheetId; readonly runs: readonly MovedRun[] }[] = [];
  const writes = asOne(documents, () => {
    for (const [move, item] of items) {
      const to = documents.get(move.to);
      if (!to || !putItem(to.doc, item, origin)) throw new Error("an item does not fit its new sheet");
      const [old, made] = [entryOf(documents, move.from, move), entryOf(documents, move.to, move)];
      if (old && made) authors.push({ from: move.from, to: move.to, runs: movedRuns(old, made) });
      documents.get(move.from)?.doc.getMap(move.collection).delete(move.item);
    }
    for (const { sheet, item } of plan.puts ?? []) {
      const to = documents.get(sheet);
      if (!to || !putItem(to.doc, item, origin)) throw new Error("an item does not fit its sheet");
    }
    for (const each of plan.removes ?? []) remove(documents, each);
    for (const each of plan.patches) patch(documents, each);
    for (const { sheet, reference } of plan.dropReferences) {
      const doc = documents.get(sheet)?.doc;
      if (doc) removeReference(doc, reference, origin);
    }
    for (const { sheet, reference } of plan.putReferences) {
      const doc = documents.get(sheet)?.doc;
      if (doc) putReference(doc, reference, origin);
    }
  });
  const written = new Set(writes.map(({ sheet }) => sheet));
  const silent = [...sheetsLeft(plan)].filter((sheet) => !written.has(sheet));
  return { writes: [...writes, ...silent.flatMap((sheet) => nothingSaid(documents, sheet))], authors };
};
