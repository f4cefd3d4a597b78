// The dates, ids and short words of a thing on the table, set by tapping: one field, one edit.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { addId, removeId, setValue } from "@werktafel/shared/sheet/editSheet";
import type { Primitive } from "@werktafel/shared/sheet/shape";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { useTable } from "../TableContext.ts";

export interface ItemValues {
  readonly set: (field: string, value: Primitive) => void;
  /** Makes the set in `field` hold exactly these. */
  readonly setIds: (field: string, ids: readonly string[]) => void;
}

export const useItemValues = (card: ItemCard): ItemValues => {
  const table = useTable();
  const doc = () => (card.ref ? table.sync.sheet(card.ref.sheet)?.doc : undefined);
  const place = (field: string) => ({ collection: card.collection, id: card.id, field });
  return {
    set: (field, value) => {
      const open = doc();
      if (open) setValue(open, place(field), value, ownOrigin);
    },
    setIds: (field, ids) => {
      const open = doc();
      if (!open) return;
      for (const id of card.item?.ids[field] ?? []) {
        if (!ids.includes(id)) removeId(open, place(field), id, ownOrigin);
      }
      for (const id of ids) addId(open, place(field), id, ownOrigin);
    },
  };
};
