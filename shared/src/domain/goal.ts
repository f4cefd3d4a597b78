// What a resident wants to reach, in the resident's words, with why. Words, why and order lie on a sheet and are
// written together; that a resident said "zo is het mijn doel" to exact words, and how far it is, are facts.
import type { ItemId, ParticipantId } from "../ids.ts";
import type { Refusal } from "./refusal.ts";
import type { Wording } from "./wording.ts";

export type GoalStatus = "draft" | "active" | "reached" | "changed" | "stopped" | "paused";
export const goalStatuses: readonly GoalStatus[] = ["draft", "active", "reached", "changed", "stopped", "paused"];

/** How it goes with a goal: a face and own words. */
export interface GoalFace {
  readonly on: string;
  readonly byId: ParticipantId;
  readonly value: string;
  readonly text: string;
}

/** What the facts say of a goal. */
export interface GoalState {
  readonly id: ItemId;
  readonly status: GoalStatus;
  /** The words a resident called their own goal, by whom and when; `null` until then. Shown instead of later edits. */
  readonly confirmed: { readonly words: Wording; readonly by: ParticipantId; readonly on: string } | null;
  readonly faces: readonly GoalFace[];
}

/** A goal nobody confirmed yet is a draft. */
export const newGoal = (id: ItemId): GoalState => ({ id, status: "draft", confirmed: null, faces: [] });

/** The resident says: this is my goal, in these words. */
export const confirmGoal = (goal: GoalState, words: Wording, by: ParticipantId, on: string): GoalState => ({
  ...goal,
  status: goal.status === "draft" ? "active" : goal.status,
  confirmed: { words, by, on },
});

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
