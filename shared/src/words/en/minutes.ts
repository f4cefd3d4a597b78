// The sentences of the meeting notes, as an English screen reads them; the paper of the table is Dutch.
import type { minutesNl as dutch, namesInRow as dutchNamesInRow } from "../nl/minutes.ts";
import type { Translated } from "../translated.ts";
import { madeWords } from "./made.ts";

/** "Noor, Mila and Teun". */
export const namesInRow: Translated<typeof dutchNamesInRow> = (names) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const isMore = (names: readonly string[]): boolean => names.length > 1;

const said: Readonly<Record<"yes" | "notYet" | "no", string>> = { yes: "yes", notYet: "not yet", no: "no" };

export const minutesNl: Translated<typeof dutch> = {
  title: (day) => `Meeting of ${day}`,
  somebody: "Someone",
  presence: {
    were: (names) => `${namesInRow(names)} ${isMore(names) ? "were" : "was"} there.`,
    via: {
      inPerson: () => "",
      video: (names) => `${namesInRow(names)} joined by video.`,
      phone: (names) => `${namesInRow(names)} joined by phone.`,
    },
    guests: (names) => `${namesInRow(names)} ${isMore(names) ? "were guests" : "was a guest"}.`,
    came: (name, time) => `${name} came at ${time}.`,
    left: (name, time) => `${name} left at ${time}.`,
    agreedTo: (name, day) => `${name} was not there. ${name} said this is fine on ${day}.`,
  },
  headings: {
    presence: "Who was there?",
    summary: "In short",
    strengths: "What goes well?",
    concerns: "What are we worried about?",
    goals: "Goals",
    decisions: "Decision of the table",
    agreements: "Agreements",
    actions: "Who does what?",
    dissents: "Who does not agree?",
    openQuestions: "What is still open?",
    sinceLastTime: "Since last time",
    next: "When do we meet again?",
  },
  question: (residents) => (residents.length === 0 ? "The question" : `The question of ${namesInRow(residents)}`),
  authority: (organisation) => `Decision of ${organisation}`,
  authorityUnnamed: "Decision of an organisation",
  objection: (day) => `Do you not agree? You can object (bezwaar maken) until ${day}.`,
  proposals: "Proposal, not an agreement yet",
  over: "This does not count any more",
  goalStatus: {
    reached: "This worked out.",
    changed: "This has changed.",
    stopped: "We stopped this.",
    paused: "This waits for now.",
  },
  answer: (name, value) => `${name}: ${said[value]}`,
  answerAloud: (name, value, by) => `${name}: ${said[value]}, said aloud. ${by} wrote it down.`,
  answerOnPhone: (name, value, by) => `${name}: ${said[value]}, ${madeWords.onPhoneOf(by)}.`,
  answerOnPaper: (name, value, by) => `${name}: ${said[value]}, ${madeWords.onPaper(by)}.`,
  answerBeside: (name, value, by) => `${name}: ${said[value]}, ${madeWords.beside(by)}.`,
  silent: (name) => `${name} has not said anything yet`,
  own: {
    dissent: (name) => `${name} does not agree. In their own words:`,
    yes: (name) => `${name} says yes. In their own words:`,
    notYet: (name) => `${name} does not know yet. In their own words:`,
    no: (name) => `${name} says no. In their own words:`,
  },
  lead: (names) => `${namesInRow(names)}:`,
  leadTogether: (name, others) => `${name}, together with ${namesInRow(others)}:`,
  leadOnBehalf: (name, others) => `${name}, in place of ${namesInRow(others)}:`,
  whoWants: "Who wants to?",
  actionStatus: {
    proposed: (name) => `${name} did not say yes yet.`,
    done: () => "This is done.",
    inProgress: (name) => `${name} is busy with this.`,
    stuck: () => "This does not work yet.",
    declined: (name) => `${name} would rather not do this.`,
    handedOver: () => "Someone else does this now.",
    cancelled: () => "This is not needed any more.",
    tried: (name) => `${name} tried it. It did not work yet.`,
  },
  handover: {
    handoverAsked: (from, to) =>
      to === null ? `${from} asked who takes this over.` : `${from} asked ${to} to take this over.`,
    handoverOffered: (from, to) => `${to ?? "Someone"} wants to take this over from ${from}.`,
    handoverNo: (from, to, no) =>
      `${to ?? "Someone"} wants to take this over from ${from}. ${no ?? "The resident"} would rather not.`,
    handoverBridged: (from, to) => `${to ?? "Someone"} helps ${from} with this for a while.`,
    handoverRefused: (_from, to) => `${to ?? "Someone"} cannot take this over.`,
    handoverTaken: (from, to) => `${to ?? "Someone"} takes this over from ${from}.`,
    handoverWithdrawn: (from) => `${from} does this after all.`,
  },
  aboutTable: "Something of this table",
  every: { day: "every day", week: "every week", twoWeeks: "every 2 weeks", month: "every month" },
  rhythmUntil: (every, day) => `${every} until ${day}`,
  review: (day) => `we look at it again on ${day}`,
  open: {
    proposed: "Not an agreement yet:",
    agreed: "Not everyone says yes:",
    parked: (name, day) => `This waits until ${day}, for ${name}:`,
    notReached: "We had no time for this:",
    later: "For later:",
    correction: (name) => `${name} says that this is not right:`,
  },
  since: {
    agreed: "Agreed:",
    done: (name) => `Done by ${name}:`,
    doneUnnamed: "Done:",
    reached: "Worked out:",
  },
  next: (day) => `We meet again on ${day}.`,
  nextUnknown: "The next day is not chosen yet.",
  withoutAfterHours: "Nothing is agreed yet for after 16:00 and the weekend.",
  few: (names) => `Read by: ${namesInRow(names)}`,
  status: {
    adopted: (day) => `Final since ${day}.`,
    saidYes: (names, hand = "") => `${namesInRow(names)} said yes${hand}.`,
    hand: {
      aloud: (by) => `, said aloud. ${by} wrote it down`,
      onPaper: (by) => `, ${madeWords.onPaper(by)}`,
      beside: (by) => `, ${madeWords.beside(by)}`,
    },
    saidYesFor: (name, resident) => `${name} said yes for ${resident}.`,
    draft: "These meeting notes are not finished yet.",
    open: "Not final yet.",
    canBeAdopted: "The meeting notes can be final now.",
    silent: (names) => `${namesInRow(names)} ${isMore(names) ? "have" : "has"} not said anything yet. That is fine.`,
    said: {
      notYet: (name, hand) => `${name} does not know yet${hand}.`,
      no: (name, hand) => `${name} says that it is not right${hand}.`,
      together: (name, hand) => `${name} wants to read this together${hand}.`,
      comment: (name, hand) => `${name} said something about this${hand}.`,
    },
  },
  correction: {
    lead: (name, day) => `${name}, ${day}:`,
    changed: (name, text) => `${name} changed it.${text === "" ? "" : ` ${text}`}`,
    kept: (name, text) => `${name} leaves it as it is.${text === "" ? "" : ` ${text}`}`,
    accepted: (day) => `This may be added, since ${day}.`,
  },
  erased: (asked, day) => `Something was here. ${asked} asked to remove it. It was removed on ${day}.`,
  erasedFrom: (day) => `On ${day} a part was removed. The rest is as it was.`,
  changes: {
    first: "First version",
    summaryAdded: "Short text added",
    summaryChanged: "Short text changed",
    erased: "A part is removed",
  },
};
