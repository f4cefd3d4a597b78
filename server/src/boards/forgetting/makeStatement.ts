// Dit klopt niet: what somebody says against an item stays beside it, in their words, for all who read it.
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { onTable } from "./onTable.ts";

export const makeStatement: Verb<"makeStatement"> = async (context, { item, text }) => {
  const { me, on, newId } = context;
  if (!(await onTable(context, item))) return unknown;
  const barred = may(me, "makeStatement");
  if (barred) return barred;
  const id = newId();
  return { facts: [{ kind: "statementMade", item, statement: id, text, by: me.id, on }], made: id };
};
