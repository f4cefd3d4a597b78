// Sentences for what two people agree where they stand together, on one phone; and for what came back from the table untaken.
import type { AccordValue } from "@werktafel/shared/domain/accord";
import { namesJoined } from "../../speaking.ts";

export const onTheSpot = {
  where: "Waar maakten we dit?",
  workplace: (name: string) => `Op de werkplek: ${name}`,
  workplaceUnnamed: "Op de werkplek",
  elsewhere: "Ergens anders",
  whichWork: "Hoe heet deze werkplek?",
  which: "Welke plek is dit?",
  withWhom: "Met wie spreek je dit af?",
  hostToo: (names: readonly string[]) =>
    `Dit gaat ook over de werkplek. Zet ${namesJoined(names)} erbij als die iets moet doen: kijk bij ‘Wie, hoe en wanneer?’.`,
  withWhomFirst: "Zeg eerst met wie je dit afspreekt.",
  now: (name: string) => `Ja. Nu vraag ik het ${name}`,
  later: (name: string) => `Ja. ${name} antwoordt later`,
  myYes: "Hiermee zeg jij zelf ja.",
  whichFirst: "Zeg eerst welke plek dit is.",
  kept: "Dit staat op dit toestel. Het gaat mee zodra je weer verbinding hebt.",
  notKept: "Dit toestel bewaart niets. Laat deze pagina open tot je weer verbinding hebt.",
  ask: (name: string) => `${name}, klopt dit voor jou?`,
  wrote: (name: string) => `${name} schreef dit op:`,
  for: (names: readonly string[]) => `Voor ${namesJoined(names)}.`,
  notNow: "Nu niet",
  told: (owner: string) =>
    `Op het bord staat erbij: op de telefoon van ${owner}. Je kunt het later op je eigen scherm veranderen.`,
  said: {
    yes: (name: string) => `Dank je wel, ${name}. Jij zei ja.`,
    notYet: (name: string) => `Dank je wel, ${name}. Jij weet het nog niet. Dat mag.`,
    no: (name: string) => `Dank je wel, ${name}. Jij zei nee. Dan is het geen afspraak.`,
  } satisfies Readonly<Record<AccordValue, (name: string) => string>>,
  giveBack: (name: string) => `Geef de telefoon terug aan ${name}`,
} as const;

export const notTaken = {
  title: "Dit kwam niet op het bord",
  lead: "Jij zei dit toen je geen verbinding had. Jouw woorden staan hier nog.",
  answered: {
    yes: "Jij zei ja tegen:",
    notYet: "Jij wist het nog niet bij:",
    no: "Jij zei nee tegen:",
  } satisfies Readonly<Record<AccordValue, string>>,
  answeredFor: {
    yes: (name: string) => `${name} zei ja, op jouw telefoon, tegen:`,
    notYet: (name: string) => `${name} wist het nog niet, op jouw telefoon, bij:`,
    no: (name: string) => `${name} zei nee, op jouw telefoon, tegen:`,
  } satisfies Readonly<Record<AccordValue, (name: string) => string>>,
  other: "Wat jij wilde doen:",
  field: "Jouw woorden",
  seen: "Ik heb het gezien",
} as const;
