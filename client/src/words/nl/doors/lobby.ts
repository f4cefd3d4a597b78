// Sentences of coming in at the table: for who waits, and for who lets in.

export const lobby = {
  title: "Kom binnen",
  askName: "Hoe heet je?",
  name: "Naam",
  nameWhat: "Wie aan tafel zit ziet je naam en laat je binnen.",
  ask: "Vraag of ik binnen mag",
  waiting: "Wacht even",
  waitingWhat: (name: string) => `${name}, iemand aan tafel laat je zo binnen. Laat deze pagina open.`,
  mayCome: "Je mag binnenkomen",
  goIn: "Ga naar binnen",
  notNow: "Nu niet. Vraag het aan wie naast je zit.",
  gone: "Dit vierkant werkt niet meer. Scan het nog een keer.",
  noSquare: "Scan het vierkant op een scherm aan tafel.",
} as const;

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
