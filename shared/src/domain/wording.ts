// The words somebody said yes to. Answers carry the words that stood on the answerer's screen (DESIGN.md 3), so that
// a comma changed by somebody else can never turn a yes into a yes to something else.
import type { ParticipantId } from "../ids.ts";

/** How often, as in the board file. */
export interface Rhythm {
  readonly every: string;
  readonly until: string | null;
}

/** What an answer was given to. An agreement has parties; an action an owner; a goal its why. */
export interface Wording {
  readonly text: string;
  readonly why?: string;
  readonly partyIds?: readonly ParticipantId[];
  readonly ownerId?: ParticipantId | null;
  readonly rhythm?: Rhythm | null;
  readonly reviewOn?: string | null;
}

const folded = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Two wordings are the same when a reader would call them so: NFC, spaces folded, parties as a set. */
export const wordingKey = (words: Wording): string =>
  JSON.stringify([
    folded(words.text),
    folded(words.why ?? ""),
    [...new Set(words.partyIds ?? [])].toSorted(),
    words.ownerId ?? null,
    words.rhythm ? [words.rhythm.every, words.rhythm.until] : null,
    words.reviewOn ?? null,
  ]);

export const sameWording = (one: Wording, other: Wording): boolean => wordingKey(one) === wordingKey(other);
