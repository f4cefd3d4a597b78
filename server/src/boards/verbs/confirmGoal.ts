// Zo is het mijn doel: a resident takes exact words for their own; from then on those are what the board shows.
import { sameWording } from "@werktafel/shared/domain/wording";
import { may } from "@werktafel/shared/policy/may";
import { whyAway } from "../away.ts";
import { unknown, type Verb } from "../verb.ts";

export const confirmGoal: Verb<"confirmGoal"> = async (context, { item: ref, words: seen }) => {
  const { me, on } = context;
  const found = await context.item(ref, "goals");
  const words = found?.words;
  if (!found || !words) return unknown;
  const barred = may(me, "confirmGoal") ?? whyAway(context, found, "confirmed");
  if (barred) return barred;
  if (!sameWording(seen, words)) return { reason: "wordingChanged", words };
  return { facts: [{ kind: "goalConfirmed", item: ref, by: me.id, on, words }] };
};
