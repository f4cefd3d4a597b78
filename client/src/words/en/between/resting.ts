// Sentences of what rests for a while, and of what stands in the way, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { resting as dutchResting, solving as dutchSolving } from "../../nl/between/resting.ts";

export const resting: Translated<typeof dutchResting> = {
  lead: "Then nobody asks about it. Everything is kept.",
  unknown: "I do not know yet",
  untilField: "Or choose a day",
  go: "Let it rest until that day",
  done: "This rests for now.",
};

export const solving: Translated<typeof dutchSolving> = {
  whom: "Who can solve this?",
  lead: "This person gets your question and says what will happen.",
  ask: "Ask",
  asked: (name) => `${name} has your question.`,
  nobody: "Nobody reads along here now who can solve this.",
  answerTitle: "What happens now?",
  answerField: "What do you do, or what is possible?",
  untilField: "When do we look at this again?",
  answer: "Give an answer",
  answered: "Your answer is there now.",
  missing: "Write what happens, and choose a day.",
  ways: {
    title: "What is possible?",
    consent: (name) => `Ask ${name} if it is fine`,
    consentHow: (name) => `Write in one sentence what you want to share, and with whom. ${name} says yes or no.`,
    self: (name) => `${name} tells it`,
    // This one goes on the table, where all read Dutch.
    selfAction: (name) => `${name} vertelt zelf wat nodig is.`,
    selfDone: "It is on the board now as a proposal.",
    unnamed: "Ask without a name",
    unnamedHow: "Ask: what is possible in such a case? Give no name, address or date. Then you may always ask.",
  },
};
