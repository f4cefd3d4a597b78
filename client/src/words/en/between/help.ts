// Sentences for a volunteer who asks for help, and for who looks after volunteers, in English.
import type { HelpChoice } from "@werktafel/shared/domain/house/volunteers";
import type { Translated } from "@werktafel/shared/words/translated";
import { dayInWords, momentInWords, monthInWords, shortDay } from "../../dates.ts";
import { namesJoined } from "../../speaking.ts";
import type {
  arrangingVolunteers as dutchArranging,
  coordinator as dutchCoordinator,
  help as dutchHelp,
  volunteers as dutchVolunteers,
} from "../../nl/between/help.ts";

const choices: Readonly<Record<HelpChoice, string>> = {
  question: "A question",
  support: "Support",
  talk: "A talk",
};
const asked: Readonly<Record<HelpChoice, string>> = {
  question: "has a question",
  support: "asks for support",
  talk: "wants to talk",
};
const mine: Readonly<Record<HelpChoice, string>> = {
  question: "that you have a question",
  support: "that you want support",
  talk: "that you want to talk",
};

export const help: Translated<typeof dutchHelp> = {
  title: "I need help",
  lead: "What do you need? What you choose here does not go on the table.",
  choices,
  safety: "Worries about safety",
  back: "Back",
  wait: "This takes a moment.",
  willSee: (names, choice) =>
    `${namesJoined(names)} ${names.length > 1 ? "see" : "sees"} only ${mine[choice]}, and when you asked.`,
  nobodyElse: "Nobody else sees it. After the call it is gone.",
  standsIn: (name, coordinator) => `${name} stands in for ${coordinator}.`,
  phone: "Which number can they call you on?",
  phoneHint: "You can leave this empty.",
  phoneWrong: "That is not a phone number.",
  ask: (name) => `Ask ${name} to call`,
  notSent: "That did not work. You can call yourself.",
  asked: (name, choice) => `${name} hears ${mine[choice]}.`,
  calls: (name) => `${name} will call you.`,
  seen: "OK",
  notNeeded: "Not needed any more",
  urgent: "Can you not wait? Then call yourself:",
  unknown: "We do not know your coordinator. So your question does not reach anyone here.",
  notHere: (name, organisation) =>
    organisation === ""
      ? `${name} is your coordinator, but does not read questions here.`
      : `${name} of ${organisation} is your coordinator, but does not read questions here.`,
  callOwn: "Call your own organisation. Or call:",
  steps: {
    title: "What can you do?",
    leave: "Leave fast",
    leaveHow: "You are then back on the page before, at once. The Esc key does that too.",
    danger: "Is there danger now? Call 112.",
    advice: "Do you want to talk it over? Call Veilig Thuis (Safe Home): 0800-2000.",
    adviceHow: "Day and night, and free. You can ask for advice only. You do not have to give names.",
    own: "Talk to the contact person of your own organisation.",
    ownHow: "They think with you about what is needed. You do not have to carry this alone.",
    promise: "Promise nobody that you will keep it secret.",
    nothing: "Write nothing about it on the table. Others read along there.",
    noTrace: "What you read here is not kept anywhere. Your phone does remember who you call.",
    call112: "Call 112",
    callSafe: "Call 0800-2000",
  },
};

export const volunteers: Translated<typeof dutchVolunteers> = {
  title: "My volunteers",
  lead: "You see who asks something, and at which tables they sit. You do not see what is on a table.",
  nothing: "Nobody asks anything now.",
  others: "All volunteers",
  standsInFor: (name) => `You stand in for ${name}`,
  asks: (name, help) => `${name} ${asked[help.choice]}, ${momentInWords(help.at)}`,
  call: (name) => `I will call ${name}`,
  youCall: (name) => `You call ${name}. ${name} sees that.`,
  otherCalls: (by, name) => `${by} calls ${name}.`,
  number: (phone) => `Call ${phone.replace(/^\+31/, "0")}`,
  noNumber: "There is no number. You know how to call them.",
  limit: (iso) => `said: this is my limit, on ${shortDay(iso)}`,
  limitOpen: "no answer yet",
  limitAnswered: "there is an answer",
  askHow: (name) => `Ask ${name} how it is going`,
  since: (iso) => `from ${dayInWords(iso)}`,
  asked: "I asked",
  again: "When again?",
  weeks: (weeks) => `in ${weeks} weeks`,
  notKept: "You do not write here what someone says. Only the next time is here.",
  next: (iso) => `how is it going: ${shortDay(iso)}`,
  noNext: "how is it going: no day yet",
  tables: (months) =>
    months.length === 0
      ? "Does not sit at a table now."
      : months.map((month) => `Table since ${monthInWords(month)}`).join(" · "),
  failed: "That did not work. Try again.",
  away: {
    title: "Are you away for a while?",
    lead: "Choose who stands in for you. They see the same as you, until the day you choose.",
    who: "Who stands in?",
    nobody: "Choose someone",
    noColleagues: "Nobody else works at your organisation yet.",
    until: "Up to and including",
    save: "Let them stand in",
    now: (name, iso) => `${name} stands in up to and including ${dayInWords(iso)}.`,
    stop: "I am back",
  },
  none: "You do not look after volunteers here.",
};

export const coordinator: Translated<typeof dutchCoordinator> = {
  title: "Your coordinator",
  ask: (name, organisation) => `${name} of ${organisation} wants to be your coordinator.`,
  sees: "Your coordinator sees this:",
  lines: [
    "your name",
    "since when you sit at a table, not whose table it is",
    "that you said: this is my limit",
    "when someone asks you how it is going",
    "if you ask for help",
  ],
  not: "Your coordinator does not see what is on a table.",
  yes: "Yes, that is fine",
  no: "Rather not",
  done: (name) => `OK. ${name} is your coordinator now.`,
  gone: "This link does not work any more. Ask your organisation for a new one.",
  comeInFirst: "First come in with your own link. Then open this link again.",
  toMine: "To my actions",
};

export const arrangingVolunteers: Translated<typeof dutchArranging> = {
  title: "Volunteers and their coordinator",
  lead: "A coordinator sees that a volunteer sits at a table. And if they said a limit, or ask for help. Not what is on a table.",
  fromFile: (name) => `A file that was read in names ${name} as coordinator. Who is that here?`,
  choose: "Choose someone",
  isThis: "This is the coordinator",
  giveTo: "Give all volunteers to",
  give: (name) => `Pass on the volunteers of ${name}`,
  standIn: (name) => `Who stands in for ${name}?`,
  standInNow: (name, iso) => `${name} stands in up to and including ${dayInWords(iso)}.`,
  until: "Up to and including",
  standInSave: "Let them stand in",
  standInStop: "Nobody stands in",
  invited: "No answer yet from",
  invitedWith: (name, coordinator) => `${name}, with ${coordinator}`,
  drop: "Remove the link",
  dropLabel: (name) => `Remove the link. Of ${name}`,
  add: "Add a volunteer",
  name: "Name of the volunteer",
  reads: "Read by: the administrators. The name goes from here when the volunteer says yes.",
  with: "Who will be the coordinator?",
  make: "Make the link",
  given: (name) => `The link for ${name}`,
  givenWhat:
    "Give this link to the volunteer. They say yes themselves, on their own phone. After 14 days it does not work any more.",
  copy: "Copy the link",
  copied: "Copied",
  scan: "Or scan this with the phone.",
  done: "Done",
  changed: "Saved",
  failed: "That did not work. Try again.",
  needName: "Fill in a name and choose a coordinator.",
};
