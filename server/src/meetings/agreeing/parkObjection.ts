// A *no*, or an own opinion, waits until a day and comes back on the agenda then. It stands meanwhile, and binds as
// before: nothing is done over it.
import { mayPark, objectionOf } from "@werktafel/shared/domain/objection";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const parkObjection: Verb<"parkObjection"> = async (context, { item: ref, of, until }) => {
  const { me, facts, on } = context;
  if ((await context.items(ref)).length === 0) return unknown;
  const barred = may(me, "parkObjection");
  if (barred) return barred;
  if (!mayPark(facts, me, of)) return { reason: "notYours", who: "author" };
  const objection = objectionOf(facts, ref.item, of);
  // A dissent may have fewer readers than what it is about: so has the day until which it waits.
  const item = objection?.dissent ? context.dissentAbout(objection.dissent.id) : ref;
  if (!objection || item?.item !== ref.item) return { reason: "notNow", from: "noObjection", to: "parkObjection" };
  if (until <= on) return { reason: "malformed", path: "payload.until", detail: "expected a day after today" };
  const isSo = facts.parkedObjections.some((each) => each.item === ref.item && each.of === of && each.until === until);
  return { facts: isSo ? [] : [{ kind: "objectionParked", item, of, until, by: me.id, on }] };
};
