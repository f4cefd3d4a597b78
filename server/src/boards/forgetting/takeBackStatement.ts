// Who holds a statement takes it back; nobody else can. Its words go, also from what was. What somebody answered is theirs, and stays.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Verb } from "../verb.ts";
import { keptOf } from "./keptOf.ts";
import { ownStatement } from "./ownStatement.ts";

export const takeBackStatement: Verb<"takeBackStatement"> = (context, { statement: id }) => {
  const { me, everything, on } = context;
  const own = ownStatement(context, id);
  if ("reason" in own) return own;
  const { statement, item } = own;
  if (statement.text === "") return { reason: "notNow", from: "takenBack", to: "takenBack" };
  const isGoing = (fact: Fact): boolean => fact.kind === "statementMade" && fact.statement === id;
  return {
    facts: [{ kind: "statementTakenBack", item, statement: id, by: me.id, on }],
    ...(statement.answer === null ? { goneFromKept: keptOf(everything, id) } : {}),
    forgets:
      statement.answer === null
        ? { facts: isGoing }
        : // Who answered must still know on what: it stays, without a word.
          { instead: (all) => all.map((fact) => (isGoing(fact) && "text" in fact ? { ...fact, text: "" } : null)) },
  };
};
