// What was said against a line and what was answered, as it reads on every screen, page and paper. `null`: who reads it said it.
import { dayAndMonth } from "./days.ts";

export const statementWords = {
  says: (name: string | null) => (name === null ? "Jij zegt: dit klopt niet." : `${name} zegt: dit klopt niet.`),
  takenBack: (name: string | null) => (name === null ? "Jij zei hier iets." : `${name} zei hier iets.`),
  takenBackWords: "Dat is teruggenomen.",
  stood: "Toen stond er:",
  changed: (name: string | null) =>
    name === null ? "Jij hebt het veranderd. De nieuwe woorden:" : `${name} heeft het veranderd. De nieuwe woorden:`,
  adds: (name: string | null) => (name === null ? "Jij zegt erbij:" : `${name} zegt erbij:`),
  kept: (name: string | null) =>
    name === null ? "Jij verandert het niet. De reden:" : `${name} verandert het niet. De reden:`,
  disputed: (name: string | null) =>
    name === null ? "Jij bent het niet eens met dit antwoord." : `${name} is het niet eens met dit antwoord.`,
  bothStand: "Daarom blijven beide staan.",
  settled: (name: string | null) => (name === null ? "Jij zei later:" : `${name} zei later:`),
  fine: "Toch goed.",
  open: "Er is nog geen antwoord.",
  within: "Het antwoord hoort er binnen een maand te zijn.",
  day: (day: string) => dayAndMonth(day, ""),
  every: { day: "elke dag", week: "elke week", twoWeeks: "elke 2 weken", month: "elke maand" },
} as const;
