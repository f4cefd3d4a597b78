// What somebody changed on a sheet, in words and values, item by item: what is placed again after a refusal, and what is
// offered to copy when its place is gone. Nothing a person wrote disappears without a word (DESIGN.md 4, Refusal).
import type { SheetContent, SheetItem } from "@werktafel/shared/domain/item";
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
import { textChange } from "@werktafel/shared/sheet/textDiff";
import type { SheetName } from "@werktafel/shared/sheet/readItem";
import type * as Y from "yjs";
import type { UnplacedWords } from "../boardSync.ts";
import { mergeText } from "./mergeText.ts";
import { ownOrigin } from "../ownOrigin.ts";

/** One item before and after; `before` is `null` for one that was put down. */
export interface ItemChange {
  readonly before: SheetItem | null;
  readonly after: SheetItem;
  /** Which one of this name it was (`placed`). */
  readonly place?: string;
}

export interface OwnChanges {
  readonly items: readonly ItemChange[];
  readonly referencesAdded: readonly string[];
  readonly referencesRemoved: readonly string[];
}

export const noChanges: OwnChanges = { items: [], referencesAdded: [], referencesRemoved: [] };

const keyOf = (item: SheetItem): string => `${item.collection} ${item.id}`;
const isSame = (one: SheetItem, other: SheetItem): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is different in `after`. An item that is gone there was not removed by a person: items are put away, not removed. */
export const changesBetween = (before: SheetContent, after: SheetContent): OwnChanges => {
  const earlier = new Map(before.items.map((item) => [keyOf(item), item]));
  const items = after.items.flatMap((item) => {
    const was = earlier.get(keyOf(item)) ?? null;
    return was === item || (was && isSame(was, item)) ? [] : [{ before: was, after: item }];
  });
  return {
    items,
    referencesAdded: after.references.filter((each) => !before.references.includes(each)),
    referencesRemoved: before.references.filter((each) => !after.references.includes(each)),
  };
};

/** Every text that was changed, to copy: nothing of it could be placed. */
export const wordsOf = (sheet: SheetId, changes: OwnChanges): readonly UnplacedWords[] =>
  changes.items.flatMap(({ before, after }) =>
    Object.entries(after.texts)
      .filter(([field, text]) => text !== (before?.texts[field] ?? "") && text.trim() !== "")
      .map(([, text]) => ({ sheet, item: after.id, text })),
  );

/** Which one of this name it is, as the document knows it: what went to other readers and came back is another one. */
const placeIn = (doc: Y.Doc, { collection, id }: SheetItem): string => {
  const entry = doc.getMap(collection)._map.get(id);
  return entry && !entry.deleted ? `${entry.id.client} ${entry.id.clock}` : "";
};
export const placed = (doc: Y.Doc, changes: OwnChanges): OwnChanges => ({
  ...changes,
  items: changes.items.map((each) => ({ ...each, place: placeIn(doc, each.after) })),
});

/** The words that a change brought stand in it as it is now: they moved along. */
const isIn = ({ before, after }: ItemChange, now: SheetItem | null): boolean =>
  now !== null &&
  Object.entries(after.texts).every(([field, text]) => {
    const brought = textChange(before?.texts[field] ?? "", text)?.inserted ?? "";
    return (now.texts[field] ?? "").includes(brought);
  });

/** What was typed into something that went from here since, to other readers or for good: to copy. */
export const wordsGone = (doc: Y.Doc, sheet: SheetName, { items }: OwnChanges): readonly UnplacedWords[] => {
  const gone = items.filter((change) => {
    const { after, place } = change;
    const isThere = place === undefined || placeIn(doc, after) === place;
    return !isThere && !isIn(change, readItem(doc, sheet, after.collection, after.id));
  });
  return wordsOf(sheet.id, { ...noChanges, items: gone });
};

/** Makes the same changes again, as new edits of this document; answers the words for which there was no place. */
export const placeAgain = (doc: Y.Doc, sheet: SheetName, changes: OwnChanges): readonly UnplacedWords[] => {
  const unplaced = changes.items.flatMap((change) => placeItem(doc, sheet, change));
  for (const reference of changes.referencesAdded) putReference(doc, reference, ownOrigin);
  for (const reference of changes.referencesRemoved) removeReference(doc, reference, ownOrigin);
  return unplaced;
};

const placeItem = (doc: Y.Doc, sheet: SheetName, change: ItemChange): readonly UnplacedWords[] => {
  const { before, after } = change;
  const now = readItem(doc, sheet, after.collection, after.id);
  if (now === null) {
    if (before === null && putItem(doc, after, ownOrigin)) return [];
    return wordsOf(sheet.id, { ...noChanges, items: [change] });
  }
  const unplaced: UnplacedWords[] = [];
  const place = (field: string) => ({ collection: after.collection, id: after.id, field });
  for (const [field, text] of Object.entries(after.texts)) {
    const merged = mergeText(before?.texts[field] ?? "", text, now.texts[field] ?? "");
    const isPlaced =
      merged !== null && (merged === now.texts[field] || writeText(doc, place(field), merged, { origin: ownOrigin }));
    if (!isPlaced) unplaced.push({ sheet: sheet.id, item: after.id, text });
  }
  for (const [field, value] of Object.entries(after.values)) {
    if (value !== before?.values[field]) setValue(doc, place(field), value, ownOrigin);
  }
  for (const [field, ids] of Object.entries(after.ids)) {
    const was = before?.ids[field] ?? [];
    for (const id of ids) if (!was.includes(id)) addId(doc, place(field), id, ownOrigin);
    for (const id of was) if (!ids.includes(id)) removeId(doc, place(field), id, ownOrigin);
  }
  return unplaced;
};
