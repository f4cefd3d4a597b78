// The sentences of the minutes, on the screen, on paper and read aloud: plain Dutch (B1 as ceiling), people by name.
import type { MinutesAnswerValue, MinutesSection } from "../../domain/minutes/minutes.ts";
import type { Via } from "../../domain/meeting/plan.ts";
import { madeWords } from "./made.ts";

type Value = "yes" | "notYet" | "no";

/** "Noor, Mila en Teun". */
export const namesInRow = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;

const isMore = (names: readonly string[]): boolean => names.length > 1;

const presence = {
  were: (names: readonly string[]) => `${namesInRow(names)} ${isMore(names) ? "waren" : "was"} er.`,
  via: {
    inPerson: () => "",
    video: (names: readonly string[]) => `${namesInRow(names)} ${isMore(names) ? "deden" : "deed"} mee met video.`,
    phone: (names: readonly string[]) =>
      `${namesInRow(names)} ${isMore(names) ? "deden" : "deed"} mee met de telefoon.`,
  } satisfies Readonly<Record<Via, (names: readonly string[]) => string>>,
  guests: (names: readonly string[]) => `${namesInRow(names)} ${isMore(names) ? "waren gasten" : "was gast"}.`,
  came: (name: string, time: string) => `${name} kwam om ${time} uur.`,
  left: (name: string, time: string) => `${name} ging weg om ${time} uur.`,
  agreedTo: (name: string, day: string) => `${name} was er niet bij. ${name} vond dit goed op ${day}.`,
};

const headings: Readonly<Record<Exclude<MinutesSection, "question">, string>> = {
  presence: "Wie waren er?",
  summary: "In het kort",
  strengths: "Wat gaat goed?",
  concerns: "Waar maken we ons zorgen over?",
  goals: "Doelen",
  decisions: "Besluit van de tafel",
  agreements: "Afspraken",
  actions: "Wie doet wat?",
  dissents: "Wie is het niet eens?",
  openQuestions: "Wat is nog open?",
  sinceLastTime: "Sinds de vorige keer",
  next: "Wanneer zien we elkaar weer?",
};

const said: Readonly<Record<Value, string>> = { yes: "ja", notYet: "nog niet", no: "nee" };

export const minutesNl = {
  title: (day: string) => `Overleg van ${day}`,
  somebody: "Iemand",
  presence,
  headings,
  question: (residents: readonly string[]) =>
    residents.length === 0 ? "De vraag" : `De vraag van ${namesInRow(residents)}`,
  authority: (organisation: string) => `Besluit van ${organisation}`,
  authorityUnnamed: "Besluit van een organisatie",
  // A word of law, and the right one here: it is said of an authority's decision alone (DOMAIN.md 3.1).
  objection: (day: string) => `Ben je het niet eens? Je kunt bezwaar maken tot ${day}.`,
  proposals: "Voorstel, nog geen afspraak",
  over: "Dit geldt niet meer",
  goalStatus: {
    reached: "Dit is gelukt.",
    changed: "Dit is veranderd.",
    stopped: "Hier zijn we mee gestopt.",
    paused: "Dit wacht even.",
  } satisfies Readonly<Record<string, string>>,
  answer: (name: string, value: Value) => `${name}: ${said[value]}`,
  answerAloud: (name: string, value: Value, by: string) =>
    `${name}: ${said[value]}, hardop gezegd. ${by} schreef het op.`,
  answerOnPhone: (name: string, value: Value, by: string) => `${name}: ${said[value]}, ${madeWords.onPhoneOf(by)}.`,
  answerOnPaper: (name: string, value: Value, by: string) => `${name}: ${said[value]}, ${madeWords.onPaper(by)}.`,
  answerBeside: (name: string, value: Value, by: string) => `${name}: ${said[value]}, ${madeWords.beside(by)}.`,
  silent: (name: string) => `${name} heeft nog niets gezegd`,
  own: {
    dissent: (name: string) => `${name} is het niet eens. In eigen woorden:`,
    yes: (name: string) => `${name} zegt ja. In eigen woorden:`,
    notYet: (name: string) => `${name} weet het nog niet. In eigen woorden:`,
    no: (name: string) => `${name} zegt nee. In eigen woorden:`,
  },
  lead: (names: readonly string[]) => `${namesInRow(names)}:`,
  leadTogether: (name: string, others: readonly string[]) => `${name}, samen met ${namesInRow(others)}:`,
  leadOnBehalf: (name: string, others: readonly string[]) => `${name}, in de plaats van ${namesInRow(others)}:`,
  whoWants: "Wie wil?",
  actionStatus: {
    proposed: (name: string) => `${name} heeft nog geen ja gezegd.`,
    done: () => "Dit is klaar.",
    inProgress: (name: string) => `${name} is hiermee bezig.`,
    stuck: () => "Dit lukt nog niet.",
    declined: (name: string) => `${name} doet dit liever niet.`,
    handedOver: () => "Iemand anders doet dit nu.",
    cancelled: () => "Dit hoeft niet meer.",
    tried: (name: string) => `${name} probeerde het. Het lukte nog niet.`,
  } satisfies Readonly<Record<string, (name: string) => string>>,
  /** Whose it was, who would take it over, and who would rather not have that. */
  handover: {
    handoverAsked: (from, to) =>
      to === null ? `${from} vroeg wie dit overneemt.` : `${from} vroeg ${to} om dit over te nemen.`,
    handoverOffered: (from, to) => `${to ?? "Iemand"} wil dit overnemen van ${from}.`,
    handoverNo: (from, to, no) =>
      `${to ?? "Iemand"} wil dit overnemen van ${from}. ${no ?? "De inwoner"} wil dat liever niet.`,
    handoverBridged: (from, to) => `${to ?? "Iemand"} helpt ${from} hiermee voor even.`,
    handoverRefused: (_from, to) => `${to ?? "Iemand"} kan dit niet overnemen.`,
    handoverTaken: (from, to) => `${to ?? "Iemand"} neemt dit over van ${from}.`,
    handoverWithdrawn: (from) => `${from} doet dit toch zelf.`,
  } satisfies Readonly<Record<string, (from: string, to: string | null, no: string | null) => string>>,
  aboutTable: "Iets van deze tafel",
  every: { day: "elke dag", week: "elke week", twoWeeks: "elke 2 weken", month: "elke maand" } satisfies Readonly<
    Record<string, string>
  >,
  rhythmUntil: (every: string, day: string) => `${every} tot ${day}`,
  review: (day: string) => `we kijken er weer naar op ${day}`,
  open: {
    proposed: "Nog geen afspraak:",
    agreed: "Niet iedereen zegt ja:",
    parked: (name: string, day: string) => `Dit wacht tot ${day}, voor ${name}:`,
    notReached: "Hier kwamen we niet aan toe:",
    later: "Voor later:",
    correction: (name: string) => `${name} zegt dat dit niet klopt:`,
  },
  since: {
    agreed: "Afgesproken:",
    done: (name: string) => `${name} heeft gedaan:`,
    doneUnnamed: "Gedaan:",
    reached: "Gelukt:",
  },
  next: (day: string) => `We zien elkaar weer op ${day}.`,
  nextUnknown: "De volgende dag is nog niet gekozen.",
  withoutAfterHours: "Voor na 16.00 uur en het weekend is nog niets afgesproken.",
  few: (names: readonly string[]) => `Dit lezen: ${namesInRow(names)}`,
  status: {
    adopted: (day: string) => `Vastgesteld op ${day}.`,
    saidYes: (names: readonly string[], hand = "") =>
      `${namesInRow(names)} ${isMore(names) ? "zeiden" : "zei"} ja${hand}.`,
    hand: {
      aloud: (by: string) => `, hardop gezegd. ${by} schreef het op`,
      onPaper: (by: string) => `, ${madeWords.onPaper(by)}`,
      beside: (by: string) => `, ${madeWords.beside(by)}`,
    },
    saidYesFor: (name: string, resident: string) => `${name} zei ja voor ${resident}.`,
    draft: "Dit verslag is nog niet af.",
    open: "Nog niet vastgesteld.",
    canBeAdopted: "Het verslag kan nu vast.",
    silent: (names: readonly string[]) =>
      `${namesInRow(names)} ${isMore(names) ? "hebben" : "heeft"} nog niets gezegd. Dat is goed.`,
    said: {
      notYet: (name: string, hand: string) => `${name} weet het nog niet${hand}.`,
      no: (name: string, hand: string) => `${name} zegt dat het niet klopt${hand}.`,
      together: (name: string, hand: string) => `${name} wil dit samen lezen${hand}.`,
      comment: (name: string, hand: string) => `${name} zei hier iets bij${hand}.`,
    } satisfies Readonly<Record<Exclude<MinutesAnswerValue, "yes">, (name: string, hand: string) => string>>,
  },
  correction: {
    lead: (name: string, day: string) => `${name}, ${day}:`,
    changed: (name: string, text: string) => `${name} heeft het veranderd.${text === "" ? "" : ` ${text}`}`,
    kept: (name: string, text: string) => `${name} laat het zo staan.${text === "" ? "" : ` ${text}`}`,
    accepted: (day: string) => `Dit mag erbij staan, sinds ${day}.`,
  },
  erased: (asked: string, day: string) =>
    `Hier stond iets. ${asked} vroeg om het weg te halen. Op ${day} ging het weg.`,
  erasedFrom: (day: string) => `Op ${day} is er een deel weggehaald. De rest is zoals het was.`,
  changes: {
    first: "Eerste versie",
    summaryAdded: "Samenvatting toegevoegd",
    summaryChanged: "Samenvatting veranderd",
    erased: "Een deel is weggehaald",
  },
};

export type MinutesWords = typeof minutesNl;
