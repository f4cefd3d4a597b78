// Somebody wants to stop: says who keeps the record and who asks later how it goes. A new proposal asks everyone anew.
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { unknown, type Verb } from "../verb.ts";
import { withClosing } from "./closeTable.ts";

export const proposeClosing: Verb<"proposeClosing"> = (context, { keepers, afterCare }) => {
  const { me, facts, on } = context;
  const barred = may(me, "stopTable");
  if (barred) return barred;
  if (Object.values(facts.meetings).some(({ openedAt, closedAt }) => openedAt !== null && closedAt === null))
    return { reason: "meetingUnderWay" };
  const seated = new Map(facts.participants.filter(isSeated).map((each) => [each.id, each] as const));
  if (!seated.has(afterCare.who) || keepers.some((each) => !seated.has(each))) return unknown;
  if (seated.get(afterCare.who)?.party === "guest" || afterCare.on < on)
    return { reason: "notNow", from: on, to: afterCare.on };
  // The residents stay without being named; who leads the process keeps the record unless somebody else is named.
  const named = [...new Set(keepers)].filter((id) => {
    const keeper = seated.get(id);
    return keeper !== undefined && !isResident(keeper) && keeper.party !== "guest";
  });
  const plan = { keepers: named, afterCare };
  return withClosing(context, { ...plan, by: me.id, on, yes: [me.id] }, [
    { kind: "closingProposed", audience: "everyone", by: me.id, on, plan },
  ]);
};
