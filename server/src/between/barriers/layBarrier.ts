// Who keeps it up. A resident, a relative or a volunteer only by their own hand, and a rule only by who works where it is from
// the screen offers nobody else, and here nobody else is taken.
import { reads } from "@werktafel/shared/domain/audience";
import { mayKeepUp } from "@werktafel/shared/domain/between/barrier";
import { isSeated } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ParticipantId } from "@werktafel/shared/ids";
import { type FoundItem, unknown, type Verb, type VerbContext } from "../../boards/verb.ts";
import { foundBarrier } from "./foundBarrier.ts";

/** Why it cannot be laid with this person; `null`: it can. */
export const whyNotWith = (
  { facts, me }: VerbContext,
  { item, sheet }: FoundItem,
  who: ParticipantId,
): Refusal | null => {
  const person = facts.participants.find(({ id }) => id === who);
  if (!person || !isSeated(person) || person.party === "guest") return unknown;
  if (!reads(sheet.audience, who)) return { reason: "leavesOut", of: [who] };
  return mayKeepUp(person, me, item.values["kind"]) ? null : { reason: "theirsToTake", of: who };
};

export const layBarrier: Verb<"layBarrier"> = async (context, { item: ref, who }) => {
  const { me, on } = context;
  const found = await foundBarrier(context, ref, "laid");
  if ("reason" in found) return found;
  const barred = who === null ? null : whyNotWith(context, found, who);
  return barred ?? { facts: [{ kind: "barrierLaid", item: ref, who, by: me.id, on }] };
};
