// Noor's table with something of everybody's own on it: what was said, by whom, in words that stand nowhere else.
import type { Accord } from "@werktafel/shared/domain/accord";
import type { Fact } from "@werktafel/shared/domain/fact";
import { ownCardOf } from "@werktafel/shared/domain/ownCard";
import type { NewItem } from "@werktafel/shared/sheet/editSheet";
import { meetingId, type SheetId } from "@werktafel/shared/ids";
import { everyone, idOf, item, on, overlapping, question } from "../../server/live/openTable.ts";
import { a1, a1Words, factsAt, goalWords } from "../../server/meetings/everyCell/moments.ts";
import { theMeeting } from "../../server/meetings/meetingAt.ts";
import { participantOf, seatedToo } from "./people.ts";

export const noor = idOf("noor");
const day = "2026-09-18";
const dayOfNoorsAction = "2026-09-25";
export const goal = on(everyone, "g-1");
export const noorsAction = on(everyone, "ac-noor");
export const joostsAction = on(everyone, "ac-joost2");
/** To this one she said no, and why. */
export const refusedGoal = on(everyone, "g-3");
export const refusedGoalWords = { text: "Noor gaat alleen met de bus.", why: "", reviewOn: null };
export const contradicted = on(everyone, "s-1");
export const a2 = on(overlapping, "a-2");
export const a2Words = {
  text: "Joost belt elke maandag.",
  partyIds: [noor, idOf("joost")],
  rhythm: null,
  reviewOn: null,
};
const a1Answered = { ...a1Words, rhythm: null, reviewOn: null };
export const earlierMeeting = meetingId("m-0");

/** What lies on the sheets, before anybody does anything. */
export const onSheets: ReadonlyMap<SheetId, readonly NewItem[]> = new Map<SheetId, readonly NewItem[]>([
  [
    everyone,
    [
      // Farida typed it as Noor said it; Noor made it hers.
      {
        collection: "goals",
        id: goal.item,
        texts: { title: goalWords.text, why: goalWords.why },
        values: { byId: idOf("farida") },
      },
      { collection: "goals", id: item("g-2"), texts: { title: "Ik slaap weer goed." }, values: { byId: idOf("mila") } },
      {
        collection: "goals",
        id: refusedGoal.item,
        texts: { title: refusedGoalWords.text },
        values: { byId: idOf("mila") },
      },
      {
        collection: "agreements",
        id: a1.item,
        texts: { text: a1Words.text },
        values: { byId: idOf("farida") },
        ids: { parties: [...a1Words.partyIds], goals: [goal.item] },
      },
      { collection: "actions", id: item("ac-wie-wil"), texts: { text: "De keuken laten zien" } },
      {
        collection: "actions",
        id: item("ac-joost"),
        texts: { text: "Noor ophalen" },
        values: { ownerId: idOf("joost") },
      },
      {
        collection: "actions",
        id: noorsAction.item,
        texts: { text: "Ik bel zelf de keuken." },
        values: { ownerId: noor, byId: idOf("farida"), due: dayOfNoorsAction },
      },
      {
        collection: "actions",
        id: joostsAction.item,
        texts: { text: "Ik loop een keer mee." },
        values: { ownerId: idOf("joost"), byId: idOf("farida") },
      },
      { collection: "barriers", id: item("b-1"), texts: { text: "De brief is er niet" }, values: { status: "open" } },
      {
        collection: "strengths",
        id: contradicted.item,
        texts: { text: "Noor luistert goed" },
        values: { byId: idOf("farida") },
      },
      { collection: "ideas", id: item("i-1"), texts: { text: "Samen soep koken" }, values: { byId: idOf("mila") } },
    ],
  ],
  [
    overlapping,
    [
      {
        collection: "agreements",
        id: a2.item,
        texts: { text: a2Words.text },
        values: { byId: idOf("joost"), madeKind: "homeVisit", madePlace: "Bij Noor" },
        ids: { parties: [...a2Words.partyIds] },
      },
    ],
  ],
  [
    question,
    [{ collection: "question", id: item("question"), texts: { text: "Hoe doe ik weer mee?" }, values: { byId: noor } }],
  ],
]);

const accord = (value: Accord["value"], note: string, words: Accord["words"]): Accord => ({
  participantId: noor,
  value,
  on: day,
  note,
  words,
});
const ofNoor = { by: noor, on: day } as const;
const toAll = { audience: "everyone" } as const;
const cardOf = (who: "noor" | "joost", boundary: string): Fact => ({
  kind: "cardChanged",
  participant: idOf(who),
  card: {
    ...ownCardOf({ ...(seatedToo[0] ?? raise()), id: idOf(who), name: who, callName: who }),
    whatHappensWithWhatISay: `Wat ik hoor blijft bij mij, zegt ${who}.`,
    boundaries: [boundary],
  },
  on: day,
  ...toAll,
});
const raise = (): never => {
  throw new Error("nobody sits here");
};

/** The meeting of before is over and its minutes lie before everyone; another goes on, at which everybody is. */
const meetings: readonly Fact[] = [
  ...factsAt("forApproval")
    .filter((fact) => "meeting" in fact)
    .map((fact): Fact => JSON.parse(JSON.stringify(fact).replaceAll('"m-1"', '"m-0"').replaceAll('"r-1"', '"r-0"')))
    .filter((fact) => fact.kind !== "minutesAnswered" && fact.kind !== "accordRoundOpened"),
  ...seatedToo.map(
    ({ id }): Fact => ({
      kind: "attendanceNoted",
      meeting: theMeeting,
      ...toAll,
      participant: id,
      via: "inPerson",
      by: idOf("farida"),
      at: "2026-09-18T13:30:00.000Z",
    }),
  ),
];

const minutesOf = { meeting: earlierMeeting, ...toAll } as const;
/** Each what somebody said themselves; `things.ts` tells which is whose. */
const own: readonly Fact[] = [
  { kind: "goalFaced", item: goal, face: { on: day, byId: noor, value: "good", text: "Ik slaap erop vooruit." } },
  { kind: "goalWeighed", item: goal, choice: "keep", ...ofNoor, text: "Dit wil ik houden." },
  { kind: "planBWritten", item: goal, ...ofNoor, text: "Dan bel ik Mila." },
  { kind: "goalAnswered", item: refusedGoal, accord: accord("no", "Ik durf niet alleen.", refusedGoalWords) },
  { kind: "agreementAnswered", item: a1, accord: accord("no", "Woensdag is mijn rustdag.", a1Answered) },
  { kind: "agreementAnswered", item: a2, accord: accord("yes", "Fijn, maandag.", a2Words) },
  {
    kind: "actionMoved",
    item: noorsAction,
    to: "accepted",
    ...ofNoor,
    note: "Dat lukt me wel.",
    words: { text: "Ik bel zelf de keuken.", ownerId: noor, rhythm: null, due: dayOfNoorsAction },
  },
  {
    kind: "actionMoved",
    item: joostsAction,
    to: "accepted",
    by: idOf("joost"),
    on: day,
    note: "",
    words: { text: "Ik loop een keer mee.", ownerId: idOf("joost"), rhythm: null, due: null },
  },
  {
    kind: "dissented",
    item: a1,
    dissent: "di-noor",
    about: "agreement",
    ...ofNoor,
    text: "Ik ben het hier niet mee eens.",
    tableResponse: "",
    status: "stands",
  },
  { kind: "statementMade", item: contradicted, statement: "st-noor", ...ofNoor, text: "Zo is het niet gegaan." },
  { kind: "statementMade", item: a1, statement: "st-answered", ...ofNoor, text: "Het is geen woensdag." },
  {
    kind: "statementAnswered",
    item: a1,
    statement: "st-answered",
    by: idOf("farida"),
    on: day,
    as: "kept",
    text: "Zo is het afgesproken.",
    line: null,
  },
  { kind: "lineQuestionAsked", item: a1, question: "lq-noor", ...ofNoor, to: idOf("ruben"), text: "Wat doe ik daar?" },
  { kind: "lineQuestionAnswered", item: a1, question: "lq-1", by: noor, on: day, text: "Om tien uur, zei hij." },
  {
    kind: "attemptNoted",
    item: noorsAction,
    attempt: { by: noor, on: day, what: null, text: "Niemand nam op." },
    on: day,
  },
  {
    kind: "handoverConsented",
    ...toAll,
    handover: "ho-open",
    by: noor,
    value: "no",
    on: day,
  },
  { kind: "thanked", ...toAll, handover: "ho-over", ...ofNoor, text: "Dank je wel, Joost." },
  {
    kind: "hostAnswered",
    host: idOf("ruben"),
    by: idOf("ruben"),
    question: "time",
    text: "Een half uur kan.",
    on: day,
    ...toAll,
  },
  {
    kind: "checkedIn",
    checkIn: { id: "ci-noor", of: noor, askedBy: null, face: "notGood", text: "Ik ben moe.", via: "" },
    ...ofNoor,
    ...toAll,
  },
  { kind: "newsChosen", participant: noor, choice: "askMe", on: day, ...toAll },
  { kind: "centralWordChosen", word: "de gastvrouw", ...ofNoor, ...toAll },
  { kind: "turnPlaceChosen", by: noor, place: "last", ...toAll },
  { kind: "clientSupportAnswered", ...ofNoor, answer: "notNow", ...toAll },
  {
    kind: "minutesAnswered",
    ...minutesOf,
    answer: { by: noor, version: 1, value: "no", on: day, text: "Dit heb ik niet gezegd.", notedById: null },
  },
  {
    kind: "minutesAnswered",
    ...minutesOf,
    answer: { by: idOf("joost"), version: 1, value: "together", on: day, text: "", notedById: null },
  },
  {
    kind: "correctionAsked",
    ...minutesOf,
    correction: {
      id: "c-noor",
      version: 1,
      block: "b-1",
      by: noor,
      on: day,
      text: "Het was een tram.",
      answer: null,
      acceptedByResidentOn: null,
    },
  },
  { kind: "anchorNamed", who: idOf("mila"), by: noor, on: day, ...toAll },
  { kind: "tablePaused", by: noor, on: day, until: null, ...toAll },
  cardOf("noor", "Bel me niet voor tien uur."),
  cardOf("joost", "Ik kom niet op zondag."),
];

export const laidFacts: readonly Fact[] = [
  // What lies ready to be erased, or on the way to an end, would make of every no a yes that was asked.
  ...factsAt("running").filter(({ kind }) => kind !== "itemErasureAsked" && kind !== "closingProposed"),
  ...meetings,
  {
    kind: "representativeNamed",
    representation: {
      id: "re-vera",
      participant: participantOf("representative"),
      for: noor,
      title: "mentor",
      domains: "all",
      from: day,
      until: null,
      endedOn: null,
    },
    audience: "everyone",
  },
  ...own,
];
