// *Gewone taal*: one plain sentence beside a line that is hard to read, by whoever may write at the table. It explains one
// wording, and says so itself when the line reads otherwise meanwhile. It is never what somebody said yes to.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { ItemRef } from "../item.ts";

export interface PlainLine {
  readonly by: ParticipantId;
  readonly on: string;
  readonly text: string;
  /** The mark of the wording it explains (`markOf`): enough to know that wording again, and no word of it. */
  readonly of: string;
}

export type PlainLineFact = { readonly kind: "plainLineWritten"; readonly item: ItemRef } & PlainLine;

export type PlainLines = Readonly<Record<ItemId, PlainLine>>;

/** Longer is a letter, not a sentence beside one (own judgement). */
export const longestPlainLine = 400;

/** What a plain sentence can stand beside. The question of a resident is their own, and needs nobody's explaining. */
const explained: ReadonlySet<string> = new Set([
  "goals",
  "agreements",
  "actions",
  "strengths",
  "concerns",
  "ideas",
  "barriers",
  "waitingLists",
]);
export const canBeExplained = (collection: string): boolean => explained.has(collection);

const folded = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

const prime = 2 ** 31 - 1;

/**
 * The mark of a wording: the same for what a reader would call the same words. It tells two wordings of one line apart and
 * guards nothing, so it need not be hard to forge: who forges one only says that an own sentence does not fit.
 */
export const markOf = (text: string): string => {
  let [one, other] = [7, 11];
  for (const sign of folded(text)) {
    const code = sign.codePointAt(0) ?? 0;
    one = (one * 31 + code) % prime;
    other = (other * 131 + code) % prime;
  }
  return `${one.toString(36)}-${other.toString(36)}`;
};

/** Whether it still explains what stands there now. */
export const fits = ({ of }: PlainLine, text: string): boolean => of === markOf(text);

export const foldPlainLine = (lines: PlainLines, { item, by, on, text, of }: PlainLineFact): PlainLines => {
  const { [item.item]: _, ...others } = lines;
  return text === "" ? others : { ...others, [item.item]: { by, on, text, of } };
};

/** A card, as far as it says whose words it holds: who put it there, who called it their goal, who took it on. */
interface Spoken {
  readonly plain: PlainLine | null;
  readonly item: { readonly values: Readonly<Record<string, unknown>> } | null;
  readonly confirmed?: { readonly by: ParticipantId } | null;
  readonly isAccepted?: boolean;
  readonly owner?: ParticipantId | null;
}

const isOwn = ({ item, confirmed, isAccepted, owner }: Spoken, reader: ParticipantId): boolean =>
  [item?.values["byId"], confirmed?.by, isAccepted && owner].includes(reader);

/** To read first: the plain sentence while it fits, else the line itself. Nobody explains a reader's own words to them. */
export const plainestOf = (card: Spoken, text: string, reader: ParticipantId | null): string =>
  card.plain && fits(card.plain, text) && (reader === null || !isOwn(card, reader)) ? card.plain.text : text;
