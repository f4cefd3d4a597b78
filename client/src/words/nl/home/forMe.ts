// Sentences of the first screen about what is laid before a resident, and what somebody else filled in for them.

export const forMe = {
  asked: "Hier mag jij iets over zeggen",
  look: "Kijk wat het is",
  askedWhy: "Niets zeggen is geen ja. Alles blijft zoals het is.",
  lookAt: "Lees en zeg wat jij vindt",
} as const;
