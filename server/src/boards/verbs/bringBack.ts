// Brings back what was put away, by those who may put it away; as it was, answers included.
import { whyNotHandled } from "../away.ts";
import type { Verb } from "../verb.ts";

export const bringBack: Verb<"bringBack"> = async (context, { item: ref }) => {
  const { me, facts, on } = context;
  const barred = whyNotHandled(context, await context.items(ref), "bringBack");
  if (barred) return barred;
  if (!facts.putAway[ref.item]) return { reason: "notNow", from: "onTheTable", to: "bringBack" };
  return { facts: [{ kind: "itemBroughtBack", item: ref, by: me.id, on }] };
};
