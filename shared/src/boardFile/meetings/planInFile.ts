// What a file says of when, where and how a meeting is, and how far it is: planned, held, or called off.
import type { Audience } from "../../domain/audience.ts";
import { preparers } from "../../domain/meeting/leading.ts";
import { meetingForms, type MeetingPlan, type Via, vias } from "../../domain/meeting/plan.ts";
import type { Participant } from "../../domain/participant.ts";
import { type ParticipantId, participantId } from "../../ids.ts";
import type { BoardFile } from "../fileShape.ts";

export type MeetingInFile = NonNullable<BoardFile["meetings"]>[number];
export type Phase = NonNullable<MeetingInFile["phase"]>;

/** Of a meeting whose length the file does not say. */
const usualMinutes = 60;
const minuteMs = 60_000;

/** An ISO instant in Greenwich; a bare day is its noon. */
const asInstant = (moment: string): string =>
  new Date(Date.parse(moment.length === 10 ? `${moment}T12:00:00Z` : moment)).toISOString();

export const asVia = (text: unknown): Via => vias.find((via) => via === text) ?? "inPerson";

/** Guests of the file have no seat, and still led, took notes or were there. */
const isSeatedIn =
  ({ participants }: BoardFile) =>
  (id: string): boolean =>
    participants.some((each) => each.id === id);

const invitedIn = (file: BoardFile, meeting: MeetingInFile): readonly ParticipantId[] => {
  const ids =
    meeting.invitedIds ??
    meeting.attendance?.map((each) => each.participantId) ??
    file.participants.filter(({ leftOn, party }) => (leftOn ?? null) === null && party !== "guest").map(({ id }) => id);
  return ids.filter(isSeatedIn(file)).map(participantId);
};

/** `null`: the file does not say when; then it is a record, and no meeting that can be opened or read as one. */
export const planInFile = (file: BoardFile, meeting: MeetingInFile, index: number): MeetingPlan | null => {
  if (!meeting.plannedFor) return null;
  const chair = meeting.chairId ?? file.board.facilitatorId ?? file.participants[0]?.id ?? "";
  return {
    number: meeting.number ?? index + 1,
    kind: meeting.kind ?? "",
    plannedFor: meeting.plannedFor.length === 10 ? asInstant(meeting.plannedFor) : meeting.plannedFor,
    durationMinutes: meeting.durationMinutes ?? usualMinutes,
    place: meeting.place ?? "",
    form: meetingForms.find((form) => form === meeting.form) ?? "inPerson",
    videoLink: meeting.videoLink ?? null,
    chairId: participantId(chair),
    noteTakerId: meeting.noteTakerId ? participantId(meeting.noteTakerId) : null,
    template: meeting.template ?? "",
    invited: invitedIn(file, meeting),
    residentChoseTimeAndPlace: meeting.residentChoseTimeAndPlace ?? false,
  };
};

/** When it was opened and closed, as ISO instants; what the file does not say is as it was planned. */
export const timesInFile = (meeting: MeetingInFile, plan: MeetingPlan) => {
  const openedAt = meeting.openedAt ?? asInstant(plan.plannedFor);
  const end = Date.parse(openedAt) + plan.durationMinutes * minuteMs;
  return { openedAt, closedAt: meeting.closedAt ?? new Date(end).toISOString() };
};

/** What has minutes was held, and so was what the file looks back on. */
export const phaseInFile = (file: BoardFile, meeting: MeetingInFile, plan: MeetingPlan): Phase => {
  if (meeting.phase) return meeting.phase;
  const hasMinutes = (meeting.minutes?.versions ?? []).length > 0;
  const isPast =
    file.referenceDateTime === undefined
      ? (meeting.attendance ?? []).some((each) => each.present === true)
      : Date.parse(plan.plannedFor) < Date.parse(file.referenceDateTime);
  return hasMinutes || isPast ? "closed" : "invited";
};

/** While it is prepared, only those who prepare it know of it. */
export const audienceOf = (phase: Phase, plan: MeetingPlan, participants: readonly Participant[]): Audience =>
  phase === "preparing" ? preparers(participants, plan.chairId) : "everyone";
