// Sentences about what lies on the table: goals, agreements, actions, what goes well, worries, ideas, what we wait for.
import type { BarrierKind } from "@werktafel/shared/domain/between/barrier";
import type { ActionStatus } from "@werktafel/shared/domain/action";
import type { GoalStatus } from "@werktafel/shared/domain/goal";
import type { LifeDomain } from "@werktafel/shared/domain/lifeDomain";
import type { Rhythm } from "@werktafel/shared/domain/wording";
import { dayInWords } from "../dates.ts";
import { namesJoined, type Speaking } from "../speaking.ts";

export const lifeDomainWords: Readonly<Record<LifeDomain, string>> = {
  joiningIn: "Meedoen",
  work: "Werk en leren",
  money: "Geld en post",
  housing: "Wonen",
  health: "Mijn lijf",
  mind: "Hoe ik me voel",
  home: "Thuis",
  children: "Kinderen",
  people: "Mensen om mij heen",
  daily: "Mijn dag en mijn huis",
  safety: "Veilig zijn",
  rules: "Politie en regels",
  meaning: "Wat ik belangrijk vind",
};

const goalStatus: Readonly<Record<GoalStatus, string>> = {
  draft: "Nog een voorstel",
  active: "",
  reached: "Dit is gelukt",
  changed: "Dit is veranderd",
  stopped: "Hier zijn we mee gestopt",
  paused: "Dit wacht even",
};

export const goals = {
  title: (speaking: Speaking) =>
    speaking.isMine
      ? speaking.isPlural
        ? "Wat willen wij bereiken?"
        : "Wat wil ik bereiken?"
      : speaking.isPlural
        ? `Wat willen ${speaking.name} bereiken?`
        : `Wat wil ${speaking.name} bereiken?`,
  region: "Doelen",
  openRegion: "Open doel",
  why: (speaking: Speaking) =>
    speaking.isPlural ? "Waarom is dit belangrijk voor ons?" : "Waarom is dit belangrijk voor mij?",
  none: (speaking: Speaking) =>
    speaking.isMine ? "Nog geen doelen. Wat wil je bereiken?" : `Nog geen doelen. Wat wil ${speaking.name} bereiken?`,
  add: "Nieuw doel",
  loose: "Nog niet bij een doel",
  status: goalStatus,
  faces: { good: "Goed", ok: "Gaat wel", notGood: "Niet goed" },
  says: (name: string) => `, zegt ${name}.`,
  confirm: "Zo is het mijn doel",
  confirmAgain: "Zo is het nu mijn doel",
  confirmedBy: (name: string, day: string) => `Zo is het mijn doel, zei ${name} op ${day}.`,
  reviewOn: (day: string) => `We kijken er weer naar op ${day}.`,
  domain: "Waar gaat het over?",
  domainNone: "Nog niet gekozen",
  reviewField: "Wanneer kijken we er weer naar?",
  lookBack: "Kijk terug op dit doel",
  planB: "Wat als het anders loopt?",
  weighed: (choice: "keep" | "change" | "stop", name: string, day: string) =>
    choice === "stop"
      ? ""
      : choice === "keep"
        ? `${name} houdt dit doel (${day}).`
        : `${name} wil dit doel veranderen (${day}).`,
  moves: {
    active: "Hier gaan we mee door",
    reached: "Dit is gelukt",
    stopped: "Hier stop ik mee",
  },
  titleField: "Doel",
} as const;

export const agreements = {
  title: "Wat spreken we af?",
  none: "Nog geen afspraken bij dit doel.",
  add: "Nieuwe afspraak",
  showAll: (count: number) => `Laat alle ${count} zien`,
  showFewer: "Laat minder zien",
  proposal: "Voorstel",
  ended: "Dit is klaar",
  changed: "Dit is vervangen",
  alsoAt: (titles: readonly string[]) => `Hoort ook bij: ${titles.join(" · ")}`,
  parties: (names: readonly string[]) => `Voor ${namesJoined(names)}`,
  close: "Dit is klaar",
  closeReplaced: "Dit is vervangen",
  field: "Afspraak",
} as const;

const actionStatus: Readonly<Record<ActionStatus, string>> = {
  proposed: "Voorstel",
  accepted: "Gaat dit doen",
  inProgress: "Bezig",
  done: "Klaar",
  stuck: "Het lukt niet",
  declined: "Liever niet",
  handedOver: "Iemand anders doet dit nu",
  cancelled: "Hoeft niet meer",
};

const everyWords: Readonly<Record<string, string>> = {
  day: "elke dag",
  week: "elke week",
  twoWeeks: "elke 2 weken",
  month: "elke maand",
};

export const actions = {
  title: "Wie doet wat?",
  none: "Nog geen acties bij dit doel.",
  add: "Nieuwe actie",
  withDone: "Ook wat klaar is",
  withoutDone: "Alleen wat nog moet",
  status: actionStatus,
  who: "Wie wil?",
  together: (names: readonly string[]) => `samen met ${namesJoined(names)}`,
  onBehalf: (names: readonly string[]) => `in de plaats van ${namesJoined(names)}`,
  whenNone: "als het uitkomt",
  due: (iso: string) => dayInWords(iso),
  passed: (iso: string) => `Was bedoeld voor ${dayInWords(iso)}`,
  rhythm: (rhythm: Rhythm) =>
    `${everyWords[rhythm.every] ?? rhythm.every}${rhythm.until ? ` tot ${dayInWords(rhythm.until)}` : ""}`,
  every: everyWords,
  start: "Ik ga het doen",
  decline: "Liever niet",
  own: "In mijn eigen woorden",
  ownAsk: "Wat wil jij doen?",
  fits: {
    title: "Past dit bij jou?",
    why: "Praten met een instantie past vaak beter bij een beroepskracht.",
    yes: "Ja, ik doe het",
    together: (name: string) => `Samen met ${name}`,
    ratherStaff: "Liever een beroepskracht",
    ratherStaffNote: "Liever een beroepskracht.",
  },
  noMore: "Liever niet meer",
  busy: "Bezig",
  done: "Klaar",
  stuck: "Het lukt niet",
  stuckAsk: "Wat heb je nodig?",
  stuckSay: "Zeg het",
  againBusy: "Toch nog bezig",
  cancel: "Dit hoeft niet meer",
  uncancel: "Dit moet toch nog",
  ownDay: "Jij kiest wanneer. Dat geldt meteen.",
  waitsFor: (name: string) => `${name} heeft nog niets gezegd`,
  otherOwner: (name: string) => `${name} gaat dit doen`,
  field: "Actie",
} as const;

export const lines = {
  add: "Zet erbij",
  strengths: {
    title: "Wat gaat goed?",
    add: "Zet erbij: wat goed gaat",
    none: "Nog niets op het bord.",
    field: "Wat gaat goed",
  },
  concerns: {
    title: "Waar maken we ons zorgen over?",
    add: "Zet erbij: een zorg",
    none: "Geen zorgen op het bord.",
    field: "Zorg",
  },
  ideas: { title: "Welke ideeën zijn er?", add: "Zet erbij: een idee", none: "Nog geen ideeën.", field: "Idee" },
} as const;

const barrierWords: Readonly<Record<BarrierKind, string>> = {
  openingHours: "De deur was dicht",
  protocol: "Een vaste manier van werken",
  rules: "Regels",
  privacy: "Iemand mag iets niet vertellen",
  lackOfCooperation: "Iemand werkt niet mee",
  waitingList: "Een wachtlijst",
  other: "Iets anders",
};

export const waiting = {
  title: "We wachten op iets",
  meanwhile: "Wat doen we zolang?",
  meanwhileNone: "Nog niet bedacht.",
  solved: "Dit is opgelost",
  owner: (name: string) => `${name} houdt dit bij`,
  since: (iso: string) => `Sinds ${dayInWords(iso)}`,
  expected: (iso: string) => `Misschien klaar op ${dayInWords(iso)}`,
  lastAnswer: "Laatste antwoord",
  nextAsk: (iso: string) => `We vragen het weer op ${dayInWords(iso)}`,
  markSolved: "Dit is opgelost",
  markOpen: "Dit speelt toch nog",
  barrierField: "Waar wachten we op?",
  listField: "Waarvoor staan we op een wachtlijst?",
  bridgeFirst: "Schrijf eerst op wat we zolang doen.",
  kind: "Wat staat er in de weg?",
  kinds: barrierWords,
  nextAskField: "Wanneer vragen we het weer?",
  timeToAsk: "Vraag nu hoe lang het nog duurt.",
  askedToday: "Ik vroeg het vandaag",
  solve: "Wie kan dit oplossen?",
  asked: (name: string, iso: string) => `Gevraagd aan ${name}. Antwoord komt voor ${dayInWords(iso)}.`,
  askedMe: "Jij kunt dit misschien oplossen.",
  says: (name: string) => `${name} zegt:`,
  lookOn: (iso: string) => `We kijken er weer naar op ${dayInWords(iso)}.`,
  answer: "Geef antwoord",
  ways: "Wat kan wel?",
} as const;

export const resting = {
  rest: "Even laten rusten",
  resume: "Weer oppakken",
  chip: "Rust even",
  until: (day: string) => `Rust tot ${day}`,
} as const;

export const afterHours = {
  title: "Na 16.00 uur en in het weekend",
  call: (who: string) => `Bel ${who}`,
  danger: "Gevaar? Bel 112",
  none: "Er staat nog niet op het bord wie je kunt bellen.",
  ask: (name: string) => `Vraag het ${name}.`,
  noneYet: (speaking: Speaking) =>
    speaking.isMine
      ? speaking.isPlural
        ? "Nog geen afspraak. Wie bellen jullie na 16.00 uur?"
        : "Nog geen afspraak. Wie bel je na 16.00 uur?"
      : speaking.isPlural
        ? `Nog geen afspraak. Wie bellen ${speaking.name} na 16.00 uur?`
        : `Nog geen afspraak. Wie belt ${speaking.name} na 16.00 uur?`,
  begin: "Zet erbij wie je belt",
  newContact: "Nog iemand om te bellen",
  contact: { who: "Wie kun je bellen?", phone: "Telefoonnummer", when: "Wanneer kun je bellen?" },
  writeHelps: "Zet erbij wat helpt",
  signals: "Hieraan merken we het",
  helps: "Dit helpt",
  doesNotHelp: "Dit helpt niet",
} as const;
