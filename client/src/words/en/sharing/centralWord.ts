// Sentences for choosing what others call whose table it is, in English. The words to choose from go on the table, so they are Dutch.
import type { Translated } from "@werktafel/shared/words/translated";
import { centralWord as dutch } from "../../nl/sharing/centralWord.ts";
import { namesJoined } from "../../speaking.ts";

export const centralWord: Translated<typeof dutch> = {
  titleMine: "What do others call you?",
  title: (names) => `What do we call ${namesJoined(names)} on this board?`,
  others: (word) => `Others read: ‘The question of ${word}’.`,
  ownScreen: "Your own screen always says ‘I’ or your name.",
  theirScreen: (names) => `${namesJoined(names)} always reads ‘I’ or the own name.`,
  theirScreens: (names) => `${namesJoined(names)} always read ‘I’ or their own names.`,
  chosenBy: (name) => `${name} chose this.`,
  change: "Choose another word",
  which: "Which word fits?",
  justName: (names) => `Just the name: ${namesJoined(names)}`,
  ready: dutch.ready,
  own: "A word of your own",
  ownField: "Write the word down",
  ownHint: "The way it stands in a sentence. In Dutch: with ‘de’ or ‘het’.",
  ownMissing: "Write a word down first.",
  keep: "Save",
  kept: (word) => `Saved. Others now read: ${word}.`,
  back: "Not now",
};
