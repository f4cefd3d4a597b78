// On whom a resident can always fall back: who may change that, once it was chosen.
import type { BoardFacts } from "../board.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import { anchorAt } from "./reachableNow.ts";

/**
 * Whom a resident chose to fall back on is a resident's to change. Where nobody was chosen, or who was chosen sits here no more, who
 * leads names somebody with them, so that it never stays empty (R-137, 0285).
 */
export const whyNotAnchored = (
  { card, participants }: Pick<BoardFacts, "card" | "participants">,
  me: Participant,
): Refusal | null => {
  const isChosen =
    anchorAt(participants, card?.anchorPersonId ?? null) !== null &&
    participants.some((each) => each.id === card?.anchorPersonById && isResident(each) && isSeated(each));
  return isChosen && !isResident(me) ? { reason: "notYours", who: "resident" } : null;
};
