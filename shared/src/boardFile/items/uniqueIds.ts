// A file has one item of a name. Two sheets may bear the same name by somebody's doing; then the item that the facts are
// about keeps it, and the other comes out under a name of its own: no words are lost.
import type { BoardFacts } from "../../domain/board.ts";
import type { SheetItem } from "../../domain/item.ts";
import { itemId } from "../../ids.ts";
import type { ReadSheet } from "./itemsToFile.ts";

/** What a file knows by its place, not by a name. */
const unnamed: readonly string[] = ["contacts", "question"];

const freeName = (id: string, taken: ReadonlySet<string>): string => {
  for (let number = 2; ; number += 1) {
    const name = `${id.slice(0, 56)}-${number}`;
    if (!taken.has(name)) return name;
  }
};

/** How much the facts speak of this very item: two items of one name can lie on one sheet, in different collections. */
const claim = (item: SheetItem, facts: BoardFacts): number => {
  const states = { goals: facts.goals, agreements: facts.agreements, actions: facts.actions };
  const isKnown = Object.entries(states).some(
    ([collection, known]) => collection === item.collection && Object.hasOwn(known, item.id),
  );
  return facts.homes[item.id] !== item.sheet ? 0 : isKnown ? 2 : 1;
};

/** The sheets, with every named item under a name that no other has. */
export const withUniqueIds = (sheets: readonly ReadSheet[], facts: BoardFacts): readonly ReadSheet[] => {
  const all = sheets.flatMap((sheet) => sheet.items);
  const taken = new Set<string>(all.map((item) => item.id));
  if (taken.size === all.length) return sheets;
  const keeper = new Map<string, SheetItem>();
  for (const item of all) {
    const before = keeper.get(item.id);
    if (unnamed.includes(item.collection)) continue;
    if (!before || claim(item, facts) > claim(before, facts)) keeper.set(item.id, item);
  }
  const renamed = (item: SheetItem): SheetItem => {
    if (unnamed.includes(item.collection) || keeper.get(item.id) === item) return item;
    const id = itemId(freeName(item.id, taken));
    taken.add(id);
    return Object.assign({}, item, { id });
  };
  return sheets.map((sheet) => Object.assign({}, sheet, { items: sheet.items.map(renamed) }));
};
