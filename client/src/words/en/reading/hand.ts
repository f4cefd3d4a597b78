// Sentences about whose hand an answer is from, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { handWords as dutch } from "../../nl/reading/hand.ts";

export const handWords: Translated<typeof dutch> = {
  besideAsk: "Is someone sitting beside you?",
  besideNone: "No, I do this alone",
  besideTold: "Then your answer says who you did it with. It stays your answer.",
  besideMine: (name) => `You did this together with ${name}.`,
  besideAway: "Take this away",
  otherwise: "Not yet, or no",
  paperFill: "Add what is on the paper",
  paperWho: "Whose paper is it?",
  paperWhat: "What does the paper say?",
  paperNote: "Does it say anything else? Copy it exactly.",
  paperTold: (names) => `It will say that you filled this in. ${names} can take it back with one tap.`,
  paperPut: "Add this",
  paperDone: "It is there now.",
  paperHow: "How do you know this?",
  paperHowAloud: "Said aloud",
  paperHowPaper: "It is on paper",
  forMe: (name) => `${name} filled this in for you, from paper`,
  forMeAloud: (name) => `${name} wrote this down for you`,
  forMeSaid: { yes: "It says: you said yes.", notYet: "It says: you do not know yet.", no: "It says: you said no." },
  forMeRight: "Yes, I said that",
  forMeBack: "Take this back",
  forMeIsBack: "This is taken back. It now says: you do not know yet.",
  forMeStep: {
    accepted: "It says: you will do this.",
    declined: "It says: you would rather not do this.",
    done: "It says: you have done this.",
  },
  forMeIsGone: "This is taken back.",
  stepPaper: (name) => `This was on paper. ${name} filled it in.`,
  stepBeside: (name) => `This was together with ${name}.`,
  minutes: (day) => `The minutes of ${day}`,
};
