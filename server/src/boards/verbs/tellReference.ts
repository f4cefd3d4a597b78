// An item belongs to another of which it shares only some readers: told to those who read both, and lying on neither
// sheet, so that its other readers learn of nothing (DESIGN.md 2, References).
import { holds, inBoth } from "@werktafel/shared/domain/audience";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import type { Collection } from "@werktafel/shared/sheet/shape";
import { unknown, type Verb } from "../verb.ts";

const ends: Readonly<
  Record<"goals" | "goalId" | "agreementId", { readonly from: readonly Collection[]; readonly to: Collection }>
> = {
  goals: { from: ["agreements"], to: "goals" },
  goalId: { from: ["actions", "barriers", "waitingLists"], to: "goals" },
  agreementId: { from: ["actions", "afterHours"], to: "agreements" },
};

export const tellReference: Verb<"tellReference"> = async (context, { from, field, to }) => {
  const { me, facts } = context;
  const candidates = await context.items(from);
  const here = candidates.find(({ item }) => ends[field].from.some((collection) => collection === item.collection));
  const there = await context.item(to, ends[field].to);
  if (!here || !there) return unknown;
  const barred = may(me, "tellReference");
  if (barred) return barred;
  const [one, other] = [here.sheet.audience, there.sheet.audience];
  if (holds(one, other) || holds(other, one)) {
    return { reason: "malformed", path: "payload.to", detail: "lies on the sheet with the fewest readers, as an edit" };
  }
  const readers = inBoth(one, other);
  const isReadByResident = facts.participants.some(
    (each) => isResident(each) && isSeated(each) && readers !== "everyone" && readers.includes(each.id),
  );
  if (!isReadByResident) return { reason: "audienceWithoutResident" };
  const isKnown = facts.references.includes(`${from.item}~${field}~${to.item}`);
  return { facts: isKnown ? [] : [{ kind: "referenceTold", from, field, to }] };
};
