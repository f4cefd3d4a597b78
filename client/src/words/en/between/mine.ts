// Sentences of the own list over all tables, in English. Nothing is counted here.
import type { Translated } from "@werktafel/shared/words/translated";
import { dayInWords } from "../../dates.ts";
import { namesJoined } from "../../speaking.ts";
import type { mine as dutchMine, waitsForMe as dutchWaits } from "../../nl/between/mine.ts";

export const mine: Translated<typeof dutchMine> = {
  title: "My actions",
  none: "You have no actions now. You do not have to do anything.",
  tables: "My tables",
  toTable: "To the table",
  toTableOf: (title) => `To the table. ${title}`,
  proposal: "Proposal",
  proposalFrom: (name) => `Proposal of ${name}`,
  goal: (text) => `Goal: ${text}`,
  agreement: (text) => `Agreement: ${text}`,
  onlyWe: (names) => `Only ${namesJoined([...names, "you"])} read this.`,
  readers: "Read by:",
  andYou: (names) => namesJoined([...names, "you"]),
  everyone: "everyone at the table",
  said: { done: "You said: done.", declined: "You said: rather not." },
  takeBack: "Undo",
  refused: "Something has changed meanwhile. This is how it is now.",
  wishes: "This goes out when you are online again.",
};

export const waitsForMe: Translated<typeof dutchWaits> = {
  title: "Waiting for me",
  hello: (name) => `Hello ${name}`,
  lead: (iso) => `It is ${dayInWords(iso)}. This waits for an answer from you.`,
  nothing: "Nothing waits for you now.",
  today: "today",
  before: (iso) => `answer before ${dayInWords(iso)}`,
  own: "your action",
  proposal: "question for you",
  agreement: "an agreement",
  agreementAsk: "What do you think of this?",
  minutesOf: (iso) => `meeting notes of ${dayInWords(iso)}`,
  minutes: "meeting notes",
  minutesAsk: {
    answer: "Are these meeting notes right?",
    ask: "The meeting notes are ready. Ask if they are right.",
    adopt: "The meeting notes can be made final.",
  },
  minutesSaid: (name) => `${name} says something about the meeting notes.`,
  seat: (name) => `May ${name} join?`,
  reading: (name) => `May ${name} read this too?`,
  consent: "Is this all right with you?",
  question: "a question",
  barrier: "who can solve this?",
  barrierOpen: (name) => `${name} has not said anything yet.`,
  rested: "rests for now",
  lists: {
    rest: "You wanted to look at this again now.",
    listAsk: "Ask now how long it will take.",
    bridge: "What do we do meanwhile?",
  },
  statement: "not right",
  saidBy: (name) => `${name} says: this is not right.`,
  about: (line) => `About: ${line}`,
  handover: "taking over",
  handoverAsk: "Who takes it over?",
  askedBy: (name) => `${name} asks.`,
  answer: "Read and answer",
  look: "Look at the table",
  rest: "You do not have to do anything here",
  restWhy: "A resident who said nothing yet, takes the time they need. Saying nothing is fine.",
};
