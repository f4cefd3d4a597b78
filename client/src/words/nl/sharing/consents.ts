// Sentences of asking whether something may be, and of who may tell what.
import type { ConsentKind } from "@werktafel/shared/domain/sharingConsent";

/** What kind of thing it is, as a question one can say yes to. */
const kinds: Readonly<Record<ConsentKind, string>> = {
  informed: "Ik weet wie er aan tafel zit",
  breakConfidentiality: "Iemand mag iets vertellen",
  agreedToHelp: "Iemand mag mij helpen",
  shareWithOrg: "Een organisatie mag iets weten",
  guestAttendance: "Een gast mag erbij zijn",
  mandate: "Iemand mag iets namens mij doen",
};

export const consents = {
  kinds,
  hear: "Dit horen:",
  about: (name: string) => `Het gaat om ${name}.`,
  until: (day: string) => `Dit geldt tot en met ${day}.`,
  ask: "Vind je dit goed?",
  askFor: (name: string) => `Zeg je ja namens ${name}?`,
  askedBy: (name: string) => `${name} vraagt dit.`,
  saidYesForYou: (name: string) => `${name} zei al ja namens jou. Wat vind jij?`,
  yes: "Ja, dit is goed",
  no: "Nee, liever niet",
  canStop: "Je kunt dit altijd weer stoppen.",
  askReads: (names: string) => `Dit lezen: ${names}`,
  askDone: (name: string) => `${name} krijgt de vraag.`,
  mandateMissing: (name: string) => `Er is geen machtiging van ${name} (meer).`,
  releases: "Jij mag dit vertellen:",
  noRelease: (name: string) => `Je moet zwijgen. ${name} zei nog niet wat je mag vertellen.`,
} as const;
