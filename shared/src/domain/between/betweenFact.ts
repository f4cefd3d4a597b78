// What becomes true between meetings about limits, handovers and tries, what stands in the way, and what rests for a while. Told
// to the readers of what it is about; a resident is always among them.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { ItemRef } from "../item.ts";
import type { Wording } from "../wording.ts";
import type { Attempt } from "./attempt.ts";
import type { BarrierFact } from "./barrier.ts";
import type { LineQuestionFact } from "./lineQuestion.ts";
import type { AskedBecause, HandoverAnswer, Place, SaidHow } from "./handover.ts";
import type { GoalLookFact } from "./goalLook.ts";
import type { PlainLineFact } from "./plainLine.ts";
import type { RestFact } from "./resting.ts";

/** One step of a handover. */
export type HandoverStep =
  | {
      readonly kind: "handoverAsked";
      readonly handover: string;
      readonly actions: readonly ItemId[];
      readonly asker: ParticipantId;
      readonly to: ParticipantId | null;
      readonly second: ParticipantId | null;
      readonly reason: string;
      readonly boundary: string;
      readonly words: Wording | null;
      readonly on: string;
      readonly dueOn: string | null;
    }
  | { readonly kind: "handoverSeen"; readonly handover: string; readonly by: ParticipantId; readonly on: string }
  | {
      readonly kind: "handoverAnswered";
      readonly handover: string;
      readonly answer: HandoverAnswer & { readonly by: ParticipantId };
      readonly on: string;
    }
  /** The question goes on: `ask` is the place of the one it leaves, so that none is left twice. */
  | {
      readonly kind: "handoverClimbed";
      readonly handover: string;
      readonly ask: number;
      readonly to: ParticipantId | null;
      readonly because: AskedBecause;
      readonly on: string;
      readonly dueOn: string | null;
    }
  | {
      readonly kind: "handoverConsented";
      readonly handover: string;
      /** The resident whose word it is, also when somebody else wrote it down. */
      readonly by: ParticipantId;
      readonly value: "yes" | "no";
      readonly on: string;
      readonly notedById?: ParticipantId;
      readonly how?: SaidHow;
      /** It was taken over by a yes that was none: that is undone with it. */
      readonly undoes?: true;
    }
  | {
      readonly kind: "handoverTakenOver";
      readonly handover: string;
      readonly by: ParticipantId;
      /** What they do from now on; `null`: it was about the table, or there was nothing left to do. */
      readonly made: ItemRef | null;
      readonly on: string;
    }
  | {
      readonly kind: "warmContactNoted";
      readonly handover: string;
      readonly by: ParticipantId;
      readonly isDone: boolean;
      readonly on: string;
    }
  | { readonly kind: "handoverCompleted"; readonly handover: string; readonly by: ParticipantId; readonly on: string }
  | { readonly kind: "handoverWithdrawn"; readonly handover: string; readonly by: ParticipantId; readonly on: string }
  | {
      readonly kind: "thanked";
      readonly handover: string;
      readonly by: ParticipantId;
      readonly text: string;
      readonly on: string;
    };

export type HandoverFact = HandoverStep & Place;

export type BetweenFact =
  | HandoverFact
  | BarrierFact
  | RestFact
  | GoalLookFact
  | LineQuestionFact
  | PlainLineFact
  | { readonly kind: "attemptNoted"; readonly item: ItemRef; readonly attempt: Attempt; readonly on: string };

const kinds: Readonly<Record<BetweenFact["kind"], true>> = {
  handoverAsked: true,
  handoverSeen: true,
  handoverAnswered: true,
  handoverClimbed: true,
  handoverConsented: true,
  handoverTakenOver: true,
  warmContactNoted: true,
  handoverCompleted: true,
  handoverWithdrawn: true,
  thanked: true,
  attemptNoted: true,
  barrierLaid: true,
  barrierRaised: true,
  barrierAnswered: true,
  itemRested: true,
  itemResumed: true,
  goalWeighed: true,
  planBWritten: true,
  lineQuestionAsked: true,
  lineQuestionAnswered: true,
  lineQuestionTakenBack: true,
  plainLineWritten: true,
};

export const isBetweenFact = <Other extends { readonly kind: string }>(
  fact: BetweenFact | Other,
): fact is BetweenFact => Object.hasOwn(kinds, fact.kind);
