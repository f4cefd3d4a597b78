// Sentences around a meeting that is coming: planning it, who comes, the agenda, and what comes back by itself.
import type { MeetingForm } from "@werktafel/shared/domain/meeting/plan";
import { dayInWords, timeInWords } from "../../dates.ts";
import { first, namesJoined, type Speaking } from "../../speaking.ts";
import { meetings } from "../meeting.ts";

export const preparing = {
  startTitle: "Deze tafel begint",
  startWait: (speaking: Speaking) =>
    speaking.isMine
      ? "Zet eerst jouw vraag hierboven. Dat mag ook zijn: dat weet ik nog niet."
      : `Wacht op de vraag van ${speaking.name}. Die staat dan hierboven.`,
  startReady: "De vraag staat er. Als de tafel begint, kan iedereen hem lezen.",
  start: "Begin deze tafel",
  whenTitle: "Wanneer en waar?",
  change: "Verander",
  ready: "Klaar",
  when: (iso: string, minutes: number) => `${dayInWords(iso)} om ${timeInWords(iso)}, ongeveer ${minutes} minuten`,
  where: (place: string, form: MeetingForm) => `${place || "Nog geen plek gekozen"} · ${meetings.forms[form]}`,
  ledBy: (name: string, noteTaker: string) =>
    noteTaker ? `${name} leidt het overleg. ${noteTaker} schrijft mee.` : `${name} leidt het overleg.`,
  chose: (speaking: Speaking) =>
    speaking.isMine
      ? "Jij koos de tijd en de plek."
      : `${first(speaking.name)} ${speaking.isPlural ? "kozen" : "koos"} de tijd en de plek.`,
  choseTick: (speaking: Speaking) =>
    speaking.isMine ? "Ik koos de tijd en de plek" : `${first(speaking.name)} koos de tijd en de plek`,
  video: "Ga naar het videogesprek",
  fields: {
    day: "Welke dag?",
    time: "Hoe laat?",
    minutes: "Hoe lang, in minuten?",
    place: "Waar?",
    form: "Hoe komen we samen?",
    videoLink: "Link van het videogesprek",
    videoHint: "Zo'n link begint met https://",
    chair: "Wie leidt het overleg?",
    noteTaker: "Wie schrijft mee?",
    noteTakerNone: "Nog niemand",
  },
  whoTitle: "Wie komen er?",
  whoLead: (speaking: Speaking) =>
    speaking.isMine ? "Tik op wie jij erbij wilt." : `Kies samen met ${speaking.name}.`,
  invited: "Deze mensen komen",
  guests: "Gasten, alleen voor dit overleg",
  guestAsk: (name: string) => `Mag ${name} erbij zijn?`,
  guestYes: "Ja, dat mag",
  guestNo: "Nee, liever niet",
  guestWelcome: (name: string) => `${name} mag erbij zijn. Een gast leest alleen mee tijdens het overleg.`,
  guestWaits: (guest: string, resident: string) =>
    `${first(resident)} heeft nog niet gezegd of ${guest} erbij mag zijn.`,
  listAsk: "Is dit de goede lijst?",
  listYes: "Ja, dit is goed",
  listSeen: (names: readonly string[]) =>
    `${namesJoined(names)} ${names.length === 1 ? "zei" : "zeiden"}: dit is goed.`,
  listMine: "Jij zei: dit is goed.",
  listWait: (name: string) => `Laat de lijst eerst zien aan ${name}. Daarna kun je mensen uitnodigen.`,
  invite: "Nodig uit",
  isInvited: "Iedereen op de lijst weet het nu.",
  supportTitle: "Iemand die naast je staat",
  supportWhat: "Een cliëntondersteuner staat naast jou en denkt met je mee. Dat kost niets.",
  supportAnswers: { wanted: "Ja, graag", notNow: "Nu niet", alreadyThere: "Die is er al" },
  supportSaid: (name: string, on: string) => `Gekozen door ${name} op ${dayInWords(on)}.`,
  agendaTitle: "Waar praten we over?",
  cardTitle: "Voorbereiden",
  cardWhat: "Op de kaart staan vragen om vast over na te denken. Je kunt hem ook printen.",
  card: "Open de kaart",
  cardQuestions: [
    "Wat wil ik vertellen?",
    "Wat wil ik niet vertellen?",
    "Wie helpt mij praten?",
    "Wat doen we als het te veel wordt?",
  ],
  withoutMeTitle: "Kun je er niet bij zijn?",
  withoutMeWhat: "Het overleg kan doorgaan als jij dat goed vindt. Zonder jouw ja komt er geen afspraak.",
  withoutMe: "Ik ben er niet bij, ga maar door",
  withoutMeSaid: (on: string) => `Jij vond dit goed op ${dayInWords(on)}.`,
  without: (name: string, on: string) => `${name} is er niet bij. ${name} vond dit goed op ${dayInWords(on)}.`,
  callOff: "Zeg het overleg af",
  callOffAsk: "Iedereen ziet dan dat het overleg niet doorgaat.",
  callOffYes: "Ja, het gaat niet door",
  openTitle: "We beginnen",
  openLead: "Wie is er? Tik aan hoe iemand meedoet.",
  open: "Begin het overleg",
} as const;
