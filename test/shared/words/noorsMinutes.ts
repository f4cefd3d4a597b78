// Minutes of Noor's third meeting as blocks, by hand: what everyone reads and what few read, so that a test of the sentences
// needs no table around it.
import { seatedAs } from "../../support/cast.ts";
import { foldFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MinutesBlock } from "@werktafel/shared/domain/minutes/minutes";
import type { Participant, Party } from "@werktafel/shared/domain/participant";
import { type MeetingId, meetingId, type ParticipantId, participantId } from "@werktafel/shared/ids";

const person = (id: string, callName: string, party: Party): Participant =>
  seatedAs(id, { party, name: `${callName} Achternaam`, callName, role: id === "p-teun" ? "facilitator" : "" });

export const people: readonly Participant[] = [
  person("p-noor", "Noor", "resident"),
  person("p-mila", "Mila", "informal"),
  person("p-teun", "Teun", "staff"),
  person("p-farida", "Farida", "staff"),
  person("p-ruben", "Ruben", "host"),
  person("p-samira", "Samira", "staff"),
  person("p-bo", "Bo", "guest"),
];
export const id = (name: string): ParticipantId => participantId(`p-${name}`);
export const theMeeting: MeetingId = meetingId("m-3");

const everyones: readonly MinutesBlock[] = [
  {
    id: "b-presence",
    section: "presence",
    order: "0000",
    text: "De Pollepel",
    people: ["noor", "mila", "teun", "farida", "ruben", "samira", "bo"].map(id),
    on: "2026-09-08",
    presence: {
      via: { [id("noor")]: "inPerson", [id("samira")]: "video", [id("mila")]: "phone" },
      guests: [id("bo")],
      came: { [id("farida")]: "10.50" },
      left: { [id("ruben")]: "11.20" },
      agreedTo: {},
      names: Object.fromEntries(people.map((each) => [each.id, each.callName])),
      residents: [id("noor")],
    },
  },
  { id: "b-question", section: "question", order: "0000", text: "Ik wil gastvrouw worden.", wordsOf: id("noor") },
  { id: "b-summary", section: "summary", order: "0000", text: "Het gaat goed op woensdag." },
  { id: "b-good", section: "strengths", order: "0000", text: "Noor is graag in de keuken." },
  { id: "b-goal", section: "goals", order: "0000", text: "Ik sta vast in de keuken.", status: "reached" },
  {
    id: "b-decision",
    section: "decisions",
    order: "0000",
    text: "Over een tweede ochtend praten we weer in december.",
    status: "tableDecision",
    on: "2026-09-08",
  },
  {
    id: "b-authority",
    section: "decisions",
    order: "0001",
    text: "Vrijwilligerswerk mag naast de uitkering.",
    status: "authorityDecision",
    byOrganisation: "Gemeente Nergenshuizen",
    on: "2026-09-08",
    objectionUntil: "2026-10-20",
  },
  {
    id: "b-agreed",
    section: "agreements",
    order: "0000",
    text: "Noor werkt op woensdag.",
    status: "agreed",
    people: [id("ruben"), id("noor")],
    rhythm: { every: "week", until: null },
    on: "2027-01-05",
    answers: [
      { by: id("ruben"), value: "yes", notedById: null },
      { by: id("noor"), value: "yes", notedById: id("mila") },
    ],
  },
  {
    id: "b-proposed",
    section: "agreements",
    order: "0001",
    text: "Vanaf oktober probeert Noor een tweede ochtend in de keuken.",
    status: "proposed",
    people: [id("noor"), id("ruben"), id("samira")],
    answers: [
      { by: id("ruben"), value: "notYet", notedById: null },
      { by: id("noor"), value: "no", notedById: null },
    ],
  },
  {
    id: "b-note",
    section: "agreements",
    order: "0002",
    text: "Ik wil eerst kijken naar mijn rooster.",
    status: "notYet",
    wordsOf: id("ruben"),
    about: "b-proposed",
  },
  {
    id: "b-z-action",
    section: "actions",
    order: "0000",
    text: "kiest wie Noor begeleidt.",
    status: "accepted",
    people: [id("farida"), id("noor")],
    mode: "together",
    on: "2026-09-22",
    wordsOf: id("farida"),
  },
  { id: "b-action2", section: "actions", order: "0001", text: "Een kaart maken", status: "forWhoWants", people: [] },
  {
    id: "b-dissent",
    section: "dissents",
    order: "0000",
    text: "Ik wil nog geen tweede ochtend. Eén ochtend is nu genoeg.",
    wordsOf: id("noor"),
    about: "b-proposed",
    on: "2026-09-08",
  },
  { id: "b-open", section: "openQuestions", order: "0000", text: "De fiets", status: "notReached" },
  {
    id: "b-since",
    section: "sinceLastTime",
    order: "0000",
    text: "De brief lezen",
    status: "done",
    people: [id("wil")],
  },
  { id: "b-next", section: "next", order: "0000", text: "", on: "2026-12-08" },
];

const fews: readonly MinutesBlock[] = [
  { id: "b-few", section: "concerns", order: "0000", text: "Het geld is snel op." },
  {
    id: "b-few-own",
    section: "dissents",
    order: "0000",
    text: "Dat is van mij alleen.",
    wordsOf: id("noor"),
    about: "b-agreed",
  },
];
/** Mila before Noor: who reads it is said in the table's order, not in this one. */
export const fewReaders: readonly ParticipantId[] = [id("mila"), id("noor")];

const plan = {
  number: 3,
  kind: "evaluation",
  plannedFor: "2026-09-08T10:30:00+02:00",
  durationMinutes: 75,
  place: "De Pollepel",
  form: "inPerson",
  videoLink: null,
  chairId: id("teun"),
  noteTakerId: id("teun"),
  template: "werktafel",
  invited: [],
  residentChoseTimeAndPlace: true,
} as const;
const told = { meeting: theMeeting, audience: "everyone" } as const;
const by = id("teun");

/** In the order in which things became true. `order`: of things that may come in any. */
export const factsOfMinutes = (
  order: <Each>(some: readonly Each[]) => readonly Each[] = (some) => some,
): readonly Fact[] => [
  ...order(people).map((participant): Fact => ({ kind: "participantSeated", participant })),
  { kind: "meetingInvited", ...told, plan, by, on: "2026-09-01" },
  { kind: "meetingOpened", ...told, by, at: "2026-09-08T08:30:00.000Z" },
  { kind: "meetingClosed", ...told, withoutAfterHours: false, by, at: "2026-09-08T09:45:00.000Z" },
  { kind: "minutesVersionMade", ...told, version: 1, by: null, change: "Eerste versie", on: "2026-09-08" },
  ...order<Fact>([
    { kind: "minutesBlocksTold", ...told, version: 1, blocks: order(everyones) },
    { kind: "minutesBlocksTold", meeting: theMeeting, audience: order(fewReaders), version: 1, blocks: order(fews) },
  ]),
  { kind: "minutesAskedAbout", ...told, version: 1, until: "2026-09-25", by, on: "2026-09-11" },
];

export const meetingOf = (facts: readonly Fact[]): MeetingState => {
  const meeting = foldFacts(facts).meetings[theMeeting];
  if (!meeting) throw new Error("no meeting");
  return meeting;
};

export const said = (
  name: string,
  value: "yes" | "notYet" | "no" | "together" | "comment",
  text = "",
  on = "2026-09-20",
): Fact => ({
  kind: "minutesAnswered",
  ...told,
  answer: { by: id(name), version: 1, value, on, text, notedById: null },
});
export const adopted: Fact = { kind: "minutesAdopted", ...told, version: 1, by, on: "2026-09-21" };
export const correction = (name: string, text: string, on: string): Fact => ({
  kind: "correctionAsked",
  ...told,
  correction: {
    id: `cor-${on}`,
    version: 1,
    block: "b-summary",
    by: id(name),
    on,
    text,
    answer: null,
    acceptedByResidentOn: null,
  },
});
