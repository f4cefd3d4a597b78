// What is so of a whole table, beside what lies on it: how it rests and stops, and who looked along in an emergency.
import { type Ending, type EndingFact, foldEnding, isEndingFact, noEnding } from "./closing.ts";
import { type EmergencyLook, foldGlassFact, type GlassFact, isGlassFact } from "./house/emergencyLook.ts";

export interface TableAround {
  /** How the table rests, stops, and is kept. */
  readonly ending: Ending;
  /** Administrators who looked along in an emergency, oldest first. */
  readonly emergencyLooks: readonly EmergencyLook[];
}

export const noAround: TableAround = { ending: noEnding, emergencyLooks: [] };

export const isAroundFact = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, EndingFact | GlassFact> => isEndingFact(fact) || isGlassFact(fact);

export const foldAround = ({ ending, emergencyLooks }: TableAround, fact: EndingFact | GlassFact): TableAround =>
  isGlassFact(fact)
    ? { ending, emergencyLooks: foldGlassFact(emergencyLooks, fact) }
    : { ending: foldEnding(ending, fact), emergencyLooks };
