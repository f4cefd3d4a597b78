// Sentences around "dit klopt niet": saying it, answering it, where it lies and until when. They come with their own papers.

const namesOf = (names: readonly string[]): string => new Intl.ListFormat("nl", { type: "disjunction" }).format(names);

export const statements = {
  lead: "Zeg het in jouw woorden. Dat blijft erbij staan.",
  field: "Wat klopt er niet?",
  put: "Zet erbij",
  within: "Het antwoord hoort er binnen een maand te zijn.",
  said: "Het staat erbij.",
  liesWith: (names: readonly string[], day: string) => `${namesOf(names)} geeft antwoord. Dat kan tot en met ${day}.`,
  liesWithMe: (day: string) => `Jij geeft antwoord. Dat kan tot en met ${day}.`,
  next: (names: readonly string[]) => `Komt er niets? Dan vragen we het ${namesOf(names)}.`,
  last: (day: string) => `Op ${day} hoort er een antwoord te zijn.`,
  none: "Er kwam nog geen antwoord.",
  complaint: "Hier kun je nu heen:",
  complaintUnknown: "Je kunt een klacht sturen naar de organisatie.",
  late: "De maand is voorbij. Je kunt ook naar de Autoriteit Persoonsgegevens.",
  toMe: (name: string) => `${name} zegt: dit klopt niet`,
  lookAndAnswer: "Kijk en antwoord",
  answer: "Geef antwoord",
  changed: "Ik verander het",
  kept: "Ik verander het niet",
  newWords: "Hoe staat het er nu?",
  newWordsHint: "Gaat het om de dag of om wie het doet? Verander dat eerst aan tafel.",
  unchanged: "Er is nog niets veranderd.",
  reason: "Waarom niet?",
  reasonMissing: "Schrijf op waarom het zo blijft.",
  putAnswer: "Zet je antwoord erbij",
  answered: "Je antwoord staat erbij.",
  dispute: "Ik ben het er niet mee eens",
  settle: "Toch goed",
  takeBack: "Neem terug wat ik zei",
} as const;
