// What somebody says aloud at the table, somebody else notes down under their own name: nobody needs a screen, and nobody
// answers in another's place elsewhere.
import type { ParticipantId } from "../ids.ts";
import type { SheetItem } from "./item.ts";
import { isHere, isUnderWay, type MeetingState } from "./meeting/meeting.ts";
import { isResident, isSeated, type Participant } from "./participant.ts";
import { provenanceOf } from "./provenance.ts";
import type { Refusal } from "./refusal.ts";

interface Aloud {
  readonly notedBy: Participant;
  readonly saidBy: ParticipantId;
  /** Who may read what it is about. */
  readonly readers: readonly Participant[];
}

/**
 * `null` when it can be noted down: the meeting goes on or pauses, and both are here. `unknown`: somebody who may not read
 * it, or a guest; `notNow`: no meeting, or private time; `notHere`: who is not at the table.
 */
export const whyNotAloud = (
  meetings: Readonly<Record<string, MeetingState>>,
  { notedBy, saidBy, readers }: Aloud,
): Refusal | null => {
  const saying = readers.find((each) => each.id === saidBy);
  if (!saying || saying.party === "guest") return { reason: "unknown" };
  const meeting = Object.values(meetings).find(isUnderWay);
  if (!meeting) return { reason: "notNow", from: "noMeeting", to: "noteAloud" };
  if (meeting.phase === "privateTime") return { reason: "notNow", from: meeting.phase, to: "noteAloud" };
  const away = [notedBy.id, saidBy].find((each) => !isHere(meeting, each));
  return away === undefined ? null : { reason: "notHere", who: away };
};

/**
 * `null` when somebody's answer may come from my phone: they may read it, and I put it down myself at a place where we stood
 * together, outside a meeting. It is told as what it is, and the own hand comes over it.
 */
export const whyNotHandedOver = (item: SheetItem, { notedBy, saidBy, readers }: Aloud): Refusal | null => {
  const saying = readers.find((each) => each.id === saidBy);
  if (!saying || saying.party === "guest") return { reason: "unknown" };
  if (item.values["byId"] !== notedBy.id) return { reason: "notYours", who: "author" };
  return provenanceOf(item) === null ? { reason: "notNow", from: "noPlace", to: "noteAloud" } : null;
};

/**
 * `null` when what a resident wrote on paper may be filled in: they sit here and read what it is about. Only residents have their
 * table on paper with a code per line; others have an own screen, or say it aloud.
 */
export const whyNotOnPaper = ({ saidBy, readers }: Omit<Aloud, "notedBy">): Refusal | null => {
  const saying = readers.find((each) => each.id === saidBy);
  return saying && isResident(saying) ? null : { reason: "unknown" };
};

/** Whoever sits beside somebody sits at this table too, and is somebody else. */
export const whyNotBeside = (
  people: readonly Participant[],
  me: ParticipantId,
  beside: ParticipantId,
): Refusal | null =>
  beside !== me && people.some((each) => each.id === beside && isSeated(each) && each.party !== "guest")
    ? null
    : { reason: "unknown" };
