// Sentences of a plain sentence beside a line, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type { plainLines as dutch } from "../../nl/reading/plainLines.ts";

export const plainLines: Translated<typeof dutch> = {
  by: (name) => `${name} says it in plainer words:`,
  mine: "You say it in plainer words:",
  original: "This is what it says",
  old: "These plain words do not fit the sentence any more.",
  oldToReader: "There were plain words here. The sentence is different now.",
  look: "Write new plain words",
  title: "In plain words",
  line: "It says:",
  was: "These were the plain words:",
  field: "Say it in plainer words",
  hint: "Short words. One thing in a sentence. Name who does it.",
  put: "Add it",
  done: "The plain words are there now.",
  takeAway: "Take the plain words away",
  gone: "The plain words are gone.",
  counts: "The sentence itself stays as it is. A yes is about that sentence.",
};
