// Handovers and tries after their facts. Those that a board file brought stand among them, and go on the same way.
import type { ItemId } from "../../ids.ts";
import type { Attempt } from "./attempt.ts";
import type { BetweenFact, HandoverFact } from "./betweenFact.ts";
import type { Ask, Handover, Place } from "./handover.ts";

export interface Between {
  /** Oldest first. */
  readonly handovers: readonly Handover[];
  /** Per action, oldest first. */
  readonly attempts: Readonly<Record<ItemId, readonly Attempt[]>>;
}

export const noBetween: Between = { handovers: [], attempts: {} };

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
      return { ...handover, asks: [...handover.asks, ask] };
    }
    case "handoverConsented": {
      const { by, on, value } = fact;
      const others = handover.consents.filter((each) => each.by !== by);
      return { ...handover, consents: [...others, { by, on, value }] };
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

export const foldBetween = ({ handovers, attempts }: Between, fact: BetweenFact): Between => {
  if (fact.kind === "attemptNoted") {
    const { item } = fact.item;
    return { handovers, attempts: { ...attempts, [item]: [...(attempts[item] ?? []), fact.attempt] } };
  }
  if (fact.kind === "handoverAsked") {
    const others = handovers.filter(({ id }) => id !== fact.handover);
    return { handovers: [...others, asked(fact)], attempts };
  }
  return { handovers: handovers.map((each) => (each.id === fact.handover ? stepOn(each, fact) : each)), attempts };
};

/** What was said around an action that is erased now goes with it. */
export const betweenWithout = ({ handovers, attempts }: Between, item: ItemId): Between => ({
  handovers: handovers.filter(({ place }) => !("item" in place) || place.item.item !== item),
  attempts: Object.hasOwn(attempts, item)
    ? Object.fromEntries(Object.entries(attempts).filter(([each]) => each !== item))
    : attempts,
});
