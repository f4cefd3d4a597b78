// What is written and not answered: what goes well, worries, ideas, barriers, waiting lists, and the agreement for after
// hours with whom to call. Nobody says yes to these one by one, so the sheet alone says what they are.
import type { ItemId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import { cardOf, type ItemCard, type Placed } from "./card.ts";
import { putAwayOf } from "./putAway.ts";
import type { References } from "./references.ts";

export interface PlainView extends ItemCard {
  /** The line it is recognised by. */
  readonly text: string;
  readonly goalId: ItemId | null;
  readonly barrierId: ItemId | null;
}

export interface AfterHoursView extends ItemCard {
  readonly text: string;
  readonly agreementId: ItemId | null;
  /** Whom to call, in order. */
  readonly contacts: readonly ItemCard[];
}

const lineOf = ({ item }: Placed): string =>
  item.texts["text"] ?? item.texts["forWhat"] ?? item.texts["who"] ?? item.texts["signals"]?.split("\n")[0] ?? "";

export const plainView = (placed: Placed, references: References, facts: BoardFacts): PlainView => ({
  ...cardOf(placed, facts),
  text: lineOf(placed),
  goalId: references.one(placed.item, "goalId"),
  barrierId: references.one(placed.item, "barrierId"),
});

/** `contacts`: all there are; those that belong here and were not put away are picked. */
export const afterHoursView = (
  placed: Placed,
  contacts: readonly Placed[],
  references: References,
  facts: BoardFacts,
): AfterHoursView => ({
  ...cardOf(placed, facts),
  text: lineOf(placed),
  agreementId: references.one(placed.item, "agreementId"),
  contacts: contacts
    .filter(({ item }) => references.one(item, "afterHoursId") === placed.item.id)
    .map((contact) => cardOf(contact, facts))
    .filter((contact) => putAwayOf(contact, facts) === null),
});
