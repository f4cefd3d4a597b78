// Who leads a meeting: its chair, and whoever leads the process of the table, so that a browser that dies never leaves a
// table without a lead. Taking notes is the note taker's, or anyone's who leads.
import type { ParticipantId } from "../../ids.ts";
import { reads } from "../audience.ts";
import { isFacilitator, isResident, type Participant } from "../participant.ts";
import type { MeetingState } from "./meeting.ts";

export const leads = ({ plan }: MeetingState, person: Participant): boolean =>
  person.leftOn === null && person.party !== "guest" && (plan.chairId === person.id || isFacilitator(person));

export const takesNotes = (meeting: MeetingState, person: Participant): boolean =>
  leads(meeting, person) || (person.leftOn === null && meeting.plan.noteTakerId === person.id);

/** Those who know of a meeting before anyone is invited: the residents, who leads the process, and who will lead it. */
export const preparers = (participants: readonly Participant[], chair: ParticipantId): readonly ParticipantId[] =>
  participants
    .filter((each) => each.leftOn === null)
    .filter((each) => each.party === "resident" || isFacilitator(each) || each.id === chair)
    .map((each) => each.id);

/** A resident who is in the private time that goes on: ending it is theirs. */
export const isInPrivateTime = ({ privateCircle }: MeetingState, person: Participant): boolean =>
  privateCircle !== null && isResident(person) && reads(privateCircle.audience, person.id);
