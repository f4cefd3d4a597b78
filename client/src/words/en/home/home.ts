// Sentences of a resident's own first screen and of reading one's plan goal by goal, in English.
import { firstScreen } from "@werktafel/shared/words/en/firstScreen";
import type { Translated } from "@werktafel/shared/words/translated";
import type { home as dutch } from "../../nl/home/home.ts";

export const home: Translated<typeof dutch> = {
  ...firstScreen,
  pageTitle: "My plan",
  others: "They still do this",
  asked: "Someone asks you this.",
  toMine: "Say how it is going",
  whenItSuits: "When it suits.",
  onDay: (day) => `On ${day}.`,
  meetAt: (day, time) => `On ${day} at ${time}.`,
  meetWhere: (place) => `The place: ${place}.`,
  meetNow: "There is a meeting now.",
  meetGo: "Go to the meeting",
  meetMore: "Read more about the meeting",
  more: "Show more",
  less: "Show less",
  forMe: "Someone asks you this",
  moreDoors: "More about my table",
  help: [
    "Tap Read aloud. Then you hear what is here.",
    "Tap Who can I call? Then you see who is there now.",
    "Tap Read my plan. Then you read one goal at a time.",
    "Tap Change. Then you change your question.",
  ],
  goOn: "You can go here",
  read: "Read my plan",
  board: "The whole board",
  paper: "My plan on paper",
  readTitle: "My plan",
  readGoal: (place, all) => `Goal ${place} of ${all}`,
  readNone: "There is no goal on the board yet.",
  before: "Previous goal",
  next: "Next goal",
};
