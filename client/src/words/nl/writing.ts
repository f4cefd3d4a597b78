// Beside a text that is being written for others: what is hard in it, and what one could say. Advice; nothing is refused.
import type { PlainFault } from "@werktafel/shared/words/plain/plainFindings";

const saying: Readonly<Record<PlainFault, (words: string) => string>> = {
  longSentence: (words) => `Dit is een lange zin. Maak er twee van: ‘${words}’`,
  hardWord: (words) => `‘${words}’ kan gewoner.`,
  nobodyDoesIt: (words) => `Wie doet dit? Noem de naam: ‘${words}’`,
  abbreviation: (words) => `Schrijf ‘${words}’ voluit.`,
  noAndNo: (words) => `Zeg het zonder ontkenning: ‘${words}’`,
  formal: (words) => `Niet ‘${words}’.`,
};

export const plainAdvice = {
  title: "Dit kan gewoner",
  beside: "Schrijf er een gewone zin bij",
  saying,
  plainer: (words: string) => `Bijvoorbeeld: ${words}.`,
} as const;
