// Sentences for a volunteer who asks for help, for who looks after volunteers, and for a yes to a coordinator. Nothing is counted
// here, and nothing of it is on any table.
import type { HelpChoice } from "@werktafel/shared/domain/house/volunteers";
import { dayInWords, momentInWords, monthInWords, shortDay } from "../../dates.ts";
import { namesJoined } from "../../speaking.ts";

const choices: Readonly<Record<HelpChoice, string>> = {
  question: "Een vraag",
  support: "Steun",
  talk: "Even praten",
};
const asked: Readonly<Record<HelpChoice, string>> = {
  question: "heeft een vraag",
  support: "vraagt om steun",
  talk: "wil even praten",
};
const mine: Readonly<Record<HelpChoice, string>> = {
  question: "dat je een vraag hebt",
  support: "dat je steun wilt",
  talk: "dat je even wilt praten",
};

export const help = {
  title: "Ik heb hulp nodig",
  lead: "Wat heb je nodig? Wat je hier kiest, komt niet op de tafel.",
  choices,
  safety: "Zorgen om veiligheid",
  back: "Terug",
  wait: "Het duurt even.",
  willSee: (names: readonly string[], choice: HelpChoice) =>
    `${namesJoined(names)} ${names.length > 1 ? "zien" : "ziet"} alleen ${mine[choice]}, en wanneer je dat vroeg.`,
  nobodyElse: "Niemand anders ziet het. Als je gebeld bent, gaat het weg.",
  standsIn: (name: string, coordinator: string) => `${name} neemt waar voor ${coordinator}.`,
  phone: "Op welk nummer kan je gebeld worden?",
  phoneHint: "Dit mag je leeg laten.",
  phoneWrong: "Dat is geen telefoonnummer.",
  ask: (name: string) => `Vraag ${name} om te bellen`,
  notSent: "Dat lukte niet. Bel anders zelf.",
  asked: (name: string, choice: HelpChoice) => `${name} hoort ${mine[choice]}.`,
  calls: (name: string) => `${name} belt je.`,
  seen: "Oké",
  notNeeded: "Niet meer nodig",
  urgent: "Kun je niet wachten? Bel dan zelf:",
  unknown: "Wij weten niet wie jouw coördinator is. Je vraag komt hier dus bij niemand aan.",
  notHere: (name: string, organisation: string) =>
    organisation === ""
      ? `${name} is jouw coördinator, maar leest hier geen vragen.`
      : `${name} van ${organisation} is jouw coördinator, maar leest hier geen vragen.`,
  callOwn: "Bel je eigen organisatie. Of bel:",
  steps: {
    title: "Wat kun je doen?",
    leave: "Snel weg",
    leaveHow: "Je bent dan meteen terug op de vorige bladzijde. De toets Esc doet dat ook.",
    danger: "Is er nu gevaar? Bel 112.",
    advice: "Wil je overleggen? Bel Veilig Thuis: 0800-2000.",
    adviceHow: "Dag en nacht, en gratis. Je kunt advies vragen zonder iets te melden. Je hoeft geen namen te noemen.",
    own: "Praat met de contactpersoon van je eigen organisatie.",
    ownHow: "Die denkt mee over wat nodig is. Je hoeft dit niet alleen te dragen.",
    promise: "Beloof niemand dat je het geheim houdt.",
    nothing: "Schrijf er niets over op de tafel. Daar lezen anderen mee.",
    noTrace: "Wat je hier leest, wordt nergens bewaard. Je telefoon onthoudt wel wie je belt.",
    call112: "Bel 112",
    callSafe: "Bel 0800-2000",
  },
} as const;

export const volunteers = {
  title: "Mijn vrijwilligers",
  lead: "Je ziet wie er iets vraagt, en aan welke tafels iemand zit. Wat er op een tafel ligt, zie je hier niet.",
  nothing: "Er vraagt nu niemand iets.",
  others: "Alle vrijwilligers",
  standsInFor: (name: string) => `Je neemt waar voor ${name}`,
  asks: (name: string, help: { readonly choice: HelpChoice; readonly at: string }) =>
    `${name} ${asked[help.choice]}, ${momentInWords(help.at)}`,
  call: (name: string) => `Ik bel ${name}`,
  youCall: (name: string) => `Jij belt ${name}. ${name} ziet dat.`,
  otherCalls: (by: string, name: string) => `${by} belt ${name}.`,
  number: (phone: string) => `Bel ${phone.replace(/^\+31/, "0")}`,
  noNumber: "Er staat geen nummer bij. Je weet zelf hoe je kunt bellen.",
  limit: (iso: string) => `zei: dit is mijn grens, op ${shortDay(iso)}`,
  limitOpen: "nog geen antwoord",
  limitAnswered: "er is een antwoord",
  askHow: (name: string) => `Vraag ${name} hoe het gaat`,
  since: (iso: string) => `vanaf ${dayInWords(iso)}`,
  asked: "Ik heb het gevraagd",
  again: "Wanneer weer?",
  weeks: (weeks: number) => `over ${weeks} weken`,
  notKept: "Wat iemand zegt, schrijf je hier niet op. Alleen de volgende keer staat er.",
  next: (iso: string) => `hoe gaat het: ${shortDay(iso)}`,
  noNext: "hoe gaat het: nog geen dag",
  tables: (months: readonly string[]) =>
    months.length === 0
      ? "Zit nu aan geen tafel."
      : months.map((month) => `Tafel sinds ${monthInWords(month)}`).join(" · "),
  failed: "Dat lukte niet. Probeer het nog een keer.",
  away: {
    title: "Ben je even weg?",
    lead: "Kies wie voor jou waarneemt. Die ziet hetzelfde als jij, tot de dag die je kiest.",
    who: "Wie neemt waar?",
    nobody: "Kies iemand",
    noColleagues: "Er werkt nog niemand anders bij jouw organisatie.",
    until: "Tot en met",
    save: "Laat waarnemen",
    now: (name: string, iso: string) => `${name} neemt waar tot en met ${dayInWords(iso)}.`,
    stop: "Ik ben er weer",
  },
  none: "Je begeleidt hier geen vrijwilligers.",
} as const;

export const coordinator = {
  title: "Jouw coördinator",
  ask: (name: string, organisation: string) => `${name} van ${organisation} wil jouw coördinator zijn.`,
  sees: "Dit ziet je coördinator:",
  lines: [
    "jouw naam",
    "sinds wanneer je aan een tafel zit, niet van wie die is",
    "dat je zei: dit is mijn grens",
    "wanneer iemand jou vraagt hoe het gaat",
    "of je om hulp vraagt",
  ],
  not: "Wat er op een tafel ligt, ziet je coördinator niet.",
  yes: "Ja, dat is goed",
  no: "Liever niet",
  done: (name: string) => `Oké. ${name} is nu jouw coördinator.`,
  gone: "Deze link werkt niet meer. Vraag een nieuwe aan je organisatie.",
  comeInFirst: "Kom eerst binnen met je eigen link. Open deze link dan nog een keer.",
  toMine: "Naar mijn acties",
} as const;

export const arrangingVolunteers = {
  title: "Vrijwilligers en hun coördinator",
  lead: "Een coördinator ziet dat een vrijwilliger aan een tafel zit. En of die een grens aangaf, of hulp vraagt. Wat er op een tafel ligt, niet.",
  fromFile: (name: string) => `${name} staat als coördinator in een bestand dat is ingelezen. Wie is dat hier?`,
  choose: "Kies iemand",
  isThis: "Dit is de coördinator",
  giveTo: "Geef alle vrijwilligers aan",
  give: (name: string) => `Geef de vrijwilligers van ${name} door`,
  standIn: (name: string) => `Wie neemt waar voor ${name}?`,
  standInNow: (name: string, iso: string) => `${name} neemt waar tot en met ${dayInWords(iso)}.`,
  until: "Tot en met",
  standInSave: "Laat waarnemen",
  standInStop: "Niemand neemt waar",
  invited: "Nog geen antwoord van",
  invitedWith: (name: string, coordinator: string) => `${name}, bij ${coordinator}`,
  drop: "Haal de link weg",
  dropLabel: (name: string) => `Haal de link weg. Van ${name}`,
  add: "Vrijwilliger erbij",
  name: "Naam van de vrijwilliger",
  reads: "Dit lezen: de beheerders. De naam gaat hier weg zodra de vrijwilliger ja zegt.",
  with: "Wie wordt de coördinator?",
  make: "Maak de link",
  given: (name: string) => `De link voor ${name}`,
  givenWhat:
    "Geef deze link aan de vrijwilliger. Die zegt er zelf ja op, op de eigen telefoon. Na 14 dagen werkt hij niet meer.",
  copy: "Kopieer de link",
  copied: "Gekopieerd",
  scan: "Of scan dit met de telefoon.",
  done: "Klaar",
  changed: "Bewaard",
  failed: "Dat lukte niet. Probeer het nog een keer.",
  needName: "Vul een naam in en kies een coördinator.",
} as const;
