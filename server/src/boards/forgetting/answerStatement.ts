// Whose words it is about, or who leads, answers a "dit klopt niet", once: changed, and then the line on the table does read
// otherwise; or it stays as it is, and why. A no without a reason is none.
import { answeredLine, whyNotAnswered } from "@werktafel/shared/domain/correcting/whoAnswers";
import { isSameLine, lineWords } from "@werktafel/shared/domain/correcting/lineWords";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { statementAt } from "./ownStatement.ts";

export const answerStatement: Verb<"answerStatement"> = async (context, { statement: id, as, text }) => {
  const { me, facts, on } = context;
  const there = statementAt(context, id);
  if (!there) return unknown;
  const { statement, item } = there;
  const [found] = await context.items(item);
  if (!found) return unknown;
  const barred = may(me, "answerStatement");
  if (barred) return barred;
  const line = answeredLine({ item: found.item, audience: found.sheet.audience }, statement, facts);
  const why = whyNotAnswered(statement, me, { line, people: facts.participants });
  if (why) return why;
  const now = lineWords(found.item);
  if (as === "kept" && text.trim() === "")
    return { reason: "malformed", path: "payload.text", detail: "expected words" };
  // What is said to be changed reads otherwise: nobody is told so of a line that still stands there.
  if (as === "changed" && (now === null || (statement.line !== null && isSameLine(statement.line, now)))) {
    return { reason: "notNow", from: "unchanged", to: "changed" };
  }
  return { facts: [{ kind: "statementAnswered", item, statement: id, as, text, line: now, by: me.id, on }] };
};
