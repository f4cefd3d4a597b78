// What is so of a whole table, beside what lies on it: how it rests and stops, who looked along in an emergency, and who asks
// whom how it goes.
import { type Ending, type EndingFact, foldEnding, isEndingFact, noEnding } from "./closing.ts";
import { type AskingFact, type AskingState, foldAsking, isAskingFact, noAsking } from "./time/askingFact.ts";
import { type EmergencyLook, foldGlassFact, type GlassFact, isGlassFact } from "./house/emergencyLook.ts";

export interface TableAround extends AskingState {
  /** How the table rests, stops, and is kept. */
  readonly ending: Ending;
  /** Administrators who looked along in an emergency, oldest first. */
  readonly emergencyLooks: readonly EmergencyLook[];
}

export const noAround: TableAround = { ending: noEnding, emergencyLooks: [], ...noAsking };

type AroundFact = EndingFact | GlassFact | AskingFact;

export const isAroundFact = <F extends { readonly kind: string }>(fact: F): fact is Extract<F, AroundFact> =>
  isEndingFact(fact) || isGlassFact(fact) || isAskingFact(fact);

/** What is different after this fact. */
export const foldAround = (around: TableAround, fact: AroundFact): Partial<TableAround> => {
  if (isGlassFact(fact)) return { emergencyLooks: foldGlassFact(around.emergencyLooks, fact) };
  if (isAskingFact(fact)) return foldAsking({ askings: around.askings, checkIns: around.checkIns }, fact);
  return { ending: foldEnding(around.ending, fact) };
};
