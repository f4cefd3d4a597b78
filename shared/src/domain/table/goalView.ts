// A goal as one reader sees it: the words the resident called their own, and beside them what somebody proposes.
import type { ItemId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { Accord } from "../accord.ts";
import { goalAnswers, type GoalState, newGoal } from "../goal.ts";
import type { ReadableSheet } from "../item.ts";
import type { GoalLook } from "../between/goalLook.ts";
import type { Rest } from "../between/resting.ts";
import { currentWording, sameWording, type Wording } from "../wording.ts";
import { cardOf, cardOfGone, factsOf, type ItemCard, type Placed, valueOf } from "./card.ts";

export interface GoalView extends ItemCard {
  readonly status: GoalState["status"];
  /** What the table shows: the confirmed words, else those on the sheet. */
  readonly words: Wording;
  readonly confirmed: GoalState["confirmed"];
  /** What residents say of it, the yes that stands first. */
  readonly answers: readonly Accord[];
  /** The sheet's words where they differ from the confirmed ones: *voorstel om te veranderen*. */
  readonly proposal: Wording | null;
  readonly lifeDomain: string | null;
  readonly faces: GoalState["faces"];
  /** While it is paused: until when, as far as somebody knows. */
  readonly rest: Pick<Rest, "until"> | null;
  /** What the resident does with it, and what we do if it goes otherwise. */
  readonly look: GoalLook | null;
}

const noWords: Wording = { text: "" };

/** A yes by the own hand, alone and without more words, says the goal itself. */
const isPlainYes = ({ value, note, notedById, besideId }: Accord): boolean =>
  value === "yes" && note === "" && notedById === undefined && besideId === undefined;

/** What stands beside the goal: what else was said to the words that it has now, or that are proposed. */
export const shownAnswers = ({ answers, words, proposal }: GoalView): readonly Accord[] =>
  answers.filter(
    (each) =>
      !isPlainYes(each) && [words, ...(proposal ? [proposal] : [])].some((current) => sameWording(each.words, current)),
  );

/** What the reader sees of the words on the sheet, next to words that were said yes to. */
export const proposalBeside = (said: Wording | null, onSheet: Wording | null): Wording | null =>
  said && onSheet && !sameWording(said, onSheet) ? onSheet : null;

interface Beside {
  readonly rest: Rest | undefined;
  readonly look: GoalLook | undefined;
}

const viewed = (card: ItemCard, state: GoalState, { rest, look }: Beside): GoalView => {
  const onSheet = card.item && currentWording(card.item);
  const confirmed = state.confirmed?.words ?? null;
  const answers = goalAnswers(state);
  return {
    ...card,
    status: state.status,
    words: confirmed ?? onSheet ?? answers.at(-1)?.words ?? noWords,
    confirmed: state.confirmed,
    answers,
    proposal: proposalBeside(confirmed, onSheet),
    lifeDomain: valueOf(card.item, "lifeDomain"),
    faces: state.faces,
    rest: state.status === "paused" ? (rest ?? { until: null }) : null,
    look: look ?? null,
  };
};

export const goalView = (placed: Placed, facts: BoardFacts): GoalView => {
  const { goals, rests, looks } = factsOf(placed, facts);
  const { id } = placed.item;
  return viewed(cardOf(placed, facts), goals[id] ?? newGoal(id), { rest: rests[id], look: looks[id] });
};

/** A goal that was answered and that its sheet no longer holds; `null` when the facts know no words of it. */
export const goneGoalView = (id: ItemId, facts: BoardFacts, home: ReadableSheet): GoalView | null => {
  const state = facts.goals[id];
  return state && goalAnswers(state).length > 0
    ? viewed(cardOfGone("goals", id, facts, home), state, { rest: facts.rests[id], look: facts.looks[id] })
    : null;
};
