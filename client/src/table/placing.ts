// Order by menu and keyboard: one place up, one place down among what stands beside it. Only the item itself changes.
import { placeBetween } from "@werktafel/shared/sheet/editSheet";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { ownOrigin } from "../sync/ownOrigin.ts";
import type { Table } from "./table.ts";

const orderOf = (card: ItemCard | undefined): string | null => {
  const order = card?.item?.values["order"];
  return typeof order === "string" ? order : null;
};

/** Moves `card` one place; answers its new place from 1, or `null` when it stands at the edge or may not be moved. */
export const moveOnePlace = (
  table: Table,
  card: ItemCard,
  among: readonly ItemCard[],
  direction: "up" | "down",
): number | null => {
  const at = among.findIndex((each) => each.key === card.key);
  const to = direction === "up" ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= among.length || !card.ref || !card.isWritable) return null;
  const sheet = table.sync.sheet(card.ref.sheet);
  if (!sheet) return null;
  const before = direction === "up" ? among[to - 1] : among[to];
  const after = direction === "up" ? among[to] : among[to + 1];
  placeBetween(
    sheet.doc,
    { collection: card.collection, id: card.id },
    { before: orderOf(before), after: orderOf(after) },
    ownOrigin,
  );
  return to + 1;
};
