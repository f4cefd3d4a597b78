// Sentences around the meeting notes: where they are, and whether there are new ones, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { namesJoined } from "../../speaking.ts";
import type { minutes as dutch } from "../../nl/meeting/minutesDoor.ts";

export const minutes: Translated<typeof dutch> = {
  title: "What we agreed",
  door: "Meeting notes",
  list: "Meeting notes",
  none: "There are no meeting notes yet. After a meeting you find them here.",
  meetingOf: (day) => `Meeting of ${day}`,
  backToList: "All meeting notes",
  skip: "Go to the meeting notes",
  ready: "The meeting notes are ready. Will you read them?",
  draft: "Draft",
  draftFor: (name) => `${name} is still finishing the meeting notes. You can read them already.`,
  draftMine: "Is it all right like this? Then let everyone read it.",
  adoptedOn: (day) => `Final since ${day}`,
  askedYou: "Is this right? Say it if you want.",
  notAdopted: "Not final yet",
  waiting: (names) =>
    `${namesJoined(names)} ${names.length === 1 ? "has" : "have"} not said anything yet. That is fine.`,
  notYetYes: (names) => `${namesJoined(names)} did not say yes yet. That is fine.`,
  takeHome: "Take it home",
  pdf: "Open as PDF",
  print: "Print",
};
