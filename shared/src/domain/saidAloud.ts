// What somebody says aloud at the table, somebody else notes down under their own name: nobody needs a screen, and nobody
// answers in another's place elsewhere.
import type { ParticipantId } from "../ids.ts";
import type { SheetItem } from "./item.ts";
import { isHere, isUnderWay, type MeetingState } from "./meeting/meeting.ts";
import type { Participant } from "./participant.ts";
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
