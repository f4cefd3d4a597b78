// What was tried and what somebody takes over, on paper: years later it still says who asked, who answered, and when.
import type { AttemptKind } from "../../domain/between/attempt.ts";

/** Also on the screen. */
export const triedWords: Readonly<Record<AttemptKind, string>> = {
  notReached: "Niemand nam op",
  referred: "Doorverwezen",
  mandateNeeded: "Machtiging nodig",
  callsBack: "Zij bellen terug",
};

export const betweenWords = {
  handovers: "Wie neemt iets over?",
  tries: "Wat is er geprobeerd?",
  somebody: "Iemand",
  aboutTable: "Iets van deze tafel",
  ownLimit: "Jouw grens, in jouw woorden:",
  says: (name: string) => `${name} zegt:`,
  asked: (from: string, to: string | null, day: string) =>
    to === null
      ? `${from} vroeg op ${day} wie van de beroepskrachten dit overneemt.`
      : `${from} vroeg het op ${day} aan ${to}.`,
  wentOn: (to: string | null, day: string) => `Op ${day} ging de vraag naar ${to ?? "alle beroepskrachten"}.`,
  answer: {
    accepted: (name: string) => `${name} wil het overnemen.`,
    bridged: (name: string, until: string) => `${name} helpt tot ${until}.`,
    refused: (name: string) => `${name} kan dit niet overnemen.`,
  },
  yes: (name: string, day: string) => `${name} vond het goed op ${day}.`,
  no: (name: string) => `${name} wil dit liever niet.`,
  noted: {
    aloud: (name: string, by: string) => `${name} zei het hardop. ${by} schreef het op.`,
    phone: (name: string, by: string) => `${name} zei het aan de telefoon. ${by} schreef het op.`,
  },
  takenOver: (name: string, day: string) => `${name} doet dit sinds ${day}.`,
  met: (day: string) => `Ze zagen elkaar op ${day}.`,
  notMet: "Elkaar zien is nog niet gelukt.",
  completed: (day: string) => `Het overnemen was klaar op ${day}.`,
  withdrawn: (name: string, day: string) => `${name} doet het toch zelf, sinds ${day}.`,
} as const;
