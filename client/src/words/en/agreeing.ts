// Sentences for the round of yes, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { namesJoined } from "../speaking.ts";
import type { accordRound as dutch, FirstOnes } from "../nl/agreeing.ts";

const first = ({ names, isMe }: FirstOnes): string =>
  isMe ? "You say" : `${namesJoined(names)} ${names.length > 1 ? "say" : "says"}`;

/** "you say", "Noor says", "Bram and Lotte say". */
const saying = (ones: FirstOnes): string => (ones.isMe ? "you say" : first(ones));

export const accordRound: Translated<typeof dutch> = {
  title: "Is this right?",
  titleYou: "Is this right for you?",
  who: (ones) => `Round of yes · ${first(ones)} it first`,
  proposal: (by, names) =>
    [by && `Proposal of ${by}`, names.length > 0 ? `${by ? "for" : "For"} ${namesJoined(names)}` : ""]
      .filter(Boolean)
      .join(", "),
  agreement: "Agreement",
  answers: {
    yes: "Yes, this is right",
    no: "No, this is not right",
    notYet: "I do not know yet",
  },
  said: {
    yes: (name) => `${name}: yes, this is right`,
    no: (name) => `${name}: no, this is not right`,
    notYet: (name) => `${name}: not yet`,
  },
  me: "You",
  earlier: (name) => `${name}, earlier`,
  nothing: (name) => `${name} has not said anything yet`,
  mineNothing: "You have not said anything yet",
  passed: (name) => `${name} passes`,
  minePassed: "You pass",
  closed: (name) => `${name}: still closed`,
  ownScreen: "On their own screen",
  onPhone: (name) => `Answered on the phone of ${name}.`,
  onPaper: (name) => `Answered on paper, filled in by ${name}.`,
  beside: (name) => `Answered together with ${name}.`,
  aloudMe: "Said it aloud. You wrote it down.",
  waits: (ones) => `Your answer is ready. It opens when ${saying(ones)} something.`,
  waitsNoted: (ones) => `The answer is ready. It opens when ${saying(ones)} something.`,
  pass: "I pass",
  change: "Change my answer",
  alsoMe: "I want to say something about this",
  noHurry: "Everyone waits. There is no hurry.",
  silence: "Saying nothing is not a yes.",
  own: { no: "You say: no, this is not right.", notYet: "You say: I do not know yet." },
  note: "Do you want to say why? You do not have to.",
  together: "Someone writes with me",
  togetherWho: "Who writes with you?",
  writtenWith: (names) => `Written together with ${namesJoined(names)}.`,
  give: "Say this at the table",
  back: "Choose something else",
  agreed: "This is agreed.",
  stays: "It stays a proposal.",
  notWithout: (ones) => `We do nothing without ${ones.isMe ? "you" : namesJoined(ones.names)}.`,
  saidNo: (names) => `${namesJoined(names)} said no.`,
  again: (day) => `On ${day} we ask again, one time.`,
  inForce: "We agreed this before. It holds until there is a new yes.",
  changed: (ones) =>
    `The text has changed. ${ones.isMe ? "You say again what you think." : `${first(ones)} again what they think.`}`,
  was: "This is how it was",
  is: "This is how it is now",
  edit: "Change the text",
  editDone: "Done writing",
  editField: "The text of this agreement",
  editWhat: "Who already answered, gets the question again after this.",
  aloudNote: "In the words of this person. You can leave it empty.",
  objections: (name) => `${name} says no. What do we do?`,
  objectionsMine: "You say no. What do we do?",
  park: "Set aside until …",
  parkTitle: "When do we look at it again?",
  parkWhat: "This no stays. On this day it comes back by itself.",
  parkDay: "On which day?",
  parkPut: "Set aside",
  previous: "Previous agreement",
  next: "Next agreement",
  toAgenda: "Look at the agenda",
  ready: "Done with the agreements",
  answersOf: "What does everyone say?",
};
