// Sentences for a resident's phone in a meeting, for pause and private time, and for reading aloud.
import type { Speaking } from "../../speaking.ts";

export const readAloud = {
  start: "Lees voor",
  hold: "Stop even",
  goOn: "Lees verder voor",
  slower: "Langzamer",
  stop: "Stop",
  noVoice: "Dit apparaat kan niet voorlezen. Iemand leest het graag met je.",
} as const;

export const meetingNow = {
  title: "Nu aan tafel",
  about: "We praten over",
  aboutProposal: "We praten over dit voorstel",
  soon: "We beginnen zo.",
  takesLong: "Het duurt even.",
  smallCircle: "We praten even in kleine kring.",
  smallCircleWhat: "Straks praten we weer met iedereen.",
  pause: "Even pauze",
  wholeBoard: "Bekijk het hele bord",
  typingAsk: "Wil je zien wat anderen typen?",
  typingWhat: "Je kunt dit altijd veranderen.",
  typingYes: "Ja, laat het zien",
  typingNo: "Nee, pas als het klaar is",
  typingIsOn: "Je ziet wat anderen typen.",
  typingIsOff: "Je ziet wat anderen typen pas als het klaar is.",
  typingChange: "Verander",
} as const;

export const quiet = {
  paused: "We nemen even pauze.",
  pausedWhat: "Alles blijft bewaard.",
  goOn: "We gaan verder",
  goOnWho: (names: readonly string[]) => `Als ${names.join(" of ")} zegt dat het kan, gaan we verder.`,
  goOnSaid: (name: string) => `${name} zei: we gaan verder`,
  goneOn: (name: string) => `${name} schreef op dat jij zei: we gaan verder. Klopt dat niet? Druk op Even pauze.`,
  privateTime: "Besloten tijd",
  privateStart: "Even alleen praten",
  privateWith: "Met wie wil je praten?",
  privateWhat: "De anderen zien dan alleen: besloten tijd.",
  privateBegin: "Begin",
  privateOn: "Nu praten alleen jullie",
  privateElse: "Er wordt even in kleine kring gepraat. Daarna gaan we samen verder.",
  privateStays: (speaking: Speaking) =>
    speaking.isMine
      ? "Wat hier staat blijft hier. Alleen jij kunt iets op tafel zetten."
      : `Wat hier staat blijft hier. Alleen ${speaking.name} kan iets op tafel zetten.`,
  paper: "Ons eigen papier",
  paperEmpty: "Hier staat nog niets.",
  write: "Schrijf iets op",
  slip: { put: "Zet op ons papier", posted: "Staat op ons papier." },
  onTable: "Zet op tafel",
  isOnTable: "Staat op tafel. Iedereen kan het nu lezen.",
  done: "We zijn klaar",
} as const;
