// What stands in the way: its kinds, who may be asked to keep it up, to whom it is raised, and when a waiting list is asked after
// again.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { ItemRef } from "../item.ts";
import type { Participant } from "../participant.ts";

export type BarrierKind =
  | "openingHours"
  | "protocol"
  | "rules"
  | "privacy"
  | "lackOfCooperation"
  | "waitingList"
  | "other";
export const barrierKinds: readonly BarrierKind[] = [
  "openingHours",
  "protocol",
  "rules",
  "privacy",
  "lackOfCooperation",
  "waitingList",
  "other",
];

/** A rule is of the organisation that has it: who works there keeps it up, and nobody else can take it on. */
const isRule = (kind: unknown): boolean => kind === "protocol" || kind === "rules";

const isPaidForIt = ({ party }: Pick<Participant, "party">): boolean => party === "staff" || party === "host";

/**
 * Never laid with a resident, a relative or a volunteer by somebody else: they take it themselves, or it is not theirs. `by`: who
 * lays it there.
 */
export const mayKeepUp = (
  person: Pick<Participant, "id" | "party">,
  by: Pick<Participant, "id"> | null,
  kind: unknown = null,
): boolean => isPaidForIt(person) || (person.id === by?.id && !isRule(kind));

interface Waits {
  readonly status: string | null;
  readonly nextAskOn: string | null;
}

/** From that day on until somebody asked and chose another one. */
export const isTimeToAsk = ({ status, nextAskOn }: Waits, on: string): boolean =>
  status !== "solved" && nextAskOn !== null && nextAskOn !== "" && nextAskOn <= on;

/** What who was asked says: what happens, and on which day it is looked at again. */
export interface BarrierAnswer {
  readonly by: ParticipantId;
  readonly on: string;
  readonly text: string;
  readonly until: string;
}

/** *Wie kan dit oplossen?*: laid before one person by name. */
export interface BarrierQuestion {
  readonly id: string;
  readonly to: ParticipantId;
  readonly by: ParticipantId;
  readonly on: string;
  /** The day by which there is an answer. */
  readonly dueOn: string;
  readonly answer: BarrierAnswer | null;
}

/** What the facts say of a barrier or a waiting list. */
export interface BarrierState {
  readonly id: ItemId;
  /** Who keeps it up, and who said so; `null`: nobody said it here yet. `who` null: nobody, by choice. */
  readonly keeper: { readonly who: ParticipantId | null; readonly by: ParticipantId; readonly on: string } | null;
  /** Oldest first. */
  readonly questions: readonly BarrierQuestion[];
}

export type BarrierFact =
  | {
      readonly kind: "barrierLaid";
      readonly item: ItemRef;
      readonly who: ParticipantId | null;
      readonly by: ParticipantId;
      readonly on: string;
    }
  | {
      readonly kind: "barrierRaised";
      readonly item: ItemRef;
      readonly question: string;
      readonly to: ParticipantId;
      readonly by: ParticipantId;
      readonly on: string;
      readonly dueOn: string;
    }
  | {
      readonly kind: "barrierAnswered";
      readonly item: ItemRef;
      readonly question: string;
      readonly answer: BarrierAnswer;
      readonly on: string;
    };

export const newBarrier = (id: ItemId): BarrierState => ({ id, keeper: null, questions: [] });

/** One fact further; a question is answered once. */
export const foldBarrier = (barrier: BarrierState, fact: BarrierFact): BarrierState => {
  switch (fact.kind) {
    case "barrierLaid":
      return { ...barrier, keeper: { who: fact.who, by: fact.by, on: fact.on } };
    case "barrierRaised": {
      const { question: id, to, by, on, dueOn } = fact;
      const others = barrier.questions.filter((each) => each.id !== id);
      return { ...barrier, questions: [...others, { id, to, by, on, dueOn, answer: null }] };
    }
    case "barrierAnswered":
      return {
        ...barrier,
        questions: barrier.questions.map((each) =>
          each.id === fact.question && each.answer === null ? { ...each, answer: fact.answer } : each,
        ),
      };
  }
};

/** The question that was asked last: with a new one, an older one waits no more. */
export const lastQuestion = (barrier: Pick<BarrierState, "questions">): BarrierQuestion | null =>
  barrier.questions.at(-1) ?? null;

/** Asked, and no answer yet. */
export const openQuestion = (barrier: Pick<BarrierState, "questions">): BarrierQuestion | null => {
  const last = lastQuestion(barrier);
  return last?.answer === null ? last : null;
};

/** The day after which it comes back to the table by itself: no answer by then, or answered until then and still in the way. */
export const comesBackAfter = (barrier: Pick<BarrierState, "questions">): string | null => {
  const last = lastQuestion(barrier);
  return last === null ? null : (last.answer?.until ?? last.dueOn);
};
