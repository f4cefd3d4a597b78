// Sentences around the minutes: reading them, saying whether they are right, finishing them together.
import type { MinutesAnswerValue } from "@werktafel/shared/domain/minutes/minutes";
import { namesJoined } from "../speaking.ts";

const verb = (names: readonly string[], one: string, more: string): string => (names.length === 1 ? one : more);

export const minutes = {
  title: "Wat we hebben afgesproken",
  door: "Verslagen",
  list: "Verslagen",
  none: "Er is nog geen verslag. Na een overleg staat het hier.",
  meetingOf: (day: string) => `Overleg van ${day}`,
  backToList: "Alle verslagen",
  skip: "Ga naar het verslag",
  ready: "Het verslag is klaar. Lees je mee?",
  draft: "Concept",
  draftFor: (name: string) => `${name} maakt het verslag nog af. Je kunt het al lezen.`,
  draftMine: "Staat alles er goed? Laat iedereen het dan lezen.",
  adoptedOn: (day: string) => `Vastgesteld op ${day}`,
  askedYou: "Klopt dit? Zeg het als je wilt.",
  notAdopted: "Nog niet vastgesteld",
  waiting: (names: readonly string[]) =>
    `${namesJoined(names)} ${verb(names, "heeft", "hebben")} nog niets gezegd. Dat is goed.`,
  notYetYes: (names: readonly string[]) =>
    `${namesJoined(names)} ${verb(names, "zei", "zeiden")} nog geen ja. Dat is goed.`,
  takeHome: "Neem mee naar huis",
  pdf: "Open als PDF",
  print: "Print",
} as const;

export const minutesParts = {
  next: "Lees verder",
  before: "Lees terug",
  all: "Laat alles zien",
  byPart: "Lees het in stukjes",
  readMore: "Er staat nog meer in. Je ja geldt voor het hele verslag.",
  yesToAll: "Ja, het hele verslag klopt",
} as const;

export const minutesAnswers = {
  ask: "Klopt dit?",
  askName: (name: string) => `${name}, klopt dit?`,
  everyone: "Wat zegt iedereen?",
  yes: "Ja, dit klopt",
  no: "Nee, dit klopt niet",
  notYet: "Ik weet het nog niet",
  together: "Ik wil dit samen lezen",
  say: "Ik wil iets zeggen",
  silence: "Je hoeft nu niet te kiezen. Niets zeggen is geen ja.",
  said: {
    yes: "dit klopt",
    notYet: "weet het nog niet",
    no: "dit klopt niet",
    together: "wil dit samen lezen",
    comment: "",
  } satisfies Readonly<Record<MinutesAnswerValue, string>>,
  mine: {
    yes: "Jij zei: dit klopt.",
    notYet: "Jij weet het nog niet.",
    no: "Jij zei: dit klopt niet.",
    together: "Jij wilt dit samen lezen.",
    comment: "Jij zei hier iets bij.",
  } satisfies Readonly<Record<MinutesAnswerValue, string>>,
  nothing: "nog niets",
  neverAnswered: "heeft niet geantwoord",
  residentNothing: "heeft nog niets gezegd. Dat is goed.",
  earlier: (version: number) => `Dit ging over versie ${version}.`,
  noted: (name: string) => `Genoteerd door ${name}.`,
  change: "Verander mijn antwoord",
  field: "Wat wil je zeggen? Dat mag in je eigen woorden.",
  how: "Wat bedoel je?",
  comment: "Ik zeg er iets bij",
  give: "Zeg dit",
  cancel: "Toch niet",
  saved: "Dat staat er nu bij. In jouw woorden.",
  thanks: "Dank je. Je antwoord staat erbij.",
  withWhom: "Met wie wil je het lezen?",
  withAnyone: "Dat maakt niet uit",
  withName: (name: string) => `Samen met ${name}.`,
  stands: (names: readonly string[]) => `Het verslag staat vast als ${namesJoined(names)} ja zegt.`,
  standsMore: (names: readonly string[]) => `Het verslag staat vast als ${namesJoined(names)} ja zeggen.`,
  goesOn: "Wij werken gewoon door.",
  until: (day: string) => `Wil je iets zeggen? Doe het voor of op ${day}.`,
  notAskedYet: "Straks vragen we iedereen: klopt dit?",
  forSomebody: "Iemand zegt het hardop of op papier",
  forWhom: "Wie zegt dit?",
  forGive: "Schrijf het op",
  forSaid: (name: string) => `Het antwoord van ${name} staat erbij.`,
} as const;

export const minutesLines = {
  point: "Klopt er iets niet? Kies de zin",
  pointing: "Tik op de zin die niet klopt.",
  pointingDone: "Klaar met kiezen",
  chosen: "Over deze zin:",
  whole: "Over het hele verslag:",
  wrong: "Dit klopt niet",
  wrongField: "Wat klopt er niet? Zeg het in je eigen woorden.",
  give: "Zet het erbij",
  ownWords: "Verander mijn woorden",
  change: "Verander deze zin",
  remove: "Haal deze zin weg",
  newWords: "Zo wordt de zin",
  changed: "Een zin is veranderd.",
  removed: "Een zin is weggehaald.",
  reworded: (name: string) => `${name} zegt het in andere woorden.`,
  keep: "Bewaar de zin",
  makesNew: "Dit wordt een nieuwe versie. Wie al ja zei, leest het opnieuw.",
  add: "Zet er iets bij",
  addField: "Wat wil je erbij zetten? Zeg het in je eigen woorden.",
} as const;

export const corrections = {
  title: "Later erbij gezet",
  saysWrong: (name: string) => `${name} zegt dat dit niet klopt. In eigen woorden:`,
  saysWrongMine: "Jij zegt dat dit niet klopt. In jouw woorden:",
  saidOn: (name: string, day: string) => `${name}, ${day}:`,
  saidOnMine: (day: string) => `Jij, ${day}:`,
  about: "Het gaat over:",
  before: "Eerst stond er:",
  changed: (name: string) => `${name} heeft het veranderd. Nu staat er:`,
  kept: (name: string) => `${name} laat het zo staan:`,
  keptSilent: (name: string) => `${name} laat het zo staan.`,
  answer: "Geef antwoord",
  change: "Verander de zin",
  keep: "Laat het zo staan",
  keepField: "Waarom laat je het staan? Dat hoeft niet.",
  accept: "Dit mag erbij staan",
  accepted: (name: string, day: string) => `${name} vond dit goed op ${day}.`,
} as const;

export const minutesVersions = {
  now: (version: number, day: string) => `Versie ${version} van ${day}.`,
  earlier: "Eerdere versies",
  show: (version: number, day: string) => `Lees versie ${version} van ${day}`,
  old: (version: number) => `Je leest nu versie ${version}. Dat is niet de laatste.`,
  newest: "Lees de laatste versie",
  noText: "Van deze versie is de tekst niet bewaard.",
  fingerprint: "Controlecode",
  fingerprintWhy: "Met deze code kun je nagaan dat er niets is veranderd.",
} as const;

export const making = {
  title: "Maak het verslag af",
  summary: "In een paar gewone zinnen",
  summaryOf: (names: readonly string[]) => `In een paar gewone zinnen, alleen voor ${namesJoined(names)}`,
  write: "Schrijf een paar gewone zinnen",
  writeFor: (names: readonly string[]) => `Schrijf iets alleen voor ${namesJoined(names)}`,
  help: "Schrijf mee",
  edit: "Verander deze zinnen",
  done: "Klaar met schrijven",
  until: "Tot welke dag kan iedereen iets zeggen?",
  ask: "Laat iedereen het lezen",
  askAgain: "Laat iedereen de nieuwe versie lezen",
  asked: "Iedereen kan het verslag nu lezen.",
  changedSince: "Het verslag is veranderd. Iedereen leest nog de vorige versie.",
  adopt: "Stel vast",
  adoptWhy: (names: readonly string[]) =>
    `${namesJoined(names)} ${verb(names, "zei", "zeiden")} ja. Het verslag kan vast.`,
  adopted: "Het verslag staat vast.",
  offer: (names: readonly string[]) =>
    `Vraag of ${namesJoined(names)} het samen ${verb(names, "wil", "willen")} lezen.`,
  forNobody: "Aan deze tafel zit nu niemand die ja kan zeggen.",
} as const;
