// The host's own answers, what the table offers, and a trial that both sides can leave without a word.
import { hostingOf, isTrying } from "@werktafel/shared/domain/ending/hosting";
import { isFacilitator, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb, type VerbContext } from "../../boards/verb.ts";

const hostHere = ({ facts }: VerbContext, id: ParticipantId): Participant | null =>
  facts.participants.find((each) => each.id === id && each.party === "host" && isSeated(each)) ?? null;

export const answerHost: Verb<"answerHost"> = ({ me, on }, { question, text }) => {
  const barred = may(me, "answerHost");
  if (barred) return barred;
  const told = { host: me.id, by: me.id, on, audience: "everyone" } as const;
  return { facts: [{ kind: "hostAnswered", question, text: text.trim(), ...told }] };
};

/** Who is named sits here and can be asked: no guest. */
const isNameable = ({ facts }: VerbContext, id: ParticipantId | null): boolean =>
  id === null || facts.participants.some((each) => each.id === id && isSeated(each) && each.party !== "guest");

export const offerHost: Verb<"offerHost"> = (context, { host, guidance, face, call }) => {
  const { me, on } = context;
  const barred = may(me, "offerHost");
  if (barred) return barred;
  if (!hostHere(context, host) || !isNameable(context, face) || !isNameable(context, call)) return unknown;
  const offer = { guidance: guidance.trim(), face, call };
  return { facts: [{ kind: "hostOffered", offer, host, by: me.id, on, audience: "everyone" }] };
};

/** The host and the residents: those two sides end it, whoever leads does not. */
const whyNotTheirs = (me: Participant, host: ParticipantId, isEnding: boolean): Refusal | null => {
  if (isResident(me) || me.id === host) return null;
  if (me.party === "host") return { reason: "notYours", who: "owner" };
  return isFacilitator(me) && !isEnding ? null : { reason: "notYours", who: "resident" };
};

export const moveTrial: Verb<"moveTrial"> = (context, { host, to, until }) => {
  const { me, facts, on } = context;
  const barred = may(me, "moveTrial");
  if (barred) return barred;
  if (!hostHere(context, host)) return unknown;
  const others = whyNotTheirs(me, host, to === "end");
  if (others) return others;
  const { trial } = hostingOf(facts, host);
  const isOver = trial === null || trial.endedOn !== null;
  const notNow: Refusal = { reason: "notNow", from: isOver ? "none" : "trying", to };
  if ((until !== null && until < on) || (to === "set" && until === null)) {
    return { reason: "malformed", path: "payload.until", detail: "a day that is still to come" };
  }
  if (to !== "set" && isOver) return notNow;
  if (to === "rest" && !isTrying(trial)) return notNow;
  if (to === "resume" && trial?.rest === null) return notNow;
  return { facts: [{ kind: "trialMoved", to, until, host, by: me.id, on, audience: "everyone" }] };
};
