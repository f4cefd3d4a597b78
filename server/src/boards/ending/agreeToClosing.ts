// Yes to the proposal to stop, as it stands now. The last yes that was missing closes the table.
import { foldEnding } from "@werktafel/shared/domain/closing";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";
import { withClosing } from "./closeTable.ts";

export const agreeToClosing: Verb<"agreeToClosing"> = (context) => {
  const { me, facts, on } = context;
  const barred = may(me, "stopTable");
  if (barred) return barred;
  if (facts.ending.proposal === null) return { reason: "notNow", from: "notProposed", to: "closed" };
  const said = { kind: "closingAgreed", audience: "everyone", by: me.id, on } as const;
  const { proposal } = foldEnding(facts.ending, said);
  return proposal === null ? { facts: [] } : withClosing(context, proposal, [said]);
};
