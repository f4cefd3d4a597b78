// Order: by hand, by menu or by keyboard, among what stands beside it. Only the item itself changes.
import { placeBetween } from "@werktafel/shared/sheet/editSheet";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { ownOrigin } from "../sync/ownOrigin.ts";
import type { Table } from "./table.ts";

const orderOf = (card: ItemCard | undefined): string | null => {
  const order = card?.item?.values["order"];
  return typeof order === "string" ? order : null;
};

/**
 * Puts `card` before what stands at `place` among these now (0 is the first; the length is the end); answers its new place
 * from 1, or `null` when it stands there already or may not be moved.
 */
export const moveToPlace = (table: Table, card: ItemCard, among: readonly ItemCard[], place: number): number | null => {
  const at = among.findIndex((each) => each.key === card.key);
  if (at < 0 || place < 0 || place > among.length || place === at || place === at + 1) return null;
  if (!card.ref || !card.isWritable) return null;
  const sheet = table.sync.sheet(card.ref.sheet);
  if (!sheet) return null;
  placeBetween(
    sheet.doc,
    { collection: card.collection, id: card.id },
    { before: orderOf(among[place - 1]), after: orderOf(among[place]) },
    ownOrigin,
  );
  return place > at ? place : place + 1;
};

/** Moves `card` one place; answers its new place from 1, or `null` when it stands at the edge or may not be moved. */
export const moveOnePlace = (
  table: Table,
  card: ItemCard,
  among: readonly ItemCard[],
  direction: "up" | "down",
): number | null => {
  const at = among.findIndex((each) => each.key === card.key);
  return at < 0 ? null : moveToPlace(table, card, among, direction === "up" ? at - 1 : at + 2);
};
