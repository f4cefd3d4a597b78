// How it goes with a goal, and what the resident does with it: keep, change or stop, by their own act; and what we do if it goes
// otherwise, *plan B* (R-101, DOMAIN.md 2.4). Nothing of it is a mark.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { ItemRef } from "../item.ts";

export type GoalChoice = "keep" | "change" | "stop";
export const goalChoices: readonly GoalChoice[] = ["keep", "change", "stop"];

interface Said {
  readonly by: ParticipantId;
  readonly on: string;
  readonly text: string;
}

export interface GoalLook {
  /** What the resident chose last. */
  readonly weighed: (Said & { readonly choice: GoalChoice }) | null;
  /** *Wat als het anders loopt?* */
  readonly planB: Said | null;
}

export type GoalLookFact =
  | ({ readonly kind: "goalWeighed"; readonly item: ItemRef; readonly choice: GoalChoice } & Said)
  | ({ readonly kind: "planBWritten"; readonly item: ItemRef } & Said);

export type GoalLooks = Readonly<Record<ItemId, GoalLook>>;

const noLook: GoalLook = { weighed: null, planB: null };

export const foldGoalLook = (looks: GoalLooks, fact: GoalLookFact): GoalLooks => {
  const { item: id } = fact.item;
  const before = looks[id] ?? noLook;
  const { by, on, text } = fact;
  const now =
    fact.kind === "goalWeighed"
      ? { ...before, weighed: { choice: fact.choice, by, on, text } }
      : { ...before, planB: text === "" ? null : { by, on, text } };
  return { ...looks, [id]: now };
};
