// What no pen of another is laid over: what somebody answered a goal or an agreement with their own hand, and the *Haal dit terug* of who
// found an answer there that was not theirs. A comma makes no new words of it (0266, 0286).
import type { Accord } from "./accord.ts";
import { type GoalState, goalAnswers } from "./goal.ts";
import { type Hand, isOwnHand, waitsForOwnHand } from "./ownHand.ts";
import type { Refusal } from "./refusal.ts";
import { sameLetters, sameWording } from "./wording.ts";

/** One answer of one person to one line, or to minutes. */
interface Answer extends Omit<Hand, "notedById"> {
  readonly value: string;
  readonly notedById?: Hand["notedById"] | null;
  readonly tookBack?: true;
}

const isNoted = ({ notedById }: Answer): boolean => (notedById ?? null) !== null;

/**
 * They took back what a pen wrote for them, and their own hand said nothing of it since but that it is not so: to other words, or with a
 * yes, it speaks anew. `said`: all that they said of it, oldest first; `waits`: what nobody else heard them say.
 */
export const isTakenBack = <Each extends Answer>(
  said: readonly Each[],
  isSame: (one: Each, other: Each) => boolean,
  waits: (each: Each) => boolean = waitsForOwnHand,
): boolean => {
  const at = said.findLastIndex((each) => waits(each) || each.tookBack === true);
  const first = said[at];
  if (first === undefined) return false;
  const since = said.slice(at + 1);
  if (since.length === 0) return first.tookBack === true;
  return since.every(
    (each) =>
      !isNoted(each) &&
      isSame(each, first) &&
      each.value !== "yes" &&
      (first.tookBack === true || each.value !== first.value),
  );
};

const ofSameWords = (one: Accord, other: Accord): boolean => sameWording(one.words, other.words);

/** The answer of the own hand, with the mark that it takes back what a pen wrote. */
export const markedAsBack = (said: readonly Accord[], answer: Accord): Accord =>
  isTakenBack([...said, answer], ofSameWords) ? { ...answer, tookBack: true } : answer;

/**
 * Why another's pen may not write this. Aloud at the table a plain yes or no of the own hand is not written over: all hear it. What nobody
 * else heard, on paper or on another's phone, comes over nothing that it said to these words, nor to words that differ in a comma; and over
 * no words at all after *Haal dit terug*. `said`: what this person said of this line, oldest first.
 */
export const whyOverOwnHand = (pen: Accord, said: readonly Accord[]): Refusal | null => {
  if (!isNoted(pen)) return null;
  const takenBack = isTakenBack(said, ofSameWords);
  const last = said.findLast((each) => sameLetters(each.words, pen.words));
  const isOver =
    isOwnHand(said.findLast((each) => sameWording(each.words, pen.words))) ||
    (waitsForOwnHand(pen) && ((last !== undefined && !isNoted(last)) || takenBack));
  return isOver ? { reason: "ownWords", of: pen.participantId, ...(takenBack && { takenBack }) } : null;
};

/**
 * Why this answer may not be laid at a goal: a resident's yes by the own hand stays in the words that it was given to, whatever another's
 * pen says; and nobody's pen puts one resident's yes in the place of another's. With the own hand a resident may (0266, 0281).
 */
export const whyGoalNotAnswered = (goal: GoalState, answer: Accord): Refusal | null => {
  if (!isNoted(answer)) return null;
  const { participantId: of, value } = answer;
  const said = goalAnswers(goal).filter((each) => each.participantId === of);
  const over = whyOverOwnHand(answer, said);
  if (over !== null) return over;
  if (said.some((each) => each.value === "yes" && isOwnHand(each))) return { reason: "ownWords", of };
  const by = goal.confirmed?.by ?? of;
  return value === "yes" && by !== of ? { reason: "ownWords", of: by } : null;
};
