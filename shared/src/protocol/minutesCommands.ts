// What a person can ask about minutes.
import type { MinutesAnswerValue } from "../domain/minutes/minutes.ts";
import type { MeetingId, ParticipantId } from "../ids.ts";

interface OfMinutes {
  readonly meeting: MeetingId;
  readonly version: number;
}

interface PartOfMinutes {
  readonly meeting: MeetingId;
  readonly block: string;
}

export interface MinutesPayloads {
  /** Lays the newest version before everyone, with the plain summary as it stands on the sheets now. */
  askAboutMinutes: { readonly meeting: MeetingId; readonly until: string | null };
  /** A new version: other words for some blocks (`null`: the block goes). Own words are their holder's alone. */
  reviseMinutes: OfMinutes & {
    readonly changes: readonly { readonly block: string; readonly text: string | null }[];
    readonly change: string;
  };
  /** `about`: the block it is about; `for`: said aloud or on paper by this person, noted down by who sends it. */
  answerMinutes: OfMinutes & {
    readonly value: MinutesAnswerValue;
    readonly text: string;
    readonly about: string | null;
    readonly for?: ParticipantId;
    /** With `for`: it stood on paper, and I fill it in. */
    readonly onPaper?: true;
    /** My own answer, with this person beside me. */
    readonly beside?: ParticipantId;
  };
  /** Klopt niet: stays attached, in own words. Before adoption and after. */
  askCorrection: OfMinutes & { readonly block: string | null; readonly text: string };
  answerCorrection: {
    readonly meeting: MeetingId;
    readonly correction: string;
    readonly as: "changed" | "kept";
    readonly text: string;
  };
  /** A resident lets a correction stand under adopted minutes. */
  acceptCorrection: { readonly meeting: MeetingId; readonly correction: string };
  adoptMinutes: OfMinutes;
  /** A resident wants a part of adopted minutes gone for good. */
  askMinutesErasure: PartOfMinutes;
  /** Who asked takes that back, as long as it was not carried out. */
  unaskMinutesErasure: PartOfMinutes;
  declineMinutesErasure: PartOfMinutes & { readonly reason: string };
  eraseFromMinutes: PartOfMinutes;
}
