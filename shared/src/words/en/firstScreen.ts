// What stands over the parts of a resident's first screen, in English.
import type { firstScreen as dutch } from "../nl/firstScreen.ts";
import type { Translated } from "../translated.ts";

export const firstScreen: Translated<typeof dutch> = {
  hello: (name) => `Hello ${name}`,
  strengths: "What goes well?",
  done: (isPlural) => (isPlural ? "Others did this for us" : "Others did this for me"),
  doneOn: (day) => `Done on ${day}.`,
  doneSome: "This is done.",
  mine: "I am going to do this",
  mineNone: "You do not have to do anything now.",
  waits: "We are waiting for this",
  meanwhile: "What do we do meanwhile?",
  meanwhileNone: "We still have to agree that.",
  meet: "When do we meet?",
  meetNone: "Nothing is planned yet.",
};
