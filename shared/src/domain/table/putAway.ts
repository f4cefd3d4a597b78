// What was put away and can be brought back: on the sheet itself while nobody had answered it, as a fact once somebody had.
import type { ItemId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { SheetItem } from "../item.ts";
import type { ItemCard } from "./card.ts";
import { valueOf } from "./card.ts";

export interface PutAwayView extends ItemCard {
  /** The line it is recognised by. */
  readonly text: string;
  readonly on: string;
  /** Who did it; `null` where the sheet does not say. */
  readonly by: string | null;
  /** True when bringing it back is a command, false when it is an edit. */
  readonly isFact: boolean;
}

export interface PutAway {
  readonly on: string;
  readonly by: string | null;
  readonly isFact: boolean;
}

/** When and how an item was put away; `null` while it lies on the table. */
export const putAwayOf = (id: ItemId, item: SheetItem | null, facts: BoardFacts): PutAway | null => {
  const fact = Object.hasOwn(facts.putAway, id) ? facts.putAway[id] : undefined;
  if (fact) return { ...fact, isFact: true };
  const archivedAt = valueOf(item, "archivedAt");
  return archivedAt === null ? null : { on: archivedAt, by: null, isFact: false };
};
