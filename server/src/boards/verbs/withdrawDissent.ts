// Who holds a dissent takes it back; nobody else can, not the resident and not the facilitator. Its words go, also from
// what was and from minutes that were not adopted.
import { forgettingDissent } from "@werktafel/shared/domain/forgetting";
import { may } from "@werktafel/shared/policy/may";
import { keptOf } from "../forgetting/keptOf.ts";
import { unknown, type Verb } from "../verb.ts";

export const withdrawDissent: Verb<"withdrawDissent"> = ({ me, facts, everything, dissentAbout }, { dissent: id }) => {
  const dissent = facts.dissents.find((each) => each.id === id);
  const item = dissentAbout(id);
  if (!dissent || !item) return unknown;
  const barred = may(me, "withdrawDissent");
  if (barred) return barred;
  if (dissent.byId !== me.id) return { reason: "notYours", who: "author" };
  return {
    facts: [{ kind: "dissentWithdrawn", item, dissent: id }],
    goneFromKept: keptOf(everything, id),
    forgets: { instead: (all) => forgettingDissent(all, id) },
  };
};
