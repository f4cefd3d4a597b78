// Sentences about who can be called now, and how news may come on a Friday afternoon, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { callNow as dutchCall, newsWords as dutchNews } from "../../nl/between/callNow.ts";

export const callNow: Translated<typeof dutchCall> = {
  title: "Who can I call?",
  now: "Call now",
  isThere: (name) => `${name} is there now.`,
  areThere: (names) => `${names} are there now.`,
  canCall: (who) => `You can call ${who}.`,
  call: (name) => `Call ${name}`,
  after: (time, who) => `After ${time}: ${who}`,
  backAt: (name, when) => `${name} is back ${when}.`,
  away: (name) => `${name} is not there now.`,
  nobody: "Nobody is here yet that you can call now.",
  anchor: (name) => `You can always count on ${name}.`,
  noNumber: "There is no number. Ask at the table.",
};

export const newsWords: Translated<typeof dutchNews> = {
  title: "News on Friday afternoon",
  ask: "How do you want to hear news about money or a decision?",
  about: "On Friday after 12:00 and at the weekend. It is always on the board at once.",
  choices: {
    atOnce: "At once",
    explained: "Only when someone can explain it",
    askMe: "Ask me first",
  },
  kept: "Saved. You can always change this.",
  onBoard: "Is this about money or a decision? It is on the board at once.",
  atOnce: (name) => `A message to ${name} comes at once. ${name} chose that.`,
  waitsUntil: (name, when) => `A message to ${name} waits until ${when}.`,
  now: (name) => `A message to ${name} comes now. There is someone who can explain it.`,
  askFirst: (name) => `${name} wants you to ask first.`,
};
