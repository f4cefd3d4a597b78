// Sentences of *gewone taal*: a plain sentence beside a line, reading it and writing it. They come with their own papers.

export const plainLines = {
  by: (name: string) => `${name} zegt het gewoner:`,
  mine: "Jij zegt het gewoner:",
  original: "Zo staat het er",
  old: "Deze uitleg past niet meer bij de zin.",
  oldToReader: "Hier stond een uitleg. De zin is nu anders.",
  look: "Maak de uitleg nieuw",
  title: "In gewone taal",
  line: "Dit staat er:",
  was: "Dit was de uitleg:",
  field: "Zeg het gewoner",
  hint: "Korte woorden. Eén ding per zin. Noem wie het doet.",
  put: "Zet het erbij",
  done: "De uitleg staat erbij.",
  takeAway: "Haal de uitleg weg",
  gone: "De uitleg is weg.",
  counts: "De zin zelf blijft zoals hij is. Ja zeggen gaat over die zin.",
} as const;
