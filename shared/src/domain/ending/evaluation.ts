// *Wat heeft het mij gebracht?*: a resident's own words, voluntary, for whom they choose; may be left empty without a trace, is never
// scored and added up with nothing. Those that came in a board file stand among them.
import { type ParticipantId, participantId } from "../../ids.ts";
import type { Audience } from "../audience.ts";

export interface Evaluation {
  readonly id: string;
  readonly by: ParticipantId;
  readonly on: string;
  /** Picked from the list, or as the file had them. */
  readonly brought: readonly string[];
  readonly text: string;
  readonly wouldChange: string;
  readonly tableFelt: string;
  readonly audience: Audience;
}

export type EvaluationFact =
  | {
      readonly kind: "broughtTold";
      readonly evaluation: Omit<Evaluation, "by" | "on" | "audience">;
      readonly by: ParticipantId;
      readonly on: string;
      readonly audience: Audience;
    }
  | {
      readonly kind: "broughtTakenBack";
      readonly evaluation: string;
      readonly by: ParticipantId;
      readonly on: string;
      readonly audience: Audience;
    };

export interface EvaluationState {
  /** As far as this reader may know them, in the order in which they were told. */
  readonly evaluations: readonly Evaluation[];
}
export const noEvaluations: EvaluationState = { evaluations: [] };

export const isEvaluationFact = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: EvaluationFact["kind"] }> =>
  fact.kind === "broughtTold" || fact.kind === "broughtTakenBack";

export const foldEvaluation = ({ evaluations }: EvaluationState, fact: EvaluationFact): EvaluationState => {
  const id = fact.kind === "broughtTold" ? fact.evaluation.id : fact.evaluation;
  const others = evaluations.filter((each) => each.id !== id);
  if (fact.kind === "broughtTakenBack") return { evaluations: others };
  const { evaluation, by, on, audience } = fact;
  return { evaluations: [...others, { ...evaluation, by, on, audience }] };
};

interface Kept {
  readonly id: string;
  readonly audience: Audience;
  readonly record: unknown;
}

export const foldKeptEvaluation = (
  { evaluations }: EvaluationState,
  collection: string,
  { id, audience, record }: Kept,
): Partial<EvaluationState> => {
  if (collection !== "evaluations" || typeof record !== "object" || record === null) return {};
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(record));
  const text = (name: string): string => (typeof fields[name] === "string" ? fields[name] : "");
  const brought = Array.isArray(fields["broughtMe"]) ? fields["broughtMe"] : [];
  if (text("byId") === "") return {};
  const now: Evaluation = {
    id,
    by: participantId(text("byId")),
    on: text("on"),
    brought: brought.filter((each) => typeof each === "string"),
    text: text("text"),
    wouldChange: text("wouldChange"),
    tableFelt: text("tableFelt"),
    audience,
  };
  return { evaluations: [...evaluations.filter((each) => each.id !== id), now] };
};

/** In the shape in which records of a file are told; one that came stays as it came for as long as it stands. */
export const evaluationRecords = ({
  evaluations,
  records,
}: EvaluationState & { readonly records: Readonly<Record<string, readonly Kept[]>> }): readonly Kept[] =>
  evaluations.map(
    ({ id, by, on, brought, text, wouldChange, tableFelt, audience }) =>
      records["evaluations"]?.find((each) => each.id === id) ?? {
        id,
        audience,
        record: { on, byId: by, broughtMe: brought, text, wouldChange, tableFelt },
      },
  );
