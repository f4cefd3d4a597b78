// Sentences of a meeting that is under way, in English.
import type { Party } from "@werktafel/shared/domain/participant";
import type { Translated } from "@werktafel/shared/words/translated";
import { aboutInWords, dayInWords, timeInWords } from "../dates.ts";
import { first, namesJoined } from "../speaking.ts";
import type {
  attendance as dutchAttendance,
  closing as dutchClosing,
  decisions as dutchDecisions,
  leading as dutchLeading,
  turns as dutchTurns,
} from "../nl/leading.ts";

export const leading: Translated<typeof dutchLeading> = {
  now: "Now",
  done: "talked about",
  clock: (ms) => `now ${timeInWords(ms)}`,
  until: (iso) => `until about ${aboutInWords(iso)}`,
  residentsHere: (names, count) => `${names} ${count === 1 ? "is" : "are"} here`,
  notYet: "We have not started anything yet.",
  atAgreement: "We are talking about an agreement now.",
  smallCircle: "We are talking in a small group for now.",
  smallCircleWhat: "This point is not for everyone. Soon we go on together.",
  later: "Does something not fit today? Tap the point and put it under Later.",
  nothingHere: "Nothing was put on the board here yet.",
  putHere: "What was put on the board here",
  looking: "Only you are looking around here.",
  backToNow: "Back to where we are",
  goHere: "Go here with everyone",
  nowAt: (title) => `We are now talking about: ${title}`,
  turns: "Round",
  undo: "Undo",
  accordRound: "Round of yes",
  next: "Next point",
  begin: "Go to the first point",
  hand: "Let someone else lead …",
  leadAway: (name) => `${name} is offline for now. Someone else can lead the meeting.`,
  handTitle: "Who leads the meeting from here?",
  handNone: "There is nobody else now who can lead.",
  handed: (name) => `${name} now leads the meeting.`,
  leadsHere: "leads the meeting",
  accordTitle: "Which agreement do we ask about?",
  accordNone: "There are no agreements to ask about yet.",
  accordProposals: "Proposals",
  accordAgreed: "Already agreed",
  accordAbout: "Ask about this agreement",
};

export const attendance: Translated<typeof dutchAttendance> = {
  title: "Who is here?",
  here: (name) => `${name} is here`,
  how: "how do they join in?",
  notHere: "Not here yet",
  ask: "Are you here?",
  askHow: "Tap how you join in.",
  minutesFollow: (names) =>
    `${namesJoined(names)} ${names.length === 1 ? "is not here and gets" : "are not here and get"} the meeting notes.`,
};

/** A part of the time in plain words: never a number of one person, never a percentage (SCREENS.md 2). */
const partWords = [
  [0.04, "almost none"],
  [0.14, "a tenth"],
  [0.22, "a fifth"],
  [0.29, "a quarter"],
  [0.42, "a third"],
  [0.58, "half"],
  [0.71, "two thirds"],
  [0.85, "three quarters"],
  [0.96, "almost all"],
] as const;
const partInWords = (part: number): string => partWords.find(([below]) => part < below)?.[1] ?? "all";

const partyGroups: Readonly<Record<Party, string>> = {
  resident: "the residents",
  informal: "family and friends",
  volunteer: "the volunteers",
  staff: "the paid workers",
  host: "the workplace",
  guest: "the guests",
};

export const turns: Translated<typeof dutchTurns> = {
  title: "Round",
  turnOf: (name) => `It is the turn of ${name}`,
  mine: "It is your turn",
  start: (name) => `Give ${name} the turn`,
  nextTo: (name) => `Done. Now ${name}`,
  said: "Done",
  saidMine: "I have said it",
  skip: (name) => `${name} passes`,
  skipMine: "I pass",
  heard: "was heard",
  passed: "passed",
  notYet: (names) => `Did not have a turn yet: ${namesJoined(names)}.`,
  allHeard: "Everyone had a turn.",
  close: "Close the round",
  place: "When do you want your turn in a round?",
  first: "First",
  last: "Last",
  share: (residents, part, parties) =>
    [
      `${first(residents)} had about ${partInWords(part)} of the time, the others ${partInWords(1 - part)}.`,
      ...parties.map(({ party, share }) => `For ${partyGroups[party]} that was about ${partInWords(share)}.`),
    ].join(" "),
};

export const decisions: Translated<typeof dutchDecisions> = {
  title: "Decisions",
  add: "New decision",
  kind: "Who decides this?",
  kinds: { tableDecision: "Decision of the table", authorityDecision: "Decision of an organisation" },
  text: "What was decided?",
  organisation: "Which organisation?",
  until: "Until which day can you tell them that you do not agree?",
  put: "Add this decision",
  byOrganisation: (name) => `Decision of ${name}`,
  objectUntil: (name, iso) => `You do not agree? Tell ${name}, up to and including ${dayInWords(iso)}.`,
};

export const closing: Translated<typeof dutchClosing> = {
  open: "Round off",
  title: "We are rounding off",
  afterHours: "It does not say yet who you call after 16:00 and at the weekend. Shall we agree that now?",
  afterHoursNow: "Make the agreement now",
  afterHoursNot: "Not now, close the meeting",
  next: "When do we meet again?",
  nextField: "Which day? You can leave this empty.",
  minutesReady: "After this you can read the meeting notes.",
  close: "Close the meeting",
};
