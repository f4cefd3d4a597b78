// "Leg weg" and "Haal terug": on the sheet while nobody said yes to it, as a fact once somebody did; then it is for the
// resident, or for the owner of an action.
import { isAnswered } from "@werktafel/shared/domain/answered";
import { isResident } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { PutAwayView } from "@werktafel/shared/domain/table/putAway";
import { archive, bringBack } from "@werktafel/shared/sheet/editSheet";
import { ownOrigin } from "../sync/ownOrigin.ts";
import type { Table, TableNow } from "./table.ts";

const wasAnswered = ({ facts }: TableNow, { collection, id }: ItemCard): boolean => isAnswered(facts, collection, id);

/** May this person put it away now? */
export const mayPutAway = (now: TableNow, card: ItemCard): boolean => {
  if (!card.ref || !card.isWritable || !now.me) return false;
  if (!wasAnswered(now, card)) return true;
  return isResident(now.me) || (card.collection === "actions" && now.facts.actions[card.id]?.owner === now.me.id);
};

export const putAway = async (table: Table, card: ItemCard) => {
  if (!card.ref) return null;
  if (wasAnswered(table.now(), card)) return table.lane.send("putAway", { item: card.ref });
  const sheet = table.sync.sheet(card.ref.sheet);
  if (sheet) {
    archive(sheet.doc, { collection: card.collection, id: card.id }, new Date().toISOString(), ownOrigin);
  }
  return null;
};

export const takeBack = async (table: Table, card: PutAwayView | ItemCard) => {
  if (!card.ref) return null;
  if ("isFact" in card && card.isFact) return table.lane.send("bringBack", { item: card.ref });
  const sheet = table.sync.sheet(card.ref.sheet);
  if (sheet) bringBack(sheet.doc, { collection: card.collection, id: card.id }, ownOrigin);
  return null;
};
