// Whether somebody at the table answered a thing: said yes to the words of a goal, answered an agreement, took an action on.
import type { ItemId } from "../ids.ts";
import type { BoardFacts } from "./board.ts";

/**
 * Somebody said yes to this item's words, or answered them: it shows as answered, and putting it away is a fact too
 * (DESIGN.md 2). Anything else is put away on the sheet itself. `collection` as in `sheet/shape.ts`.
 */
export const isAnswered = (facts: BoardFacts, collection: string, item: ItemId): boolean =>
  collection === "goals"
    ? (facts.goals[item]?.confirmed ?? facts.goals[item]?.answers?.[0] ?? null) !== null
    : collection === "agreements"
      ? (facts.agreements[item]?.accords.length ?? 0) > 0
      : collection === "actions" && (facts.actions[item]?.accepted ?? null) !== null;
