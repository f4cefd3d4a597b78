// Sentences for who types the code of a line that stands on paper.

export const paperCodeWords = {
  field: "Welke code staat er?",
  hint: "5 cijfers, achter de regel.",
  noneOnMine: "Die code staat niet op deze tafels. Kijk nog een keer.",
  none: "Die code staat niet op deze tafel. Kijk nog een keer.",
} as const;
