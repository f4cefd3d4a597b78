// What became true in and around a meeting. Each says who may read it: by the sheet of its item, or by its own audience.
// Everything that a small circle talks about is told twice: to everyone that it is so, to the circle what it is.
import type { Accord } from "../accord.ts";
import type { Audience } from "../audience.ts";
import type { Decision } from "../decision.ts";
import type { ItemRef } from "../item.ts";
import type { BlockSeal, Correction, MinutesAnswer, MinutesBlock } from "../minutes/minutes.ts";
import type { Wording } from "../wording.ts";
import type { MeetingId, ParticipantId, SheetId } from "../../ids.ts";
import type { MeetingPlan, Via } from "./plan.ts";
import type { SpeakingShare } from "./speakingTime.ts";

interface About {
  readonly meeting: MeetingId;
}
interface Told extends About {
  readonly audience: Audience;
}
interface ToldOfItem extends About {
  readonly item: ItemRef;
}
type By = { readonly by: ParticipantId };
/** `2026-09-18`. */
type On = { readonly on: string };
/** ISO instant. */
type AtTime = { readonly at: string };

export type MeetingFact =
  // Preparing. While it is prepared, the audience is the residents and who prepares it.
  | ({ readonly kind: "meetingPlanned"; readonly plan: MeetingPlan } & Told & By & On)
  | ({ readonly kind: "meetingListSeen"; readonly invited: readonly ParticipantId[] } & Told & By & On)
  /** To everyone from here on: with the yeses to it and the guests that only who prepared it knew of. */
  | ({
      readonly kind: "meetingInvited";
      readonly plan: MeetingPlan;
      readonly agreedTo?: Readonly<Record<ParticipantId, string>>;
      readonly guests?: readonly ParticipantId[];
    } & Told &
      By &
      On)
  | ({ readonly kind: "meetingAgreedTo" } & Told & By & On)
  | ({ readonly kind: "meetingCalledOff" } & Told & By & On)
  | ({ readonly kind: "guestWelcomed"; readonly guest: ParticipantId } & Told & By & On)
  | ({ readonly kind: "guestDeclined"; readonly guest: ParticipantId } & Told & By & On)
  // Running.
  | ({ readonly kind: "attendanceNoted"; readonly participant: ParticipantId; readonly via: Via | null } & Told &
      By &
      AtTime)
  | ({ readonly kind: "meetingOpened" } & Told & By & AtTime)
  /** To everyone: the table came to something. `item` follows in `pointShown` for who may read it. */
  | ({ readonly kind: "pointReached"; readonly as: "point" | "accord"; readonly isInSmallCircle: boolean } & Told &
      By &
      AtTime)
  | ({ readonly kind: "pointShown" } & ToldOfItem)
  | ({ readonly kind: "facilitationHanded"; readonly to: ParticipantId } & Told & By)
  /** `pause` names this pause, so that who goes on says from which; absent in what was written before it had a name. */
  | ({ readonly kind: "meetingPaused"; readonly pause?: string } & Told)
  /** A resident said aloud that it goes on, and who leads noted it; absent: whoever pressed, unnamed. */
  | ({
      readonly kind: "meetingResumed";
      readonly said?: { readonly by: ParticipantId; readonly notedBy: ParticipantId };
    } & Told)
  /** `privateTime` names it, as `pause` does a pause. */
  | ({ readonly kind: "privateTimeStarted"; readonly privateTime?: string } & Told & By)
  | ({ readonly kind: "privateTimeEnded" } & Told & By)
  /** To those in it: where they write. */
  | ({ readonly kind: "privateCircleMade"; readonly sheet: SheetId } & Told)
  // Turns. Written down under the moment the round began: nobody's time can be read from them.
  | ({ readonly kind: "turnRoundOpened"; readonly round: string; readonly order: readonly ParticipantId[] } & Told & By)
  | ({ readonly kind: "turnGiven"; readonly round: string; readonly to: ParticipantId } & Told)
  | ({
      readonly kind: "turnTaken";
      readonly round: string;
      readonly participant: ParticipantId;
      readonly as: "heard" | "passed";
    } & Told)
  | ({ readonly kind: "turnRoundClosed"; readonly round: string; readonly share: SpeakingShare | null } & Told)
  // Agreeing.
  | ({ readonly kind: "accordRoundOpened"; readonly words: Wording } & ToldOfItem & By)
  /** An answer that stays closed: told to who gave it and who noted it down. */
  | ({ readonly kind: "accordClosed"; readonly about: ItemRef; readonly accord: Accord } & Told)
  /** A resident passes: what others answered opens. */
  | ({ readonly kind: "accordPassed"; readonly words: Wording } & ToldOfItem & By)
  // Closing.
  | ({ readonly kind: "meetingClosed"; readonly withoutAfterHours: boolean } & Told & By & AtTime)
  // Minutes.
  | ({
      readonly kind: "minutesVersionMade";
      readonly version: number;
      readonly by: ParticipantId | null;
      readonly change: string;
    } & Told &
      On)
  /** `change`: what is different in this version, where not everyone may read that. */
  | ({
      readonly kind: "minutesBlocksTold";
      readonly version: number;
      readonly blocks: readonly MinutesBlock[];
      readonly change?: string;
    } & Told)
  | ({ readonly kind: "minutesAskedAbout"; readonly version: number; readonly until: string | null } & Told & By & On)
  /** `text` stays empty in what is told to everyone when it is about a block that not everyone reads. */
  | ({ readonly kind: "minutesAnswered"; readonly answer: MinutesAnswer } & Told)
  | ({ readonly kind: "correctionAsked"; readonly correction: Correction } & Told)
  | ({
      readonly kind: "correctionAnswered";
      readonly correction: string;
      readonly as: "changed" | "kept";
      readonly text: string;
    } & Told &
      By &
      On)
  | ({ readonly kind: "correctionAccepted"; readonly correction: string } & Told & By & On)
  | ({ readonly kind: "minutesAdopted"; readonly version: number } & Told & By & On)
  /** A resident wants a part of adopted minutes gone for good; or why it stays for now, in plain words. */
  | ({ readonly kind: "minutesErasureAsked"; readonly block: string } & Told & By & On)
  /** Who asked wants to keep it after all. */
  | ({ readonly kind: "minutesErasureUnasked"; readonly block: string } & Told & By & On)
  | ({ readonly kind: "minutesErasureDeclined"; readonly block: string; readonly reason: string } & Told & By & On)
  /** A version without that part, told just before, stands in the place of the one that was adopted. */
  | ({ readonly kind: "minutesErased"; readonly replaces: number; readonly version: number } & Told & By & On)
  | ({ readonly kind: "minutesSealed"; readonly version: number; readonly seals: readonly BlockSeal[] } & Told);

/** Around meetings: of the table, not of one meeting. */
export type PreparationFact =
  /** The board leaves *voorbereiding*: from now on everyone who sits here is let in. */
  | { readonly kind: "boardStarted"; readonly audience: Audience; readonly by: ParticipantId; readonly on: string }
  | {
      readonly kind: "clientSupportAnswered";
      readonly audience: Audience;
      readonly answer: "wanted" | "notNow" | "alreadyThere";
      readonly by: ParticipantId;
      readonly on: string;
    }
  /** First or last in every round, as the resident chose. */
  | {
      readonly kind: "turnPlaceChosen";
      readonly audience: Audience;
      readonly by: ParticipantId;
      readonly place: "first" | "last";
    }
  /** The table's own agenda template: titles and minutes, editable. */
  | {
      readonly kind: "agendaTemplateKept";
      readonly audience: Audience;
      readonly name: string;
      readonly points: readonly { readonly title: string; readonly minutes: number }[];
    }
  | { readonly kind: "nextMeetingChosen"; readonly audience: Audience; readonly on: string | null }
  | { readonly kind: "decisionTaken"; readonly audience: Audience; readonly decision: Decision }
  /** Its line went from adopted minutes, and it goes with it. */
  | { readonly kind: "decisionErased"; readonly audience: Audience; readonly decision: string }
  | {
      readonly kind: "objectionParked";
      readonly item: ItemRef;
      readonly of: ParticipantId;
      readonly until: string;
      readonly by: ParticipantId;
      readonly on: string;
    };
