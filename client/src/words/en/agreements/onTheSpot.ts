// Sentences for what two people agree where they stand together, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { namesJoined } from "../../speaking.ts";
import type { notTaken as dutchNotTaken, onTheSpot as dutchOnTheSpot } from "../../nl/agreements/onTheSpot.ts";

export const onTheSpot: Translated<typeof dutchOnTheSpot> = {
  where: "Where did we make this?",
  workplace: (name) => `At the workplace: ${name}`,
  workplaceUnnamed: "At the workplace",
  elsewhere: "Somewhere else",
  whichWork: "What is this workplace called?",
  which: "Which place is this?",
  withWhom: "Who do you agree this with?",
  hostToo: (names) =>
    `This is also about the workplace. Does ${namesJoined(names)} have to do something? Add the name at ‘Who, how and when?’.`,
  withWhomFirst: "First say who you agree this with.",
  now: (name) => `Yes. Now I ask ${name}`,
  later: (name) => `Yes. ${name} answers later`,
  myYes: "With this you say yes yourself.",
  whichFirst: "First say which place this is.",
  kept: "This is on this device. It goes out when you are online again.",
  notKept: "This device keeps nothing. Leave this page open until you are online again.",
  ask: (name) => `${name}, is this right for you?`,
  wrote: (name) => `${name} wrote this down:`,
  for: (names) => `For ${namesJoined(names)}.`,
  notNow: "Not now",
  told: (owner) => `The board will say: on the phone of ${owner}. You can change it later on your own screen.`,
  said: {
    yes: (name) => `Thank you, ${name}. You said yes.`,
    notYet: (name) => `Thank you, ${name}. You do not know yet. That is fine.`,
    no: (name) => `Thank you, ${name}. You said no. Then it is not an agreement.`,
  },
  giveBack: (name) => `Give the phone back to ${name}`,
};

export const notTaken: Translated<typeof dutchNotTaken> = {
  title: "This did not get on the board",
  lead: "You said this when you were offline. Your words are still here.",
  answered: {
    yes: "You said yes to:",
    notYet: "You did not know yet about:",
    no: "You said no to:",
  },
  answeredFor: {
    yes: (name) => `${name} said yes, on your phone, to:`,
    notYet: (name) => `${name} did not know yet, on your phone, about:`,
    no: (name) => `${name} said no, on your phone, to:`,
  },
  other: "What you wanted to do:",
  field: "Your words",
  seen: "I have seen it",
};
