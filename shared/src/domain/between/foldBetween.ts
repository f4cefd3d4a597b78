// Handovers, tries, questions, what stands in the way and what rests, after their facts. Those that a board file brought stand
// among them, and go on the same way.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { Accord } from "../accord.ts";
import { isOwnHand } from "../ownHand.ts";
import type { Attempt } from "./attempt.ts";
import { type BarrierState, foldBarrier, newBarrier } from "./barrier.ts";
import type { BetweenFact, HandoverFact } from "./betweenFact.ts";
import type { Ask, Handover, Place } from "./handover.ts";
import { foldGoalLook, type GoalLooks } from "./goalLook.ts";
import { foldPlainLine, type PlainLines } from "./plainLine.ts";
import { foldRest, type Rests, restsWithout } from "./resting.ts";
import { foldLineQuestion, type LineQuestion, readTogether } from "./lineQuestion.ts";

export interface Between {
  /** Oldest first. */
  readonly handovers: readonly Handover[];
  /** Per action, oldest first. */
  readonly attempts: Readonly<Record<ItemId, readonly Attempt[]>>;
  /** What was said about a barrier or a waiting list. */
  readonly barriers: Readonly<Record<ItemId, BarrierState>>;
  readonly rests: Rests;
  /** What a resident does with a goal, and what we do if it goes otherwise. */
  readonly looks: GoalLooks;
  /** Asked about lines on the table, oldest first. */
  readonly lineQuestions: readonly LineQuestion[];
  /** *Gewone taal*, beside a line. */
  readonly plainLines: PlainLines;
}

export const noBetween: Between = {
  handovers: [],
  attempts: {},
  barriers: {},
  rests: {},
  lineQuestions: [],
  looks: {},
  plainLines: {},
};

const placeOf = (fact: HandoverFact): Place => ("item" in fact ? { item: fact.item } : { audience: fact.audience });

const atLast = (handover: Handover, change: Partial<Ask>): readonly Ask[] =>
  handover.asks.map((ask, at) => (at === handover.asks.length - 1 ? { ...ask, ...change } : ask));

const asked = (fact: Extract<HandoverFact, { kind: "handoverAsked" }>): Handover => {
  const { handover: id, actions, asker: from, to, second, reason, boundary, words, on, dueOn } = fact;
  return {
    id,
    place: placeOf(fact),
    actions,
    from,
    reason,
    boundary,
    words,
    second,
    asks: [{ to, toLabel: "", because: "asked", on, dueOn, seen: null, answer: null }],
    consents: [],
    takenOverOn: null,
    made: null,
    warm: null,
    completedOn: null,
    withdrawnOn: null,
    thanks: [],
  };
};

/** One step further; the same handover when the step says nothing new. */
export const stepOn = (handover: Handover, fact: HandoverFact): Handover => {
  switch (fact.kind) {
    case "handoverAsked":
      return handover;
    case "handoverSeen":
      return { ...handover, asks: atLast(handover, { seen: { by: fact.by, on: fact.on } }) };
    case "handoverAnswered":
      return { ...handover, asks: atLast(handover, { answer: fact.answer }) };
    case "handoverClimbed": {
      // A question is left once: a second climb from the same place says nothing.
      if (fact.ask !== handover.asks.length - 1) return handover;
      const { to, because, on, dueOn } = fact;
      const ask: Ask = { to, toLabel: "", because, on, dueOn, seen: null, answer: null };
      // A yes was to who was asked then (R-221, 0282); *liever niet* is to its being taken over at all.
      const consents = handover.consents.filter(({ value }) => value === "no");
      return { ...handover, asks: [...handover.asks, ask], consents };
    }
    case "handoverConsented": {
      const { by, on, value, notedById, how } = fact;
      const others = handover.consents.filter((each) => each.by !== by);
      const hand = notedById === undefined ? {} : { notedById, how: how ?? "aloud" };
      const said = { ...handover, consents: [...others, { by, on, value, ...hand }] };
      return fact.undoes ? { ...said, takenOverOn: null, made: null, warm: null, completedOn: null } : said;
    }
    case "handoverTakenOver":
      return { ...handover, takenOverOn: fact.on, made: fact.made };
    case "warmContactNoted":
      return { ...handover, warm: { by: fact.by, on: fact.on, isDone: fact.isDone } };
    case "handoverCompleted":
      return { ...handover, completedOn: fact.on };
    case "handoverWithdrawn":
      return { ...handover, withdrawnOn: fact.on };
    case "thanked":
      return { ...handover, thanks: [...handover.thanks, { by: fact.by, on: fact.on, text: fact.text }] };
  }
};

export const foldBetween = (between: Between, fact: BetweenFact): Between => {
  const { handovers, attempts, barriers, rests, lineQuestions } = between;
  switch (fact.kind) {
    case "attemptNoted": {
      const { item } = fact.item;
      return { ...between, attempts: { ...attempts, [item]: [...(attempts[item] ?? []), fact.attempt] } };
    }
    case "barrierLaid":
    case "barrierRaised":
    case "barrierAnswered": {
      const { item } = fact.item;
      return { ...between, barriers: { ...barriers, [item]: foldBarrier(barriers[item] ?? newBarrier(item), fact) } };
    }
    case "itemRested":
    case "itemResumed":
      return { ...between, rests: foldRest(rests, fact) };
    case "lineQuestionAsked":
    case "lineQuestionAnswered":
    case "lineQuestionTakenBack":
      return { ...between, lineQuestions: foldLineQuestion(lineQuestions, fact) };
    case "goalWeighed":
    case "planBWritten":
      return { ...between, looks: foldGoalLook(between.looks, fact) };
    case "plainLineWritten":
      return { ...between, plainLines: foldPlainLine(between.plainLines, fact) };
    case "handoverAsked": {
      const others = handovers.filter(({ id }) => id !== fact.handover);
      return { ...between, handovers: [...others, asked(fact)] };
    }
    default:
      return {
        ...between,
        handovers: handovers.map((each) => (each.id === fact.handover ? stepOn(each, fact) : each)),
      };
  }
};

/** What somebody said about an item themselves. */
interface SaidOfItem {
  readonly kind: string;
  readonly item: { readonly item: ItemId };
  readonly by?: ParticipantId;
  readonly accord?: Accord;
  readonly notedById?: ParticipantId;
}

/** Whose own yes or no this is. *Nog niet*, and what another's pen wrote down, is none. */
const answererOf = ({ kind, by, accord, notedById }: SaidOfItem): ParticipantId | null => {
  if (accord) return isOwnHand(accord) ? accord.participantId : null;
  return answering.has(kind) && notedById === undefined ? (by ?? null) : null;
};

/** Whoever moves what rests takes it up with it; and who answers does not have to read it together any more. */
export const wokenBy = (
  { rests, lineQuestions }: Between,
  said: SaidOfItem,
): Pick<Between, "rests" | "lineQuestions"> => {
  const { item } = said.item;
  const by = answererOf(said);
  return {
    rests: moving.has(said.kind) ? restsWithout(rests, item) : rests,
    lineQuestions: by === null ? lineQuestions : readTogether(lineQuestions, item, by),
  };
};

const answering: ReadonlySet<string> = new Set(["goalConfirmed", "actionMoved"]);

const moving: ReadonlySet<string> = new Set(["goalMoved", "agreementClosed", "actionMoved"]);

const withoutItem = <Value>(of: Readonly<Record<ItemId, Value>>, item: ItemId): Readonly<Record<ItemId, Value>> =>
  Object.hasOwn(of, item) ? Object.fromEntries(Object.entries(of).filter(([each]) => each !== item)) : of;

/** What was said around an item that is erased now goes with it. */
export const betweenWithout = (
  { handovers, attempts, barriers, rests, lineQuestions, looks, plainLines }: Between,
  item: ItemId,
): Between => ({
  handovers: handovers.filter(({ place }) => !("item" in place) || place.item.item !== item),
  attempts: withoutItem(attempts, item),
  barriers: withoutItem(barriers, item),
  rests: restsWithout(rests, item),
  looks: withoutItem(looks, item),
  plainLines: withoutItem(plainLines, item),
  lineQuestions: lineQuestions.filter(({ about }) => about !== item),
});
