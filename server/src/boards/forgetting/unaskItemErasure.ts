// Who asked to have something gone for good wants to keep it after all: until it is carried out, that is theirs to say (0285).
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { onTable } from "./onTable.ts";

export const unaskItemErasure: Verb<"unaskItemErasure"> = async (context, { item }) => {
  const { me, facts, on } = context;
  if (!(await onTable(context, item))) return unknown;
  const barred = may(me, "askItemErasure");
  if (barred) return barred;
  const asked = facts.erasureAsks[item.item];
  if (!asked) return { facts: [] };
  if (asked.by !== me.id) return { reason: "notYours", who: "author" };
  return { facts: [{ kind: "itemErasureUnasked", item, by: me.id, on }] };
};
