// Sentences of who took something on, when somebody proposes to change it.

export const newYes = {
  yes: "Ja, zo doe ik het",
  no: "Nee, het blijft zo",
} as const;
