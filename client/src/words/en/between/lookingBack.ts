// Sentences for who looks back, in English. Nothing of it is a mark.
import type { Translated } from "@werktafel/shared/words/translated";
import type { lookingBack as dutch } from "../../nl/between/lookingBack.ts";

export const lookingBack: Translated<typeof dutch> = {
  title: "Look back",
  how: "How is it going with this goal?",
  faces: { good: "Good", ok: "All right", notGood: "Not good" },
  words: "In your own words. You can leave it empty.",
  say: "Add it",
  what: "What do you want with this goal?",
  choices: {
    keep: "I keep this goal",
    change: "I want to change it",
    stop: "I stop with this",
  },
  changeHow: "Tap the words of your goal and write them again. Then say: yes, this is my goal.",
  planB: "What if it goes differently?",
  planBHint: "Write what we do then.",
  keep: "Add it",
  kept: "It is there now.",
  brought: "What did it give me?",
  broughtOf: (name) => `What did it give ${name}?`,
  broughtLead: "You do not have to say anything. You choose who reads it.",
  tell: "Tell what it gave you",
  list: [
    "I belong",
    "I matter",
    "New people",
    "A fixed rhythm",
    "More trust in myself",
    "I feel better",
    "I learned something",
    "New chances",
  ],
  pick: "What is true for you?",
  own: "In your own words",
  wouldChange: "What could be different?",
  takeBack: "Remove",
  back: "Not now",
};
