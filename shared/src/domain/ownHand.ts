// Whose hand an answer is from: only what somebody said with their own hand is theirs for good.
import type { ParticipantId } from "../ids.ts";

/** Absent, all of it: the own hand, on the own screen, alone. */
export interface Hand {
  /** Who noted it down when it was said aloud at the table. */
  readonly notedById?: ParticipantId;
  /** Not said aloud: tapped on the phone of who noted it, handed over for this one question. */
  readonly onTheirPhone?: true;
  /** Not said aloud: it stood on paper, and who noted it filled it in. */
  readonly onPaper?: true;
  /** The own hand, and who sat beside them meanwhile, because they say so themselves. */
  readonly besideId?: ParticipantId;
}

/** What else there is to say of whose hand it was; who noted it stands with the answer. */
export const handOf = ({ onTheirPhone, onPaper, besideId }: Hand): Omit<Hand, "notedById"> => ({
  ...(onTheirPhone && { onTheirPhone }),
  ...(onPaper && { onPaper }),
  ...(besideId !== undefined && { besideId }),
});

/** Counts, and is asked of the own hand once more: nobody else heard it said. */
export const waitsForOwnHand = ({ onTheirPhone, onPaper }: Omit<Hand, "notedById">): boolean =>
  onTheirPhone === true || onPaper === true;

interface Said {
  readonly value: string;
  readonly notedById?: ParticipantId | null;
}

/** A yes or a no given by oneself is oneself's to change: nobody's pen turns it around. *Nog niet* may become more aloud. */
export const isOwnHand = (said: Said | null | undefined): boolean =>
  (said?.notedById ?? null) === null && (said?.value === "yes" || said?.value === "no");
