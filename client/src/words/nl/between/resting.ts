// Sentences of what rests for a while, and of what stands in the way: those that come with the paper that asks for them.

export const resting = {
  lead: "Niemand vraagt er dan naar. Alles blijft bewaard.",
  unknown: "Weet ik nog niet",
  untilField: "Of kies een dag",
  go: "Laat het rusten tot die dag",
  done: "Dit rust nu even.",
} as const;

export const solving = {
  whom: "Wie kan dit oplossen?",
  lead: "Deze persoon krijgt je vraag en zegt wat er gebeurt.",
  ask: "Vraag het",
  asked: (name: string) => `${name} heeft je vraag.`,
  nobody: "Hier leest nu niemand mee die dit kan oplossen.",
  answerTitle: "Wat gebeurt er nu?",
  answerField: "Wat doe je, of wat kan wel?",
  untilField: "Wanneer kijken we hier weer naar?",
  answer: "Geef antwoord",
  answered: "Je antwoord staat erbij.",
  missing: "Schrijf wat er gebeurt, en kies een dag.",
  ways: {
    title: "Wat kan wel?",
    consent: (name: string) => `Vraag ${name} of het mag`,
    consentHow: (name: string) => `Schrijf in één zin wat je wilt delen, en met wie. ${name} zegt ja of nee.`,
    self: (name: string) => `${name} vertelt het zelf`,
    selfAction: (name: string) => `${name} vertelt zelf wat nodig is.`,
    selfDone: "Dat staat nu als voorstel op het bord.",
    unnamed: "Vraag het zonder naam",
    unnamedHow: "Vraag: wat kan in zo'n geval? Noem geen naam, adres of datum. Dan mag het altijd.",
  },
} as const;
