// Somebody on whom the residents can always fall back: named by one of them, or by who leads with them.
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const nameAnchor: Verb<"nameAnchor"> = ({ me, facts, on }, { who }) => {
  const barred = may(me, "nameAnchor");
  if (barred) return barred;
  const named = facts.participants.find((each) => each.id === who && isSeated(each));
  if (!named) return unknown;
  if (isResident(named) || named.party === "guest") {
    return { reason: "malformed", path: "payload.who", detail: "expected somebody who stays beside the residents" };
  }
  const isNew = facts.card?.anchorPersonId !== who;
  return { facts: isNew ? [{ kind: "anchorNamed", who, by: me.id, on, audience: "everyone" }] : [] };
};
