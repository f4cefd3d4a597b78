// *Ik wil dit niet meer.* What rested on it stops with the same stroke. Nobody else can take it back, and nobody is asked why
//
import { whyNotEnded } from "@werktafel/shared/domain/seating";
import { standingOf } from "@werktafel/shared/domain/sharingConsent";
import { unknown, type Verb } from "../../boards/verb.ts";
import { readersIn } from "./readers.ts";
import { leave } from "../seats/leave.ts";

export const withdrawConsent: Verb<"withdrawConsent"> = async (context, { consent: id, endsSeat }) => {
  const { me, facts, everything, on } = context;
  const consent = facts.consents.find((each) => each.id === id);
  if (!consent) return unknown;
  if (consent.of !== me.id) return { reason: "notYours", who: "resident" };
  const standing = standingOf(consent, on);
  if (standing === "withdrawn") return { facts: [] };
  const { about } = consent;
  const { participants } = everything;
  const audience = readersIn(everything, consent, { me: me.id, on });
  const withdrawn = { kind: "consentWithdrawn", consent: id, on, audience } as const;
  if (!endsSeat || about === null) return { facts: [withdrawn] };
  const barred = whyNotEnded(participants, me, about);
  if (barred) return barred;
  const left = await leave(context, about);
  return { ...left, facts: [withdrawn, ...left.facts] };
};
