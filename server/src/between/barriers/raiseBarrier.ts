// *Wie kan dit oplossen?*: laid before one person by name, who sees it under *Wacht op mij* and says what happens and until when.
// Without an answer by then it comes back to the table, and who leads the process hears.
import { openQuestion } from "@werktafel/shared/domain/between/barrier";
import { addWorkingDays } from "@werktafel/shared/domain/time/workingDays";
import { workingDaysAt } from "../../boards/calendar/workingDaysAt.ts";
import { unknown, type Verb } from "../../boards/verb.ts";
import { foundBarrier, isSolved } from "./foundBarrier.ts";
import { whyNotWith } from "./layBarrier.ts";

/** A week of their own working days: it has to be taken up with somebody else as a rule (docs/decisions/0231). */
const answerWithinDays = 5;

export const raiseBarrier: Verb<"raiseBarrier"> = async (context, { item: ref, to }) => {
  const { me, facts, on, newId } = context;
  const found = await foundBarrier(context, ref, "raised");
  if ("reason" in found) return found;
  if (isSolved(found)) return { reason: "notNow", from: "solved", to: "raised" };
  const barred = whyNotWith(context, found, to);
  if (barred) return barred;
  const open = openQuestion(facts.barriers[ref.item] ?? { questions: [] });
  if (open?.to === to) return { reason: "notNow", from: "raised", to: "raised" };
  const dueOn = addWorkingDays(on, answerWithinDays, workingDaysAt(facts, to, on));
  const question = newId();
  return { facts: [{ kind: "barrierRaised", item: ref, question, to, by: me.id, on, dueOn }], made: question };
};

export const answerBarrier: Verb<"answerBarrier"> = async (context, { item: ref, question, text, until }) => {
  const { me, facts, on } = context;
  const found = await foundBarrier(context, ref, "answered");
  if ("reason" in found) return found;
  const asked = facts.barriers[ref.item]?.questions.find(({ id }) => id === question);
  if (!asked) return unknown;
  if (asked.to !== me.id) return { reason: "notYours", who: "owner" };
  if (asked.answer !== null) return { reason: "notNow", from: "answered", to: "answered" };
  if (until < on) return { reason: "malformed", path: "payload.until", detail: "a day that is still to come" };
  return { facts: [{ kind: "barrierAnswered", item: ref, question, answer: { by: me.id, on, text, until }, on }] };
};
