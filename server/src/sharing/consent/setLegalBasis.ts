// On what ground an organisation at this table may keep something of it, and whom to ask. Nothing stands here until somebody
// said it.
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";

export const setLegalBasis: Verb<"setLegalBasis"> = ({ me, facts, on }, { organisation, ground, contact }) => {
  const barred = may(me, "setLegalBasis");
  if (barred) return barred;
  if (!(facts.records["organisations"] ?? []).some(({ id }) => id === organisation)) return unknown;
  const basis = { organisationId: organisation, ground, contact, on };
  return { facts: [{ kind: "legalBasisSet", basis, audience: "everyone" }] };
};
