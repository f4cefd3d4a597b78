// A round along everyone who is here. Residents speak first, or last where they chose so; passing counts as heard, and who
// was not heard stays visible.
import { inOrderOfName, isResident, isSeated, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import type { ParticipantId } from "../../ids.ts";
import { leads } from "./leading.ts";
import { isHere, type MeetingState, type TurnRound } from "./meeting.ts";

/** The round that goes on now; `null`: none. There is at most one. */
export const openRound = ({ turnRounds }: MeetingState): TurnRound | null =>
  turnRounds.findLast(({ isOpen }) => isOpen) ?? null;

/** Everyone who is here, by call name, residents before or after the others as each of them chose; first when they did not. */
export const orderOfRound = (
  meeting: MeetingState,
  people: readonly Participant[],
  places: Readonly<Record<ParticipantId, "first" | "last">>,
): readonly ParticipantId[] => {
  const here = inOrderOfName(people.filter((each) => isSeated(each) && isHere(meeting, each.id)));
  const isLast = (each: Participant): boolean => isResident(each) && places[each.id] === "last";
  const isFirst = (each: Participant): boolean => isResident(each) && !isLast(each);
  return [...here.filter(isFirst), ...here.filter((each) => !isResident(each)), ...here.filter(isLast)].map(
    ({ id }) => id,
  );
};

/** Who has not been heard in this round and did not pass, in its order; who came in later stands at the end. */
export const notHeard = (
  meeting: MeetingState,
  round: TurnRound,
  people: readonly Participant[],
): readonly ParticipantId[] => {
  const later = orderOfRound(meeting, people, {}).filter((each) => !round.order.includes(each));
  return [...round.order, ...later].filter((each) => !round.heard.includes(each) && !round.passed.includes(each));
};

interface TurnAsked {
  readonly verb: "giveTurn" | "endTurn";
  readonly me: Participant;
  /** Whose turn it is about. */
  readonly of: ParticipantId;
}

/**
 * Who leads gives and ends turns; oneself one may pass, end, or take a turn when nobody has it: taking somebody's turn away
 * is not done.
 */
export const whyNotTurn = (
  meeting: MeetingState,
  people: readonly Participant[],
  { verb, me, of }: TurnAsked,
): Refusal | null => {
  const isLead = leads(meeting, me);
  if (of !== me.id && !isLead) return { reason: "notYours", who: "facilitator" };
  const round = openRound(meeting);
  if (!round) return { reason: "notNow", from: "noRound", to: verb };
  const isAtTable = people.some((each) => each.id === of && isSeated(each)) && isHere(meeting, of);
  // Whoever went home can still be noted as heard, or as passing.
  const isAsked = isAtTable || (verb === "endTurn" && round.order.includes(of));
  if (!isAsked) return { reason: "notHere", who: of };
  const isTaken = verb === "giveTurn" && !isLead && round.current !== null && round.current !== of;
  return isTaken ? { reason: "notNow", from: "turn", to: verb } : null;
};
