// Whose word about a handover can be written down here, and whose was: asked before the paper for it is fetched.
import { askNow, type Handover, isOpenHandover, takerOf } from "@werktafel/shared/domain/between/handover";
import type { HandoverConsent } from "@werktafel/shared/domain/between/handover";

/** Somebody would take it over, and who reads this is not the one. */
export const mayBeNotedBy = (handover: Handover, me: string): boolean => {
  const taker = takerOf(handover);
  return (
    isOpenHandover(handover) &&
    handover.takenOverOn === null &&
    taker !== null &&
    ![taker, askNow(handover)?.to].some((each) => each === me)
  );
};

/** Somebody wrote down what this resident said: was it so? `null`: nobody did. */
export const notedFor = ({ consents, withdrawnOn }: Handover, me: string): HandoverConsent | null => {
  const word = consents.findLast(({ by }) => by === me);
  return withdrawnOn === null && word?.notedById !== undefined ? word : null;
};
