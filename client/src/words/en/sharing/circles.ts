// Sentences about who may come to read a small group, and about what was said aloud, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { first, namesJoined } from "../../speaking.ts";
import type { aloud as dutchAloud, circles as dutchCircles } from "../../nl/sharing/circles.ts";

export const circles: Translated<typeof dutchCircles> = {
  mayRead: (name) => `May ${name} read this too?`,
  takesOver: (name, other) => `${name} takes over from ${other}.`,
  askedBy: (name) => `${name} asks this.`,
  readNow: (names) => `Now read only by ${namesJoined(names)}.`,
  lies: "This is here",
  readsAll: (name) => `${name} then reads everything that is here. You cannot undo that.`,
  yes: "Yes, that is fine",
  no: "No, rather not",
  noReason: "You do not have to say why.",
  declined: (name) => `${name} does not read this.`,
  agreed: (name) => `${name} reads this too now.`,
  waits: (name) => `Asked if ${name} may read this too.`,
  takeBack: "Take back",

  askWhy: (names, residents) =>
    `Then ${namesJoined(names)} can read all of this small group. ${residents} first says yes.`,
  ask: (names, residents) => `Ask ${residents} if ${namesJoined(names)} may read everything`,
  asked: (residents) => `The question goes to ${residents}. Until then everything stays as it is.`,

  takeOver: (name) => `Someone takes over from ${name}`,
  takeOverFrom: (name) => `${name} takes over from someone`,
  takeOverWho: "Who takes over?",
  takeOverInstead: "From whom?",
  takeOverLeft: (name) => `${name} (does not sit at the table any more)`,
  takeOverHow: (name) => `${first(name)} is asked for each small group, and says yes or rather not.`,
  takeOverHowMine: "You are asked for each small group, and say yes or rather not.",
  takeOverAsk: "Ask this",
  takeOverDone: (name) => `${first(name)} gets a question when there is something to take over.`,
  takeOverDoneMine: "Is there something to take over? Then the question is on your board.",
};

export const aloud: Translated<typeof dutchAloud> = {
  title: (name) => `${name} says it aloud`,
  byPhone: (name) => `${name} said it on the phone`,
  someoneByPhone: "Someone said it on the phone",
  ownOver: (name) => `Does ${name} say something else later? Then that counts.`,
  wroteYes: (name) => `${name} wrote down that you said yes.`,
  saidForYou: (name) => `${name} said yes for you.`,
  didYouSay: (name) => `Did you say yes to ${name}?`,
  sitsNow: (name) => `${name} sits at the table now. Do you say no? Then that stops at once.`,
  itWasSo: "Yes, that is right",
  itWasNot: (name) => `No, ${name} stops`,
  wroteDown: (name) => `Said it aloud. ${name} wrote it down.`,
  someone: "Someone says it aloud",
  who: "Who says it?",
  what: "What does this person say?",
  howMe: "It will say that you wrote this down.",
  put: "Write this down",
  done: "It is there now.",
};
