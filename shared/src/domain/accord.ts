// "Klopt dit?": one participant's answer to one wording. Silence is never an answer, and never a yes.
import type { ParticipantId } from "../ids.ts";
import type { Hand } from "./ownHand.ts";
import type { Wording } from "./wording.ts";

export type AccordValue = "yes" | "notYet" | "no";
export const accordValues: readonly AccordValue[] = ["yes", "notYet", "no"];

export interface Accord extends Hand {
  readonly participantId: ParticipantId;
  readonly value: AccordValue;
  /** The day, `2026-09-18`. */
  readonly on: string;
  /** Own words with the answer; may be empty. */
  readonly note: string;
  /** The words that stood on the answerer's screen. */
  readonly words: Wording;
  /** Of a goal: the own hand took back what a pen had written down here. Until it speaks anew no pen of another writes here (0286). */
  readonly tookBack?: true;
}
