// One meeting as its facts tell it: prepared, open, paused, in private time, closed. Who may lead it, who is there, what the
// table talks about now, whose turn it is and which agreement is in the round of yes.
import type { Audience } from "../audience.ts";
import type { ItemRef } from "../item.ts";
import type { MinutesState } from "../minutes/minutes.ts";
import type { Hand } from "../ownHand.ts";
import type { Wording } from "../wording.ts";
import type { ItemId, MeetingId, ParticipantId, SheetId } from "../../ids.ts";
import type { MeetingPlan, Via } from "./plan.ts";
import type { SpeakingShare } from "./speakingTime.ts";

/**
 * `preparing`: known to the residents and who prepares it. `invited`: everyone knows. `privateTime`: a
 * resident and those the resident picked are by themselves.
 */
export type MeetingPhase = "preparing" | "invited" | "running" | "paused" | "privateTime" | "closed" | "calledOff";

/** What the table talks about now. */
export interface Point {
  /** An agenda item, or an agreement in its round; `null` when this reader may not know it, or there is none yet. */
  readonly item: ItemRef | null;
  readonly as: "point" | "accord";
  /** ISO instant at which the table came to it. */
  readonly since: string;
  /** True when not everyone reads it: the big screen says *We praten even in kleine kring*. */
  readonly isInSmallCircle: boolean;
}

export interface Attendance {
  /** How somebody is here now; `null`: not (any more). */
  readonly via: Via | null;
  /** ISO instants at which this became so, oldest first: coming and going is noted. */
  readonly steps: readonly { readonly via: Via | null; readonly at: string }[];
}

/** The round of yes on one agreement. A new round of the same agreement starts anew. */
export interface AccordRound {
  readonly item: ItemRef;
  /** The words at its start. */
  readonly words: Wording;
  /** Residents who answered or passed since, and to which words: then the others' answers to those words open. */
  readonly residentsDone: readonly { readonly by: ParticipantId; readonly words: Wording }[];
  /**
   * Answers that are still closed. A reader knows only those they gave or noted down; the server knows all (DESIGN.md 3,
   * They become answers like any other (`agreementAnswered`) when the residents answered or passed.
   */
  readonly closedAnswers: readonly ClosedAnswer[];
}

export interface ClosedAnswer extends Omit<Hand, "notedById"> {
  readonly by: ParticipantId;
  readonly value: "yes" | "notYet" | "no";
  readonly on: string;
  readonly note: string;
  readonly words: Wording;
  /** Who noted it down, when it was said aloud. */
  readonly notedById: ParticipantId | null;
}

/** A round along everyone: *aan de beurt*, *ik sla over*. Who spoke how long is nowhere (check 4). */
export interface TurnRound {
  readonly id: string;
  readonly order: readonly ParticipantId[];
  /** Whose turn it is now. */
  readonly current: ParticipantId | null;
  readonly heard: readonly ParticipantId[];
  /** Passing counts as heard. */
  readonly passed: readonly ParticipantId[];
  readonly isOpen: boolean;
  /** Told when the round ends, never during it; `null` where one person's time could be read from it. */
  readonly share: SpeakingShare | null;
}

export interface MeetingState {
  readonly id: MeetingId;
  readonly plan: MeetingPlan;
  readonly phase: MeetingPhase;
  /** Where a pause goes back to: a pause in private time leaves it as it is. `null` when there is no pause. */
  readonly pausedIn: "running" | "privateTime" | null;
  /** The name of the last pause, also when it is over; `null` when there was none, or when it bears no name. */
  readonly pause: string | null;
  /** The same of private time; it outlives a pause in it. */
  readonly privateTime: string | null;
  /** Who leads noted that this resident said that we go on, after the last pause: the resident sees it (0287). */
  readonly goneOn: { readonly by: ParticipantId; readonly notedBy: ParticipantId } | null;
  /** Residents who saw and agreed with this list of people. */
  readonly listSeenBy: readonly ParticipantId[];
  /** Residents who said yes to meeting without them, at this time and with these people, and when: `2026-09-18`. */
  readonly agreedTo: Readonly<Record<ParticipantId, string>>;
  /** Guests a resident welcomed to this meeting. */
  readonly guests: readonly ParticipantId[];
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly attendance: Readonly<Record<ParticipantId, Attendance>>;
  readonly point: Point | null;
  /** Items of the agenda the table has been at, in order. */
  readonly pointsDone: readonly ItemId[];
  readonly turnRounds: readonly TurnRound[];
  readonly accordRounds: Readonly<Record<ItemId, AccordRound>>;
  /** The sheet of private time, for those in it; `null` for everyone else, who only hear that it is. */
  readonly privateCircle: { readonly sheet: SheetId; readonly audience: Audience } | null;
  /** Closed without an after-hours agreement: the question that was asked then. */
  readonly withoutAfterHours: boolean;
  readonly minutes: MinutesState;
}

export const isUnderWay = ({ phase }: Pick<MeetingState, "phase">): boolean =>
  phase === "running" || phase === "paused" || phase === "privateTime";

/** Here now, in whatever way. */
export const isHere = ({ attendance }: Pick<MeetingState, "attendance">, person: ParticipantId): boolean =>
  (attendance[person]?.via ?? null) !== null;

/** Was here at some moment. */
export const wasHere = ({ attendance }: Pick<MeetingState, "attendance">, person: ParticipantId): boolean =>
  (attendance[person]?.steps ?? []).some(({ via }) => via !== null);
