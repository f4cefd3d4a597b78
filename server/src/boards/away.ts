// What was put away, and who may do that with what somebody answered: a yes is not swept from the table by others.
import { isAnswered } from "@werktafel/shared/domain/answered";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { SheetItem } from "@werktafel/shared/domain/item";
import { isResident } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { may } from "@werktafel/shared/policy/may";
import { type FoundItem, unknown, type VerbContext } from "./verb.ts";

const isArchived = (item: SheetItem): boolean => (item.values.archivedAt ?? null) !== null;

/** True when the item lies under *Weggelegd*. Once answered, only a fact puts it there; its sheet has no say. */
export const isAway = (facts: BoardFacts, item: SheetItem): boolean =>
  facts.putAway[item.id] !== undefined || (!isAnswered(facts, item.collection, item.id) && isArchived(item));

/** Nothing new is said about what was put away: bring it back first. */
export const whyAway = ({ facts }: VerbContext, { item }: FoundItem, to: string): Refusal | null =>
  isAway(facts, item) ? { reason: "notNow", from: "putAway", to } : null;

/**
 * May the asker put these away, or bring them back? One name, one answer: where somebody gave one name to two things,
 * the asker must be allowed both, or a copied name would open what is closed.
 */
export const whyNotHandled = (
  context: VerbContext,
  found: readonly FoundItem[],
  to: "putAway" | "bringBack",
): Refusal | null => {
  const { me, facts } = context;
  if (found.length === 0) return unknown;
  const barred = may(me, to);
  if (barred) return barred;
  const answered = found.filter(({ item }) => isAnswered(facts, item.collection, item.id));
  if (answered.length === 0) return { reason: "notNow", from: "unanswered", to };
  if (isResident(me)) return null;
  for (const { item } of answered) {
    if (item.collection !== "actions") return { reason: "notYours", who: "resident" };
    if (facts.actions[item.id]?.owner !== me.id) return { reason: "notYours", who: "owner" };
  }
  return null;
};
