// Sentences about messages and one's own calendar. What a message says itself stands in shared/src/words/nl/letters.ts.
import type { SendFault } from "@werktafel/shared/domain/messages/sent";

/** An address is read as one word: it does not break at the dots. */
const wordJoiner = String.fromCodePoint(0x2060);
const whole = (hint: string): string => hint.replace("…", `…${wordJoiner}`);

export const messages = {
  title: "Berichten en agenda",
  signedOut: "Kom eerst binnen met je link.",
  ask: "Wil je bericht als er iets nieuws is?",
  what: "Er staat alleen: er is iets nieuws voor je. Geen naam, geen tafel en geen organisatie.",
  ways: { none: "Geen berichten", mail: "Een mail", text: "Een sms" },
  none: "Je krijgt nu geen berichten.",
  to: {
    mail: (hint: string) => `Je krijgt nu een mail op ${whole(hint)}.`,
    text: (hint: string) => `Je krijgt nu een sms op ${whole(hint)}.`,
  },
  cannot: "Deze werktafel kan nu geen berichten sturen.",
  address: { mail: "Op welk mailadres?", text: "Op welk nummer?" },
  why: "We sturen er een code heen. Zo weten we dat het van jou is.",
  sendCode: "Stuur een code",
  asked: (hint: string) => `De code is onderweg naar ${whole(hint)}.`,
  code: "Welke code kreeg je?",
  giveCode: "Dit is de code",
  anew: "Kies een ander adres",
  wrongCode: "Dat is niet de goede code. Probeer het nog een keer.",
  wrongAddress: {
    mail: "Dat is geen mailadres. Kijk het nog een keer na.",
    text: "Dat is geen nummer. Kijk het nog een keer na.",
  },
  notSent: "De code ging niet weg. Kijk het adres na, of probeer het later.",
  enough: "Je vroeg vandaag al vaak een code. Probeer het morgen nog een keer.",
  noConnection: "Er is nu geen verbinding. Probeer het zo nog een keer.",
  kept: "Dat staat zo.",
  rhythmAsk: "Hoe vaak wil je bericht?",
  rhythm: { each: "Als er iets is", weekly: "Eén keer per week" },
  weeklyOn: "Op welke dag?",
  weeklyOnWhat: "In de ochtend. Is het dan een vrije dag? Dan komt het de werkdag erna.",
  quietAsk: "Wanneer liever niet?",
  quietWhat: "In die uren sturen we niets. Het komt daarna.",
  quietFrom: "Stil vanaf",
  quietUntil: "Stil tot",
  hour: (hour: number) => `${hour} uur`,
  calendarTitle: "Mijn agenda",
  calendarWhat: "Zet wat je hebt in je eigen agenda. Er staat alleen: Overleg, of: Iets van jou.",
  calendarMake: "Maak een adres voor mijn agenda",
  calendarAnew: "Maak een nieuw adres",
  calendarStop: "Stop met mijn agenda",
  calendarSince: (day: string) => `Je hebt een adres voor je agenda sinds ${day}.`,
  calendarOld: "Met een nieuw adres werkt het oude niet meer.",
  calendarAddress: "Het adres voor jouw agenda",
  calendarOnce: "Je ziet dit adres maar één keer. Wie het heeft, ziet wanneer jij iets hebt. Geef het aan niemand.",
  calendarHow: "Plak het in je agenda bij: agenda toevoegen met een adres. Of scan het met je telefoon.",
  calendarStopped: "Gestopt. Je agenda leest niets meer.",
  copy: "Kopieer het adres",
  copied: "Gekopieerd",
} as const;

/** For who keeps the house: that messages go or do not. Nobody's address and no table. */
export const messageState = {
  title: "Berichten",
  off: {
    mail: "Er gaat geen mail weg: er is geen mailserver ingesteld.",
    text: "Er gaat geen sms weg: dat is niet ingesteld.",
  },
  on: { mail: "Er kan mail weg.", text: "Er kunnen sms'jes weg." },
  lastSent: {
    mail: (moment: string) => `De laatste mail ging weg op ${moment}.`,
    text: (moment: string) => `De laatste sms ging weg op ${moment}.`,
  },
  trouble: "Dit ging niet goed",
  way: { mail: "Mail", text: "Sms" },
  over: "We proberen het niet meer.",
  again: "We proberen het nog een keer.",
  number: (id: string) => `Nummer ${id}`,
  why: {
    unreachable: "De andere kant was niet te bereiken.",
    timedOut: "De andere kant gaf geen antwoord.",
    refusedForNow: "De andere kant nam het nu niet aan.",
    addressRefused: "De andere kant kent dit adres niet.",
    refused: "De andere kant wil het niet van ons aannemen.",
    notConfigured: "Het is niet ingesteld.",
    unknown: "We weten niet waarom.",
  } satisfies Readonly<Record<SendFault, string>>,
} as const;
