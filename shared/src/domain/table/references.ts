// Which thing belongs to which, for one reader: what the item itself says, what a readable sheet says about it, and what
// was told. A reference that leads nowhere for this reader is ignored, as if it had never been made (DESIGN.md 2).
import { type ItemId, itemId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { ReadableSheet, SheetItem } from "../item.ts";
import { valueOf } from "./card.ts";

export interface References {
  /** Every goal, barrier … that `item` names in `field` and that this reader can read; sorted. */
  readonly all: (item: SheetItem, field: string) => readonly ItemId[];
  /** The one it names; what the item itself says goes first. */
  readonly one: (item: SheetItem, field: string) => ItemId | null;
}

/** What a reference in this field may lead to. */
const leadsTo: Readonly<Record<string, string>> = {
  goals: "goals",
  goalId: "goals",
  agreementId: "agreements",
  barrierId: "barriers",
  afterHoursId: "afterHours",
};

export const referencesFor = (sheets: readonly ReadableSheet[], facts: BoardFacts): References => {
  const readable = new Set<string>();
  const told = new Map<string, string[]>();
  for (const sheet of sheets) for (const item of sheet.items) readable.add(`${item.collection}~${item.id}`);
  for (const reference of [...sheets.flatMap((sheet) => sheet.references), ...facts.references]) {
    const [from, field, to] = reference.split("~");
    if (from === undefined || field === undefined || to === undefined) continue;
    const key = `${from}~${field}`;
    const known = told.get(key);
    if (known) known.push(to);
    else told.set(key, [to]);
  }
  const isReadable = (field: string, to: string): boolean => readable.has(`${leadsTo[field] ?? ""}~${to}`);
  const elsewhere = (item: SheetItem, field: string): readonly string[] => told.get(`${item.id}~${field}`) ?? [];
  const all = (item: SheetItem, field: string): readonly ItemId[] =>
    [...new Set([...(item.ids[field] ?? []), ...elsewhere(item, field)])]
      .filter((to) => isReadable(field, to))
      .sort()
      .map(itemId);
  const one = (item: SheetItem, field: string): ItemId | null => {
    const own = valueOf(item, field);
    const first = [...(own === null ? [] : [own]), ...[...elsewhere(item, field)].sort()].find((to) =>
      isReadable(field, to),
    );
    return first === undefined ? null : itemId(first);
  };
  return { all, one };
};
