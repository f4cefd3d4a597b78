// Answers in a round of yes that are still closed, and when they open: with the residents' own answer or pass, in one piece
// with it, so that nobody sees one without the other.
import type { MeetingId } from "../ids.ts";
import { newAgreement, wordsInForce } from "./agreement.ts";
import { type Audience, reads } from "./audience.ts";
import { type BoardFacts, foldFacts } from "./board.ts";
import type { Fact } from "./fact.ts";
import type { ReadableSheet } from "./item.ts";
import { answersThatOpen, type LaidBefore } from "./meeting/accordRound.ts";
import { isResident, isSeated, type Participant } from "./participant.ts";
import { currentWording, sameWording, type Wording } from "./wording.ts";

/** Who sits here and may read what has this audience. */
export const readersAmong = (people: readonly Participant[], audience: Audience): readonly Participant[] =>
  people.filter((each) => isSeated(each) && reads(audience, each.id));

const inForce = (facts: BoardFacts, { ref, readers }: LaidBefore): Wording | null =>
  wordsInForce(
    facts.agreements[ref.item] ?? newAgreement(ref.item),
    readers.filter(isResident).map((each) => each.id),
  );

/** True when words are in force by what became true in between, and were not before. */
const comesInForce = (before: BoardFacts, after: BoardFacts, laid: LaidBefore): boolean => {
  const [was, is] = [inForce(before, laid), inForce(after, laid)];
  return is !== null && (was === null || !sameWording(was, is));
};

/**
 * What becomes true with an answer or a pass: the closed answers it opens, and then itself. They come first, so that words
 * never come in force, and never replace others, over a *no* that was given already. `everything`: as all readers together
 * know it.
 */
export const withOpened = (everything: BoardFacts, laid: LaidBefore, done: Fact): readonly Fact[] => {
  const after = foldFacts([done], everything);
  const opened = answersThatOpen(after.meetings, laid, comesInForce(everything, after, laid));
  return [...opened.map((accord): Fact => ({ kind: "agreementAnswered", item: laid.ref, accord })), done];
};

/**
 * The answers that open because a resident came or went: those who are here are waited for. `everything`: with what
 * was noted. To be appended after it.
 */
export const openedByPresence = (
  everything: BoardFacts,
  meeting: MeetingId,
  sheets: readonly Pick<ReadableSheet, "sheet" | "audience" | "items">[],
): readonly Fact[] =>
  Object.values(everything.meetings[meeting]?.accordRounds ?? {}).flatMap(({ item: ref, words: atItsStart }) => {
    const sheet = sheets.find((each) => each.sheet === ref.sheet);
    if (!sheet) return [];
    const item = sheet.items.find((each) => each.id === ref.item && each.collection === "agreements");
    const words = (item && currentWording(item)) ?? atItsStart;
    const readers = readersAmong(everything.participants, sheet.audience);
    const opened = answersThatOpen(everything.meetings, { ref, words, readers }, false);
    return opened.map((accord): Fact => ({ kind: "agreementAnswered", item: ref, accord }));
  });
