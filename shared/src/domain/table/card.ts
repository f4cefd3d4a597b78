// What every thing on the table has, whatever it is: where it lies, who reads it, whether this reader may write there.
import type { ItemId } from "../../ids.ts";
import type { Audience } from "../audience.ts";
import { type BoardFacts, noFacts } from "../board.ts";
import { type LineQuestion, questionsAbout } from "../between/lineQuestion.ts";
import type { PlainLine } from "../between/plainLine.ts";
import type { Dissent } from "../dissent.ts";
import type { Statement } from "../correcting/statement.ts";
import type { ReadableSheet, SheetItem, ItemRef } from "../item.ts";

export interface ItemCard {
  /** Unique on this table, also when two sheets bear the same item id. */
  readonly key: string;
  readonly id: ItemId;
  readonly collection: string;
  /** `null` when the sheet no longer holds it and only the facts still know its words. */
  readonly item: SheetItem | null;
  readonly ref: ItemRef;
  readonly audience: Audience;
  readonly isWritable: boolean;
  readonly dissents: readonly Dissent[];
  /** *Dit klopt niet*, in somebody's own words, oldest first. */
  readonly statements: readonly Statement[];
  /** *Ik heb een vraag*, with what was answered, oldest first. */
  readonly lineQuestions: readonly LineQuestion[];
  /** *Gewone taal*: what it says, plainer; it may be of words that stood here before. */
  readonly plain: PlainLine | null;
}

/** An item with its sheet. */
export interface Placed {
  readonly item: SheetItem;
  readonly sheet: ReadableSheet;
}

/** "Ik ben het niet eens" about this item, oldest first. */
export const dissentsAbout = (facts: BoardFacts, id: ItemId): readonly Dissent[] =>
  facts.dissents.filter((dissent) => dissent.about.id === id);

/** "Dit klopt niet" about this item, oldest first. */
const statementsAbout = (facts: BoardFacts, id: ItemId): readonly Statement[] =>
  facts.statements.filter(({ about }) => about === id);

/** The facts that are about this very item: one of the same name on another sheet has none (see `homes`). */
export const factsOf = ({ item, sheet }: Placed, facts: BoardFacts): BoardFacts =>
  (facts.homes[item.id] ?? sheet.sheet) === sheet.sheet ? facts : { ...noFacts, participants: facts.participants };

export const cardOf = ({ item, sheet }: Placed, facts: BoardFacts): ItemCard => ({
  key: `${sheet.sheet}/${item.id}`,
  id: item.id,
  collection: item.collection,
  item,
  ref: { sheet: sheet.sheet, item: item.id },
  audience: sheet.audience,
  isWritable: sheet.writable,
  dissents: dissentsAbout(factsOf({ item, sheet }, facts), item.id),
  statements: statementsAbout(factsOf({ item, sheet }, facts), item.id),
  lineQuestions: questionsAbout(factsOf({ item, sheet }, facts).lineQuestions, item.id),
  plain: factsOf({ item, sheet }, facts).plainLines[item.id] ?? null,
});

/** Its words were answered, its sheet holds it no more: shown from the facts, and nobody can write it. */
export const cardOfGone = (collection: string, id: ItemId, facts: BoardFacts, home: ReadableSheet): ItemCard => ({
  key: `${home.sheet}/${id}`,
  id,
  collection,
  item: null,
  ref: { sheet: home.sheet, item: id },
  audience: home.audience,
  isWritable: false,
  dissents: dissentsAbout(facts, id),
  statements: statementsAbout(facts, id),
  lineQuestions: questionsAbout(facts.lineQuestions, id),
  plain: facts.plainLines[id] ?? null,
});

/** A date, an id or a short word of an item; `null` when it is empty, absent or no string. */
export const valueOf = (item: SheetItem | null, field: string): string | null => {
  const value = item?.values[field];
  return typeof value === "string" && value !== "" ? value : null;
};
