// The words somebody said yes to. Answers carry the words that stood on the answerer's screen (DESIGN.md 3), so that
// a comma changed by somebody else can never turn a yes into a yes to something else.
import { type ParticipantId, participantId } from "../ids.ts";
import type { SheetItem } from "./item.ts";

/** How often, as in the board file. */
export interface Rhythm {
  readonly every: string;
  readonly until: string | null;
}

/** What an answer was given to. An agreement has parties; an action an owner and its day; a goal its why. */
export interface Wording {
  readonly text: string;
  readonly why?: string;
  readonly partyIds?: readonly ParticipantId[];
  readonly ownerId?: ParticipantId | null;
  readonly rhythm?: Rhythm | null;
  readonly reviewOn?: string | null;
  /** The day an action is meant for, `null`: als het uitkomt; absent: nothing was said of a day, and any day stands (0283). */
  readonly due?: string | null;
}

const folded = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** A wording never changes, and a large table compares the same ones at every keystroke. */
const keys = new WeakMap<Wording, string>();

/** Two wordings are the same when a reader would call them so: NFC, spaces folded, parties as a set. */
export const wordingKey = (words: Wording): string => {
  const known = keys.get(words);
  if (known !== undefined) return known;
  const key = JSON.stringify([
    folded(words.text),
    folded(words.why ?? ""),
    [...new Set(words.partyIds ?? [])].sort(),
    words.ownerId ?? null,
    words.rhythm ? [words.rhythm.every, words.rhythm.until] : null,
    words.reviewOn ?? null,
  ]);
  keys.set(words, key);
  return key;
};

export const sameWording = (one: Wording, other: Wording): boolean =>
  wordingKey(one) === wordingKey(other) && (one.due === undefined || other.due === undefined || one.due === other.due);

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

/** Whoever hears both read out hears the same: they differ in commas, capitals and spaces at most. */
export const sameLetters = (one: Wording, other: Wording): boolean => {
  const [its, others] = [one, other].map((each) => ({
    ...each,
    text: lettersOf(each.text),
    why: lettersOf(each.why ?? ""),
  }));
  return its !== undefined && others !== undefined && sameWording(its, others);
};

const text = (value: string | number | boolean | null | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** The words of an item as they stand on its sheet now; `null` for what nobody says yes to (a strength, a contact …). */
export const currentWording = (item: SheetItem): Wording | null => {
  const { texts, values, ids } = item;
  const every = text(values.rhythmEvery);
  const rhythm = every === null ? null : { every, until: text(values.rhythmUntil) };
  switch (item.collection) {
    case "goals":
      return { text: texts.title ?? "", why: texts.why ?? "", reviewOn: text(values.reviewOn) };
    case "agreements":
      return {
        text: texts.text ?? "",
        partyIds: (ids.parties ?? []).map(participantId),
        rhythm,
        reviewOn: text(values.reviewOn),
      };
    case "actions": {
      const owner = text(values.ownerId);
      return {
        text: texts.text ?? "",
        ownerId: owner === null ? null : participantId(owner),
        rhythm,
        due: text(values.due),
      };
    }
    default:
      return null;
  }
};
