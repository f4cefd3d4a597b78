// What a person can ask around and in a meeting.
import type { Audience } from "../domain/audience.ts";
import type { ItemRef } from "../domain/item.ts";
import type { MeetingPlan, Via } from "../domain/meeting/plan.ts";
import type { Wording } from "../domain/wording.ts";
import type { MeetingId, ParticipantId } from "../ids.ts";

interface InMeeting {
  readonly meeting: MeetingId;
}

/** `round`: which one; a wish that comes later says nothing in another. */
interface InRound extends InMeeting {
  readonly round?: string;
}

export interface MeetingPayloads {
  /** A new meeting (`meeting: null`, answers with its id in `made`) or a changed plan. `number` is the server's. */
  planMeeting: { readonly meeting: MeetingId | null; readonly plan: Omit<MeetingPlan, "number"> };
  /** A resident saw this list of people and agrees with it. */
  seeInvitations: InMeeting & { readonly invited: readonly ParticipantId[] };
  invite: InMeeting;
  /** A resident's yes to this meeting without being there. `seen`: when it was and with whom, on that screen (0289). */
  agreeToMeeting: InMeeting & { readonly seen?: Pick<MeetingPlan, "plannedFor" | "invited"> };
  callOffMeeting: InMeeting;
  /** A resident lets a guest in at this meeting, or not. */
  welcomeGuest: InMeeting & { readonly guest: ParticipantId; readonly isWelcome: boolean };
  /** The board leaves its preparation. */
  startBoard: Readonly<Record<never, never>>;
  /** Independent client support was offered. */
  answerClientSupport: { readonly answer: "wanted" | "notNow" | "alreadyThere" };
  keepAgendaTemplate: {
    readonly name: string;
    readonly points: readonly { readonly title: string; readonly minutes: number }[];
  };
  /**
   * How somebody is here; `null`: not, or not any more. Oneself, or noted by who leads or takes notes. `seen`: since when it was as
   * that screen had it (an ISO instant; `null`: nothing was noted yet); who came or went since said it themselves.
   */
  noteAttendance: InMeeting & {
    readonly participant: ParticipantId;
    readonly via: Via | null;
    readonly seen?: string | null;
  };
  openMeeting: InMeeting;
  goToPoint: InMeeting & { readonly item: ItemRef };
  openAccordRound: InMeeting & { readonly item: ItemRef };
  /** A resident passes: the others' answers to these words open. */
  passAccord: InMeeting & { readonly item: ItemRef; readonly words: Wording };
  /** `insteadOf`: who led then. */
  handFacilitation: InMeeting & { readonly to: ParticipantId; readonly insteadOf?: ParticipantId };
  /** Even stop: anyone, at once, no reason asked. `pause`: the last one I saw; when there was another since, it was mine too. */
  pauseMeeting: InMeeting & { readonly pause?: string | null };
  /**
   * `for`: this resident said aloud that it goes on, and I note it. `pause`: the pause it was said of; a wish that was made
   * while away and comes later ends no other one.
   */
  resumeMeeting: InMeeting & { readonly for?: ParticipantId; readonly pause?: string };
  /** Besloten tijd: a resident and whom the resident picks. */
  startPrivateTime: InMeeting & { readonly with: readonly ParticipantId[] };
  /** `privateTime`: which one; a wish that comes later ends no other one. */
  endPrivateTime: InMeeting & { readonly privateTime?: string };
  chooseTurnPlace: { readonly place: "first" | "last" };
  openTurnRound: InMeeting;
  giveTurn: InRound & { readonly to: ParticipantId };
  /** Heard, or *ik sla over*. Oneself, or noted by who leads. */
  endTurn: InRound & { readonly participant: ParticipantId; readonly as: "heard" | "passed" };
  closeTurnRound: InRound;
  /** A *no* or an own opinion waits until a day, and comes back on the agenda. */
  parkObjection: { readonly item: ItemRef; readonly of: ParticipantId; readonly until: string };
  takeDecision: {
    readonly kind: "tableDecision" | "authorityDecision";
    readonly text: string;
    readonly meeting: MeetingId | null;
    readonly byOrganisation: string | null;
    readonly objectionUntil: string | null;
    readonly audience: Audience;
  };
  chooseNextMeeting: { readonly on: string | null };
  /** Closes; without an after-hours agreement only when that is said knowingly. */
  closeMeeting: InMeeting & {
    readonly withoutAfterHours: boolean;
    /** The last pause and the private time that this screen knew: a later one is not closed away unseen. */
    readonly pause?: string | null;
    readonly privateTime?: string | null;
  };
}
