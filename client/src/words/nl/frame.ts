// Sentences on the frame: whose table it is, the question, whether everything is saved, who is here, what one can set.
import { first, type Speaking } from "../speaking.ts";

const saved = {
  saved: "Bewaard",
  busy: "Bezig",
  away: "Je bent even los. Wat je typt blijft bewaard.",
  notStored: "Bewaren lukt nu even niet. Wat je typt blijft hier staan.",
} as const;

export const frame = {
  tableOf: (speaking: Speaking) =>
    speaking.isMine ? (speaking.isPlural ? "Onze tafel" : "Mijn tafel") : `De tafel van ${speaking.name}`,
  /** Without a name or a topic: it stands in a list of open pages, and on a screen that somebody shares. */
  pageTitle: (place: string) => `${place} · Werktafel`,
  thisTable: "De tafel",
  myTables: "Mijn tafels",
  question: (speaking: Speaking) =>
    speaking.isMine ? (speaking.isPlural ? "Onze vraag" : "Mijn vraag") : `De vraag van ${speaking.name}`,
  questionEmpty: (speaking: Speaking) =>
    speaking.isMine
      ? "Wat is jouw vraag? Zet hem hier in je eigen woorden."
      : `${first(speaking.name)} heeft hier nog niets gezet.`,
  readAll: "Lees alles",
  readLess: "Lees minder",
  writeQuestion: (speaking: Speaking) => (speaking.isPlural ? "Verander onze vraag" : "Verander mijn vraag"),
  questionDone: "Klaar met schrijven",
  saved,
  savedWhere: "Is alles bewaard?",
  more: "Meer",
  help: "Help",
  search: "Zoek",
  readAloud: "Lees voor",
  print: "Print",
  asPdf: "Neem mee als PDF",
  printed: (name: string, day: string) => `Geprint door ${name} op ${day}. Hier staat alleen wat ${name} mag lezen.`,
  printedByScreen: (day: string) => `Geprint op ${day}. Hier staat alleen wat iedereen aan tafel mag lezen.`,
  skipToQuestion: "Ga naar de vraag",
  skipToGoals: "Ga naar de doelen",
  always: "Altijd hier",
  back: "Terug",
  helpMe: "Help mij",
  needHelp: "Ik heb hulp nodig",
  whomToCall: "Wie kan ik bellen?",
  seats: "Aan tafel",
  atHead: "Het gaat om",
  signOut: "Scherm dicht",
  stillIn: {
    title: "Je bent nog binnen",
    why: "Je bent even los. Probeer het zo nog een keer.",
  },
  newTable: "Nieuwe tafel",
  isHere: "is er nu",
  isYou: "dit ben jij",
  addPerson: "Iemand erbij",
  afterHours: "Na 16.00 uur",
  newOnBoard: "Nieuw op het bord",
  news: "Er is iets nieuws.",
  showNews: "Laat zien",
  undone: "Teruggehaald.",
  newsShown: "Het nieuwe staat er nu.",
  unfoldAll: "Laat de hele tafel zien",
  foldAll: "Laat één doel zien",
  putAwayList: "Weggelegd",
  wishes: "Dit gaat mee zodra je weer verbinding hebt.",
  close: "Sluit",
  said: {
    put: (name: string) => `${name} zette iets op het bord`,
  },
} as const;

export const settings = {
  title: "Zo lees ik",
  calm: "Rustig scherm",
  calmWhat: "Er beweegt niets. Wat nieuw is wacht tot jij het wilt zien.",
  letters: "Grotere letters",
  lettersSize: { "100": "Gewoon", "125": "Groter", "150": "Nog groter", "200": "Heel groot" },
  theme: "Licht of donker",
  themes: { device: "Zoals mijn apparaat", light: "Licht", dark: "Donker" },
  keys: "Werken met losse letters op het toetsenbord",
  keysWhat: "Bijvoorbeeld n voor iets nieuws.",
  colour: "Kies de kleur van je tafel",
  colours: { conifeer: "Conifeer", nacht: "Nacht", aubergine: "Aubergine", klei: "Klei", lei: "Lei" },
} as const;

export const helpText = {
  title: "Help mij",
  lead: "Je kunt niets stukmaken. Alles wat je doet kun je terughalen.",
  lines: [
    "Tik op een doel om te zien wat erbij hoort.",
    "Tik op een tekst om die te veranderen.",
    "Wat je nieuw maakt, ziet eerst niemand anders.",
    "Boven de knop staat altijd wie het gaan lezen.",
  ],
  ask: (name: string) => `Kom je er niet uit? Vraag het ${name}.`,
  keysTitle: "Met het toetsenbord",
  keys: [
    ["Tab", "naar het volgende deel"],
    ["↑ ↓", "door een lijst"],
    ["Enter", "openen"],
    ["F2", "deze tekst veranderen"],
    ["Esc", "terug, je briefje blijft bewaard"],
    ["Ctrl + Enter", "zet op het bord"],
    ["Ctrl + Z", "haal terug"],
    ["n", "iets nieuws"],
    ["/", "zoek"],
    ["?", "deze lijst"],
  ],
  keysOff: "De losse letters kun je uitzetten bij Zo lees ik.",
  about: { privacy: "Wat gebeurt er met wat je schrijft?", accessible: "Kan iedereen dit gebruiken?" },
} as const;

export const searching = {
  title: "Zoek op deze tafel",
  paperCode: "Code van je papier",
  field: "Wat zoek je?",
  none: "Niets gevonden. Probeer een ander woord.",
  found: "Gevonden. Kies een regel.",
} as const;

export const unplaced = {
  title: "Dit is niet bewaard. Kopieer je tekst",
  why: "Deze tekst kon niet meer op zijn plek op het bord.",
  copy: "Kopieer",
  copied: "Gekopieerd.",
  done: "Ik heb de tekst",
} as const;

/** The ways to screens whose own words come with them. */
export const ways = {
  mine: "Mijn acties",
  waits: "Wacht op mij",
  messages: "Berichten en agenda",
  meetingFile: "Zet in mijn agenda",
  takeAlong: "Meenemen en stoppen",
  account: "Mijn account",
  admin: "Beheer",
} as const;
