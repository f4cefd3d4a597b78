// From the third try of somebody who is not paid who leads the process hears of it, on the screen and by a message, as long as
// nobody is asked to take it over yet.
import type { ItemId, ParticipantId } from "../../ids.ts";
import type { Participant } from "../participant.ts";
import { afterAttempts } from "./attempt.ts";
import type { Between } from "./foldBetween.ts";
import { handoverOfAction, isOpenHandover } from "./handover.ts";

interface Facts extends Between {
  readonly participants: readonly Participant[];
}

export const tellsOfTries = (facts: Facts, action: ItemId, by: ParticipantId | null): boolean => {
  const owner = facts.participants.find(({ id }) => id === by);
  if (!owner || owner.party === "staff") return false;
  const handover = handoverOfAction(facts.handovers, action);
  if (handover !== null && isOpenHandover(handover)) return false;
  return afterAttempts(facts.attempts[action] ?? [], owner.id) === "tellFacilitator";
};
