// What every verb of minutes begins with: the meeting is known to who asks, and the table of rules lets them do this now.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { type MinutesVerb, whyNotMinutes } from "@werktafel/shared/domain/minutes/allowed";
import type { MinutesPayloads } from "@werktafel/shared/protocol/minutesCommands";
import { unknown, type Verb, type VerbContext, type Verdict } from "../../boards/verb.ts";

/** The meeting as who asks knows it is handed to `judge`, when this may be done now; otherwise the table's own no. */
export const inMinutes =
  <Kind extends MinutesVerb>(
    kind: Kind,
    judge: (context: VerbContext, payload: MinutesPayloads[Kind], meeting: MeetingState) => Verdict | Promise<Verdict>,
  ): Verb<Kind> =>
  (context, payload) => {
    const meeting = context.facts.meetings[payload.meeting];
    if (!meeting) return unknown;
    return whyNotMinutes(kind, context.me, meeting) ?? judge(context, payload, meeting);
  };
