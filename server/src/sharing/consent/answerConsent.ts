// Yes, or rather not. By the person alone; said aloud at the table and noted as such; or, within their part of life
// and time, by who may legally say it: then the person's own yes or no stands beside it.
import { maySayFor } from "@werktafel/shared/domain/representation";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { standingOf, waitsForOwnHand } from "@werktafel/shared/domain/sharingConsent";
import { whyNotAloud } from "@werktafel/shared/domain/saidAloud";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";
import { readersIn } from "./readers.ts";

export const answerConsent: Verb<"answerConsent"> = ({ me, facts, everything, on }, payload) => {
  const { consent: id, answer, for: other = me.id } = payload;
  const consent = facts.consents.find((each) => each.id === id);
  if (!consent) return unknown;
  const { participants, representations } = everything;
  const audience = readersIn(everything, consent, { me: me.id, on });
  const isOwn = consent.of === me.id;
  if (isOwn ? other !== me.id : other !== consent.of) return { reason: "notYours", who: "resident" };
  const standing = standingOf(consent, on);
  if (isOwn && waitsForOwnHand(consent, on)) {
    return {
      facts: [{ kind: answer === "yes" ? "consentConfirmed" : "consentWithdrawn", consent: id, on, audience }],
    };
  }
  if (standing !== "asked") return { reason: "notNow", from: standing, to: answer };
  const said = { by: me.id, for: consent.of, domains: consent.domains, on };
  const saysFor = !isOwn && maySayFor(representations, participants, said);
  if (!isOwn && !saysFor) {
    const readers = residentsAt(participants);
    const aloud = may(me, "noteAloud") ?? whyNotAloud(facts.meetings, { notedBy: me, saidBy: consent.of, readers });
    if (aloud) return aloud;
    // Nobody writes down a yes to themselves: who may act, tell or help by it, or whose organisation would hear (decision 0161).
    const isForMe = consent.about === me.id || consent.toOrganisationIds.some((id) => id === me.organisationId);
    if (isForMe) return { reason: "ownBenefit" };
  }
  if (answer === "no") return { facts: [{ kind: "consentDeclined", consent: id, on, audience }] };
  const how = isOwn ? {} : saysFor ? { saidForById: me.id } : { notedById: me.id };
  return { facts: [{ kind: "consentGiven", consent: id, on, audience, ...how }] };
};
