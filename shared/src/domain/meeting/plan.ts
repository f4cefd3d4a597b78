// What is agreed on before a meeting: when, where, how, who leads and who is asked. A later plan replaces an earlier one.
import type { ParticipantId } from "../../ids.ts";

/** How people come together. On screen: in één ruimte, gemengd, video, telefoon. */
export type MeetingForm = "inPerson" | "hybrid" | "video" | "phone";
export const meetingForms: readonly MeetingForm[] = ["inPerson", "hybrid", "video", "phone"];

/** How one person is there. */
export type Via = "inPerson" | "video" | "phone";
export const vias: readonly Via[] = ["inPerson", "video", "phone"];

export interface MeetingPlan {
  /** 1 for the first meeting of this table. */
  readonly number: number;
  /** Free in the board file: `start`, `progress`, `evaluation` … */
  readonly kind: string;
  /** ISO instant with offset, `2026-12-08T10:30:00+01:00`. */
  readonly plannedFor: string;
  readonly durationMinutes: number;
  readonly place: string;
  readonly form: MeetingForm;
  /** The table's own video call, for who is not in the room; an https address, or `null`. Nothing is embedded. */
  readonly videoLink: string | null;
  /** Who leads everyone from item to item. */
  readonly chairId: ParticipantId;
  readonly noteTakerId: ParticipantId | null;
  /** Which agenda it began from: `werktafel`, `rondeTafel`, `kortDriegesprek`, or the table's own. */
  readonly template: string;
  /** Who is asked to come, chosen with the resident. */
  readonly invited: readonly ParticipantId[];
  readonly residentChoseTimeAndPlace: boolean;
}

/** The same people, in whatever order. */
export const isSameList = (one: readonly ParticipantId[], other: readonly ParticipantId[]): boolean =>
  [...new Set(one)].sort().join() === [...new Set(other)].sort().join();
