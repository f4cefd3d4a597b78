// Sentences about words that should not stay as they are, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { forgetting as dutch } from "../../nl/forgetting/forgetting.ts";

export const forgetting: Translated<typeof dutch> = {
  notRight: "This is not right",
  takeBack: "Take back",
  takeBackAsk: "Do you take this back?",
  takeBackWhat: "Then it is gone, for everyone. Also what others said about it.",
  takeBackYes: "Yes, take back",
  takeBackNo: "No, leave it",
  takenBack: "It is gone.",
  erase: "Remove for ever",
  eraseAsk: "Must this go, for ever?",
  eraseAskWhat: (name) => `We ask ${name}. After that, nobody can read it any more.`,
  eraseAskAlone: "After that, nobody can read it any more. You cannot bring it back.",
  eraseAskYes: "Yes, this must go",
  eraseAsked: (name) => `${name} wants this to go.`,
  eraseAskedMine: "You asked to remove this.",
  eraseDeclined: (name) => `${name} says why it stays for now:`,
  eraseDo: "Remove it now",
  eraseDoWhat: "All the words go, everywhere. Nobody can bring this back.",
  eraseNotYet: "Not yet, and why",
  eraseWhy: "Why does it stay for now?",
  eraseWhyPut: "Say why",
  erased: "It is gone, for ever.",
  inMinutes: "Final meeting notes stay as they are. You remove it there, in the meeting notes.",
  fromMinutes: "Remove something from these meeting notes",
  fromMinutesHow: "Tap what must go.",
  fromMinutesDone: "Done choosing",
  partMark: "The meeting notes will say that something was here. And who asked to remove it. Not what it said.",
  partOnTable: "Is it on the table too? Remove it there as well.",
};
