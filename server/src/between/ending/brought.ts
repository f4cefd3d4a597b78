// *Wat heeft het mij gebracht?*, in a resident's own words, for whom they choose. Taken back, its words go.
import { whyNotAudience } from "@werktafel/shared/domain/chosenAudience";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const tellBrought: Verb<"tellBrought"> = (
  { me, facts, on, newId },
  { brought, text, wouldChange, audience },
) => {
  const barred = may(me, "tellBrought");
  if (barred) return barred;
  const unfit = whyNotAudience(audience, facts.participants, me.id);
  if (unfit) return unfit;
  const own = { brought: [...new Set(brought)], text: text.trim(), wouldChange: wouldChange.trim(), tableFelt: "" };
  // Left empty, it leaves no trace.
  if (own.brought.length === 0 && own.text === "" && own.wouldChange === "") return { facts: [] };
  const id = newId();
  return { facts: [{ kind: "broughtTold", evaluation: { id, ...own }, by: me.id, on, audience }], made: id };
};

export const takeBackBrought: Verb<"takeBackBrought"> = ({ me, facts, on }, { evaluation: id }) => {
  const found = facts.evaluations.find((each) => each.id === id);
  if (!found) return unknown;
  const barred = may(me, "tellBrought");
  if (barred) return barred;
  if (found.by !== me.id) return { reason: "notYours", who: "author" };
  return {
    facts: [{ kind: "broughtTakenBack", evaluation: id, by: me.id, on, audience: found.audience }],
    forgets: {
      facts: (fact) =>
        (fact.kind === "broughtTold" && fact.evaluation.id === id) ||
        (fact.kind === "recordKept" && fact.collection === "evaluations" && fact.id === id),
    },
  };
};
