// Sentences of the agenda of a meeting.

export const agenda = {
  title: "Agenda",
  empty: "Er staat nog niets op de agenda.",
  write: "Verander de agenda",
  fromTemplate: "Begin met een voorbeeld. Je kunt alles daarna veranderen.",
  templates: { werktafel: "Werktafel", rondeTafel: "Ronde tafel", kortDriegesprek: "Kort gesprek met z'n drieën" },
  line: (place: number) => `Punt ${place}`,
  minutesOf: (text: string) => `Hoe lang: ${text}`,
  minutes: (minutes: number) => (minutes === 0 ? "geen tijd" : `${minutes} min`),
  howLong: "Hoe lang?",
  add: "Nieuw punt",
  propose: "Stel een punt voor",
  field: "Waar wil je over praten?",
  put: "Zet op de agenda",
  putLater: "Stel dit voor",
  toLater: "Zet bij Later",
  later: "Voorgesteld, of voor later",
  proposedBy: (name: string) => `van ${name}`,
  back: "Dit komt vanzelf terug",
  backWhy: {
    no: "Hier zei iemand nee op",
    dissent: "Hier is iemand het niet mee eens",
    parked: "Dit wachtte tot vandaag",
    correction: "Hier klopte iets niet in het verslag",
    unanswered: "Hier is nog geen antwoord op",
    barrier: "Dit staat nog in de weg",
    statement: "Hier zegt iemand: dit klopt niet",
    question: "Hier stelde iemand een vraag over",
  },
  keep: "Bewaar als onze agenda",
  keepName: "Hoe heet deze agenda?",
  kept: "Deze agenda is bewaard.",
  notes: "Om te onthouden",
} as const;

/** Shipped agendas, of no method in particular: titles and minutes. `name`: of the residents. */
export const shippedAgendas = (
  name: string,
): Readonly<Record<keyof typeof agenda.templates, readonly (readonly [title: string, minutes: number])[]>> => ({
  werktafel: [
    ["Welkom en rondje: hoe zit je erbij?", 10],
    [`De vraag van ${name}`, 10],
    ["Wat gaat goed? Waar maken we ons zorgen over?", 20],
    ["Wat willen we bereiken?", 15],
    ["Wat spreken we af? Wie doet wat?", 15],
    ["Na 16.00 uur en in het weekend", 5],
    ["De afspraken langs: klopt dit?", 10],
    ["Rondje: hoe ga je weg? Wanneer zien we elkaar?", 5],
  ],
  rondeTafel: [
    ["Wie zitten hier?", 5],
    [`De vraag van ${name}`, 5],
    ["Wat gaat goed? Wat moet er gebeuren?", 15],
    ["Wat willen we bereiken?", 10],
    ["Wat spreken we af? Wie doet wat?", 15],
    ["Waar wachten we op? Wat doen we zolang?", 5],
    ["Wanneer kijken we er weer naar?", 5],
  ],
  kortDriegesprek: [
    ["Hoe gaat het?", 10],
    ["Wat is er nu nodig?", 10],
    ["Wie doet wat? Klopt dit?", 5],
    ["Wanneer zien we elkaar weer?", 5],
  ],
});
