// "Hoort bij": which goal a thing belongs to. The reference lies only where everyone who reads it may read both ends: on the
// item itself when the goal is read at least as widely, on the goal's sheet when that is the narrower one, else it is told
// as a fact to those in both (DESIGN.md 2, References).
import { holds } from "@werktafel/shared/domain/audience";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { ItemId } from "@werktafel/shared/ids";
import { addId, putReference, removeId, removeReference, setValue } from "@werktafel/shared/sheet/editSheet";
import { ownOrigin } from "../sync/ownOrigin.ts";
import type { Table } from "./table.ts";

type GoalField = "goals" | "goalId";

/** Agreements belong to several goals, everything else to one. */
export const goalFieldOf = (collection: string): GoalField => (collection === "agreements" ? "goals" : "goalId");

/** Says that `from` belongs to this goal; what it belonged to before stays for agreements, and goes for the others. */
export const belongTo = (table: Table, from: ItemRef & { readonly collection: string }, goal: ItemRef): void => {
  const field = goalFieldOf(from.collection);
  const here = table.sync.sheet(from.sheet);
  const there = table.sync.sheet(goal.sheet);
  if (!here || !there) return;
  const place = { collection: from.collection, id: from.item, field };
  if (holds(there.card.audience, here.card.audience)) {
    if (field === "goals") addId(here.doc, place, goal.item, ownOrigin);
    else setValue(here.doc, place, goal.item, ownOrigin);
  } else if (holds(here.card.audience, there.card.audience)) {
    putReference(there.doc, `${from.item}~${field}~${goal.item}`, ownOrigin);
  } else {
    void table.lane.send("tellReference", {
      from: { sheet: from.sheet, item: from.item },
      field,
      to: { sheet: goal.sheet, item: goal.item },
    });
  }
};

/** Takes an item off these goals, wherever the reference lies. */
export const belongNoMore = (
  table: Table,
  from: ItemRef & { readonly collection: string },
  goals: readonly ItemId[],
): void => {
  const field = goalFieldOf(from.collection);
  const here = table.sync.sheet(from.sheet);
  for (const goal of goals) {
    const place = { collection: from.collection, id: from.item, field };
    if (here && field === "goals") removeId(here.doc, place, goal, ownOrigin);
    for (const sheet of table.sync.sheets()) {
      removeReference(sheet.doc, `${from.item}~${field}~${goal}`, ownOrigin);
    }
  }
  if (here && field === "goalId") {
    setValue(here.doc, { collection: from.collection, id: from.item, field }, null, ownOrigin);
  }
};
