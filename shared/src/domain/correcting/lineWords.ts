// How a line on the table reads at one moment: its words, who it is about and by when. Kept with a *klopt niet*, so that what stood
// there stays readable whatever becomes of the line.
import { isId, type ParticipantId, participantId } from "../../ids.ts";
import type { SheetItem } from "../item.ts";
import type { Rhythm } from "../wording.ts";

/** What is empty is absent. */
export interface LineWords {
  readonly text: string;
  /** What is written under it: why, or what we do meanwhile. */
  readonly more?: string;
  readonly who?: readonly ParticipantId[];
  /** `2026-09-18`. */
  readonly due?: string;
  readonly rhythm?: Rhythm;
}

/** The text a line is known by, whatever it is. */
const mainTexts = ["title", "text", "forWhat", "who", "signals"] as const;
const dueFields = ["due", "reviewOn", "nextAskOn", "expectedOn"] as const;

const said = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** Of its texts the one a line is known by, to write it differently; `null`: it has none. */
export const mainFieldOf = ({ texts }: Pick<SheetItem, "texts">): string | null =>
  mainTexts.find((each) => texts[each] !== undefined) ?? null;

/** `null`: it lies on no sheet any more. */
export const lineWords = (item: Pick<SheetItem, "texts" | "values" | "ids"> | null): LineWords | null => {
  const main = item && mainFieldOf(item);
  if (!item || main === null) return null;
  const { texts, values, ids } = item;
  const more = Object.entries(texts)
    .filter(([field, words]) => field !== main && words.trim() !== "")
    .map(([, words]) => words);
  const who = [said(values["ownerId"]) ?? [], ids["parties"] ?? [], ids["with"] ?? []].flat().filter(isId);
  const due = dueFields.map((field) => said(values[field])).find((day) => day !== null);
  const every = said(values["rhythmEvery"]);
  return {
    text: texts[main] ?? "",
    ...(more.length > 0 ? { more: more.join("\n") } : {}),
    ...(who.length > 0 ? { who: who.map(participantId) } : {}),
    ...(due ? { due } : {}),
    ...(every === null ? {} : { rhythm: { every, until: said(values["rhythmUntil"]) } }),
  };
};

const folded = (text = ""): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

const keyOf = ({ text, more, who = [], due, rhythm }: LineWords): string =>
  JSON.stringify([
    folded(text),
    folded(more),
    [...who].sort(),
    due ?? null,
    rhythm?.every ?? null,
    rhythm?.until ?? null,
  ]);

/** The same for who reads it. */
export const isSameLine = (one: LineWords, other: LineWords): boolean => keyOf(one) === keyOf(other);
