// Sentences on the screen in the room.

export const bigScreen = {
  justPut: "Dit staat net op het bord",
  now: "Nu praten we over",
  soon: "Straks",
  pause: "Even pauze mag altijd",
  pageDown: "Lees verder",
  pageUp: "Lees terug",
} as const;
