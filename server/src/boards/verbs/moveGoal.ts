// A goal is reached, changed, stopped, paused or taken up again: the resident says how far it is.
import { newGoal, whyGoalNotMoved } from "@werktafel/shared/domain/goal";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../away.ts";
import { unknown, type Verb } from "../verb.ts";

export const moveGoal: Verb<"moveGoal"> = async (context, { item: ref, to }) => {
  const { me, facts } = context;
  const found = await context.item(ref, "goals");
  if (!found) return unknown;
  const goal = facts.goals[ref.item] ?? newGoal(ref.item);
  const barred = may(me, "moveGoal") ?? whyAway(context, found, to) ?? whyGoalNotMoved(goal, to);
  return barred ?? { facts: [{ kind: "goalMoved", item: ref, to }] };
};
