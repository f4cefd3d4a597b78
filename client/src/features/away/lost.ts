// What stood on a sheet in its last kept version and is not there now: whole items, and texts that were emptied. Putting
// back makes a new edit; it never turns the sheet back.
import type { SheetId } from "@werktafel/shared/ids";
import { itemId } from "@werktafel/shared/ids";
import { fieldsOf } from "@werktafel/shared/sheet/shape";
import { putItem, writeText } from "@werktafel/shared/sheet/editSheet";
import { askLastVersion } from "../../requests/boards.ts";
import type { EarlierItem } from "../../requests/decode.ts";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { newItemId } from "../../table/ids.ts";
import type { Table } from "../../table/table.ts";

export interface LostItem extends EarlierItem {
  readonly sheet: SheetId;
  readonly text: string;
  /** Set when the item is there still, and only this text went. */
  readonly field: string | null;
}

const lineOf = (item: EarlierItem): string =>
  item.texts["title"] ??
  item.texts["text"] ??
  item.texts["forWhat"] ??
  item.texts["who"] ??
  Object.values(item.texts)[0] ??
  "";

/** A text that lost more than half of what stood there counts as emptied. */
const isEmptied = (before: string, after: string): boolean => before.length > 20 && after.length < before.length / 2;

export const findLost = async (table: Table): Promise<readonly LostItem[]> => {
  const found: LostItem[] = [];
  for (const sheet of table.sync.sheets().filter(({ card }) => card.writable)) {
    const answer = await askLastVersion(table.board, sheet.card.id);
    if (answer.kind !== "ok") continue;
    for (const item of answer.value) {
      const now = sheet.content.items.find((each) => each.id === item.id && each.collection === item.collection);
      if (!now && lineOf(item).trim()) found.push({ ...item, sheet: sheet.card.id, text: lineOf(item), field: null });
      for (const [field, before] of Object.entries(now ? item.texts : {})) {
        if (isEmptied(before, now?.texts[field] ?? ""))
          found.push({ ...item, sheet: sheet.card.id, text: before, field });
      }
    }
  }
  return found;
};

/** True when it stands there again: under its own id, so that what was said about it still belongs to it. */
export const putLostBack = (table: Table, lost: LostItem): boolean => {
  const sheet = table.sync.sheet(lost.sheet);
  if (!sheet) return false;
  if (lost.field !== null) {
    const place = { collection: lost.collection, id: itemId(lost.id), field: lost.field };
    return writeText(sheet.doc, place, lost.text, { origin: ownOrigin });
  }
  const { archivedAt: _away, ...values } = lost.values;
  const fields = fieldsOf(sheet.card.kind, lost.collection);
  // The author of what comes back is who brings it back: nobody writes under another's name.
  const byId = table.sync.me;
  const item = {
    collection: lost.collection,
    texts: lost.texts,
    values: { ...values, ...(byId && fields && "byId" in fields ? { byId } : {}) },
    ids: lost.ids,
  };
  return (
    putItem(sheet.doc, { ...item, id: itemId(lost.id) }, ownOrigin) ||
    putItem(sheet.doc, { ...item, id: newItemId() }, ownOrigin)
  );
};
