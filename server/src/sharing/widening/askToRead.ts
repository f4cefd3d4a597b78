// *Mag Samira dit ook lezen?* Who reads a small circle asks it of the residents in it; a resident in it says yes with it.
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { hearsOfWidening, isSameQuestion, type WideningAsked, whyNotReader } from "@werktafel/shared/domain/widening";
import { may } from "@werktafel/shared/policy/may";
import { widenSheet } from "../../boards/verbs/readers/widenSheet.ts";
import { unknown, type Verb } from "../../boards/verb.ts";

/** Questions that wait at one table at one time. */
export const mostAsked = 60;

export const askToRead: Verb<"askToRead"> = async (context, { sheet: id, who }) => {
  const { me, everything, sheets, on, newId } = context;
  const barred = may(me, "askToRead");
  if (barred) return barred;
  const { participants, widenings } = everything;
  const sheet = sheets.find((each) => each.id === id && each.kind === "table");
  if (!sheet) return unknown;
  const { audience: readers } = sheet;
  if (readers === "everyone") return { reason: "notNow", from: "everyone", to: "widened" };
  const notReader = whyNotReader(participants, who);
  if (notReader) return notReader;
  // Who could say yes has left: then nobody is kept waiting.
  if (!residentsAt(participants).some(({ id: each }) => readers.includes(each))) {
    return { reason: "audienceWithoutResident" };
  }
  if (readers.includes(who)) return { reason: "notNow", from: "there", to: "widened" };
  if (isResident(me)) {
    const seated = participants.filter((each) => isSeated(each) && readers.includes(each.id)).map((each) => each.id);
    return widenSheet(context, { sheet: id, audience: [...seated, who] });
  }
  const asked: WideningAsked = {
    id: newId(),
    readers,
    who,
    insteadOf: null,
    by: me.id,
    on,
  };
  if (widenings.some((each) => each.by === me.id && isSameQuestion(each, asked))) return { facts: [] };
  if (widenings.length >= mostAsked) return { reason: "tooFast" };
  const audience = hearsOfWidening(participants, asked);
  return { facts: [{ kind: "wideningAsked", asked, audience }], made: asked.id };
};
