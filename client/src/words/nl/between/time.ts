// Sentences about time as it is lived: who is there now, what must be arranged before the weekend, how news may come on a Friday
// afternoon, and who asks how it goes.
import type { Face } from "@werktafel/shared/domain/time/asking";
import type { NewsChoice } from "@werktafel/shared/domain/time/heldBack";

export const callNow = {
  title: "Wie kan ik bellen?",
  now: "Nu bellen",
  isThere: (name: string) => `${name} is er nu.`,
  areThere: (names: string) => `${names} zijn er nu.`,
  canCall: (who: string) => `Je kunt ${who} bellen.`,
  call: (name: string) => `Bel ${name}`,
  after: (time: string, who: string) => `Na ${time} uur: ${who}`,
  backAt: (name: string, when: string) => `${name} is er weer ${when}.`,
  away: (name: string) => `${name} is er nu niet.`,
  nobody: "Er staat nog niemand bij die je nu kunt bellen.",
  anchor: (name: string) => `Op ${name} kun je altijd terugvallen.`,
  noNumber: "Er staat geen nummer bij. Vraag het aan tafel.",
} as const;

export const fridayCheck = {
  title: "Vrijdag-check",
  until: (when: string) => `Tot ${when}`,
  closes: (time: string) => `Om ${time} uur gaat de deur dicht. Wat moet nog geregeld zijn?`,
  closesSoon: "Straks gaat de deur dicht. Wat moet nog geregeld zijn?",
  stillToday: (until: string) => `Dat staat voor vandaag. Het kan nog tot ${until} uur.`,
  ownerBack: (when: string) => `is er ${when} weer.`,
  ownerAway: "is er nu niet.",
  openThere: (name: string) => `Open bij ${name}:`,
  meantFor: (day: string) => `Was bedoeld voor ${day}.`,
  meantForToday: "Staat voor vandaag.",
  standsFor: (day: string) => `Staat voor ${day}.`,
  handover: (name: string) => `Overdracht van ${name}`,
  handoverOpen: "is nog open.",
  answerBy: (day: string) => `Antwoord voor ${day}.`,
  notGood: (name: string) => `${name} zei ‘niet goed’`,
  notGoodOn: (day: string) => `op ${day}.`,
  afterHours: "Na sluitingstijd",
  afterHoursThere: "Op het bord staat wie er te bellen is.",
  afterHoursMissing: "Er staat nog niet wie er te bellen is.",
  actions: "Acties",
  actionsFine: "Niets hoeft nog voor de deur dichtgaat.",
  handovers: "Overdrachten",
  handoversFine: "Er staat niets open.",
  mood: "Hoe gaat het?",
  moodFine: "Niemand zei ‘niet goed’.",
  seen: "Ik heb alles bekeken",
  seenNow: "Bekeken. Open de lijst als je wilt.",
} as const;

export const newsWords = {
  title: "Nieuws op vrijdagmiddag",
  ask: "Hoe wil je nieuws over geld of een besluit horen?",
  about: "Op vrijdag na 12.00 uur en in het weekend. Op het bord staat het altijd meteen.",
  choices: {
    atOnce: "Meteen",
    explained: "Pas als iemand het kan uitleggen",
    askMe: "Vraag het mij eerst",
  } satisfies Readonly<Record<NewsChoice, string>>,
  kept: "Bewaard. Je kunt dit altijd veranderen.",
  onBoard: "Gaat dit over geld of een besluit? Op het bord staat het meteen.",
  atOnce: (name: string) => `Een bericht aan ${name} komt meteen. Zo koos ${name}.`,
  waitsUntil: (name: string, when: string) => `Een bericht aan ${name} wacht tot ${when}.`,
  now: (name: string) => `Een bericht aan ${name} komt nu. Er is nog iemand die het uitlegt.`,
  askFirst: (name: string) => `${name} wil dat je het eerst vraagt.`,
} as const;

export const asking = {
  title: "Hoe gaat het?",
  ask: (name: string) => `Vraag ${name} hoe het gaat`,
  since: (day: string) => `Dat kan sinds ${day}.`,
  rhythm: (weeks: number) => (weeks === 1 ? "Jij vraagt dit elke week." : `Jij vraagt dit elke ${weeks} weken.`),
  asked: "Ik heb het gevraagd",
  missed: (asker: string, of: string) => `${asker} kwam er niet aan toe. Wie vraagt ${of} hoe het gaat?`,
  how: (name: string) => `Hoe gaat het met ${name}?`,
  howMine: "Hoe gaat het met je?",
  faces: { good: "Goed", ok: "Gaat wel", notGood: "Niet goed" } satisfies Readonly<Record<Face, string>>,
  words: "In eigen woorden. Het mag leeg blijven.",
  who: (name: string) => `${name} kiest wie dit mag weten.`,
  whoMine: "Jij kiest wie dit mag weten.",
  keep: "Zet het erbij",
  kept: "Het staat erbij.",
  say: "Zeg hoe het gaat",
  back: "Nu niet",
  setTitle: (name: string) => `Wie vraagt hoe het gaat met ${name}?`,
  setTitleMine: "Wie vraagt hoe het met mij gaat?",
  whoAsks: "Wie vraagt het?",
  chooseOne: "Kies iemand",
  often: "Om de hoeveel weken?",
  agreed: (asker: string, weeks: number) => (weeks === 1 ? `${asker}, elke week.` : `${asker}, elke ${weeks} weken.`),
  nobody: "Nog niemand.",
  change: "Kies wie het vraagt",
  stop: "Stop hiermee",
  agree: "Spreek dit af",
  last: "Laatst gezegd",
  lastOn: (day: string) => `op ${day}`,
} as const;

export const anchor = {
  titleMine: "Op wie kan ik altijd terugvallen?",
  title: (name: string) => `Op wie kan ${name} altijd terugvallen?`,
  missing: (name: string) => `Er staat nog niet op wie ${name} kan terugvallen.`,
  toCard: "Kies iemand",
  nobody: "Nog niemand.",
  who: "Wie is dat?",
  keep: "Zet erbij",
  kept: "Het staat erbij.",
} as const;

export const workDays = {
  field: "Op welke dagen werk je hier?",
  hint: "Op andere dagen zegt de tafel dat je er niet bent.",
  card: "Werkt op",
} as const;
