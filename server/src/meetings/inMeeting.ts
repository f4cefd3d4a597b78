// What every verb of one meeting begins with: the meeting is known to who asks, and the table of rules lets them do this now.
import { type MeetingVerb, whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MeetingPayloads } from "@werktafel/shared/protocol/meetingCommands";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { MeetingId } from "@werktafel/shared/ids";
import { unknown, type Verb, type VerbContext, type Verdict } from "../boards/verb.ts";

/** The commands that name one meeting. */
type KindInMeeting = {
  [Kind in keyof MeetingPayloads]: MeetingPayloads[Kind] extends { readonly meeting: MeetingId } ? Kind : never;
}[keyof MeetingPayloads];

/** The meeting as who asks knows it is handed to `judge`, when this may be done now; otherwise the table's own no. */
export const inMeeting =
  <Kind extends KindInMeeting & MeetingVerb>(
    kind: Kind,
    judge: (context: VerbContext, payload: MeetingPayloads[Kind], meeting: MeetingState) => Verdict | Promise<Verdict>,
  ): Verb<Kind> =>
  (context, payload) => {
    const meeting = context.facts.meetings[payload.meeting];
    if (!meeting) return unknown;
    return whyNot(kind, context.me, meeting) ?? judge(context, payload, meeting);
  };

/** A no to what was said of an earlier pause or private time than the one that is now: it waited on a device meanwhile. */
export const staleIn = ({ phase: from }: MeetingState, to: MeetingVerb): Refusal => ({ reason: "notNow", from, to });

/** An ISO instant of now, as facts bear it. */
export const instantOf = ({ at }: Pick<VerbContext, "at">): string => new Date(at).toISOString();
