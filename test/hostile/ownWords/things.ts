// What is somebody's own at Noor's table: whose it is, how it reads, to the letter, and the own way in which whoever's it is changes it.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { CommandKind, CommandPayloads } from "@werktafel/shared/protocol/facts";
import { hostingOf } from "@werktafel/shared/domain/ending/hosting";
import { idOf } from "../../server/live/openTable.ts";
import { a1, a1Words } from "../../server/meetings/everyCell/moments.ts";
import { theMeeting } from "../../server/meetings/meetingAt.ts";
import {
  a2,
  a2Words,
  earlierMeeting,
  goal,
  joostsAction,
  noor,
  noorsAction,
  refusedGoal,
  refusedGoalWords,
} from "./laid.ts";
import type { KindOfPerson } from "./people.ts";

export interface OwnThing {
  readonly holder: Extract<KindOfPerson, "resident" | "volunteer" | "host">;
  /** To the letter, as everybody who may read it reads it; `undefined`: it is not there. */
  readonly reads: (facts: BoardFacts, view: TableView) => unknown;
  /** The holder's own way to change it; after it, it reads otherwise. `null`: nobody has one, and it stands as it was said. */
  readonly ownWay: { readonly [Kind in CommandKind]?: CommandPayloads[Kind] } | null;
}

const minutesOf = ({ meetings }: BoardFacts) => meetings[earlierMeeting]?.minutes;
const answered = (facts: BoardFacts, id: typeof a1.item) => {
  const accords = facts.agreements[id]?.accords.filter(({ participantId }) => participantId === noor);
  return accords && accords.length > 0 ? accords : undefined;
};
const inWords = { rhythm: null, reviewOn: null };
const card = {
  roleLabel: "",
  decidesAbout: null,
  reachability: "",
  boundaries: ["Ik bel zelf."],
  phone: "",
  mail: "",
  hasSecrecy: false,
  complaintTo: "",
  whatHappensWithWhatISay: "Het blijft bij mij.",
};

/** While it rests, the one that comes back. */
const dayOf = ({ rest, due, words }: ActionView) => (rest === null ? due : words.due);

const thing = (each: OwnThing): OwnThing => each;
export const ownThings = {
  goalSaidYesTo: thing({
    holder: "resident",
    reads: (facts, { goals }) => {
      const shown = goals.find(({ id }) => id === goal.item);
      return shown && [facts.goals[goal.item]?.confirmed, shown.words, shown.status];
    },
    ownWay: { moveGoal: { item: goal, to: "changed" } },
  }),
  noToAGoal: thing({
    holder: "resident",
    reads: (_facts, { goals }) =>
      goals.find(({ id }) => id === refusedGoal.item)?.answers.find(({ participantId }) => participantId === noor),
    ownWay: { confirmGoal: { item: refusedGoal, value: "notYet", words: refusedGoalWords } },
  }),
  face: thing({ holder: "resident", reads: (facts) => facts.goals[goal.item]?.faces[0], ownWay: null }),
  whatIDoWithMyGoal: thing({
    holder: "resident",
    reads: ({ looks }) => looks[goal.item]?.weighed,
    ownWay: { weighGoal: { item: goal, choice: "change", text: "Anders." } },
  }),
  planB: thing({
    holder: "resident",
    reads: ({ looks }) => looks[goal.item]?.planB,
    ownWay: { writePlanB: { item: goal, text: "Dan bel ik Joost." } },
  }),
  noToAnAgreement: thing({
    holder: "resident",
    reads: (facts) => answered(facts, a1.item),
    ownWay: { answerAgreement: { item: a1, value: "notYet", note: "Misschien.", words: { ...a1Words, ...inWords } } },
  }),
  yesToAnAgreement: thing({
    holder: "resident",
    reads: (facts, { agreements }) => {
      const shown = agreements.find(({ id }) => id === a2.item);
      return (
        shown && [answered(facts, a2.item), shown.words.text, shown.answers.find((each) => each.participantId === noor)]
      );
    },
    ownWay: { answerAgreement: { item: a2, value: "no", note: "Toch niet.", words: a2Words } },
  }),
  acceptedAction: thing({
    holder: "resident",
    reads: (facts, { actions }) => {
      const shown = actions.find(({ id }) => id === noorsAction.item);
      const { accepted, owner, steps = [] } = facts.actions[noorsAction.item] ?? {};
      // That it is done may stand on paper, under the name of who fills that in: her own steps stay as they were (0266).
      const own = steps.filter(({ notedById }) => notedById === undefined);
      return shown && [accepted, owner, own, shown.words, shown.owner];
    },
    ownWay: { moveAction: { item: noorsAction, to: "stuck", note: "Het lukt niet.", words: { text: "" } } },
  }),
  /** The day that goes with it, of one's own as the words are. */
  dayOfAnAction: thing({
    holder: "resident",
    reads: (facts, { actions }) => {
      const shown = actions.find(({ id }) => id === noorsAction.item);
      return shown && [facts.actions[noorsAction.item]?.accepted?.due, dayOf(shown)];
    },
    ownWay: {
      moveAction: {
        item: noorsAction,
        to: "accepted",
        note: "",
        words: { text: "" },
        ownWhen: { due: "2026-10-02", every: null },
      },
    },
  }),
  volunteersAction: thing({
    holder: "volunteer",
    reads: (facts, { actions }) => {
      const shown = actions.find(({ id }) => id === joostsAction.item);
      return shown && [facts.actions[joostsAction.item]?.accepted, shown.words, shown.owner, dayOf(shown)];
    },
    ownWay: { moveAction: { item: joostsAction, to: "declined", note: "", words: { text: "" } } },
  }),
  attempt: thing({ holder: "resident", reads: ({ attempts }) => attempts[noorsAction.item]?.[0], ownWay: null }),
  dissent: thing({
    holder: "resident",
    reads: ({ dissents }) => dissents.find(({ id }) => id === "di-noor"),
    ownWay: { withdrawDissent: { dissent: "di-noor" } },
  }),
  statement: thing({
    holder: "resident",
    reads: ({ statements }) => {
      const found = statements.find(({ id }) => id === "st-noor");
      return found && [found.byId, found.about, found.on, found.text];
    },
    ownWay: { takeBackStatement: { statement: "st-noor" } },
  }),
  whatISayOfTheAnswer: thing({
    holder: "resident",
    reads: ({ statements }) => {
      const found = statements.find(({ id }) => id === "st-answered");
      return found && [found.text, found.answer, found.disputedOn, found.settledOn];
    },
    ownWay: { disputeStatement: { statement: "st-answered" } },
  }),
  questionAboutALine: thing({
    holder: "resident",
    reads: ({ lineQuestions }) => {
      const found = lineQuestions.find(({ id }) => id === "lq-noor");
      return found && [found.by, found.on, found.text];
    },
    ownWay: { takeBackLineQuestion: { question: "lq-noor" } },
  }),
  answerAboutALine: thing({
    holder: "resident",
    reads: ({ lineQuestions }) => lineQuestions.find(({ id }) => id === "lq-1")?.answers.find(({ by }) => by === noor),
    ownWay: { takeBackLineQuestion: { question: "lq-1" } },
  }),
  boundary: thing({
    holder: "resident",
    reads: ({ participants }) => participants.find(({ id }) => id === noor),
    ownWay: { changeCard: { ...card, callName: "Noor" } },
  }),
  volunteersBoundary: thing({
    holder: "volunteer",
    reads: ({ participants }) => participants.find(({ id }) => id === idOf("joost"))?.boundaries,
    ownWay: { changeCard: { ...card, callName: "Joost" } },
  }),
  answerToMinutes: thing({
    holder: "resident",
    reads: (facts) => minutesOf(facts)?.answers.findLast(({ by }) => by === noor),
    ownWay: { answerMinutes: { meeting: earlierMeeting, version: 1, value: "together", text: "", about: null } },
  }),
  volunteersAnswerToMinutes: thing({
    holder: "volunteer",
    reads: (facts) => minutesOf(facts)?.answers.findLast(({ by }) => by === idOf("joost")),
    ownWay: { answerMinutes: { meeting: earlierMeeting, version: 1, value: "yes", text: "", about: null } },
  }),
  correction: thing({
    holder: "resident",
    reads: (facts) => {
      const found = minutesOf(facts)?.corrections.find(({ id }) => id === "c-noor");
      return found && [found.by, found.on, found.text, found.block];
    },
    ownWay: null,
  }),
  limitOfAHandover: thing({
    holder: "volunteer",
    reads: ({ handovers }) => {
      const found = handovers.find(({ id }) => id === "ho-open");
      return found && [found.from, found.reason, found.boundary, found.withdrawnOn];
    },
    ownWay: { withdrawHandover: { handover: "ho-open" } },
  }),
  noToAHandover: thing({
    holder: "resident",
    reads: ({ handovers }) => handovers.find(({ id }) => id === "ho-open")?.consents.findLast(({ by }) => by === noor),
    ownWay: { consentHandover: { handover: "ho-open", value: "yes" } },
  }),
  thanks: thing({
    holder: "resident",
    reads: ({ handovers }) => handovers.find(({ id }) => id === "ho-over")?.thanks.find(({ by }) => by === noor),
    ownWay: null,
  }),
  hostsAnswer: thing({
    holder: "host",
    reads: (facts) => hostingOf(facts, idOf("ruben")).answers.time,
    ownWay: { answerHost: { question: "time", text: "Een uur kan ook." } },
  }),
  howIAm: thing({
    holder: "resident",
    reads: ({ checkIns }) => checkIns.find(({ id }) => id === "ci-noor"),
    ownWay: null,
  }),
  whatItBrought: thing({
    holder: "resident",
    reads: ({ evaluations }) => evaluations.find(({ id }) => id === "ev-1"),
    ownWay: { takeBackBrought: { evaluation: "ev-1" } },
  }),
  consent: thing({
    holder: "resident",
    reads: ({ consents }) => consents.find(({ id }) => id === "cs-given"),
    ownWay: { withdrawConsent: { consent: "cs-given", endsSeat: false } },
  }),
  howNewsComes: thing({
    holder: "resident",
    reads: ({ participants }) => participants.find(({ id }) => id === noor)?.news,
    ownWay: { chooseNews: { choice: "atOnce" } },
  }),
  whatIAmCalled: thing({
    holder: "resident",
    reads: ({ card: table }) => table && [table.wordForCentralPerson, table.wordForCentralPersonById],
    ownWay: { chooseCentralWord: { word: "" } },
  }),
  fallbackPerson: thing({
    holder: "resident",
    reads: ({ card: table }) => table && [table.anchorPersonId, table.anchorPersonById],
    ownWay: { nameAnchor: { who: idOf("joost") } },
  }),
  turnPlace: thing({
    holder: "resident",
    reads: ({ turnPlaces }) => turnPlaces[noor],
    ownWay: { chooseTurnPlace: { place: "first" } },
  }),
  clientSupport: thing({
    holder: "resident",
    reads: ({ clientSupport }) => clientSupport,
    ownWay: { answerClientSupport: { answer: "wanted" } },
  }),
  /** Who is by themselves, and that they are; when none goes on, there is nobody's. */
  privateTime: thing({
    holder: "resident",
    reads: ({ meetings }) => {
      const { privateCircle = null, phase, pausedIn } = meetings[theMeeting] ?? {};
      return privateCircle === null ? "nobody's" : [privateCircle, phase === "paused" ? pausedIn : phase];
    },
    ownWay: null,
  }),
  /** Until when it rests, and that it does. */
  restOfTheTable: thing({
    holder: "resident",
    reads: ({ ending }) => ending.pause ?? undefined,
    ownWay: { resumeTable: {} },
  }),
  question: thing({
    holder: "resident",
    reads: (_facts, { question }) => question?.item?.texts["text"],
    ownWay: null,
  }),
} satisfies Readonly<Record<string, OwnThing>>;
export type ThingName = keyof typeof ownThings;

export const thingNames = Object.keys(ownThings).filter((name): name is ThingName => Object.hasOwn(ownThings, name));
