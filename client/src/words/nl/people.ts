// Sentences about who sits at the table and how they come in.
import type { Party } from "@werktafel/shared/domain/participant";
import type { Speaking } from "../speaking.ts";

export const partyWords: Readonly<Record<Party, string>> = {
  resident: "Inwoner",
  informal: "Naaste",
  volunteer: "Vrijwilliger",
  staff: "Beroepskracht",
  host: "Werkplek",
  guest: "Gast",
};

export const people = {
  whoIs: (name: string) => `Wie is ${name}?`,
  whatHappens: "Wat gebeurt er met wat ik zeg?",
  decides: "Wat mag deze persoon beslissen?",
  decidesNothing: ({ isMine, name }: Speaking) => `Beslist niets over ${isMine ? "jou" : name}.`,
  reach: (name: string) => `Wanneer kun je ${name} bereiken?`,
  boundaries: "Grenzen",
  now: (name: string) => `Wat doet ${name} nu?`,
  nothingNow: "Nu niets op dit bord.",
  nothingWritten: "Nog niets opgeschreven.",
  newLink: "Nieuwe link",
  newLinkWhat: (name: string) => `Is ${name} de link kwijt? Maak een nieuwe. De oude werkt dan niet meer.`,
  asksForNewLink: (name: string) => `Bij ${name} is vaak een verkeerde code getypt. De link is dicht. Geef een nieuwe.`,
  endWays: "Stop overal",
  endWaysWhat: (name: string) =>
    `Is er een telefoon kwijt? Dan kan ${name} nergens meer binnen, tot er een nieuwe link is.`,
  endWaysYes: "Ja, stop overal",
  endWaysNo: "Nee, laat het zo",
  endWaysDone: (name: string) => `Gestopt. Maak een nieuwe link voor ${name}.`,
  linkOf: (name: string) => `De link van ${name}`,
  screenLink: "Link voor het groot scherm",
  screenLinkWhat: "Op het groot scherm staat alleen wat iedereen mag lezen. De oude link werkt dan niet meer.",
  makeScreenLink: "Maak een link",
} as const;
