// Somebody on whom the residents can always fall back: chosen by one of them, or named by who leads as long as nobody chose.
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { whyNotAnchored } from "@werktafel/shared/domain/time/fallback";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const nameAnchor: Verb<"nameAnchor"> = ({ me, facts, on }, { who }) => {
  const barred = may(me, "nameAnchor") ?? whyNotAnchored(facts, me);
  if (barred) return barred;
  const named = facts.participants.find((each) => each.id === who && isSeated(each));
  if (!named) return unknown;
  if (isResident(named) || named.party === "guest") {
    return { reason: "malformed", path: "payload.who", detail: "expected somebody who stays beside the residents" };
  }
  const { anchorPersonId, anchorPersonById } = facts.card ?? {};
  // Who is the same person, and chosen by herself from now on.
  const isOwn = isResident(me) && anchorPersonById !== me.id;
  const isNew = anchorPersonId !== who || isOwn;
  return { facts: isNew ? [{ kind: "anchorNamed", who, by: me.id, on, audience: "everyone" }] : [] };
};
