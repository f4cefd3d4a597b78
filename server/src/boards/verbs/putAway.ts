// Puts away what somebody answered: it lies under *Weggelegd*, words and answers kept, until it is brought back.
import { whyNotHandled } from "../away.ts";
import type { Verb } from "../verb.ts";

export const putAway: Verb<"putAway"> = async (context, { item: ref }) => {
  const { me, facts, on } = context;
  const barred = whyNotHandled(context, await context.items(ref), "putAway");
  if (barred) return barred;
  if (facts.putAway[ref.item]) return { reason: "notNow", from: "putAway", to: "putAway" };
  return { facts: [{ kind: "itemPutAway", item: ref, by: me.id, on }] };
};
