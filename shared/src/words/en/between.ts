// What was tried and what somebody takes over, in English.
import type { betweenWords as dutch, triedWords as dutchTried } from "../nl/between.ts";
import type { Translated } from "../translated.ts";

export const triedWords: Translated<typeof dutchTried> = {
  notReached: "Nobody answered",
  referred: "Sent to someone else",
  mandateNeeded: "Permission (machtiging) needed",
  callsBack: "They will call back",
};

export const betweenWords: Translated<typeof dutch> = {
  handovers: "Who takes something over?",
  tries: "What was tried?",
  somebody: "Someone",
  aboutTable: "Something of this table",
  ownLimit: "Your limit, in your words:",
  says: (name) => `${name} says:`,
  asked: (from, to, day) =>
    to === null ? `${from} asked on ${day} which paid worker takes this over.` : `${from} asked ${to} on ${day}.`,
  wentOn: (to, day) => `On ${day} the question went to ${to ?? "all paid workers"}.`,
  answer: {
    accepted: (name) => `${name} wants to take it over.`,
    bridged: (name, until) => `${name} helps until ${until}.`,
    refused: (name) => `${name} cannot take this over.`,
  },
  yes: (name, day) => `${name} said this is fine on ${day}.`,
  no: (name) => `${name} would rather not.`,
  noted: {
    aloud: (name, by) => `${name} said it aloud. ${by} wrote it down.`,
    phone: (name, by) => `${name} said it on the phone. ${by} wrote it down.`,
  },
  takenOver: (name, day) => `${name} does this since ${day}.`,
  met: (day) => `They met on ${day}.`,
  notMet: "Meeting each other did not work yet.",
  completed: (day) => `The taking over was done on ${day}.`,
  withdrawn: (name, day) => `${name} does it after all, since ${day}.`,
};
