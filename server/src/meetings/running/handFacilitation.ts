// Somebody else who is here leads from now on: who leads says so, or a resident, so that a lead who is cut off never holds up
// the table. Who leads the process can always take over again.
import { whyNotHanded } from "@werktafel/shared/domain/meeting/presence";
import { inMeeting, staleIn } from "../inMeeting.ts";

export const handFacilitation = inMeeting("handFacilitation", ({ me, facts }, { to, insteadOf }, meeting) => {
  const barred = whyNotHanded(meeting, facts.participants, to);
  if (barred) return barred;
  if (meeting.plan.chairId === to) return { facts: [] };
  if (insteadOf !== undefined && insteadOf !== meeting.plan.chairId) return staleIn(meeting, "handFacilitation");
  return {
    facts: [{ kind: "facilitationHanded", meeting: meeting.id, audience: "everyone", to, by: me.id }],
  };
});
