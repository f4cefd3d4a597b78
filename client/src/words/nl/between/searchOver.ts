// Sentences of searching over several tables. What is looked for stays on the device, and it says so.

export const searchOver = {
  open: "Open en zoek",
  title: "Zoek op mijn tafels",
  which: "Op welke tafels?",
  some: "Kies er hooguit zes tegelijk.",
  howItGoes:
    "Je opent de tafels die je kiest. Dat staat daar bij: wie keek. Zoeken doet dit apparaat zelf. Wat je zoekt, gaat nergens heen.",
  chooseFirst: "Kies eerst een tafel.",
  opening: "De tafels gaan open. Even wachten.",
  notNow: "Deze tafel kun je nu niet lezen.",
} as const;
