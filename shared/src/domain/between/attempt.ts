// Somebody tried, and it did not work out: one tap, so that the next one need not begin anew. A try is never counted
// for or against anybody; what follows from it is help.
import type { ParticipantId } from "../../ids.ts";

export type AttemptKind = "notReached" | "referred" | "mandateNeeded" | "callsBack";
export const attemptKinds: readonly AttemptKind[] = ["notReached", "referred", "mandateNeeded", "callsBack"];

export interface Attempt {
  readonly by: ParticipantId;
  readonly on: string;
  /** `null`: a board file has words of its own for it. */
  readonly what: AttemptKind | null;
  readonly text: string;
}

export type AfterAttempts = "nothing" | "offer" | "tellFacilitator";

/** The second time a handover is offered, from the third on who leads the process hears of it. */
export const afterAttempts = (attempts: readonly Attempt[], by: ParticipantId): AfterAttempts => {
  const tried = attempts.filter((each) => each.by === by).length;
  return tried >= 3 ? "tellFacilitator" : tried === 2 ? "offer" : "nothing";
};
