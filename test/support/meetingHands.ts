// A meeting as people hold it, over the wire: planned with the resident, opened, led, closed. Throws at the first no.
import { type MeetingId, meetingId, type ParticipantId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";
import type { SeatedLine } from "./lines/seatedLine.ts";

/** The answer of a yes; throws what was refused. */
export const yes = async (asked: Promise<CommandAnswer>): Promise<Extract<CommandAnswer, { ok: true }>> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
  return answer;
};

export interface MeetingPeople {
  readonly chair: SeatedLine;
  readonly resident: SeatedLine;
  readonly others: readonly SeatedLine[];
}

export const planOf = (chairId: ParticipantId, invited: readonly ParticipantId[]) => ({
  kind: "progress",
  plannedFor: "2026-12-08T10:30:00+01:00",
  durationMinutes: 75,
  place: "De Pollepel",
  form: "hybrid" as const,
  videoLink: null,
  chairId,
  noteTakerId: null,
  template: "werktafel",
  invited,
  residentChoseTimeAndPlace: true,
});

/** From nothing to invited: the resident saw who comes. */
export const inviteToMeeting = async ({ chair, resident, others }: MeetingPeople): Promise<MeetingId> => {
  const invited = [chair, resident, ...others].map(({ who }) => who);
  const { made = "" } = await yes(chair.wish("planMeeting", { meeting: null, plan: planOf(chair.who, invited) }));
  const meeting = meetingId(made);
  await yes(resident.wish("seeInvitations", { meeting, invited }));
  await yes(chair.wish("invite", { meeting }));
  return meeting;
};

/** Everyone is here in the room, and the meeting begins. */
export const beginMeeting = async (meeting: MeetingId, { chair, resident, others }: MeetingPeople): Promise<void> => {
  for (const each of [chair, resident, ...others]) {
    await yes(each.wish("noteAttendance", { meeting, participant: each.who, via: "inPerson" }));
  }
  await yes(chair.wish("openMeeting", { meeting }));
};

/** From nothing to open, with everyone here in the room. */
export const openMeeting = async (people: MeetingPeople): Promise<MeetingId> => {
  const meeting = await inviteToMeeting(people);
  await beginMeeting(meeting, people);
  return meeting;
};
