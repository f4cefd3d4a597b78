// An agreement is over, or another took its place: what was agreed stays in force until the resident says so.
import { newAgreement } from "@werktafel/shared/domain/agreement";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";

export const closeAgreement: Verb<"closeAgreement"> = async ({ me, facts, item }, { item: ref, as }) => {
  if (!(await item(ref, "agreements"))) return unknown;
  const barred = may(me, "closeAgreement");
  if (barred) return barred;
  const { closed } = facts.agreements[ref.item] ?? newAgreement(ref.item);
  if (closed) return { reason: "notNow", from: closed, to: as };
  return { facts: [{ kind: "agreementClosed", item: ref, as }] };
};
