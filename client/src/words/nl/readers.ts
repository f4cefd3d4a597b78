// Who reads this, and who will: what is said before something on the table goes to other readers.
import { namesJoined } from "../speaking.ts";

const many = (names: readonly string[], one: string, more: string): string => (names.length === 1 ? one : more);

export const readers = {
  menu: "Wie leest dit?",
  before: (names: readonly string[]) => `Dit hebben al gelezen: ${namesJoined(names)}.`,
  noLonger: (names: readonly string[]) =>
    `Straks ${many(names, "leest", "lezen")} ${namesJoined(names)} dit niet meer.`,
  coming: (names: readonly string[]) => `Straks ${many(names, "leest", "lezen")} ${namesJoined(names)} dit ook.`,
  comingAll: "Straks leest iedereen aan tafel dit.",
  also: "Ook wat er al over gezegd is.",
  goalTakesAlong: "De acties bij dit doel gaan mee.",
  widen: (names: readonly string[]) => `Laat ${namesJoined(names)} alles van dit groepje lezen`,
  widenWhy: (names: readonly string[], circle: readonly string[]) =>
    `Dan ${many(names, "leest", "lezen")} ${namesJoined(names)} alles wat alleen ${namesJoined(circle)} nu ${many(circle, "leest", "lezen")}.`,
  done: (names: readonly string[]) => `Dit lezen nu: ${namesJoined(names)}.`,
  doneAll: "Dit leest nu iedereen aan tafel.",
} as const;
