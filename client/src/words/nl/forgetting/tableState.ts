// Sentences at a table that rests or is over; on the board itself.

export const tableState = {
  rests: (until: string | null) =>
    until === null ? "De tafel rust. Alles blijft bewaard." : `De tafel rust tot ${until}. Alles blijft bewaard.`,
  asks: (name: string, day: string) => `${name} vraagt op ${day} hoe het gaat.`,
  over: "Deze tafel is klaar",
  since: (day: string) => `Gestopt op ${day}. Je kunt alles blijven lezen.`,
} as const;
