// Neem terug: own words that nobody took over yet go, with all that was said about them, for everyone (R-222c).
import { whyNotTakenBack } from "@werktafel/shared/domain/takenOver";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { keptOf } from "./keptOf.ts";
import { onTable } from "./onTable.ts";

export const takeBackItem: Verb<"takeBackItem"> = async (context, { item: ref }) => {
  const { me, everything, on } = context;
  const found = await onTable(context, ref);
  if (!found) return unknown;
  const barred = may(me, "takeBackItem");
  if (barred) return barred;
  if (found.item.values["byId"] !== me.id) return { reason: "notYours", who: "author" };
  const over = whyNotTakenBack(everything, ref.item, me);
  if (over) return over;
  return {
    facts: [{ kind: "itemErased", item: ref, as: "takenBack", by: me.id, on }],
    forgets: { item: ref },
    goneFromKept: keptOf(context.everything, ref.item),
  };
};
