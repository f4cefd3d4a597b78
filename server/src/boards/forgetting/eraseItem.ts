// Haal weg voor altijd: all words of an item go, everywhere. At a resident's request, by who leads the process; where nobody
// who leads reads it, by the resident alone. A reason of law to keep the table holds it up.
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { reads } from "@werktafel/shared/domain/audience";
import { isAskOld } from "@werktafel/shared/domain/erasure";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { keptOf } from "./keptOf.ts";
import { onTable } from "./onTable.ts";

export const eraseItem: Verb<"eraseItem"> = async (context, { item: ref }) => {
  const { me, facts, on } = context;
  const found = await onTable(context, ref);
  if (!found) return unknown;
  const { audience } = found.sheet;
  const isLed = facts.participants.some(
    (each) => isFacilitator(each) && isSeated(each) && !isResident(each) && reads(audience, each.id),
  );
  const barred = isResident(me) && !isLed ? null : may(me, "eraseItem");
  if (barred) return barred;
  const asked = facts.erasureAsks[ref.item];
  if (asked === undefined) return { reason: "notNow", from: "notAsked", to: "erased" };
  if (isAskOld(asked, on)) return { reason: "notNow", from: "askedLongAgo", to: "erased" };
  const { holds } = facts.ending;
  if (holds.length > 0) return { reason: "heldByLaw", holds: holds.map(({ reason }) => reason) };
  return {
    facts: [{ kind: "itemErased", item: ref, as: "erased", by: me.id, on }],
    forgets: { item: ref },
    goneFromKept: keptOf(context.everything, ref.item),
    asksSure: true,
  };
};
