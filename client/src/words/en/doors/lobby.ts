// Sentences of coming in at the table, for who waits, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { lobby as dutch } from "../../nl/doors/lobby.ts";

export const lobby: Translated<typeof dutch> = {
  title: "Come in",
  askName: "What is your name?",
  name: "Name",
  nameWhat: "Who sits at the table sees your name and lets you in.",
  ask: "Ask if I may come in",
  waiting: "Please wait",
  waitingWhat: (name) => `${name}, someone at the table will let you in soon. Leave this page open.`,
  mayCome: "You may come in",
  goIn: "Go in",
  notNow: "Not now. Ask the person next to you.",
  gone: "This square does not work any more. Scan it again.",
  noSquare: "Scan the square on a screen at the table.",
};
