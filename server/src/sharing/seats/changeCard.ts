// Somebody changes their own card. Nobody writes another's.
import { owesSentence } from "@werktafel/shared/domain/ownCard";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../../boards/verb.ts";

export const changeCard: Verb<"changeCard"> = ({ me, on }, card) => {
  const barred = may(me, "changeCard");
  if (barred) return barred;
  if (owesSentence({ ...me, ...card })) return { reason: "sentenceMissing" };
  return { facts: [{ kind: "cardChanged", participant: me.id, card, on, audience: "everyone" }] };
};
