// What stands in the way, or a waiting list, as who asks may know it.
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../../boards/away.ts";
import { type FoundItem, unknown, type VerbContext } from "../../boards/verb.ts";

export const isSolved = ({ item }: FoundItem): boolean => item.values["status"] === "solved";

/** `to`: what is to become of it, for the no. */
export const foundBarrier = async (context: VerbContext, ref: ItemRef, to: string): Promise<FoundItem | Refusal> => {
  const found = (await context.item(ref, "barriers")) ?? (await context.item(ref, "waitingLists"));
  if (!found) return unknown;
  return may(context.me, "keepUpBarrier") ?? whyAway(context, found, to) ?? found;
};
