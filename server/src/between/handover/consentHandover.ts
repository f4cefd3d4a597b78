// The resident decides whether somebody takes it over. The last yes that was missing lays it with them in the same
// piece; *liever niet* holds it up for as long as it stands.
import type { HandoverFact } from "@werktafel/shared/domain/between/betweenFact";
import { stepOn } from "@werktafel/shared/domain/between/foldBetween";
import { isOpenHandover, handoverStatus, mayBeTakenOver, takerOf } from "@werktafel/shared/domain/between/handover";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../../boards/verb.ts";
import { foundHandover } from "./foundHandover.ts";
import { takingOver } from "./takingOver.ts";

export const consentHandover: Verb<"consentHandover"> = async (context, { handover: id, value }) => {
  const { me, on } = context;
  const found = foundHandover(context, id);
  if (!found) return unknown;
  const { handover, residents } = found;
  const barred = may(me, "consentHandover");
  if (barred) return barred;
  if (!isOpenHandover(handover) || handover.takenOverOn !== null) {
    return { reason: "notNow", from: handoverStatus(handover), to: value };
  }
  if (handover.consents.findLast(({ by }) => by === me.id)?.value === value) return { facts: [] };
  const said: HandoverFact = { kind: "handoverConsented", ...handover.place, handover: id, by: me.id, value, on };
  const after = stepOn(handover, said);
  const taker = takerOf(after);
  if (taker === null || !mayBeTakenOver(after, residents)) return { facts: [said] };
  const over = await takingOver(context, after, { taker, residents });
  return { ...over, facts: [said, ...over.facts] };
};
