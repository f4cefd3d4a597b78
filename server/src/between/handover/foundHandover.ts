// A handover as who asks may know it, with those who read it: nothing of it is told to who does not.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Handover } from "@werktafel/shared/domain/between/handover";
import { readersAmong } from "@werktafel/shared/domain/closedAnswers";
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { VerbContext } from "../../boards/verb.ts";

export interface FoundHandover {
  readonly handover: Handover;
  readonly audience: Audience;
  /** Who reads it and sits here now. */
  readonly readers: readonly Participant[];
  readonly residents: readonly ParticipantId[];
}

export const among = (
  participants: readonly Participant[],
  audience: Audience,
): Pick<FoundHandover, "audience" | "readers" | "residents"> => {
  const readers = readersAmong(participants, audience);
  return { audience, readers, residents: readers.filter(isResident).map(({ id }) => id) };
};

/** `null`: there is none of this name, or it is not theirs to read. */
export const foundHandover = ({ facts, sheets }: VerbContext, id: string): FoundHandover | null => {
  const handover = facts.handovers.find((each) => each.id === id);
  if (!handover) return null;
  const { place } = handover;
  const audience =
    "audience" in place ? place.audience : sheets.find((sheet) => sheet.id === place.item.sheet)?.audience;
  return audience === undefined ? null : { handover, ...among(facts.participants, audience) };
};
