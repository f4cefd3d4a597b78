// Which fields of each record live on a sheet or in a fact, and so are emptied in what is kept.
import { canBeExplained } from "../../domain/between/plainLine.ts";
import type { Emptied, EmptiedFields } from "../skeleton.ts";
import { type TranslatedAs, translations } from "./translation.ts";

const emptiedAs: Readonly<Record<TranslatedAs, Emptied | null>> = {
  text: "text",
  value: "value",
  author: "value",
  ids: null,
  reference: "value",
  references: null,
  lines: "lines",
  rhythm: ["every"],
  made: ["kind", "place"],
};

const hand = ["notedById", "onTheirPhone", "onPaper", "besideId"] as const;

/** Fields that are facts, per collection. `status` stays a name without a value. */
const ofFacts: Readonly<Record<string, EmptiedFields>> = {
  goals: {
    status: "value",
    confirmed: ["title", "whyImportant", "reviewOn", "byId", "on", "note", ...hand],
    putAway: ["byId", "on"],
    resting: ["byId", "on", "until"],
    weighed: ["choice", "byId", "on", "text"],
    planB: ["byId", "on", "text"],
  },
  agreements: { status: "value", putAway: ["byId", "on"], resting: ["byId", "on", "until"] },
  actions: { status: "value", putAway: ["byId", "on"], resting: ["byId", "on", "until"] },
  barriers: { keptUp: ["whoId", "byId", "on"] },
  waitingLists: { keptUp: ["whoId", "byId", "on"] },
};

export const emptiedFieldsOf = (collection: string): EmptiedFields => ({
  ...Object.fromEntries(
    (translations[collection] ?? []).flatMap(({ name, as }): readonly (readonly [string, Emptied])[] => {
      const emptiedTo = emptiedAs[as];
      return emptiedTo === null ? [] : [[name, emptiedTo]];
    }),
  ),
  ...ofFacts[collection],
  ...(canBeExplained(collection) ? { plainLine: ["byId", "on", "text"] } : {}),
});

const asked: EmptiedFields = {
  id: "value",
  toId: "value",
  byId: "value",
  on: "value",
  dueOn: "value",
  answer: ["byId", "on", "text", "until"],
};

const byHand: EmptiedFields = Object.fromEntries(hand.map((name) => [name, "value"] as const));
const answered: EmptiedFields = { participantId: "value", value: "value", on: "value", note: "text", ...byHand };

/** Small records inside one: field → what is emptied in each. */
export const emptiedLists: Readonly<Record<string, Readonly<Record<string, EmptiedFields>>>> = {
  goals: {
    howIsItGoing: { on: "value", byId: "value", value: "value", text: "text" },
    answers: {
      ...answered,
      title: "text",
      whyImportant: "text",
      reviewOn: "value",
      tookBack: "value",
    },
  },
  agreements: {
    accords: {
      ...answered,
      words: ["text", "partyIds", "reviewOn"],
    },
  },
  actions: {
    statusHistory: {
      on: "value",
      status: "value",
      byId: "value",
      note: "text",
      ...byHand,
      words: ["text", "ownerId", "due"],
    },
    attempts: { on: "value", byId: "value", result: "text", what: "value" },
  },
  barriers: { questions: asked },
  waitingLists: { questions: asked },
};

export const participantFields: EmptiedFields = {
  name: "text",
  callName: "text",
  role: "text",
  roleLabel: "text",
  joinedOn: "value",
  leftOn: "value",
  whatHappensWithWhatISay: "text",
  decidesAbout: "text",
  reachability: "text",
  contactPreference: "lines",
  boundaries: "lines",
  accessNeeds: "lines",
  phone: "text",
  mail: "text",
  hasSecrecy: "value",
  complaintTo: "text",
  worksOn: "lines",
  workHours: ["open", "close"],
  newsOnFriday: "value",
  organisationId: "value",
};

export const boardFields: EmptiedFields = {
  title: "text",
  question: "text",
  questionById: "value",
  wordForCentralPerson: "text",
  wordForCentralPersonById: "value",
  status: "text",
  phase: "text",
  template: "text",
  createdOn: "value",
  nextMeetingOn: "value",
  facilitatorId: "value",
  anchorPersonId: "value",
  anchorPersonById: "value",
  tableColour: "value",
};

export const dissentFields: EmptiedFields = {
  text: "text",
  tableResponse: "text",
  status: "text",
  on: "value",
  byId: "value",
};
