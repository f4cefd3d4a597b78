// Where an agreement was made outside a meeting, and on whose phone an answer was given, in English.
import type { madeWords as dutch } from "../nl/made.ts";
import type { Translated } from "../translated.ts";

export const madeWords: Translated<typeof dutch> = {
  at: ({ kind, place }, day) => {
    const on = day === "" ? "" : ` on ${day}`;
    if (kind === "homeVisit" && (place === "" || place === "thuis")) return `Made at home${on}.`;
    if (kind === "workplace") return `Made at the workplace${place === "" ? "" : ` (${place})`}${on}.`;
    return `Made${on}. Place: ${place}.`;
  },
  onPhoneOf: (name) => `on the phone of ${name}`,
  onPaper: (name) => `on paper, filled in by ${name}`,
  beside: (name) => `together with ${name}`,
};
