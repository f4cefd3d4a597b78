// Sentences about who can be called now, and how news may come on a Friday afternoon.
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
