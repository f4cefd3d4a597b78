// A resident wants something gone for good: who leads the process sees it, and carries it out or says why not yet.
import { isAskOld } from "@werktafel/shared/domain/erasure";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { onTable } from "./onTable.ts";

export const askItemErasure: Verb<"askItemErasure"> = async (context, { item }) => {
  const { me, facts, on } = context;
  if (!(await onTable(context, item))) return unknown;
  const barred = may(me, "askItemErasure");
  if (barred) return barred;
  const asked = facts.erasureAsks[item.item];
  if (asked && asked.declined === null && !isAskOld(asked, on)) return { facts: [] };
  return { facts: [{ kind: "itemErasureAsked", item, by: me.id, on }] };
};
