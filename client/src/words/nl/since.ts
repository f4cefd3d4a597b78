// Sentences about what changed at the table: since we last met, since you last looked.
import { momentInWords } from "../dates.ts";

/** Three at most by name; what more there is stands below, so nobody has to count. */
const named = (texts: readonly string[], isMore: boolean): string =>
  `${texts.map((text) => `\u2018${text.replace(/[.!]$/, "")}\u2019`).join(", ")}${isMore ? " en meer" : ""}.`;

export const since = {
  title: "Wat is er veranderd?",
  open: "Wat is er veranderd?",
  from: "Sinds wanneer?",
  lastMeeting: "Sinds de vorige keer",
  lastLook: "Sinds jij keek",
  slider: "Kijk terug",
  moment: (at: string) => momentInWords(at),
  earlier: "Eerder",
  later: "Later",
  noMoments: "Er is nog niets om op terug te kijken. Dat komt vanzelf.",
  busy: "Het duurt even.",
  away: "Dit lukt nu niet. Probeer het zo nog een keer.",
  piles: { came: "Nieuw", agreed: "Afgesproken of klaar", otherWords: "Anders of weg" },
  said: {
    came: (texts: readonly string[], isMore: boolean) =>
      texts.length === 0 ? "Er kwam niets nieuws bij." : `Nieuw op het bord: ${named(texts, isMore)}`,
    agreed: (texts: readonly string[], isMore: boolean) =>
      texts.length === 0 ? "Er is niets bij afgesproken." : `Afgesproken of klaar: ${named(texts, isMore)}`,
    otherWords: (texts: readonly string[], isMore: boolean) =>
      texts.length === 0
        ? "Er is niets veranderd of weggelegd."
        : `Anders gezegd of weggelegd: ${named(texts, isMore)}`,
  },
  nothing: "Er is sinds toen niets veranderd.",
  emptyPile: "Hier ligt niets.",
  picture: "In een tekening",
  asItLay: (at: string) => `Zo lag de tafel op ${momentInWords(at)}`,
  asItLayWhy: "Je kunt hier alleen kijken. Niets verandert.",
  nothingThen: "Hier lag toen nog niets.",
  parts: {
    strengths: "Wat ging goed?",
    concerns: "Waar maakten we ons zorgen over?",
    goals: "Wat wilden we bereiken?",
    agreements: "Wat spraken we af?",
    actions: "Wie doet wat?",
    ideas: "Welke ideeën waren er?",
  },
  kinds: {
    question: "De vraag",
    goals: "Doel",
    agreements: "Afspraak",
    actions: "Actie",
    strengths: "Gaat goed",
    concerns: "Zorg",
    ideas: "Idee",
    barriers: "Zit in de weg",
    waitingLists: "We wachten op iets",
  },
} as const;
