// Sentences about what somebody said yes to, who may say yes for somebody, and who answers for what is kept.
import type { LegalGround } from "@werktafel/shared/domain/legalBasis";
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

/** For who asks it of somebody else. */
const askKinds: Readonly<Record<ConsentKind, string>> = {
  informed: "Weten wie er aan tafel zit",
  breakConfidentiality: "Iemand die moet zwijgen mag iets vertellen",
  agreedToHelp: "Iemand mag helpen",
  shareWithOrg: "Een organisatie mag iets weten",
  guestAttendance: "Een gast mag erbij zijn",
  mandate: "Machtiging: iemand mag iets namens de inwoner doen",
};

const grounds: Readonly<Record<LegalGround, string>> = {
  legalTask: "De wet vraagt dit van ons",
  publicTask: "Dit is ons werk voor iedereen",
  agreement: "Dit hebben we samen afgesproken",
  legitimateInterest: "Dit is nodig om te kunnen helpen",
  consent: "De inwoner zei dat dit mag",
};

export const consents = {
  kinds,
  askKinds,
  grounds,
  titleMine: "Dit vond jij goed",
  title: (name: string) => `Dit vond ${name} goed`,
  none: "Hier staat nog niets.",
  hear: "Dit horen:",
  about: (name: string) => `Het gaat om ${name}.`,
  until: (day: string) => `Dit geldt tot en met ${day}.`,
  since: (day: string) => `Je zei ja op ${day}.`,
  sinceOf: (name: string, day: string) => `${name} zei ja op ${day}.`,
  noted: (name: string) => `Hardop gezegd. ${name} schreef het op.`,
  saidFor: (name: string) => `${name} zei dit namens jou.`,
  saidForOf: (name: string, other: string) => `${name} zei dit namens ${other}.`,
  ownYes: "Jij zei ook zelf ja.",
  ownYesOf: (name: string) => `${name} zei ook zelf ja.`,
  ownNothing: (name: string) => `${name} zei zelf nog niets.`,
  stop: "Ik wil dit niet meer",
  stopped: "Oké. Dit stopt nu.",
  alsoGo: (name: string) => `Moet ${name} ook weg van deze tafel?`,
  alsoGoYes: (name: string) => `Ja, ${name} stopt ook aan tafel`,
  alsoGoNo: (name: string) => `Nee, ${name} mag blijven`,
  guestMay: (name: string, day: string) => `${name} mag bij het overleg van ${day} zijn.`,
  was: (day: string) => `Gestopt op ${day}.`,
  over: (day: string) => `Dit was tot en met ${day}.`,
  earlier: "Wat ik eerder goed vond",
  earlierOf: (name: string) => `Wat ${name} eerder goed vond`,

  ask: "Vind je dit goed?",
  askFor: (name: string) => `Zeg je ja namens ${name}?`,
  askedBy: (name: string) => `${name} vraagt dit.`,
  saidYesForYou: (name: string) => `${name} zei al ja namens jou. Wat vind jij?`,
  yes: "Ja, dit is goed",
  no: "Nee, liever niet",
  canStop: "Je kunt dit altijd weer stoppen.",

  askSomething: "Vraag of iets mag",
  askWhom: "Aan wie vraag je het?",
  askWhat: "Wat vraag je?",
  askAbout: "Om wie gaat het?",
  askOrganisations: "Welke organisaties horen dit?",
  askScope: "Schrijf het in één gewone zin",
  askScopeHint: "Bijvoorbeeld: Farida mag vertellen wat helpt bij drukte.",
  askUntil: "Tot en met welke dag?",
  askDomain: "Waar gaat het over?",
  askReads: (names: string) => `Dit lezen: ${names}`,
  askReady: (name: string) => `Vraag het ${name}`,
  askDone: (name: string) => `${name} krijgt de vraag.`,
  waiting: (name: string) => `Gevraagd aan ${name}`,

  represent: (name: string) => `Wie mag ja zeggen namens ${name}?`,
  representMine: "Wie mag ja zeggen namens mij?",
  representNobody: "Niemand. Alleen het eigen ja telt.",
  representNobodyMine: "Niemand. Alleen jouw eigen ja telt.",
  representLine: (name: string, title: string) => `${name}, ${title}`,
  representAll: "Over alles",
  representUntil: (day: string) => `tot en met ${day}`,
  representAdd: "Zet iemand erbij",
  representWho: "Wie is het?",
  representFor: "Namens wie?",
  representTitle: "Hoe heet dat?",
  representTitleHint: "Bijvoorbeeld: mentor of bewindvoerder",
  representDomains: "Waarover?",
  representReady: "Zet erbij",
  representEnd: (name: string) => `Dit mag ${name} niet meer`,

  responsible: "Wie is verantwoordelijk?",
  responsibleWhat: "Elke organisatie zegt waarom zij iets van deze tafel bewaart.",
  responsibleNone: "Dit is nog niet ingevuld.",
  responsibleMissing: "Dit is nog niet ingevuld door:",
  responsibleNobody: "Er zit nog geen organisatie aan tafel.",
  responsibleContact: (contact: string) => `Vragen? ${contact}`,
  responsibleSet: (name: string) => `Vul in voor ${name}`,
  responsibleGround: "Waarom mag dit?",
  responsibleContactField: "Wie geeft antwoord op vragen?",
  responsibleKeep: "Zet erbij",

  mandateMissing: (name: string) => `Er is geen machtiging van ${name} (meer).`,
  releases: "Jij mag dit vertellen:",
  noRelease: (name: string) => `Je moet zwijgen. ${name} zei nog niet wat je mag vertellen.`,
} as const;
