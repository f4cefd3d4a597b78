// What was said against a line and what was answered, in English.
import type { statementWords as dutch } from "../nl/statements.ts";
import type { Translated } from "../translated.ts";
import { dayAndMonth } from "./days.ts";

export const statementWords: Translated<typeof dutch> = {
  says: (name) => (name === null ? "You say: this is not right." : `${name} says: this is not right.`),
  takenBack: (name) => (name === null ? "You said something here." : `${name} said something here.`),
  takenBackWords: "It was taken back.",
  stood: "It said then:",
  changed: (name) => (name === null ? "You changed it. The new words:" : `${name} changed it. The new words:`),
  adds: (name) => (name === null ? "You add:" : `${name} adds:`),
  kept: (name) => (name === null ? "You do not change it. The reason:" : `${name} does not change it. The reason:`),
  disputed: (name) =>
    name === null ? "You do not agree with this answer." : `${name} does not agree with this answer.`,
  bothStand: "So both stay here.",
  settled: (name) => (name === null ? "You said later:" : `${name} said later:`),
  fine: "It is all right after all.",
  open: "There is no answer yet.",
  within: "The answer should be here within a month.",
  day: (day) => dayAndMonth(day, ""),
  every: { day: "every day", week: "every week", twoWeeks: "every 2 weeks", month: "every month" },
};
