// Sentences of "Nieuw voor jou". Nothing is counted here, and nothing is urgent.

const ofDay = (day: string | null): string => (day === null ? "" : ` van ${day}`);

export const news = {
  title: "Nieuw voor jou",
  read: "Gelezen",
  readOf: (title: string) => `Gelezen. ${title}`,
  allRead: "Je hebt alles gelezen.",
  asked: (by: string) => `${by} vraagt jou iets:`,
  askedTable: (by: string) => `${by} vraagt iets aan de tafel:`,
  answered: (by: string) => `${by} gaf antwoord op jouw vraag:`,
  agreed: "Jullie zijn het eens over deze afspraak:",
  meetingAsked: (when: string) => `Er is een overleg op ${when}. Jij bent gevraagd.`,
  meetingChanged: (when: string) => `Er is iets veranderd aan jullie overleg. Het is op ${when}.`,
  meetingCalledOff: (when: string) => `Het overleg op ${when} gaat niet door.`,
  minutesAsked: (day: string | null) => `Klopt het verslag${ofDay(day)}? Lees het wanneer je wilt.`,
  minutesAdopted: (day: string | null) => `Het verslag${ofDay(day)} is vastgesteld.`,
  handoverAsked: (by: string) => `${by} vraagt of jij iets overneemt.`,
  handoverAnswered: (by: string) => `${by} gaf antwoord op jouw vraag wie het overneemt.`,
} as const;
