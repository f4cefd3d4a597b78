// What people ask about a host and its trial, and when they look back: how it goes with a goal, what stays, and what it brought.
import type { Audience } from "../../domain/audience.ts";
import type { GoalChoice } from "../../domain/between/goalLook.ts";
import type { HostQuestion, TrialStep } from "../../domain/ending/hosting.ts";
import type { ItemRef } from "../../domain/item.ts";
import type { Face } from "../../domain/time/asking.ts";
import type { ParticipantId } from "../../ids.ts";

export interface EndingPayloads {
  /** The host's own answer; empty: it is open again. */
  answerHost: { readonly question: HostQuestion; readonly text: string };
  offerHost: {
    readonly host: ParticipantId;
    readonly guidance: string;
    readonly face: ParticipantId | null;
    readonly call: ParticipantId | null;
  };
  moveTrial: { readonly host: ParticipantId; readonly to: TrialStep; readonly until: string | null };
  /** How it goes with an own goal. */
  faceGoal: { readonly item: ItemRef; readonly face: Face; readonly text: string };
  /** Houden, veranderen of stoppen. */
  weighGoal: { readonly item: ItemRef; readonly choice: GoalChoice; readonly text: string };
  /** Wat als het anders loopt? Empty: there is none any more. */
  writePlanB: { readonly item: ItemRef; readonly text: string };
  tellBrought: {
    readonly brought: readonly string[];
    readonly text: string;
    readonly wouldChange: string;
    readonly audience: Audience;
  };
  takeBackBrought: { readonly evaluation: string };
}
