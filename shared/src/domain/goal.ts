// What a resident wants to reach, in the resident's words, with why. Words, why and order lie on a sheet and are
// written together; that a resident said "zo is het mijn doel" to exact words, and how far it is, are facts.
import type { ItemId, ParticipantId } from "../ids.ts";
import type { Accord } from "./accord.ts";
import type { ItemRef } from "./item.ts";
import type { Hand } from "./ownHand.ts";
import type { Refusal } from "./refusal.ts";
import { sameWording, type Wording } from "./wording.ts";

export type GoalStatus = "draft" | "active" | "reached" | "changed" | "stopped" | "paused";
export const goalStatuses: readonly GoalStatus[] = ["draft", "active", "reached", "changed", "stopped", "paused"];

/** How it goes with a goal: a face and own words. */
export interface GoalFace {
  readonly on: string;
  readonly byId: ParticipantId;
  readonly value: string;
  readonly text: string;
}

/** A resident's yes to these words. */
export interface Confirmed extends Hand {
  readonly words: Wording;
  readonly by: ParticipantId;
  readonly on: string;
  /** Own words with it. */
  readonly note?: string;
}

/** What the facts say of a goal. */
export interface GoalState {
  readonly id: ItemId;
  readonly status: GoalStatus;
  /** The words a resident called their own goal, by whom and when; `null` until then. Shown instead of later edits. */
  readonly confirmed: Confirmed | null;
  /** *Nog niet* and *nee*: of each resident the last one, until their yes. */
  readonly answers?: readonly Accord[];
  readonly faces: readonly GoalFace[];
}

export type GoalFact =
  | {
      readonly kind: "goalConfirmed";
      readonly item: ItemRef;
      readonly by: ParticipantId;
      readonly on: string;
      readonly words: Wording;
    }
  /** *Klopt dit?* of a goal: all that is not plainly *zo is het mijn doel* in the own hand, alone and without more words. */
  | { readonly kind: "goalAnswered"; readonly item: ItemRef; readonly accord: Accord }
  | { readonly kind: "goalMoved"; readonly item: ItemRef; readonly to: GoalStatus }
  | { readonly kind: "goalFaced"; readonly item: ItemRef; readonly face: GoalFace };

/** A goal nobody confirmed yet is a draft. */
export const newGoal = (id: ItemId): GoalState => ({ id, status: "draft", confirmed: null, faces: [] });

const othersThan = ({ answers = [] }: GoalState, who: ParticipantId): readonly Accord[] =>
  answers.filter(({ participantId }) => participantId !== who);

/** The resident says: this is my goal, in these words. */
const confirmGoal = (goal: GoalState, confirmed: Confirmed): GoalState => {
  const { answers: _said, ...others } = goal;
  const left = othersThan(goal, confirmed.by);
  return {
    ...others,
    status: goal.status === "draft" ? "active" : goal.status,
    confirmed,
    ...(left.length > 0 && { answers: left }),
  };
};

/** *Klopt dit?* of a goal. A *nog niet* or a *nee* to words that one said yes to takes that yes back: it is a proposal again. */
const answerGoal = (goal: GoalState, accord: Accord): GoalState => {
  const { participantId: by, value, on, note, words, ...hand } = accord;
  if (value === "yes") return confirmGoal(goal, { words, by, on, ...(note !== "" && { note }), ...hand });
  const isTakenBack = goal.confirmed?.by === by && sameWording(goal.confirmed.words, words);
  return {
    ...goal,
    ...(isTakenBack && ({ status: "draft", confirmed: null } as const)),
    answers: [...othersThan(goal, by), accord],
  };
};

/** One fact further. */
export const foldGoal = (goal: GoalState, fact: GoalFact): GoalState => {
  switch (fact.kind) {
    case "goalConfirmed":
      return confirmGoal(goal, { words: fact.words, by: fact.by, on: fact.on });
    case "goalAnswered":
      return answerGoal(goal, fact.accord);
    case "goalMoved":
      return { ...goal, status: fact.to };
    case "goalFaced":
      return { ...goal, faces: [...goal.faces, fact.face] };
  }
};

/** What residents say of it, each once: the yes that stands, and then every *nog niet* and *nee*. */
export const goalAnswers = ({ confirmed, answers = [] }: GoalState): readonly Accord[] => {
  if (confirmed === null) return answers;
  const { by: participantId, note = "", ...said } = confirmed;
  return [{ participantId, value: "yes", note, ...said }, ...answers];
};

const next: Readonly<Record<GoalStatus, readonly GoalStatus[]>> = {
  // Becomes active when a resident says "zo is het mijn doel", never by moving.
  draft: [],
  active: ["reached", "changed", "stopped", "paused"],
  paused: ["active", "reached", "changed", "stopped"],
  // Taken back: nothing a person did here is without return.
  reached: ["active"],
  changed: ["active"],
  stopped: ["active"],
};

/** May a goal go from where it is to there? The reason why not, or `null`. */
export const whyGoalNotMoved = (goal: GoalState, to: GoalStatus): Refusal | null =>
  next[goal.status].includes(to) ? null : { reason: "notNow", from: goal.status, to };
