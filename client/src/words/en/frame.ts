// Sentences on the frame, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { first } from "../speaking.ts";
import type {
  frame as dutchFrame,
  helpText as dutchHelp,
  searching as dutchSearching,
  settings as dutchSettings,
  unplaced as dutchUnplaced,
  ways as dutchWays,
} from "../nl/frame.ts";

export const frame: Translated<typeof dutchFrame> = {
  tableOf: (speaking) =>
    speaking.isMine ? (speaking.isPlural ? "Our table" : "My table") : `The table of ${speaking.name}`,
  pageTitle: (place) => `${place} · Werktafel`,
  thisTable: "The table",
  myTables: "My tables",
  question: (speaking) =>
    speaking.isMine ? (speaking.isPlural ? "Our question" : "My question") : `The question of ${speaking.name}`,
  questionEmpty: (speaking) =>
    speaking.isMine
      ? "What is your question? Put it here in your own words."
      : `${first(speaking.name)} has not put anything here yet.`,
  readAll: "Read all",
  readLess: "Read less",
  writeQuestion: (speaking) => (speaking.isPlural ? "Change our question" : "Change my question"),
  questionDone: "Done writing",
  saved: {
    saved: "Saved",
    busy: "Saving",
    away: "You are offline for now. What you type is kept.",
    notStored: "Saving does not work right now. What you type stays here.",
  },
  savedWhere: "Is everything saved?",
  more: "More",
  help: "Help",
  search: "Search",
  readAloud: "Read aloud",
  print: "Print",
  asPdf: "Take along as PDF",
  printed: (name, day) => `Printed by ${name} on ${day}. Here is only what ${name} may read.`,
  printedByScreen: (day) => `Printed on ${day}. Here is only what everyone at the table may read.`,
  skipToQuestion: "Go to the question",
  skipToGoals: "Go to the goals",
  always: "Always here",
  back: "Back",
  helpMe: "Help me",
  needHelp: "I need help",
  whomToCall: "Who can I call?",
  seats: "At the table",
  atHead: "This is about",
  signOut: "Close screen",
  stillIn: {
    title: "You are still in",
    why: "You are offline for now. Try again in a moment.",
  },
  newTable: "New table",
  isHere: "is here now",
  isYou: "this is you",
  addPerson: "Add someone",
  afterHours: "After 16:00",
  newOnBoard: "New on the board",
  news: "There is something new.",
  showNews: "Show it",
  undone: "Undone.",
  newsShown: "The new things are there now.",
  unfoldAll: "Show the whole table",
  foldAll: "Show one goal",
  putAwayList: "Put away",
  wishes: "This goes out when you are online again.",
  close: "Close",
  said: {
    put: (name) => `${name} put something on the board`,
  },
};

export const settings: Translated<typeof dutchSettings> = {
  title: "How I read",
  calm: "Calm screen",
  calmWhat: "Nothing moves. What is new waits until you want to see it.",
  letters: "Bigger letters",
  lettersSize: { "100": "Normal", "125": "Bigger", "150": "Bigger still", "200": "Very big" },
  theme: "Light or dark",
  themes: { device: "Same as my device", light: "Light", dark: "Dark" },
  keys: "Use single letters on the keyboard",
  keysWhat: "For example n for something new.",
  colour: "Choose the colour of your table",
  colours: { conifeer: "Conifer", nacht: "Night", aubergine: "Aubergine", klei: "Clay", lei: "Slate" },
};

export const helpText: Translated<typeof dutchHelp> = {
  title: "Help me",
  lead: "You cannot break anything. You can undo everything you do.",
  lines: [
    "Tap a goal to see what belongs to it.",
    "Tap a text to change it.",
    "At first, nobody else sees what you make.",
    "Above the button you always see who will read it.",
  ],
  ask: (name) => `Are you stuck? Ask ${name}.`,
  keysTitle: "With the keyboard",
  keys: [
    ["Tab", "to the next part"],
    ["↑ ↓", "through a list"],
    ["Enter", "open"],
    ["F2", "change this text"],
    ["Esc", "back, your slip is kept"],
    ["Ctrl + Enter", "put on the board"],
    ["Ctrl + Z", "undo"],
    ["n", "something new"],
    ["/", "search"],
    ["?", "this list"],
  ],
  keysOff: "You can turn off the single letters at How I read.",
  about: { privacy: "What happens with what you write?", accessible: "Can everyone use this?" },
};

export const searching: Translated<typeof dutchSearching> = {
  title: "Search this table",
  paperCode: "Code on your paper",
  field: "What are you looking for?",
  none: "Nothing found. Try another word.",
  found: "Found. Choose a line.",
};

export const unplaced: Translated<typeof dutchUnplaced> = {
  title: "This is not saved. Copy your text",
  why: "This text could not go back to its place on the board.",
  copy: "Copy",
  copied: "Copied.",
  done: "I have the text",
};

export const ways: Translated<typeof dutchWays> = {
  mine: "My actions",
  waits: "Waiting for me",
  messages: "Messages and calendar",
  meetingFile: "Put in my calendar",
  takeAlong: "Take along and stop",
  account: "My account",
  admin: "Administration",
};
