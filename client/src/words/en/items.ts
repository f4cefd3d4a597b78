// Sentences about what lies on the table, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import { dayInWords } from "../dates.ts";
import { namesJoined } from "../speaking.ts";
import type {
  actions as dutchActions,
  afterHours as dutchAfterHours,
  agreements as dutchAgreements,
  goals as dutchGoals,
  lifeDomainWords as dutchLifeDomains,
  lines as dutchLines,
  resting as dutchResting,
  waiting as dutchWaiting,
} from "../nl/items.ts";

export const lifeDomainWords: Translated<typeof dutchLifeDomains> = {
  joiningIn: "Joining in",
  work: "Work and learning",
  money: "Money and post",
  housing: "Where I live",
  health: "My body",
  mind: "How I feel",
  home: "At home",
  children: "Children",
  people: "People around me",
  daily: "My day and my house",
  safety: "Being safe",
  rules: "Police and rules",
  meaning: "What I find important",
};

export const goals: Translated<typeof dutchGoals> = {
  title: (speaking) =>
    speaking.isMine
      ? speaking.isPlural
        ? "What do we want to reach?"
        : "What do I want to reach?"
      : speaking.isPlural
        ? `What do ${speaking.name} want to reach?`
        : `What does ${speaking.name} want to reach?`,
  region: "Goals",
  openRegion: "Open goal",
  why: (speaking) => (speaking.isPlural ? "Why is this important to us?" : "Why is this important to me?"),
  none: (speaking) =>
    speaking.isMine
      ? "No goals yet. What do you want to reach?"
      : `No goals yet. What ${speaking.isPlural ? "do" : "does"} ${speaking.name} want to reach?`,
  add: "New goal",
  loose: "Not with a goal yet",
  status: {
    draft: "Still a proposal",
    active: "",
    reached: "This worked out",
    changed: "This has changed",
    stopped: "We stopped this",
    paused: "This waits for now",
  },
  faces: { good: "Good", ok: "All right", notGood: "Not good" },
  says: (name) => `, says ${name}.`,
  confirm: "Yes, this is my goal",
  confirmAgain: "Yes, this is my goal now",
  confirmedBy: (name, day) => `Yes, this is my goal, said ${name} on ${day}.`,
  reviewOn: (day) => `We look at it again on ${day}.`,
  domain: "What is it about?",
  domainNone: "Not chosen yet",
  reviewField: "When do we look at it again?",
  lookBack: "Look back at this goal",
  planB: "What if it goes differently?",
  weighed: (choice, name, day) =>
    choice === "stop"
      ? ""
      : choice === "keep"
        ? `${name} keeps this goal (${day}).`
        : `${name} wants to change this goal (${day}).`,
  moves: {
    active: "We go on with this",
    reached: "This worked out",
    stopped: "I stop with this",
  },
  titleField: "Goal",
};

export const agreements: Translated<typeof dutchAgreements> = {
  title: "What do we agree?",
  none: "No agreements for this goal yet.",
  add: "New agreement",
  showAll: (count) => `Show all ${count}`,
  showFewer: "Show fewer",
  proposal: "Proposal",
  ended: "This is done",
  changed: "Something else came in its place",
  alsoAt: (titles) => `Also belongs to: ${titles.join(" · ")}`,
  parties: (names) => `For ${namesJoined(names)}`,
  close: "This is done",
  closeReplaced: "Something else came in its place",
  field: "Agreement",
};

const every: Readonly<Record<string, string>> = {
  day: "every day",
  week: "every week",
  twoWeeks: "every 2 weeks",
  month: "every month",
};

export const actions: Translated<typeof dutchActions> = {
  title: "Who does what?",
  none: "No actions for this goal yet.",
  add: "New action",
  withDone: "Also what is done",
  withoutDone: "Only what is still to do",
  status: {
    proposed: "Proposal",
    accepted: "Will do this",
    inProgress: "Busy with it",
    done: "Done",
    stuck: "It does not work",
    declined: "Rather not",
    handedOver: "Someone else does this now",
    cancelled: "Not needed any more",
  },
  who: "Who wants to?",
  together: (names) => `together with ${namesJoined(names)}`,
  onBehalf: (names) => `in place of ${namesJoined(names)}`,
  whenNone: "when it suits",
  due: (iso) => dayInWords(iso),
  passed: (iso) => `Was meant for ${dayInWords(iso)}`,
  rhythm: (rhythm) =>
    `${every[rhythm.every] ?? rhythm.every}${rhythm.until ? ` until ${dayInWords(rhythm.until)}` : ""}`,
  every,
  start: "I will do it",
  decline: "Rather not",
  own: "In my own words",
  ownAsk: "What do you want to do?",
  fits: {
    title: "Does this suit you?",
    why: "Talking with an office often suits a paid worker better.",
    yes: "Yes, I will do it",
    together: (name) => `Together with ${name}`,
    ratherStaff: "Rather a paid worker",
    // This one goes on the table, where all read Dutch.
    ratherStaffNote: "Liever een beroepskracht.",
  },
  noMore: "Rather not any more",
  busy: "I am busy with it",
  done: "Done",
  stuck: "It does not work",
  stuckAsk: "What do you need?",
  stuckSay: "Say it",
  againBusy: "Still busy with it",
  cancel: "This is not needed any more",
  uncancel: "This is still needed",
  ownDay: "You choose when. It counts at once.",
  waitsFor: (name) => `${name} has not said anything yet`,
  otherOwner: (name) => `${name} will do this`,
  field: "Action",
};

export const lines: Translated<typeof dutchLines> = {
  add: "Add",
  strengths: {
    title: "What goes well?",
    add: "Add: what goes well",
    none: "Nothing on the board yet.",
    field: "What goes well",
  },
  concerns: {
    title: "What are we worried about?",
    add: "Add: a worry",
    none: "No worries on the board.",
    field: "Worry",
  },
  ideas: { title: "What ideas are there?", add: "Add: an idea", none: "No ideas yet.", field: "Idea" },
};

export const waiting: Translated<typeof dutchWaiting> = {
  title: "We are waiting for something",
  meanwhile: "What do we do meanwhile?",
  meanwhileNone: "Not thought of yet.",
  solved: "This is solved",
  owner: (name) => `${name} keeps an eye on this`,
  since: (iso) => `Since ${dayInWords(iso)}`,
  expected: (iso) => `Maybe ready on ${dayInWords(iso)}`,
  lastAnswer: "Last answer",
  nextAsk: (iso) => `We ask again on ${dayInWords(iso)}`,
  markSolved: "This is solved",
  markOpen: "This is still there",
  barrierField: "What are we waiting for?",
  listField: "What are we on a waiting list for?",
  bridgeFirst: "First write what we do meanwhile.",
  kind: "What is in the way?",
  kinds: {
    openingHours: "The door was closed",
    protocol: "A fixed way of working",
    rules: "Rules",
    privacy: "Someone may not tell something",
    lackOfCooperation: "Someone does not help",
    waitingList: "A waiting list",
    other: "Something else",
  },
  nextAskField: "When do we ask again?",
  timeToAsk: "Ask now how long it will take.",
  askedToday: "I asked today",
  solve: "Who can solve this?",
  asked: (name, iso) => `Asked ${name}. The answer comes before ${dayInWords(iso)}.`,
  askedMe: "Maybe you can solve this.",
  says: (name) => `${name} says:`,
  lookOn: (iso) => `We look at it again on ${dayInWords(iso)}.`,
  answer: "Give an answer",
  ways: "What is possible?",
};

export const resting: Translated<typeof dutchResting> = {
  rest: "Let it rest for now",
  resume: "Pick it up again",
  chip: "Rests for now",
  until: (day) => `Rests until ${day}`,
};

export const afterHours: Translated<typeof dutchAfterHours> = {
  title: "After 16:00 and at the weekend",
  call: (who) => `Call ${who}`,
  danger: "Danger? Call 112",
  none: "The board does not say yet who you can call.",
  ask: (name) => `Ask ${name}.`,
  noneYet: (speaking) =>
    speaking.isMine
      ? "No agreement yet. Who do you call after 16:00?"
      : `No agreement yet. Who ${speaking.isPlural ? "do" : "does"} ${speaking.name} call after 16:00?`,
  begin: "Add who you call",
  newContact: "Another person to call",
  contact: { who: "Who can you call?", phone: "Phone number", when: "When can you call?" },
  writeHelps: "Add what helps",
  signals: "How we notice it",
  helps: "This helps",
  doesNotHelp: "This does not help",
};
