// Sentences for choosing what others call whose table it is; only the page of who sits here loads them.
import { namesJoined } from "../../speaking.ts";

export const centralWord = {
  titleMine: "Hoe noemen anderen jou?",
  title: (names: readonly string[]) => `Hoe noemen we ${namesJoined(names)} op dit bord?`,
  others: (word: string) => `Anderen lezen: ‘De vraag van ${word}’.`,
  ownScreen: "Op jouw scherm staat altijd ‘ik’ of je naam.",
  theirScreen: (names: readonly string[]) => `${namesJoined(names)} leest zelf altijd ‘ik’ of de eigen naam.`,
  theirScreens: (names: readonly string[]) => `${namesJoined(names)} lezen zelf altijd ‘ik’ of de eigen naam.`,
  chosenBy: (name: string) => `${name} koos dit zelf.`,
  change: "Kies een ander woord",
  which: "Welk woord past?",
  justName: (names: readonly string[]) => `Gewoon de naam: ${namesJoined(names)}`,
  ready: (isPlural: boolean): readonly string[] =>
    isPlural
      ? ["de inwoners", "de deelnemers", "de cliënten", "de bijzondere vrijwilligers"]
      : ["de inwoner", "de deelnemer", "de cliënt", "de bijzondere vrijwilliger"],
  own: "Een eigen woord",
  ownField: "Schrijf het woord op",
  ownHint: "Met ‘de’ of ‘het’ ervoor, zoals in een zin.",
  ownMissing: "Schrijf eerst een woord op.",
  keep: "Bewaar",
  kept: (word: string) => `Bewaard. Anderen lezen nu: ${word}.`,
  back: "Nu niet",
};
