// What others call whose table it is: chosen by a resident, or by who leads as long as no resident chose.
import { mayChooseWord } from "@werktafel/shared/domain/centralPerson";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../../boards/verb.ts";

export const chooseCentralWord: Verb<"chooseCentralWord"> = ({ me, facts, on }, { word }) => {
  const barred = may(me, "chooseCentralWord");
  if (barred) return barred;
  if (!mayChooseWord(me, facts)) return { reason: "notYours", who: "resident" };
  const { card } = facts;
  const stands = card?.wordForCentralPerson === word && card.wordForCentralPersonById === me.id;
  return { facts: stands ? [] : [{ kind: "centralWordChosen", word, by: me.id, on, audience: "everyone" }] };
};
