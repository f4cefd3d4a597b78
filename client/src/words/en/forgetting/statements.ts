// Sentences around "this is not right", in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { statements as dutch } from "../../nl/forgetting/statements.ts";

const namesOf = (names: readonly string[]): string => names.join(" or ");

export const statements: Translated<typeof dutch> = {
  lead: "Say it in your words. They stay with it.",
  field: "What is not right?",
  put: "Add it",
  within: "The answer should be here within a month.",
  unask: "It may stay after all",
  stays: "It stays.",
  askAgain: "That is more than a month ago. Must it still go?",
  againYes: "Yes, it must still go",
  askedLongAgo: (name) => `${name} asked that more than a month ago. First ask ${name} if it must still go.`,
  said: "It is there now.",
  liesWith: (names, day) => `${namesOf(names)} gives an answer, up to ${day}.`,
  liesWithMe: (day) => `You give an answer, up to ${day}.`,
  next: (names) => `Nothing comes? Then we ask ${namesOf(names)}.`,
  last: (day) => `On ${day} there should be an answer.`,
  none: "There is no answer yet.",
  complaint: "You can go here now:",
  complaintUnknown: "You can send a complaint to the organisation.",
  late: "The month is over. You can also go to the Dutch Data Protection Authority.",
  toMe: (name) => `${name} says: this is not right`,
  lookAndAnswer: "Look and answer",
  answer: "Give an answer",
  changed: "I change it",
  kept: "I do not change it",
  newWords: "What does it say now?",
  newWordsHint: "Is it about the day or who does it? Change that first, at the table.",
  unchanged: "Nothing has changed yet.",
  reason: "Why not?",
  reasonMissing: "Write down why it stays as it is.",
  putAnswer: "Add your answer",
  answered: "Your answer is there now.",
  dispute: "I do not agree",
  settle: "All right after all",
  takeBack: "Take back what I said",
};
