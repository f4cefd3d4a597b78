// What a resident asked to erase stays for now; the reason stands with it, in plain words, for the resident.
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { onTable } from "./onTable.ts";

export const declineItemErasure: Verb<"declineItemErasure"> = async (context, { item, reason }) => {
  const { me, facts, on } = context;
  if (!(await onTable(context, item))) return unknown;
  const barred = may(me, "eraseItem");
  if (barred) return barred;
  const asked = facts.erasureAsks[item.item];
  if (!asked || asked.declined !== null) return { reason: "notNow", from: "notAsked", to: "declined" };
  return { facts: [{ kind: "itemErasureDeclined", item, by: me.id, on, reason }] };
};
