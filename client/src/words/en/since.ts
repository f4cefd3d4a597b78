// Sentences about what changed at the table, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { momentInWords } from "../dates.ts";
import type { since as dutch } from "../nl/since.ts";

/** Three at most by name; what more there is stands below, so nobody has to count. */
const named = (texts: readonly string[], isMore: boolean): string =>
  `${texts.map((text) => `\u2018${text.replace(/[.!]$/, "")}\u2019`).join(", ")}${isMore ? " and more" : ""}.`;

export const since: Translated<typeof dutch> = {
  title: "What has changed?",
  open: "What has changed?",
  from: "Since when?",
  lastMeeting: "Since last time",
  lastLook: "Since you looked",
  slider: "Look back",
  moment: (at) => momentInWords(at),
  earlier: "Earlier",
  later: "Later",
  noMoments: "There is nothing to look back at yet. That will come.",
  busy: "This takes a moment.",
  away: "This does not work now. Try again in a moment.",
  piles: { came: "New", agreed: "Agreed or done", otherWords: "Changed or gone" },
  said: {
    came: (texts, isMore) => (texts.length === 0 ? "Nothing new came." : `New on the board: ${named(texts, isMore)}`),
    agreed: (texts, isMore) =>
      texts.length === 0 ? "Nothing more was agreed." : `Agreed or done: ${named(texts, isMore)}`,
    otherWords: (texts, isMore) =>
      texts.length === 0 ? "Nothing was changed or put away." : `Said differently or put away: ${named(texts, isMore)}`,
  },
  nothing: "Nothing has changed since then.",
  emptyPile: "There is nothing here.",
  picture: "In a drawing",
  asItLay: (at) => `This is the table on ${momentInWords(at)}`,
  asItLayWhy: "You can only look here. Nothing changes.",
  nothingThen: "There was nothing here yet.",
  parts: {
    strengths: "What went well?",
    concerns: "What were we worried about?",
    goals: "What did we want to reach?",
    agreements: "What did we agree?",
    actions: "Who does what?",
    ideas: "What ideas were there?",
  },
  kinds: {
    question: "The question",
    goals: "Goal",
    agreements: "Agreement",
    actions: "Action",
    strengths: "Goes well",
    concerns: "Worry",
    ideas: "Idea",
    barriers: "In the way",
    waitingLists: "We are waiting for something",
  },
};
