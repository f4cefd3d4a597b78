// What comes after a yes: whether they met, that it is done, a word of thanks; and that somebody does it themselves after all.
import { type Handover, handoverStatus, isOpenHandover, takerOf } from "@werktafel/shared/domain/between/handover";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb, type VerbContext, type Verdict } from "../../boards/verb.ts";
import { foundHandover } from "./foundHandover.ts";

/** By anyone who reads it. */
const followed = (context: VerbContext, id: string, judged: (handover: Handover) => Verdict): Verdict => {
  const found = foundHandover(context, id);
  return found ? (may(context.me, "followHandover") ?? judged(found.handover)) : unknown;
};

/** Once it was taken over. */
export const noteWarmContact: Verb<"noteWarmContact"> = (context, { handover: id, isDone }) =>
  followed(context, id, (handover) => {
    const { me, on } = context;
    if (handover.takenOverOn === null || handover.completedOn !== null || handover.withdrawnOn !== null) {
      return { reason: "notNow", from: handoverStatus(handover), to: "warmContact" };
    }
    if (handover.warm?.isDone === isDone) return { facts: [] };
    return { facts: [{ kind: "warmContactNoted", ...handover.place, handover: id, by: me.id, isDone, on }] };
  });

/** Sent is not done: the one who received it says that it is. */
export const completeHandover: Verb<"completeHandover"> = (context, { handover: id }) =>
  followed(context, id, (handover) => {
    const { me, on } = context;
    if (takerOf(handover) !== me.id) return { reason: "notYours", who: "owner" };
    if (handover.completedOn !== null) return { facts: [] };
    if (handover.takenOverOn === null || handover.warm === null || handover.withdrawnOn !== null) {
      return { reason: "notNow", from: handoverStatus(handover), to: "completed" };
    }
    return { facts: [{ kind: "handoverCompleted", ...handover.place, handover: id, by: me.id, on }] };
  });

export const withdrawHandover: Verb<"withdrawHandover"> = (context, { handover: id }) =>
  followed(context, id, (handover) => {
    const { me, on } = context;
    if (handover.from !== me.id) return { reason: "notYours", who: "author" };
    if (handover.withdrawnOn !== null) return { facts: [] };
    if (handover.takenOverOn !== null || !isOpenHandover(handover)) {
      return { reason: "notNow", from: handoverStatus(handover), to: "withdrawn" };
    }
    return { facts: [{ kind: "handoverWithdrawn", ...handover.place, handover: id, by: me.id, on }] };
  });

/** A person thanks a person, in own words. */
export const thank: Verb<"thank"> = (context, { handover: id, text }) =>
  followed(context, id, (handover) => {
    const { me, on } = context;
    if (handover.from === me.id) return { reason: "notYours", who: "author" };
    return { facts: [{ kind: "thanked", ...handover.place, handover: id, by: me.id, text, on }] };
  });
