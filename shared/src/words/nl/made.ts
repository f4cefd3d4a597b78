// Where an agreement was made, outside a meeting, and on whose phone an answer was given: alike on screen, paper and in minutes.
import type { Provenance } from "../../domain/provenance.ts";

/** `day`: as it is said there, "10 juni". */
export const madeWords = {
  at: ({ kind, place }: Provenance, day: string): string => {
    const on = day === "" ? "" : ` op ${day}`;
    if (kind === "homeVisit" && (place === "" || place === "thuis")) return `Thuis gemaakt${on}.`;
    if (kind === "workplace") return `Gemaakt op de werkplek${place === "" ? "" : ` (${place})`}${on}.`;
    return `Gemaakt${on}. Plek: ${place}.`;
  },
  onPhoneOf: (name: string) => `op de telefoon van ${name}`,
  onPaper: (name: string) => `op papier, ingevuld door ${name}`,
  beside: (name: string) => `samen met ${name}`,
} as const;
