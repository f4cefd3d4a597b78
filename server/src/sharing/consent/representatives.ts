// Who may legally say yes for a resident: named in the open, for everyone at the table to see, and ended the same way.
import { isFacilitator } from "@werktafel/shared/domain/participant";
import { whyNotNamed } from "@werktafel/shared/domain/representation";
import { unknown, type Verb } from "../../boards/verb.ts";

export const nameRepresentative: Verb<"nameRepresentative"> = ({ me, everything, on, newId }, payload) => {
  const barred = whyNotNamed(everything.participants, me, payload);
  if (barred) return barred;
  if (payload.until !== null && payload.until < on) {
    return { reason: "malformed", path: "payload.until", detail: "expected a day that is still to come" };
  }
  const representation = { ...payload, id: newId(), from: on, endedOn: null };
  return { facts: [{ kind: "representativeNamed", representation, audience: "everyone" }], made: representation.id };
};

export const endRepresentation: Verb<"endRepresentation"> = ({ me, facts, on }, { representation: id }) => {
  const found = facts.representations.find((each) => each.id === id);
  if (!found) return unknown;
  if (found.for !== me.id && found.participant !== me.id && !isFacilitator(me)) {
    return { reason: "notYours", who: "resident" };
  }
  if (found.endedOn !== null) return { facts: [] };
  return { facts: [{ kind: "representationEnded", representation: id, on, audience: "everyone" }] };
};
