// Whose hand an answer is from: only what somebody said with their own hand is theirs for good.
import type { ParticipantId } from "../ids.ts";

interface Said {
  readonly value: string;
  readonly notedById?: ParticipantId | null;
}

/** A yes or a no given by oneself is oneself's to change: nobody's pen turns it around. *Nog niet* may become more aloud. */
export const isOwnHand = (said: Said | null | undefined): boolean =>
  (said?.notedById ?? null) === null && (said?.value === "yes" || said?.value === "no");
