// Sentences for the round of yes, for a resident's phone in a meeting, for pause and private time, and for reading aloud.

export const readAloud = {
  start: "Lees voor",
  hold: "Stop even",
  goOn: "Lees verder voor",
  slower: "Langzamer",
  stop: "Stop",
  noVoice: "Dit apparaat kan niet voorlezen. Iemand leest het graag met je.",
} as const;
