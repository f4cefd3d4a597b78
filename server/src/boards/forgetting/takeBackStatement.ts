// Who holds a statement takes it back; nobody else can. Its words go, also from what was.
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { keptOf } from "./keptOf.ts";

export const takeBackStatement: Verb<"takeBackStatement"> = ({ me, facts, everything, on }, { statement: id }) => {
  const statement = facts.statements.find((each) => each.id === id);
  const home = statement && facts.homes[statement.about];
  if (!statement || home === undefined) return unknown;
  const barred = may(me, "makeStatement");
  if (barred) return barred;
  if (statement.byId !== me.id) return { reason: "notYours", who: "author" };
  const item = { sheet: home, item: statement.about };
  return {
    facts: [{ kind: "statementTakenBack", item, statement: id, by: me.id, on }],
    goneFromKept: keptOf(everything, id),
    forgets: { facts: (fact) => fact.kind === "statementMade" && fact.statement === id },
  };
};
