// Who asks somebody how it goes, in a rhythm of weeks; and that nobody does any more. Of oneself; of another by a resident or
// who leads. How a volunteer is does not stand at the resident's table.
import { isFacilitator, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

const notMine = (me: Participant, of: string): Refusal | null =>
  may(me, "agreeAsking") ??
  (of === me.id || isResident(me) || isFacilitator(me) ? null : { reason: "notYours", who: "facilitator" });

export const agreeAsking: Verb<"agreeAsking"> = ({ me, facts, on, newId }, { of, asker, everyWeeks, starts }) => {
  const barred = notMine(me, of);
  if (barred) return barred;
  const seated = (id: string) => facts.participants.find((each) => each.id === id && isSeated(each));
  const [asked, asking] = [seated(of), seated(asker)];
  if (!asked || !asking) return unknown;
  if (asked.party === "volunteer" || asked.party === "guest") {
    return {
      reason: "malformed",
      path: "payload.of",
      detail: "expected somebody whose answer may stand at this table",
    };
  }
  if (of === asker || asking.party === "guest") {
    return { reason: "malformed", path: "payload.asker", detail: "expected another person at this table" };
  }
  const id = newId();
  const agreed = { id, of, asker, everyWeeks, from: starts };
  return { facts: [{ kind: "askingAgreed", asking: agreed, by: me.id, on, audience: "everyone" }], made: id };
};

export const endAsking: Verb<"endAsking"> = ({ me, facts, on }, { asking: id }) => {
  const asking = facts.askings.find((each) => each.id === id);
  const barred = notMine(me, asking?.of ?? "");
  if (barred) return barred;
  if (!asking) return unknown;
  return { facts: [{ kind: "askingEnded", asking: id, by: me.id, on, audience: "everyone" }] };
};
