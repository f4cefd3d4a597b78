// What was put away and can be brought back: on the sheet itself while nobody had answered it, as a fact once somebody had.
import { isAnswered } from "../answered.ts";
import type { BoardFacts } from "../board.ts";
import { type ItemCard, valueOf } from "./card.ts";

export interface PutAwayView extends ItemCard {
  /** The line it is recognised by. */
  readonly text: string;
  readonly on: string;
  /** Who did it; `null` where the sheet does not say. */
  readonly by: string | null;
  /** True when bringing it back is a command, false when it is an edit. */
  readonly isFact: boolean;
}

/** When and how an item was put away; `null` while it lies on the table. */
export const putAwayOf = (
  card: Pick<ItemCard, "id" | "collection" | "item" | "ref">,
  facts: BoardFacts,
): Pick<PutAwayView, "on" | "by" | "isFact"> | null => {
  const isAtHome = (facts.homes[card.id] ?? card.ref.sheet) === card.ref.sheet;
  const fact = isAtHome ? facts.putAway[card.id] : undefined;
  if (fact) return { ...fact, isFact: true };
  // What somebody said yes to is put away by a fact alone: an edit on the sheet takes nobody's agreement off the table.
  if (isAtHome && isAnswered(facts, card.collection, card.id)) return null;
  const archivedAt = valueOf(card.item, "archivedAt");
  return archivedAt === null ? null : { on: archivedAt, by: null, isFact: false };
};
