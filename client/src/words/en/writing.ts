// Advice beside a text that is being written, in English; the text itself is Dutch, and so is what one could say instead.
import type { Translated } from "@werktafel/shared/words/translated";
import type { plainAdvice as dutch } from "../nl/writing.ts";

export const plainAdvice: Translated<typeof dutch> = {
  title: "You can say this in a plainer way",
  beside: "Write a plain sentence next to it",
  saying: {
    longSentence: (words) => `This is a long sentence. Make two of it: ‘${words}’`,
    hardWord: (words) => `There is a plainer word for ‘${words}’.`,
    nobodyDoesIt: (words) => `Who does this? Say the name: ‘${words}’`,
    abbreviation: (words) => `Write ‘${words}’ in full.`,
    noAndNo: (words) => `Say it without two noes: ‘${words}’`,
    formal: (words) => `Do not write ‘${words}’.`,
  },
  plainer: (words) => `For example: ${words}.`,
};
