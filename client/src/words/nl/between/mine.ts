// Sentences of the own list over all tables: what I do, and what waits for an answer from me. Nothing is counted here.
import { dayInWords } from "../../dates.ts";
import { namesJoined } from "../../speaking.ts";

export const mine = {
  title: "Mijn acties",
  none: "Je hebt nu geen acties. Je hoeft niets te doen.",
  tables: "Mijn tafels",
  toTable: "Naar de tafel",
  toTableOf: (title: string) => `Naar de tafel. ${title}`,
  proposal: "Voorstel",
  proposalFrom: (name: string) => `Voorstel van ${name}`,
  goal: (text: string) => `Doel: ${text}`,
  agreement: (text: string) => `Afspraak: ${text}`,
  onlyWe: (names: readonly string[]) => `Alleen ${namesJoined([...names, "jij"])} lezen dit.`,
  readers: "Dit lezen:",
  andYou: (names: readonly string[]) => namesJoined([...names, "jij"]),
  everyone: "iedereen aan tafel",
  said: { done: "Je zei: klaar.", declined: "Je zei: liever niet." },
  takeBack: "Haal terug",
  refused: "Er is intussen iets veranderd. Zo staat het nu.",
  wishes: "Dit gaat mee zodra je weer verbinding hebt.",
} as const;

export const waitsForMe = {
  title: "Wacht op mij",
  hello: (name: string) => `Dag ${name}`,
  lead: (iso: string) => `Het is ${dayInWords(iso)}. Dit wacht op antwoord van jou.`,
  nothing: "Er wacht nu niets op jou.",
  today: "vandaag",
  before: (iso: string) => `antwoord voor ${dayInWords(iso)}`,
  own: "jouw actie",
  proposal: "vraag aan jou",
  agreement: "een afspraak",
  agreementAsk: "Wat vind jij hiervan?",
  minutesOf: (iso: string) => `verslag van ${dayInWords(iso)}`,
  minutes: "verslag",
  minutesAsk: {
    answer: "Klopt dit verslag?",
    ask: "Het verslag is klaar. Vraag of het klopt.",
    adopt: "Het verslag kan worden vastgesteld.",
  },
  minutesSaid: (name: string) => `${name} zegt iets bij het verslag.`,
  seat: (name: string) => `Mag ${name} erbij komen?`,
  reading: (name: string) => `Mag ${name} dit ook lezen?`,
  consent: "Vind je dit goed?",
  question: "een vraag",
  askedBy: (name: string) => `${name} vraagt het.`,
  answer: "Lees en antwoord",
  look: "Kijk aan tafel",
  rest: "Hier hoef jij niets mee",
  restWhy: "Een inwoner die nog niets zei, neemt de tijd die nodig is. Niets zeggen is goed.",
} as const;
