// Yes to the proposal to stop, as it stands now. The last yes that was missing closes the table.
import { type ClosingPlan, foldEnding } from "@werktafel/shared/domain/closing";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";
import { withClosing } from "./closeTable.ts";

/** The same people keep the record, and the same person asks on the same day how it goes. */
const isSame = (one: ClosingPlan, { keepers, afterCare }: ClosingPlan): boolean =>
  one.afterCare.who === afterCare.who &&
  one.afterCare.on === afterCare.on &&
  one.keepers.length === keepers.length &&
  one.keepers.every((each) => keepers.includes(each));

export const agreeToClosing: Verb<"agreeToClosing"> = (context, { plan }) => {
  const { me, facts, on } = context;
  const barred = may(me, "stopTable");
  if (barred) return barred;
  const { proposal: asked } = facts.ending;
  if (asked === null) return { reason: "notNow", from: "notProposed", to: "closed" };
  // A yes that waited on a device is a yes to what stood on that screen, not to another proposal since.
  if (plan !== undefined && !isSame(plan, asked)) return { reason: "notNow", from: "proposed", to: "closed" };
  const said = { kind: "closingAgreed", audience: "everyone", by: me.id, on } as const;
  const { proposal } = foldEnding(facts.ending, said);
  return proposal === null ? { facts: [] } : withClosing(context, proposal, [said]);
};
