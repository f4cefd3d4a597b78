// The day we see each other again, as the table says it at the end: a resident, or who leads.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import type { Verb } from "../../boards/verb.ts";

export const chooseNextMeeting: Verb<"chooseNextMeeting"> = ({ me, facts }, { on }) => {
  const underWay = Object.values(facts.meetings).find(isUnderWay) ?? null;
  const barred = whyNot("chooseNextMeeting", me, underWay);
  if (barred) return barred;
  return facts.card?.nextMeetingOn === on
    ? { facts: [] }
    : { facts: [{ kind: "nextMeetingChosen", audience: "everyone", on }] };
};
