// A decision of the table, or what an authority decided: two things. The second informs only, and says by whom it is and until
// when one may object there (DOMAIN.md 3.1).
import { sortedAudience, whyNotAudience } from "@werktafel/shared/domain/chosenAudience";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { CommandPayloads } from "@werktafel/shared/protocol/facts";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

type Asked = CommandPayloads["takeDecision"];

/** An authority has a name; the table has none, and one does not object to it there. */
const kindFault = ({ kind, byOrganisation, objectionUntil }: Asked): Refusal | null => {
  const isOfAuthority = kind === "authorityDecision";
  if (isOfAuthority !== ((byOrganisation ?? "").trim() !== "")) {
    const detail = isOfAuthority ? "expected the organisation that decided" : "a decision of the table has none";
    return { reason: "malformed", path: "payload.byOrganisation", detail };
  }
  return !isOfAuthority && objectionUntil !== null
    ? { reason: "malformed", path: "payload.objectionUntil", detail: "only an authority's decision has one" }
    : null;
};

export const takeDecision: Verb<"takeDecision"> = ({ me, facts, on, newId }, asked) => {
  const audience = sortedAudience(asked.audience);
  const { kind, text, meeting, byOrganisation, objectionUntil } = asked;
  const barred = may(me, "takeDecision") ?? kindFault(asked) ?? whyNotAudience(audience, facts.participants, me.id);
  if (barred) return barred;
  const phase = meeting === null ? null : facts.meetings[meeting]?.phase;
  if (phase === undefined) return unknown;
  // A meeting that is still prepared is known to few, and one that did not take place decided nothing.
  if (phase === "preparing" || phase === "calledOff") return { reason: "notNow", from: phase, to: "takeDecision" };
  const id = newId();
  const of = { byOrganisation: byOrganisation?.trim() || null, objectionUntil };
  const decision = { id, kind, text, on, meeting, by: me.id, ...of, audience };
  return { facts: [{ kind: "decisionTaken", audience, decision }], made: id };
};
