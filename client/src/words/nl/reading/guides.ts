// Sentences of the explanation under *Help mij*; the guides themselves stand in docs/guides.

export const guides = {
  title: "Uitleg",
  others: "Andere uitleg",
  away: "De uitleg kan nu niet komen. Probeer het later nog een keer.",
} as const;
