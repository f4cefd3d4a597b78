// The moments at which somebody may ask something: from a table in preparation to minutes that were adopted, each put there as
// facts. Ruben leads the meeting, Farida the process, Joost takes notes.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingPhase } from "@werktafel/shared/domain/meeting/meeting";
import { everyone, idOf, type Name, on, openTable, type OpenTable, type TableOptions } from "../../live/openTable.ts";
import { allHere, meetingAt, theMeeting, thePlan } from "../meetingAt.ts";

export const momentNames = [
  "tableInPreparation",
  "noMeeting",
  "preparing",
  "invited",
  "running",
  "runningBetweenRounds",
  "runningWithoutMila",
  "paused",
  "privateTime",
  "closed",
  "draft",
  "forApproval",
  "adopted",
  "calledOff",
] as const;
export type MomentName = (typeof momentNames)[number];

/** What the meeting's own phase is then; `null`: there is none. */
export const phaseAt: Readonly<Record<MomentName, MeetingPhase | null>> = {
  tableInPreparation: null,
  noMeeting: null,
  preparing: "preparing",
  invited: "invited",
  running: "running",
  runningBetweenRounds: "running",
  runningWithoutMila: "running",
  paused: "paused",
  privateTime: "privateTime",
  closed: "closed",
  draft: "closed",
  forApproval: "closed",
  adopted: "closed",
  calledOff: "calledOff",
};

export const underWay: readonly MomentName[] = [
  "running",
  "runningBetweenRounds",
  "runningWithoutMila",
  "paused",
  "privateTime",
];

export const plan = { ...thePlan, chairId: idOf("ruben") };
export const a1 = on(everyone, "a-1");
export const a1Words = { text: "Noor werkt elke woensdag.", partyIds: [idOf("noor"), idOf("ruben")] };
export const goalWords = { text: "Ik ben gastvrouw in de buurtkeuken.", why: "Dan doe ik ertoe." };
const day = "2026-09-18";
const toEveryone = { meeting: theMeeting, audience: "everyone" } as const;

const consent = {
  of: idOf("noor"),
  consent: "informed",
  about: null,
  toOrganisationIds: [],
  scope: "Noor weet wie er aan tafel zit.",
  validUntil: null,
  askedById: idOf("farida"),
  givenOn: null,
  withdrawnOn: null,
  notedById: null,
  saidForById: null,
  ownYesOn: null,
  domains: [],
} as const;

/** Somebody who may come, if Noor says so; a yes of hers, and a question to her; and who may say yes for her. */
const sharing: readonly Fact[] = [
  {
    kind: "seatProposed",
    proposal: {
      id: "sp-1",
      name: "Wil Bedacht",
      party: "informal",
      roleLabel: "buurvrouw",
      organisationId: null,
      organisationName: "",
      why: "",
      by: idOf("mila"),
      on: day,
    },
    audience: "everyone",
  },
  {
    kind: "wideningAsked",
    asked: {
      id: "wd-1",
      readers: [idOf("mila"), idOf("noor")],
      who: idOf("farida"),
      insteadOf: null,
      by: idOf("mila"),
      on: day,
    },
    audience: "everyone",
  },
  { kind: "consentAsked", asked: { ...consent, id: "cs-asked" }, audience: "everyone" },
  {
    kind: "barrierRaised",
    item: on(everyone, "b-1"),
    question: "vr-1",
    to: idOf("farida"),
    by: idOf("mila"),
    on: day,
    dueOn: day,
  },
  {
    kind: "trialMoved",
    host: idOf("ruben"),
    to: "set",
    until: "2099-01-01",
    by: idOf("noor"),
    on: day,
    audience: "everyone",
  },
  {
    kind: "broughtTold",
    evaluation: { id: "ev-1", brought: [], text: "Ik hoor erbij", wouldChange: "", tableFelt: "" },
    by: idOf("noor"),
    on: day,
    audience: "everyone",
  },
  { kind: "itemRested", item: on(everyone, "g-2"), by: idOf("noor"), on: day, until: null },
  { kind: "consentAsked", asked: { ...consent, id: "cs-given", givenOn: day }, audience: "everyone" },
  {
    kind: "askingAgreed",
    asking: { id: "as-1", of: idOf("noor"), asker: idOf("mila"), everyWeeks: 6, from: day },
    by: idOf("noor"),
    on: day,
    audience: "everyone",
  },
  {
    kind: "representativeNamed",
    representation: {
      id: "re-1",
      participant: idOf("joost"),
      for: idOf("noor"),
      title: "mentor",
      domains: ["health"],
      from: day,
      until: null,
      endedOn: null,
    },
    audience: "everyone",
  },
  {
    kind: "recordKept",
    collection: "organisations",
    id: "o-kookt",
    audience: "everyone",
    record: { name: "De Pollepel" },
  },
];

const asking = {
  kind: "handoverAsked",
  audience: "everyone",
  actions: [],
  asker: idOf("joost"),
  to: idOf("farida"),
  second: null,
  reason: "volunteerLimit",
  boundary: "Ik loop mee.",
  words: null,
  on: day,
  dueOn: "2099-01-01",
} as const;
const took = { kind: "handoverAnswered", audience: "everyone", handover: "ho-over", on: day } as const;
/** A question that waits for Farida, and one that she took over with Noor's yes. */
const handovers: readonly Fact[] = [
  { ...asking, handover: "ho-open" },
  { ...asking, handover: "ho-over" },
  { ...took, answer: { by: idOf("farida"), on: day, value: "accepted", note: "", offer: "", until: null } },
  {
    kind: "handoverConsented",
    audience: "everyone",
    handover: "ho-over",
    by: idOf("noor"),
    value: "yes",
    on: day,
  },
  {
    kind: "handoverTakenOver",
    audience: "everyone",
    handover: "ho-over",
    by: idOf("farida"),
    made: null,
    on: day,
  },
  { kind: "warmContactNoted", audience: "everyone", handover: "ho-over", by: idOf("joost"), isDone: true, on: day },
];

/** A goal that is Noor's, a no of Ruben's, an opinion of Mila's, and something of Joost's that was put away. */
const lying = (status: "active" | "preparing"): readonly Fact[] => [
  {
    kind: "boardMade",
    board: {
      title: "De tafel van Noor",
      status,
      phase: "",
      template: "",
      wordForCentralPerson: "Noor",
      facilitatorId: idOf("farida"),
      anchorPersonId: null,
      createdOn: "2026-05-12",
      nextMeetingOn: null,
      isFictional: true,
    },
  },
  { kind: "goalConfirmed", item: on(everyone, "g-1"), by: idOf("noor"), on: day, words: goalWords },
  {
    kind: "agreementAnswered",
    item: a1,
    accord: { participantId: idOf("ruben"), value: "no", on: day, note: "", words: a1Words },
  },
  {
    kind: "dissented",
    item: a1,
    dissent: "di-1",
    about: "agreement",
    by: idOf("mila"),
    on: day,
    text: "Ik zie het anders.",
    tableResponse: "",
    status: "stands",
  },
  {
    kind: "actionMoved",
    item: on(everyone, "ac-joost"),
    to: "accepted",
    by: idOf("joost"),
    on: day,
    note: "",
    words: { text: "Noor ophalen", ownerId: idOf("joost") },
  },
  { kind: "itemPutAway", item: on(everyone, "ac-joost"), by: idOf("joost"), on: day },
  ...sharing,
  ...handovers,
  { kind: "statementMade", item: a1, statement: "st-1", by: idOf("mila"), on: day, text: "Het is donderdag." },
  { kind: "statementMade", item: a1, statement: "st-2", by: idOf("mila"), on: day, text: "Het is een ander uur." },
  {
    kind: "statementAnswered",
    item: a1,
    statement: "st-2",
    by: idOf("farida"),
    on: day,
    as: "kept",
    text: "De bus gaat niet eerder.",
    line: { text: "We gaan op dinsdag." },
  },
  {
    kind: "lineQuestionAsked",
    item: a1,
    question: "lq-1",
    by: idOf("mila"),
    to: idOf("joost"),
    on: day,
    text: "Hoe laat haal je haar op?",
  },
  { kind: "itemErasureAsked", item: on(everyone, "s-1"), by: idOf("noor"), on: day },
  {
    kind: "closingProposed",
    audience: "everyone",
    by: idOf("noor"),
    on: day,
    plan: { keepers: [idOf("farida")], afterCare: { who: idOf("farida"), on: "2026-12-18" } },
  },
  {
    kind: "retentionSet",
    audience: "everyone",
    by: idOf("farida"),
    on: day,
    rule: { id: "rule-1", whose: "Gemeente", basis: "Wmo", years: 15, start: "boardClosed" },
  },
  {
    kind: "erasureHeld",
    audience: "everyone",
    by: idOf("farida"),
    on: day,
    hold: "hold-1",
    reason: "Er loopt een zaak.",
  },
];

/** A round of yes was opened, and a round along everyone, when the meeting ran. */
const rounds = (isOpen: boolean): readonly Fact[] => [
  { kind: "accordRoundOpened", meeting: theMeeting, item: a1, words: a1Words, by: idOf("ruben") },
  { kind: "turnRoundOpened", ...toEveryone, round: "r-1", order: [idOf("noor"), idOf("ruben")], by: idOf("ruben") },
  ...(isOpen ? [] : [{ kind: "turnRoundClosed", ...toEveryone, round: "r-1", share: null } as const]),
];

const minutes: readonly Fact[] = [
  { kind: "minutesVersionMade", ...toEveryone, version: 1, by: null, change: "", on: day },
  {
    kind: "minutesBlocksTold",
    ...toEveryone,
    version: 1,
    blocks: [{ id: "b-1", section: "concerns", order: "a", text: "De bus rijdt niet." }],
  },
  {
    kind: "correctionAsked",
    ...toEveryone,
    correction: {
      id: "c-1",
      version: 1,
      block: "b-1",
      by: idOf("mila"),
      on: day,
      text: "De bus rijdt wel.",
      answer: null,
      acceptedByResidentOn: null,
    },
  },
];
const asked: Fact = { kind: "minutesAskedAbout", ...toEveryone, version: 1, until: null, by: idOf("farida"), on: day };
const noorsYes: Fact = {
  kind: "minutesAnswered",
  ...toEveryone,
  answer: { by: idOf("noor"), version: 1, value: "yes", on: day, text: "", notedById: null },
};
const erasureAsked: Fact = { kind: "minutesErasureAsked", ...toEveryone, block: "b-1", by: idOf("noor"), on: day };
const adopted: Fact = { kind: "minutesAdopted", ...toEveryone, version: 1, by: idOf("farida"), on: day };

const afterIt: Readonly<Partial<Record<MomentName, readonly Fact[]>>> = {
  draft: minutes,
  forApproval: [...minutes, asked, noorsYes],
  adopted: [...minutes, asked, noorsYes, adopted, erasureAsked],
};

/** The facts of that moment. `without`: leaves one thing out of it, so that what hangs on it is refused. */
export const factsAt = (moment: MomentName, without: (fact: Fact) => boolean = () => false): readonly Fact[] => {
  const phase = phaseAt[moment];
  const here: readonly Name[] = [...allHere, "gast"];
  const ran = underWay.includes(moment) || phase === "closed";
  return [
    ...lying(moment === "tableInPreparation" ? "preparing" : "active"),
    ...(phase === null ? [] : meetingAt(phase, here, plan)),
    ...(ran ? rounds(moment !== "runningBetweenRounds" && phase !== "closed") : []),
    ...(afterIt[moment] ?? []),
  ].filter((fact) => !without(fact));
};

/** Who is not let in then, though there is a seat. */
const outside = (moment: MomentName): readonly Name[] => {
  if (moment === "tableInPreparation") return ["mila", "joost", "ruben", "gast"];
  return underWay.includes(moment) ? [] : ["gast"];
};

export const tableAt = async (moment: MomentName, options: TableOptions): Promise<OpenTable> => {
  const table = await openTable(options);
  const doors = outside(moment).map((name) => ({ participant: idOf(name), isLetIn: false }));
  const { board, store, clock, gate } = table;
  const isPreparing = moment === "tableInPreparation";
  const nothing = { facts: [], access: [], answer: null };
  await store.run("appendFacts", { board, person: null, at: clock.now(), ...nothing, doors, isPreparing });
  gate.changed(board);
  if (moment === "runningWithoutMila") await table.endSeat("mila");
  return table;
};

export const isLetInAt = (moment: MomentName, name: Name): boolean =>
  !outside(moment).includes(name) && !(moment === "runningWithoutMila" && name === "mila");
