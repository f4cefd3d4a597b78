// Sentences of coming in at the table, for who waits.

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
