// What is so of a whole table, beside what lies on it: how it rests and stops, who looked along in an emergency, who asks
// whom how it goes, what a host and the table agree, and what it brought somebody.
import { type Ending, type EndingFact, foldEnding, isEndingFact, noEnding } from "./closing.ts";
import {
  type EvaluationFact,
  type EvaluationState,
  foldEvaluation,
  isEvaluationFact,
  noEvaluations,
} from "./ending/evaluation.ts";
import { foldHosting, type HostingFact, type HostingState, isHostingFact, noHosting } from "./ending/hosting.ts";
import { type AskingFact, type AskingState, foldAsking, isAskingFact, noAsking } from "./time/askingFact.ts";
import { type EmergencyLook, foldGlassFact, type GlassFact, isGlassFact } from "./house/emergencyLook.ts";

export interface TableAround extends AskingState, HostingState, EvaluationState {
  /** How the table rests, stops, and is kept. */
  readonly ending: Ending;
  /** Administrators who looked along in an emergency, oldest first. */
  readonly emergencyLooks: readonly EmergencyLook[];
}

export const noAround: TableAround = {
  ending: noEnding,
  emergencyLooks: [],
  ...noAsking,
  ...noHosting,
  ...noEvaluations,
};

type AroundFact = EndingFact | GlassFact | AskingFact | HostingFact | EvaluationFact;

export const isAroundFact = <F extends { readonly kind: string }>(fact: F): fact is Extract<F, AroundFact> =>
  isEndingFact(fact) || isGlassFact(fact) || isAskingFact(fact) || isHostingFact(fact) || isEvaluationFact(fact);

/** What is different after this fact. */
export const foldAround = (around: TableAround, fact: AroundFact): Partial<TableAround> => {
  if (isGlassFact(fact)) return { emergencyLooks: foldGlassFact(around.emergencyLooks, fact) };
  if (isAskingFact(fact)) return foldAsking({ askings: around.askings, checkIns: around.checkIns }, fact);
  if (isHostingFact(fact)) return foldHosting(around, fact);
  if (isEvaluationFact(fact)) return foldEvaluation(around, fact);
  return { ending: foldEnding(around.ending, fact) };
};
