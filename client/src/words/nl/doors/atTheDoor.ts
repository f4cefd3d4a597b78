// Sentences of coming in at the table, for who lets in.
export const atTheDoor = {
  open: "Iemand komt binnen",
  lead: "Laat dit vierkant scannen. Alleen wie jij kiest, komt binnen.",
  or: "Of typ dit adres over:",
  squareOf: "Vierkant om binnen te komen",
  nobody: "Er staat nu niemand bij de deur.",
  asks: (name: string) => `${name} staat bij de deur.`,
  asWho: "Wie is dit?",
  choose: "Kies een stoel",
  letIn: (name: string) => `Laat ${name} binnen`,
  notNow: "Nu niet",
  noChair: (name: string) => `Staat ${name} niet in de lijst? Dan is er nog geen stoel.`,
  newChair: (name: string) => `Vraag of ${name} erbij mag`,
  chairIsThere: (name: string) => `Er is een stoel voor ${name}.`,
  done: (name: string) => `${name} mag binnenkomen.`,
} as const;
