// Even rust: what is paused asks nothing of anybody and is past no day, until somebody takes it up again.
import { isOpen } from "@werktafel/shared/domain/mine/myActions";
import { newAction } from "@werktafel/shared/domain/action";
import { newAgreement } from "@werktafel/shared/domain/agreement";
import type { Fact } from "@werktafel/shared/domain/fact";
import { newGoal, whyGoalNotMoved } from "@werktafel/shared/domain/goal";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { isResident } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../boards/away.ts";
import { type FoundItem, unknown, type Verb, type VerbContext } from "../boards/verb.ts";

type Kind = "goals" | "agreements" | "actions";
interface Found {
  readonly kind: Kind;
  readonly found: FoundItem;
}

const foundItem = async (context: VerbContext, ref: ItemRef): Promise<Found | null> => {
  for (const kind of ["goals", "agreements", "actions"] as const) {
    const found = await context.item(ref, kind);
    if (found) return { kind, found };
  }
  return null;
};

/** A goal is the residents'; an agreement also of who it is with; an action also of who does it. */
const whyNotTheirs = ({ me, facts }: VerbContext, { kind, found }: Found): Refusal | null => {
  if (isResident(me)) return null;
  const { ref, words } = found;
  switch (kind) {
    case "goals":
      return { reason: "notYours", who: "resident" };
    case "agreements": {
      const agreed = facts.agreements[ref.item]?.accords.at(-1)?.words ?? words;
      return agreed?.partyIds?.includes(me.id) ? null : { reason: "notYours", who: "resident" };
    }
    case "actions": {
      const owner = facts.actions[ref.item]?.owner ?? words?.ownerId ?? null;
      return owner === me.id ? null : { reason: "notYours", who: "owner" };
    }
  }
};

/** What is over does not rest. */
const whyOver = ({ facts }: VerbContext, { kind, found }: Found): Refusal | null => {
  const { item } = found.ref;
  if (kind === "agreements") {
    const { closed } = facts.agreements[item] ?? newAgreement(item);
    return closed === null ? null : { reason: "notNow", from: closed, to: "paused" };
  }
  const action = facts.actions[item] ?? newAction(item);
  return kind !== "actions" || isOpen(action) ? null : { reason: "notNow", from: action.status, to: "paused" };
};

const theirs = async (context: VerbContext, ref: ItemRef, to: "paused" | "active"): Promise<Found | Refusal> => {
  const found = await foundItem(context, ref);
  if (!found) return unknown;
  return may(context.me, "restItem") ?? whyNotTheirs(context, found) ?? whyAway(context, found.found, to) ?? found;
};

/** A goal says it with how far it is, too. */
const paused = ({ facts }: VerbContext, { kind, found }: Found): readonly Fact[] | Refusal => {
  const { ref: item } = found;
  const goal = facts.goals[item.item] ?? newGoal(item.item);
  if (kind !== "goals" || goal.status === "paused") return [];
  return whyGoalNotMoved(goal, "paused") ?? [{ kind: "goalMoved", item, to: "paused" }];
};

export const restItem: Verb<"restItem"> = async (context, { item: ref, until }) => {
  const { me, on } = context;
  const found = await theirs(context, ref, "paused");
  if ("reason" in found) return found;
  if (until !== null && until < on) {
    return { reason: "malformed", path: "payload.until", detail: "a day that is still to come" };
  }
  const over = whyOver(context, found);
  if (over) return over;
  const goal = paused(context, found);
  return "reason" in goal ? goal : { facts: [...goal, { kind: "itemRested", item: ref, by: me.id, on, until }] };
};

export const resumeItem: Verb<"resumeItem"> = async (context, { item: ref }) => {
  const { me, facts, on } = context;
  const found = await theirs(context, ref, "active");
  if ("reason" in found) return found;
  const isPausedGoal = found.kind === "goals" && facts.goals[ref.item]?.status === "paused";
  if (!isPausedGoal && facts.rests[ref.item] === undefined) {
    return { reason: "notNow", from: "active", to: "active" };
  }
  const resumed: Fact = { kind: "itemResumed", item: ref, by: me.id, on };
  return { facts: isPausedGoal ? [{ kind: "goalMoved", item: ref, to: "active" }, resumed] : [resumed] };
};
