// The one who is asked answers: takes it over, helps out until a day, or cannot and offers something else. A no without an
// offer is no answer: in the same piece the question goes to the next person.
import { climbFrom } from "@werktafel/shared/domain/between/clock";
import { askNow, type Handover, handoverStatus, mayBeTakenOver } from "@werktafel/shared/domain/between/handover";
import { stepOn } from "@werktafel/shared/domain/between/foldBetween";
import type { HandoverFact } from "@werktafel/shared/domain/between/betweenFact";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";
import { dueAt } from "../dueDays.ts";
import { foundHandover } from "./foundHandover.ts";
import { takingOver } from "./takingOver.ts";

/** By name, or as one of every beroepskracht who reads it; never who asked. */
export const isAsked = (handover: Handover, me: ParticipantId): boolean => {
  const ask = askNow(handover);
  return ask !== null && me !== handover.from && (ask.to === null || ask.to === me);
};

const answerable = ["requested", "seen", "escalated", "bridged", "refused"];

export const answerHandover: Verb<"answerHandover"> = async (context, { handover: id, ...said }) => {
  const { me, facts, on } = context;
  const found = foundHandover(context, id);
  if (!found) return unknown;
  const { handover, audience, residents } = found;
  const barred = may(me, "answerHandover");
  if (barred) return barred;
  if (!isAsked(handover, me.id)) return { reason: "notYours", who: "owner" };
  const status = handoverStatus(handover);
  if (!answerable.includes(status)) return { reason: "notNow", from: status, to: said.value };
  const isBridge = said.value === "bridged";
  if (isBridge && (said.until === null || said.until < on)) {
    return { reason: "malformed", path: "payload.until", detail: "a day that has still to come" };
  }
  if (isBridge && said.note.trim() === "") {
    return { reason: "malformed", path: "payload.note", detail: "what is done until then" };
  }
  const offer = said.value === "refused" ? said.offer : "";
  const answer = { by: me.id, on, value: said.value, note: said.note, offer, until: isBridge ? said.until : null };
  const answered: HandoverFact = { kind: "handoverAnswered", ...handover.place, handover: id, answer, on };
  if (said.value === "refused" && offer.trim() === "") {
    const climb = climbFrom(handover, "bareNo", {
      people: facts.participants,
      readers: audience,
      on,
      dueAfter: dueAt(facts),
    });
    const ask = handover.asks.length - 1;
    return { facts: [answered, { kind: "handoverClimbed", ...handover.place, handover: id, ask, on, ...climb }] };
  }
  const after = stepOn(handover, answered);
  if (!mayBeTakenOver(after, residents)) return { facts: [answered] };
  const over = await takingOver(context, after, { taker: me.id, residents });
  return { ...over, facts: [answered, ...over.facts] };
};

export const seeHandover: Verb<"seeHandover"> = (context, { handover: id }) => {
  const { me, on } = context;
  const found = foundHandover(context, id);
  if (!found) return unknown;
  const { handover } = found;
  const barred = may(me, "answerHandover");
  if (barred) return barred;
  if (!isAsked(handover, me.id)) return { reason: "notYours", who: "owner" };
  const ask = askNow(handover);
  if (!ask || ask.seen || ask.answer) return { facts: [] };
  return { facts: [{ kind: "handoverSeen", ...handover.place, handover: id, by: me.id, on }] };
};
