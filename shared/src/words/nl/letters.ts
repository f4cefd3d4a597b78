// What a message says: that there is something, and where the doors are. Never what it is, of whom, or from which organisation
// whoever sees it on the screen of a telephone on a table reads nothing.

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export const lettersNl = {
  /** `doors`: the address of this house. */
  news: (doors: string): Letter => ({
    subject: "Er is iets nieuws voor je",
    text: [
      "Er is iets nieuws voor je.",
      "",
      `Je leest het hier: ${doors}`,
      "",
      "Wil je geen berichten meer? Dat kies je daar bij Berichten en agenda.",
      "",
    ].join("\n"),
  }),
  newsText: (doors: string): string => `Er is iets nieuws voor je. Lees het op ${doors}`,
  code: (code: string): Letter => ({
    subject: "Je code",
    text: [
      `Je code is ${code}.`,
      "",
      "Vul hem in op de pagina waar je hem vroeg. Hij werkt een half uur.",
      "Vroeg je geen code? Dan hoef je niets te doen.",
      "",
    ].join("\n"),
  }),
  codeText: (code: string): string => `Je code is ${code}. Vul hem in op de pagina waar je hem vroeg.`,
} as const;
