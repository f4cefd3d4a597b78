// The meeting opens: with a resident here, or with a resident's yes to it. Who opens is here by that. Guests whom a
// resident welcomed come in, until it closes.
import type { Fact } from "@werktafel/shared/domain/fact";
import { isHere } from "@werktafel/shared/domain/meeting/meeting";
import { whyNotOpened } from "@werktafel/shared/domain/meeting/presence";
import { inMeeting, instantOf } from "../inMeeting.ts";

export const openMeeting = inMeeting("openMeeting", (context, _payload, meeting) => {
  const { me, facts } = context;
  const barred = whyNotOpened(facts, meeting, me);
  if (barred) return barred;
  const at = instantOf(context);
  const about = { meeting: meeting.id, audience: "everyone", by: me.id, at } as const;
  const comesIn: readonly Fact[] = isHere(meeting, me.id)
    ? []
    : [{ kind: "attendanceNoted", participant: me.id, via: "inPerson", ...about }];
  return {
    facts: [...comesIn, { kind: "meetingOpened", ...about }],
    doors: meeting.guests.map((participant) => ({ participant, isLetIn: true })),
    keepsVersion: "meetingOpened",
  };
});
