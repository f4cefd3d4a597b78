// A resident looks back at a goal: how it goes, and whether it stays, changes or stops. And what we do if it goes otherwise.
import { newGoal, whyGoalNotMoved } from "@werktafel/shared/domain/goal";
import type { ItemRef } from "@werktafel/shared/domain/item";
import { residentsOwn } from "@werktafel/shared/domain/ownWords";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../../boards/away.ts";
import { unknown, type Verb, type VerbContext } from "../../boards/verb.ts";

const whyNot = async (
  context: VerbContext,
  item: ItemRef,
  verb: "faceGoal" | "weighGoal" | "writePlanB",
): Promise<Refusal | null> => {
  const found = await context.item(item, "goals");
  if (!found) return unknown;
  return may(context.me, verb) ?? whyAway(context, found, verb);
};

export const faceGoal: Verb<"faceGoal"> = async (context, { item, face, text }) => {
  const { me, on } = context;
  const barred = await whyNot(context, item, "faceGoal");
  const said = { on, byId: me.id, value: face, text: text.trim() };
  return barred ?? { facts: [{ kind: "goalFaced", item, face: said }] };
};

export const weighGoal: Verb<"weighGoal"> = async (context, { item, choice, text }) => {
  const { me, facts, on } = context;
  const barred = await whyNot(context, item, "weighGoal");
  if (barred) return barred;
  const goal = facts.goals[item.item] ?? newGoal(item.item);
  const weighed = { kind: "goalWeighed", item, choice, by: me.id, on, text: text.trim() } as const;
  if (goal.status !== "active" && goal.status !== "paused") {
    return { reason: "notNow", from: goal.status, to: choice };
  }
  if (choice !== "stop") return { facts: [weighed] };
  return whyGoalNotMoved(goal, "stopped") ?? { facts: [weighed, { kind: "goalMoved", item, to: "stopped" }] };
};

export const writePlanB: Verb<"writePlanB"> = async (context, { item, text }) => {
  const { me, facts, on } = context;
  const barred = await whyNot(context, item, "writePlanB");
  if (barred) return barred;
  const of = residentsOwn(facts.looks[item.item]?.planB, me, facts.participants);
  if (of !== null) return { reason: "ownWords", of };
  return { facts: [{ kind: "planBWritten", item, by: me.id, on, text: text.trim() }] };
};
