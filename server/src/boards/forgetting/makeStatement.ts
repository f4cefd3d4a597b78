// Dit klopt niet: what somebody says against an item stays beside it, in their words, for all who read it. How the line reads
// at this moment is kept with it.
import { lineWords } from "@werktafel/shared/domain/correcting/lineWords";
import { answeredLine, answerersOf } from "@werktafel/shared/domain/correcting/whoAnswers";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { onTable } from "./onTable.ts";

export const makeStatement: Verb<"makeStatement"> = async (context, { item, text }) => {
  const { me, facts, on, newId } = context;
  const found = await onTable(context, item);
  if (!found) return unknown;
  const barred = may(me, "makeStatement");
  if (barred) return barred;
  const id = newId();
  const lying = { item: found.item, audience: found.sheet.audience };
  const { first, next } = answerersOf(
    { byId: me.id },
    answeredLine(lying, { about: item.item }, facts),
    facts.participants,
  );
  const asks = (first.length > 0 ? first : next).map((each) => each.id);
  const line = lineWords(found.item);
  return { facts: [{ kind: "statementMade", item, statement: id, text, line, asks, by: me.id, on }], made: id };
};
