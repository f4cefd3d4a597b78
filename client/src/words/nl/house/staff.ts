// Sentences for who works here: an invitation, the own account.

export const invitation = {
  title: "Je bent uitgenodigd",
  askCode: "Wat is jouw code?",
  codeWhere: "Die kreeg je apart van deze link. Bijvoorbeeld aan de telefoon.",
  codeName: "Code van 6 cijfers",
  go: "Ga verder",
  wrong: "Dat is niet de goede code, of de uitnodiging is te oud.",
  hello: (name: string) => `Hallo ${name}`,
  how: "Hoe kom je voortaan binnen?",
  makeKey: "Maak een sleutel op dit apparaat",
  noKey: "Op dit adres kan geen sleutel worden gemaakt. Vraag je beheerder.",
} as const;

export const account = {
  title: "Mijn account",
  toAdmin: "Naar het beheer",
  toTables: "Naar mijn tafels",
  cardTitle: "Mijn kaart",
  cardReads: "Dit lezen: alle mensen aan je tafels.",
  cardLead: "Dit zien anderen als jij aan tafel komt. Het gaat mee naar elke nieuwe tafel.",
  roleLabel: "Wat doe je? In gewone woorden",
  whatISay: "Wat gebeurt er met wat iemand tegen je zegt?",
  whatISayHint: "Bijvoorbeeld: Ik schrijf op wat we afspreken. De rest vertel ik niet door.",
  decides: "Wat mag je beslissen?",
  reach: "Wanneer en hoe ben je te bereiken?",
  save: "Bewaar mijn kaart",
  saved: "Bewaard",
  needed: "Zet erbij wat je doet, en wat er gebeurt met wat iemand zegt.",
  rolesTitle: "Hier werk je voor",
  roleOf: (role: string, where: string) => `${role} bij ${where}`,
  roleHere: (role: string) => `${role} van het hele huis`,
  bindTitle: "Binnenkomen via je organisatie",
  bind: (name: string) => `Koppel met ${name}`,
  bound: (name: string) => `Gekoppeld met ${name}`,
  signOut: "Ga naar buiten",
  invitation: {
    title: "Een nieuwe uitnodiging voor jou",
    asked: (by: string) => `Beheerder ${by} vraagt een nieuwe uitnodiging voor jouw account.`,
    made: (by: string, moment: string) =>
      `Beheerder ${by} vroeg een nieuwe uitnodiging voor jou. Die is er sinds ${moment}.`,
    what: "Vroeg jij erom? Dan is het goed. Vroeg je er niet om? Haal hem dan weg.",
    drop: "Haal de uitnodiging weg",
    gone: "Oké. De uitnodiging is weg. Bel ook je beheerder.",
    failed: "Dat lukte niet. Probeer het nog een keer.",
  },
} as const;

export const roles = {
  facilitator: "Procesregisseur",
  staff: "Medewerker",
  admin: "Beheerder",
} as const;
