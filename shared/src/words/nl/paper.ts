// Sentences for what goes on paper, and for the preparation card, which is also read aloud (R-304).
import { dayAndMonth, wholeDay } from "./days.ts";
import { madeWords } from "./made.ts";
import { namesInRow } from "./minutes.ts";

/** `2026-09-08` → "8 september 2026". Paper is read years later: always with its year. */
export const dayOnPaper = (on: string): string => dayAndMonth(on, "");
/** `2026-09-08` → "dinsdag 8 september 2026". */
export const weekdayOnPaper = (on: string): string => wholeDay(on, "");

const isMore = (names: readonly string[]): boolean => names.length > 1;

const everyWords: Readonly<Record<string, string>> = {
  day: "elke dag",
  week: "elke week",
  twoWeeks: "elke 2 weken",
  month: "elke maand",
};

export const paperWords = {
  back: "Terug",
  ways: "Wat je met dit papier kunt doen",
  pdf: "Bewaar als PDF",
  page: (page: number, all: number) => `Bladzijde ${page} van ${all}`,
  about: "Over dit papier",
  madeFor: (name: string, day: string) => `Gemaakt voor ${name} op ${day}.`,
  onlyYours: (name: string) => `Hier staat alleen wat ${name} mag lezen.`,
  code: (code: string) => `Controlecode: ${code}`,
  proof: "Hiermee kan een programma zien of er iets is veranderd.",
  codeMeans: "Met deze code kun je nagaan dat er niets is veranderd.",
  notPrintable: "Sommige tekens passen niet op dit papier. Op het scherm zie je ze wel.",
  notSharedTitle: "Dit gaat niet meer naar buiten",
  notShared: "De inwoner wil niet meer dat jouw organisatie dit meeneemt.",
  tooFastTitle: "Even wachten",
  tooFast: "Je vroeg heel veel achter elkaar. Wacht even en probeer het nog eens.",
  tooLongTitle: "Te veel voor papier",
  tooLong: "Dit is te veel voor papier. Op het scherm kun je alles lezen.",
  few: (names: readonly string[]) => `Dit lezen: ${namesInRow(names)}`,
  minutes: { corrections: "Later erbij gezet" },
  plan: {
    mine: "Mijn tafel",
    ours: "Onze tafel",
    theirs: (name: string) => `De tafel van ${name}`,
    question: {
      mine: "Mijn vraag",
      ours: "Onze vraag",
      theirs: (name: string) => `De vraag van ${name}`,
    },
    strengths: "Wat gaat goed?",
    concerns: "Waar maken we ons zorgen over?",
    ideas: "Ideeën",
    goals: "Doelen",
    agreements: "Afspraken",
    proposals: "Voorstel, nog geen afspraak",
    actions: "Wie doet wat?",
    actionsDone: "Wat is er gedaan?",
    waitingFor: "Waar wachten we op?",
    afterHours: "Na 16.00 uur en in het weekend",
    signals: "Zo merk je het",
    helps: "Dit helpt",
    doesNotHelp: "Dit helpt niet",
    danger: "Gevaar? Bel 112",
    noQuestion: "De vraag staat er nog niet.",
    change: "Voorstel om te veranderen:",
    forWhoWants: "Wie wil?",
    together: (names: readonly string[]) => `samen met ${namesInRow(names)}`,
    whenItSuits: "als het uitkomt",
    parties: (names: readonly string[]) => `Voor ${namesInRow(names)}.`,
    rhythm: (every: string, until: string | null) =>
      `${everyWords[every] ?? every}${until === null ? "" : ` tot ${dayOnPaper(until)}`}`,
    asks: (name: string, to: string | null) => (to === null ? `${name} vraagt:` : `${name} vraagt aan ${to}:`),
    answers: (name: string) => `${name} antwoordt:`,
    plainly: (name: string) => `${name} zegt het gewoner:`,
    notRight: (name: string) => `${name} zegt: dit klopt niet.`,
    dissent: (name: string) => `${name} is het niet eens. In eigen woorden:`,
    said: {
      yes: (names: readonly string[]) => `${namesInRow(names)} ${isMore(names) ? "zeiden" : "zei"} ja.`,
      notYet: (names: readonly string[]) => `${namesInRow(names)} ${isMore(names) ? "weten" : "weet"} het nog niet.`,
      no: (names: readonly string[]) => `${namesInRow(names)} ${isMore(names) ? "zeiden" : "zei"} nee.`,
      nothing: (names: readonly string[]) =>
        `${namesInRow(names)} ${isMore(names) ? "hebben" : "heeft"} nog niets gezegd.`,
    },
    aloud: (name: string, by: string) => `${name} zei het hardop. ${by} schreef het op.`,
    onPhone: (name: string, by: string) => `${name} antwoordde ${madeWords.onPhoneOf(by)}.`,
    goalStatus: {
      draft: "Nog een voorstel",
      active: "",
      reached: "Dit is gelukt",
      changed: "Dit is veranderd",
      stopped: "Hier zijn we mee gestopt",
      paused: "Dit wacht even",
    },
    actionStatus: {
      proposed: "Voorstel",
      accepted: "",
      inProgress: "Bezig",
      done: "",
      stuck: "Het lukt niet",
      declined: "Liever niet",
      handedOver: "Iemand anders doet dit nu",
      cancelled: "Hoeft niet meer",
    },
  },
  preparation: {
    title: "Mijn voorbereiding",
    lead: "Dit papier is van jou. Niemand hoeft het te lezen.",
    when: "Wanneer en waar?",
    noMeeting: "Er is nog geen dag gekozen.",
    at: (day: string, time: string) => `${day} om ${time} uur`,
    who: "Wie komen er?",
    agenda: "Waar praten we over?",
    questions: ["Wat wil ik vertellen?", "Wat niet?", "Wie helpt mij praten?", "Wat doen we als het te veel wordt?"],
    answers: "Klopt dit?",
    answersLead: "Dit vragen we je bij elke afspraak. Je mag kiezen.",
    choices: ["Ja, dit klopt", "Nee, dit klopt niet", "Ik weet het nog niet", "Ik wil dit samen lezen"],
    silence: "Niets zeggen is geen ja.",
  },
} as const;
