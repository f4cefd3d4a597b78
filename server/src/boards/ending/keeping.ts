// How long a table is kept and why: rules as data, and reasons of law that hold erasing up. Set by who leads the
// process or keeps the record, also when the table is closed.
import { isFacilitator } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { unknown, type Verb, type VerbContext } from "../verb.ts";

/** At a closed table the record is its keepers' to keep. */
export const whyNotKept = ({ me, facts }: VerbContext): Refusal | null => {
  const isKeeper = facts.ending.closed?.keepers.includes(me.id) ?? false;
  return isKeeper || isFacilitator(me) ? null : may(me, "keepTable");
};

export const setRetention: Verb<"setRetention"> = (context, { rule, ...said }) => {
  const { me, facts, on, newId } = context;
  const barred = whyNotKept(context);
  if (barred) return barred;
  if (rule !== null && !facts.ending.retention.some(({ id }) => id === rule)) return unknown;
  const id = rule ?? newId();
  return {
    facts: [{ kind: "retentionSet", audience: "everyone", by: me.id, on, rule: { id, ...said } }],
    made: id,
  };
};

export const dropRetention: Verb<"dropRetention"> = (context, { rule }) => {
  const { me, facts, on } = context;
  const barred = whyNotKept(context);
  if (barred) return barred;
  if (!facts.ending.retention.some(({ id }) => id === rule)) return unknown;
  return { facts: [{ kind: "retentionDropped", audience: "everyone", by: me.id, on, rule }] };
};

export const holdErasure: Verb<"holdErasure"> = (context, { reason }) => {
  const { me, on, newId } = context;
  const barred = whyNotKept(context);
  if (barred) return barred;
  const hold = newId();
  return { facts: [{ kind: "erasureHeld", audience: "everyone", by: me.id, on, hold, reason }], made: hold };
};

export const endHold: Verb<"endHold"> = (context, { hold }) => {
  const { me, facts, on } = context;
  const barred = whyNotKept(context);
  if (barred) return barred;
  if (!facts.ending.holds.some(({ id }) => id === hold)) return unknown;
  return { facts: [{ kind: "holdEnded", audience: "everyone", by: me.id, on, hold }] };
};

export const approveDestruction: Verb<"approveDestruction"> = (context) => {
  const { me, facts, on } = context;
  const barred = whyNotKept(context);
  if (barred) return barred;
  const { listed, holds } = facts.ending;
  if (holds.length > 0) return { reason: "heldByLaw", holds: holds.map(({ reason }) => reason) };
  if (listed === null) return { reason: "notNow", from: "kept", to: "destroyed" };
  if (listed.approved !== null) return { facts: [] };
  return { facts: [{ kind: "destructionApproved", audience: "everyone", by: me.id, on }], asksSure: true };
};

export const unapproveDestruction: Verb<"unapproveDestruction"> = (context) => {
  const { me, facts, on } = context;
  const barred = whyNotKept(context);
  if (barred) return barred;
  if (facts.ending.listed?.approved == null) return { facts: [] };
  return { facts: [{ kind: "destructionUnapproved", audience: "everyone", by: me.id, on }] };
};
