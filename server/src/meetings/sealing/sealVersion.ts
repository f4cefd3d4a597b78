// The seals that go to the log with an adoption, in the same transaction: from then on `werktafel verify` finds every
// changed character.
import { type MinutesSealed, sealAdded, sealAdoption } from "@werktafel/shared/domain/sealing/sealMinutes";
import type { CorrectionFact, MinutesAdopted } from "@werktafel/shared/domain/sealing/sealedPieces";
import type { VerbContext } from "../../boards/verb.ts";

/** For `adoptMinutes`: append these right behind `adopted`, one fact per readers. */
export const sealVersion = (
  { history, newId }: Pick<VerbContext, "history" | "newId">,
  adopted: MinutesAdopted,
): readonly MinutesSealed[] =>
  sealAdoption(
    history().map(({ fact }) => fact),
    adopted,
    { newId },
  );

/**
 * For the verbs of corrections: what is asked, answered or accepted under minutes that are adopted is sealed too. Append
 * right behind the fact. Empty while nothing is adopted: then the adoption seals it.
 */
export const sealCorrection = (
  { everything, newId }: Pick<VerbContext, "everything" | "newId">,
  fact: CorrectionFact,
): readonly MinutesSealed[] => {
  const adopted = everything.meetings[fact.meeting]?.minutes.adopted ?? null;
  return adopted === null ? [] : sealAdded(fact, adopted.version, newId);
};
