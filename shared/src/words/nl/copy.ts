// Sentences of the copy that somebody takes home: read years later, by somebody alone, without this product.
import type { ConsentStanding, SharingConsent } from "../../domain/sharingConsent.ts";
import { namesInRow } from "./minutes.ts";
import { dayOnPaper } from "./paper.ts";

export const copyWords = {
  mine: "Mijn kopie",
  ours: "Onze kopie",
  theirs: (name: string) => `De tafel van ${name}, een kopie`,
  lead: (day: string) => `Zo lag de tafel er op ${day}.`,
  contents: "Wat staat erin?",
  closed: (day: string) => `Deze tafel is klaar sinds ${day}.`,
  paused: "De tafel rust nu even.",
  afterCare: (name: string, day: string) => `${name} vraagt op ${day} hoe het gaat.`,
  people: "Wie zit er aan tafel?",
  person: {
    resident: "inwoner",
    informal: "naaste",
    volunteer: "vrijwilliger",
    staff: "beroepskracht",
    host: "werkplek",
    guest: "gast",
  },
  left: (day: string) => `Niet meer aan tafel sinds ${day}.`,
  reach: "Bereikbaar:",
  decides: "Mag beslissen over:",
  says: "Wat gebeurt er met wat je zegt?",
  ownBoundaries: "Jouw grenzen:",
  minutes: (day: string) => `Verslag van ${day}`,
  corrections: (day: string) => `Later gezet bij het verslag van ${day}`,
  consents: "Waar is ja tegen gezegd?",
  consent: {
    asked: "Nog geen antwoord.",
    given: (day: string) => `Ja gezegd op ${day}.`,
    withdrawn: (day: string) => `Gestopt op ${day}.`,
    expired: "Dit is voorbij.",
  },
  looked: "Wie keek er?",
  log: "Wat er gebeurde",
  earlier: "Hoe het er eerder lag",
  day: (day: string) => `${day}:`,
  was: (text: string) => `Eerder stond er: ${text}`,
  change: {
    came: "Nieuw:",
    agreed: "Afgesproken:",
    done: "Gedaan:",
    otherWords: "Andere woorden:",
    putAway: "Weggelegd:",
  },
  erased: (day: string) => `Iets is weggehaald op ${day}. De woorden zijn weg.`,
  somebody: "Iemand",
  house: "Werktafel",
  nothing: "Hier staat nog niets.",
  keeping: "Hoe lang blijft dit bewaard?",
  rule: (whose: string, basis: string, years: number) =>
    `${whose}: ${years === 1 ? "1 jaar" : `${years} jaar`}. Waarom: ${basis}`,
  foot: "Bewaar dit op een plek die van jou is. Anderen kunnen het ook lezen.",
  fileNames: { page: "mijn-kopie.html", pdf: "mijn-kopie.pdf", json: "mijn-kopie.json" },
} as const;

export const consentLine = (consent: SharingConsent, standing: ConsentStanding): string => {
  switch (standing) {
    case "given":
      return copyWords.consent.given(dayOnPaper(consent.givenOn ?? ""));
    case "withdrawn":
      return copyWords.consent.withdrawn(dayOnPaper(consent.withdrawnOn ?? ""));
    case "asked":
      return copyWords.consent.asked;
    case "expired":
      return copyWords.consent.expired;
  }
};

export const namesOrSomebody = (names: readonly string[]): string =>
  names.length === 0 ? copyWords.somebody : namesInRow(names);
