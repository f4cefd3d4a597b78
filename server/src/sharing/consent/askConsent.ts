// *Vind je dit goed?* One plain sentence, for one person to say yes to or not. Who asks it of themself says yes with it
//
import type { Fact } from "@werktafel/shared/domain/fact";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { SharingConsent } from "@werktafel/shared/domain/sharingConsent";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";
import { readersIn } from "./readers.ts";

/** Questions that wait for one person's answer at one time. */
const mostAsked = 20;

/** What each kind must name besides the sentence. */
const namesNobody = new Set(["informed", "shareWithOrg"]);

export const askConsent: Verb<"askConsent"> = ({ me, everything, on, newId }, payload) => {
  const barred = may(me, "askConsent");
  if (barred) return barred;
  const { of, consent, about, toOrganisationIds, validUntil } = payload;
  const { participants, consents } = everything;
  const person = participants.find((each) => each.id === of && isSeated(each));
  const named = participants.find((each) => each.id === about && isSeated(each));
  if (!person || (about !== null && !named)) return unknown;
  if (!isResident(person)) return { reason: "notYours", who: "resident" };
  if (named?.id === of || (!named && !namesNobody.has(consent))) {
    return { reason: "malformed", path: "payload.about", detail: "expected the person it is about" };
  }
  const organisations = everything.records["organisations"] ?? [];
  if (!toOrganisationIds.every((id) => organisations.some((each) => each.id === id))) return unknown;
  if (consent === "shareWithOrg" && toOrganisationIds.length === 0) {
    return { reason: "malformed", path: "payload.toOrganisationIds", detail: "expected an organisation" };
  }
  if (consent === "mandate" && validUntil === null) {
    return { reason: "malformed", path: "payload.validUntil", detail: "expected the last day it holds" };
  }
  if (validUntil !== null && validUntil < on) {
    return { reason: "malformed", path: "payload.validUntil", detail: "expected a day that is still to come" };
  }
  if (consents.filter((each) => each.of === of && each.givenOn === null).length >= mostAsked)
    return { reason: "tooFast" };
  const asked: SharingConsent = {
    ...payload,
    id: newId(),
    askedById: me.id,
    givenOn: null,
    withdrawnOn: null,
    notedById: null,
    saidForById: null,
    ownYesOn: null,
  };
  const audience = readersIn(everything, asked, { me: me.id, on });
  const given: readonly Fact[] = of === me.id ? [{ kind: "consentGiven", consent: asked.id, on, audience }] : [];
  return { facts: [{ kind: "consentAsked", asked, audience }, ...given], made: asked.id };
};
