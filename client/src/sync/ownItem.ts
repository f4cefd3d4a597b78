// Taking back what one just put down: it is gone as long as nobody else wrote a letter in it, else it is put away, so that
// what others wrote is still there for them.
import { archive, type ItemPlace } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import type { OpenSheet } from "./boardSync.ts";
import { ownOrigin } from "./ownOrigin.ts";

type SharedType = Y.AbstractType<unknown>;

const itemsIn = (type: SharedType): readonly Y.Item[] => {
  const items = [...type._map.values()];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
};

const isOnlyBy = (client: number, item: Y.Item): boolean =>
  item.id.client === client &&
  (!(item.content instanceof Y.ContentType) || itemsIn(item.content.type).every((part) => isOnlyBy(client, part)));

/** `at`: the ISO instant, for when it is put away. `null` when it is not there. */
export const takeBack = ({ doc }: OpenSheet, place: ItemPlace, at: string): "gone" | "putAway" | null => {
  const collection = doc.getMap<unknown>(place.collection);
  const entry = collection._map.get(place.id);
  if (!entry || entry.deleted) return null;
  if (!isOnlyBy(doc.clientID, entry)) return archive(doc, place, at, ownOrigin) ? "putAway" : null;
  doc.transact(() => collection.delete(place.id), ownOrigin);
  return "gone";
};
