// Sentences for the round of yes, for a resident's phone in a meeting, for pause and private time, and for reading aloud.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import { namesJoined } from "../speaking.ts";

/** Who answers first: the residents that are waited for. */
export interface FirstOnes {
  readonly names: readonly string[];
  /** The reader is the only one of them. */
  readonly isMe: boolean;
}

const first = ({ names, isMe }: FirstOnes): string =>
  isMe ? "Jij zegt" : `${namesJoined(names)} ${names.length > 1 ? "zeggen" : "zegt"}`;

export const accordRound = {
  title: "Klopt dit?",
  titleYou: "Klopt dit voor jou?",
  who: (ones: FirstOnes) => `Akkoordronde · ${first(ones)} het als eerste`,
  proposal: (by: string, names: readonly string[]) =>
    [by && `Voorstel van ${by}`, names.length > 0 ? `${by ? "voor" : "Voor"} ${namesJoined(names)}` : ""]
      .filter(Boolean)
      .join(", "),
  agreement: "Afspraak",
  answers: {
    yes: "Ja, dit klopt",
    no: "Nee, dit klopt niet",
    notYet: "Ik weet het nog niet",
  } satisfies Readonly<Record<AccordValue, string>>,
  said: {
    yes: (name: string) => `${name}: ja, dit klopt`,
    no: (name: string) => `${name}: nee, dit klopt niet`,
    notYet: (name: string) => `${name}: nog niet`,
  } satisfies Readonly<Record<AccordValue, (name: string) => string>>,
  me: "Jij",
  earlier: (name: string) => `${name}, eerder`,
  nothing: (name: string) => `${name} heeft nog niets gezegd`,
  mineNothing: "Jij hebt nog niets gezegd",
  passed: (name: string) => `${name} slaat over`,
  minePassed: "Jij slaat over",
  closed: (name: string) => `${name}: nog dicht`,
  ownScreen: "Op een eigen scherm",
  onPhone: (name: string) => `Antwoordde op de telefoon van ${name}.`,
  onPaper: (name: string) => `Antwoordde op papier, ingevuld door ${name}.`,
  beside: (name: string) => `Antwoordde samen met ${name}.`,
  aloudMe: "Zei het hardop. Jij schreef het op.",
  waits: (ones: FirstOnes) =>
    ones.isMe
      ? "Jouw antwoord staat klaar. Het gaat open als jij iets zegt."
      : `Jouw antwoord staat klaar. Het gaat open als ${namesJoined(ones.names)} iets ${ones.names.length > 1 ? "zeggen" : "zegt"}.`,
  waitsNoted: (ones: FirstOnes) =>
    `Het antwoord staat klaar. Het gaat open als ${ones.isMe ? "jij iets zegt" : `${namesJoined(ones.names)} iets ${ones.names.length > 1 ? "zeggen" : "zegt"}`}.`,
  pass: "Ik sla over",
  change: "Verander mijn antwoord",
  alsoMe: "Ik wil hier iets over zeggen",
  noHurry: "Iedereen wacht. Er is geen haast.",
  silence: "Niets zeggen is geen ja.",
  own: { no: "Jij zegt: nee, dit klopt niet.", notYet: "Jij zegt: ik weet het nog niet." },
  note: "Wil je zeggen waarom? Het hoeft niet.",
  together: "Iemand schrijft mee",
  togetherWho: "Wie schrijft mee?",
  writtenWith: (names: readonly string[]) => `Samen geschreven met ${namesJoined(names)}.`,
  give: "Zeg dit aan tafel",
  back: "Kies iets anders",
  agreed: "Dit is afgesproken.",
  stays: "Het blijft een voorstel.",
  notWithout: (ones: FirstOnes) => `We doen niets zonder ${ones.isMe ? "jou" : namesJoined(ones.names)}.`,
  saidNo: (names: readonly string[]) => `${namesJoined(names)} ${names.length > 1 ? "zeiden" : "zei"} nee.`,
  again: (day: string) => `Op ${day} vragen we het weer, één keer.`,
  inForce: "Dit spraken we eerder af. Het geldt tot er een nieuw ja is.",
  changed: (ones: FirstOnes) =>
    `De tekst is veranderd. ${
      ones.isMe
        ? "Jij zegt opnieuw wat jij vindt."
        : ones.names.length > 1
          ? `${namesJoined(ones.names)} zeggen opnieuw wat zij vinden.`
          : `${namesJoined(ones.names)} zegt opnieuw wat ${namesJoined(ones.names)} vindt.`
    }`,
  was: "Zo stond het",
  is: "Zo staat het nu",
  edit: "Verander de tekst",
  editDone: "Klaar met schrijven",
  editField: "De tekst van deze afspraak",
  editWhat: "Wie al antwoord gaf, krijgt de vraag daarna opnieuw.",
  aloudNote: "In de woorden van deze persoon. Het hoeft niet.",
  objections: (name: string) => `${name} zegt nee. Wat doen we?`,
  objectionsMine: "Jij zegt nee. Wat doen we?",
  park: "Zet opzij tot …",
  parkTitle: "Wanneer kijken we er weer naar?",
  parkWhat: "Deze nee blijft staan. Op deze dag komt hij vanzelf terug.",
  parkDay: "Op welke dag?",
  parkPut: "Zet opzij",
  previous: "Vorige afspraak",
  next: "Volgende afspraak",
  toAgenda: "Kijk op de agenda",
  ready: "Klaar met de afspraken",
  answersOf: "Wat zegt iedereen?",
} as const;
