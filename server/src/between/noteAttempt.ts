// The owner of an action tried, and it did not work out: one tap.
import { newAction } from "@werktafel/shared/domain/action";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../boards/away.ts";
import { unknown, type Verb } from "../boards/verb.ts";

const underWay = ["accepted", "inProgress", "stuck"];

export const noteAttempt: Verb<"noteAttempt"> = async (context, { item: ref, what, text }) => {
  const { me, facts, on } = context;
  const found = await context.item(ref, "actions");
  if (!found) return unknown;
  const action = facts.actions[ref.item] ?? newAction(ref.item);
  const barred = may(me, "noteAttempt");
  if (barred) return barred;
  if (action.owner !== me.id) return { reason: "notYours", who: "owner" };
  const away = whyAway(context, found, "tried");
  if (away) return away;
  if (!underWay.includes(action.status)) return { reason: "notNow", from: action.status, to: "tried" };
  return { facts: [{ kind: "attemptNoted", item: ref, attempt: { by: me.id, on, what, text }, on }] };
};
