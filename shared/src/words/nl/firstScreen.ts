// What stands over the parts of a resident's first screen: said by the server before any script, and by the screen after it.

export const firstScreen = {
  hello: (name: string) => `Hallo ${name}`,
  strengths: "Wat gaat goed?",
  done: (isPlural: boolean) => (isPlural ? "Dit deden anderen voor ons" : "Dit deden anderen voor mij"),
  doneOn: (day: string) => `Klaar op ${day}.`,
  doneSome: "Dit is klaar.",
  mine: "Dit ga ik doen",
  mineNone: "Nu hoef je niets te doen.",
  waits: "Hier wachten we op",
  meanwhile: "Wat doen we zolang?",
  meanwhileNone: "Dat spreken we nog af.",
  meet: "Wanneer zien we elkaar?",
  meetNone: "Er is nog niets afgesproken.",
} as const;
