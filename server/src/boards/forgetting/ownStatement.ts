// What who said "dit klopt niet" says next: that they do not agree with the answer, and both stand for good; or *toch goed*. Nothing
// that was said goes by it.
import { canBeDisputed, type Statement } from "@werktafel/shared/domain/correcting/statement";
import type { ItemRef } from "@werktafel/shared/domain/item";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb, type VerbContext } from "../verb.ts";

/** With its place on the table now; `null`: none that the asker may read. */
export const statementAt = (
  { facts }: Pick<VerbContext, "facts">,
  id: string,
): { readonly statement: Statement; readonly item: ItemRef } | null => {
  const statement = facts.statements.find((each) => each.id === id);
  const sheet = statement && facts.homes[statement.about];
  return statement && sheet !== undefined ? { statement, item: { sheet, item: statement.about } } : null;
};

/** The asker's own statement, or why not. */
export const ownStatement = (
  context: Pick<VerbContext, "facts" | "me">,
  id: string,
): Refusal | { readonly statement: Statement; readonly item: ItemRef } => {
  const there = statementAt(context, id);
  if (!there) return unknown;
  const barred = may(context.me, "makeStatement");
  if (barred) return barred;
  return there.statement.byId === context.me.id ? there : { reason: "notYours", who: "author" };
};

export const disputeStatement: Verb<"disputeStatement"> = (context, { statement: id }) => {
  const own = ownStatement(context, id);
  if ("reason" in own) return own;
  if (!canBeDisputed(own.statement)) return { reason: "notNow", from: "answered", to: "disputed" };
  const { me, on } = context;
  return { facts: [{ kind: "statementDisputed", item: own.item, statement: id, by: me.id, on }] };
};

export const settleStatement: Verb<"settleStatement"> = (context, { statement: id }) => {
  const own = ownStatement(context, id);
  if ("reason" in own) return own;
  const { text, settledOn } = own.statement;
  if (text === "" || settledOn !== null) return { reason: "notNow", from: "settled", to: "settled" };
  const { me, on } = context;
  return { facts: [{ kind: "statementSettled", item: own.item, statement: id, by: me.id, on }] };
};
