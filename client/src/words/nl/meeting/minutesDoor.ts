// Sentences around the minutes: where they are, and whether there are new ones.
import { namesJoined } from "../../speaking.ts";

const verb = (names: readonly string[], one: string, more: string): string => (names.length === 1 ? one : more);

export const minutes = {
  title: "Wat we hebben afgesproken",
  door: "Verslagen",
  list: "Verslagen",
  none: "Er is nog geen verslag. Na een overleg staat het hier.",
  meetingOf: (day: string) => `Overleg van ${day}`,
  backToList: "Alle verslagen",
  skip: "Ga naar het verslag",
  ready: "Het verslag is klaar. Lees je mee?",
  draft: "Concept",
  draftFor: (name: string) => `${name} maakt het verslag nog af. Je kunt het al lezen.`,
  draftMine: "Staat alles er goed? Laat iedereen het dan lezen.",
  adoptedOn: (day: string) => `Vastgesteld op ${day}`,
  askedYou: "Klopt dit? Zeg het als je wilt.",
  notAdopted: "Nog niet vastgesteld",
  waiting: (names: readonly string[]) =>
    `${namesJoined(names)} ${verb(names, "heeft", "hebben")} nog niets gezegd. Dat is goed.`,
  notYetYes: (names: readonly string[]) =>
    `${namesJoined(names)} ${verb(names, "zei", "zeiden")} nog geen ja. Dat is goed.`,
  takeHome: "Neem mee naar huis",
  pdf: "Open als PDF",
  print: "Print",
} as const;
