// Who is here, who may say so, and what opening asks: a resident at the table, or a resident's yes to this meeting.
import type { BoardFacts } from "../board.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import type { ParticipantId } from "../../ids.ts";
import { takesNotes } from "./leading.ts";
import { isHere, isUnderWay, type MeetingState } from "./meeting.ts";

type People = readonly Participant[];

/** Oneself, or noted by who leads or takes notes. A guest comes in when a resident said so. */
export const whyNotNoted = (
  meeting: MeetingState,
  people: People,
  who: { readonly me: Participant; readonly participant: ParticipantId },
): Refusal | null => {
  const { me, participant } = who;
  if (participant !== me.id && !takesNotes(meeting, me)) return { reason: "notYours", who: "noteTaker" };
  const person = people.find((each) => each.id === participant && isSeated(each));
  if (!person) return { reason: "unknown" };
  return person.party === "guest" && !meeting.guests.includes(participant)
    ? { reason: "notYours", who: "resident" }
    : null;
};

/** Whoever of the residents that sit here now is here, or said yes to this meeting. */
export const residentsBehind = (meeting: MeetingState, people: People): readonly ParticipantId[] =>
  people
    .filter((each) => isSeated(each) && isResident(each))
    .filter(({ id }) => isHere(meeting, id) || Object.hasOwn(meeting.agreedTo, id))
    .map(({ id }) => id);

/** The residents who are here: they say when a pause is over. */
export const residentsHere = (meeting: MeetingState, people: People): readonly Participant[] =>
  people.filter((each) => isSeated(each) && isResident(each) && isHere(meeting, each.id));

/**
 * A pause is over when a resident who is here says so; who leads notes down what she says aloud. Only where no
 * resident is here does who leads say it. Nobody is stuck in it: who leads can close at any moment.
 */
export const whyNotGoneOn = (
  meeting: MeetingState,
  people: People,
  who: { readonly me: Participant; readonly saidBy: ParticipantId | null },
): Refusal | null => {
  const here = residentsHere(meeting, people);
  const isSaid = who.saidBy !== null && here.some(({ id }) => id === who.saidBy);
  if (who.saidBy !== null && !isSaid) return { reason: "notHere", who: who.saidBy };
  return isResident(who.me) || isSaid || here.length === 0 ? null : { reason: "notYours", who: "resident" };
};

/** `opener`: is here by opening. A table in preparation opens no meeting: those who would come are not let in yet. */
export const whyNotOpened = (
  { card, meetings, participants }: Pick<BoardFacts, "card" | "meetings" | "participants">,
  meeting: MeetingState,
  opener: Participant,
): Refusal | null => {
  if (card?.status === "preparing") return { reason: "notNow", from: "boardPreparing", to: "openMeeting" };
  if (Object.values(meetings).some((each) => each.id !== meeting.id && isUnderWay(each))) {
    return { reason: "meetingUnderWay" };
  }
  const isAnyoneBehind = isResident(opener) || residentsBehind(meeting, participants).length > 0;
  return isAnyoneBehind ? null : { reason: "noResidentHere" };
};

/** Leading goes to somebody at the table who is here, and no guest. */
export const whyNotHanded = (meeting: MeetingState, people: People, to: ParticipantId): Refusal | null => {
  const person = people.find((each) => each.id === to && isSeated(each));
  if (!person) return { reason: "unknown" };
  if (person.party === "guest") {
    return { reason: "malformed", path: "payload.to", detail: "expected somebody who is no guest" };
  }
  return isHere(meeting, to) ? null : { reason: "notHere", who: to };
};
