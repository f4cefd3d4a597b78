// Sentences of a meeting that is under way: leading it, who is there, whose turn it is, deciding, and rounding it off.
import type { Party } from "@werktafel/shared/domain/participant";
import { aboutInWords, dayInWords, timeInWords } from "../dates.ts";
import { first, namesJoined } from "../speaking.ts";

export const leading = {
  now: "Nu",
  done: "besproken",
  clock: (ms: number) => `nu ${timeInWords(ms).replace(" uur", "")}`,
  until: (iso: string) => `tot ongeveer ${aboutInWords(iso)}`,
  residentsHere: (names: string, count: number) => `${names} ${count === 1 ? "is" : "zijn"} er`,
  notYet: "We zijn nog nergens aan begonnen.",
  atAgreement: "We praten nu over een afspraak.",
  smallCircle: "We praten even in kleine kring.",
  smallCircleWhat: "Dit punt is niet voor iedereen. Straks gaan we samen verder.",
  later: "Past iets vandaag niet? Tik op het punt en zet het bij Later.",
  nothingHere: "Hier is nog niets op het bord gezet.",
  putHere: "Wat hier op het bord kwam",
  looking: "Jij kijkt hier alleen rond.",
  backToNow: "Terug naar waar we zijn",
  goHere: "Ga hier met iedereen heen",
  nowAt: (title: string) => `We praten nu over: ${title}`,
  turns: "Rondje",
  undo: "Haal terug",
  accordRound: "Akkoordronde",
  next: "Volgend punt",
  begin: "Ga naar het eerste punt",
  hand: "Geef de leiding aan …",
  leadAway: (name: string) => `${name} is even los. Iemand anders kan het overleg leiden.`,
  handTitle: "Wie leidt het overleg verder?",
  handNone: "Er is nu niemand anders die de leiding kan nemen.",
  handed: (name: string) => `${name} leidt nu het overleg.`,
  leadsHere: "leidt het overleg",
  accordTitle: "Welke afspraak leggen we voor?",
  accordNone: "Er zijn nog geen afspraken om voor te leggen.",
  accordProposals: "Voorstellen",
  accordAgreed: "Al afgesproken",
  accordAbout: "Leg deze afspraak voor",
} as const;

export const attendance = {
  title: "Wie is er?",
  here: (name: string) => `${name} is er`,
  how: "hoe doet die mee?",
  notHere: "Nog niet hier",
  ask: "Ben je er?",
  askHow: "Tik aan hoe je meedoet.",
  minutesFollow: (names: readonly string[]) =>
    `${namesJoined(names)} ${names.length === 1 ? "is er niet en krijgt" : "zijn er niet en krijgen"} het verslag.`,
} as const;

/** A part of the time in plain words: never a number of one person, never a percentage (SCREENS.md 2). */
const partWords = [
  [0.04, "bijna niets"],
  [0.14, "een tiende"],
  [0.22, "een vijfde"],
  [0.29, "een kwart"],
  [0.42, "een derde"],
  [0.58, "de helft"],
  [0.71, "twee derde"],
  [0.85, "driekwart"],
  [0.96, "bijna alles"],
] as const;
const partInWords = (part: number): string => partWords.find(([below]) => part < below)?.[1] ?? "alles";

const partyGroups: Readonly<Record<Party, string>> = {
  resident: "de inwoners",
  informal: "de naasten",
  volunteer: "de vrijwilligers",
  staff: "de beroepskrachten",
  host: "de werkplek",
  guest: "de gasten",
};

export const turns = {
  title: "Rondje",
  turnOf: (name: string) => `${name} is aan de beurt`,
  mine: "Jij bent aan de beurt",
  start: (name: string) => `Geef ${name} de beurt`,
  nextTo: (name: string) => `Klaar. Nu ${name}`,
  said: "Klaar",
  saidMine: "Ik heb het gezegd",
  skip: (name: string) => `${name} slaat over`,
  skipMine: "Ik sla over",
  heard: "is gehoord",
  passed: "sloeg over",
  notYet: (names: readonly string[]) => `Nog niet aan de beurt: ${namesJoined(names)}.`,
  allHeard: "Iedereen is aan de beurt geweest.",
  close: "Sluit het rondje",
  place: "Wanneer wil jij in een rondje?",
  first: "Als eerste",
  last: "Als laatste",
  share: (residents: string, part: number, parties: readonly { readonly party: Party; readonly share: number }[]) =>
    [
      `${first(residents)} had ongeveer ${partInWords(part)} van de tijd, de anderen ${partInWords(1 - part)}.`,
      ...parties.map(({ party, share }) => `Voor ${partyGroups[party]} was dat ongeveer ${partInWords(share)}.`),
    ].join(" "),
} as const;

export const decisions = {
  title: "Besluiten",
  add: "Nieuw besluit",
  kind: "Wie besluit dit?",
  kinds: { tableDecision: "Besluit van de tafel", authorityDecision: "Besluit van een organisatie" },
  text: "Wat is besloten?",
  organisation: "Welke organisatie?",
  until: "Tot welke dag kun je daar laten weten dat je het niet eens bent?",
  put: "Zet dit besluit erbij",
  byOrganisation: (name: string) => `Besluit van ${name}`,
  objectUntil: (name: string, iso: string) => `Niet mee eens? Laat het ${name} weten tot en met ${dayInWords(iso)}.`,
} as const;

export const closing = {
  open: "Rond af",
  title: "We ronden af",
  afterHours: "Er staat nog niet wie je belt na 16.00 uur en in het weekend. Spreken we dat nu af?",
  afterHoursNow: "Maak de afspraak nu",
  afterHoursNot: "Nu nog niet, sluit het overleg",
  next: "Wanneer zien we elkaar weer?",
  nextField: "Welke dag? Dit mag leeg blijven.",
  minutesReady: "Daarna staat het verslag klaar om te lezen.",
  close: "Sluit het overleg",
} as const;
