// A resident in the circle says that somebody may read along, or rather not: without a reason, and nobody is told whose no it
// was. This cannot be taken back, so nobody notes it down for another (decision 0160).
import { audienceKey } from "@werktafel/shared/domain/audience";
import { isSeated } from "@werktafel/shared/domain/participant";
import { hearsOfWidening } from "@werktafel/shared/domain/widening";
import { may } from "@werktafel/shared/policy/may";
import { widenSheet } from "../../boards/verbs/readers/widenSheet.ts";
import { unknown, type Verb } from "../../boards/verb.ts";

export const answerToRead: Verb<"answerToRead"> = async (context, { asked: id, answer }) => {
  const { me, facts, everything, sheets, on } = context;
  const barred = may(me, "answerToRead");
  if (barred) return barred;
  const asked = facts.widenings.find((each) => each.id === id);
  if (!asked) return unknown;
  const { participants } = everything;
  if (answer === "no") {
    const audience = hearsOfWidening(participants, asked);
    return { facts: [{ kind: "wideningEnded", asked: id, as: "declined", on, audience }] };
  }
  const circle = audienceKey(asked.readers);
  const sheet = sheets.find((each) => each.kind === "table" && audienceKey(each.audience) === circle);
  if (!sheet) return unknown;
  const seated = participants.filter((each) => isSeated(each) && asked.readers.includes(each.id));
  // What waited for this same yes ends with it (`widenSheet`).
  return widenSheet(context, { sheet: sheet.id, audience: [...seated.map((each) => each.id), asked.who] });
};
