// Sentences for a resident's phone in a meeting, for a break and private time, and for reading aloud, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { meetingNow as dutchNow, quiet as dutchQuiet, readAloud as dutchAloud } from "../../nl/meeting/quiet.ts";

export const readAloud: Translated<typeof dutchAloud> = {
  start: "Read aloud",
  hold: "Hold on",
  goOn: "Read on aloud",
  slower: "Slower",
  stop: "Stop",
  noVoice: "This device cannot read aloud. Someone will be glad to read with you.",
};

export const meetingNow: Translated<typeof dutchNow> = {
  title: "Now at the table",
  about: "We are talking about",
  aboutProposal: "We are talking about this proposal",
  soon: "We start soon.",
  takesLong: "This takes a moment.",
  smallCircle: "We are talking in a small group for now.",
  smallCircleWhat: "Soon we talk with everyone again.",
  pause: "Take a break",
  wholeBoard: "See the whole board",
  typingAsk: "Do you want to see what others type?",
  typingWhat: "You can always change this.",
  typingYes: "Yes, show it",
  typingNo: "No, only when it is done",
  typingIsOn: "You see what others type.",
  typingIsOff: "You see what others type only when it is done.",
  typingChange: "Change",
};

export const quiet: Translated<typeof dutchQuiet> = {
  paused: "We take a break.",
  pausedWhat: "Everything is kept.",
  goOn: "We go on",
  goOnWho: (names) => `When ${names.join(" or ")} says it is fine, we go on.`,
  goOnSaid: (name) => `${name} said: we go on`,
  goneOn: (name) => `${name} wrote down that you said: we go on. Is that not so? Press Take a break.`,
  privateTime: "Private time",
  privateStart: "Talk alone for a moment",
  privateWith: "Who do you want to talk with?",
  privateWhat: "The others then see only: private time.",
  privateBegin: "Start",
  privateOn: "Now only you are talking",
  privateElse: "A small group is talking for a moment. Then we go on together.",
  privateStays: (speaking) =>
    speaking.isMine
      ? "What is here stays here. Only you can put something on the table."
      : `What is here stays here. Only ${speaking.name} can put something on the table.`,
  paper: "Our own paper",
  paperEmpty: "There is nothing here yet.",
  write: "Write something",
  slip: { put: "Put on our paper", posted: "Is on our paper." },
  onTable: "Put on the table",
  isOnTable: "Is on the table. Everyone can read it now.",
  done: "We are done",
};
