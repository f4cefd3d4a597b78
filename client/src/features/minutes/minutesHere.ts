// What one reader needs to know of minutes to draw them: which meetings have them, who said what to which version, and whether
// this reader has something to say still.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import {
  latestVersion,
  type MinutesAnswer,
  type MinutesState,
  type MinutesVersion,
  minutesStatus,
  type ReadBlock,
} from "@werktafel/shared/domain/minutes/minutes";
import { inOrderOfName, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";

/** Meetings of which there are minutes, the newest first. */
export const meetingsWithMinutes = ({ meetings }: BoardFacts): readonly MeetingState[] =>
  Object.values(meetings)
    .filter(({ minutes }) => minutes.versions.length > 0)
    .toSorted((one, other) => other.plan.plannedFor.localeCompare(one.plan.plannedFor));

/** The version to read first: what was adopted, else what people are asked about, else the newest. */
export const versionToRead = (minutes: MinutesState): MinutesVersion | null => {
  const wanted = minutes.adopted?.version ?? latestVersion(minutes)?.version;
  return minutes.versions.find((each) => each.version === wanted) ?? null;
};

/** The last answer of this person to this version; silence is none. */
export const answerOf = (minutes: MinutesState, version: number, person: ParticipantId): MinutesAnswer | null =>
  minutes.answers.findLast((each) => each.by === person && each.version === version) ?? null;

/** The last answer of this person to an earlier version. */
export const earlierAnswerOf = (minutes: MinutesState, version: number, person: ParticipantId): MinutesAnswer | null =>
  minutes.answers.findLast((each) => each.by === person && each.version < version) ?? null;

/** Everyone who is asked: all who sit here and are no guest. */
export const askedPeople = ({ participants }: BoardFacts): readonly Participant[] =>
  inOrderOfName(participants.filter((each) => isSeated(each) && each.party !== "guest"));

/** True when these minutes were laid before this person, and this person said nothing to that version. */
export const waitsFor = ({ minutes }: MeetingState, me: Participant | null): boolean =>
  me !== null &&
  me.party !== "guest" &&
  minutesStatus(minutes) === "forApproval" &&
  minutes.asked !== null &&
  answerOf(minutes, minutes.asked.version, me.id) === null;

/** A resident hears nothing of what others said before having answered (SCREENS.md 5.8). */
export const mayHearOthers = ({ minutes }: MeetingState, me: Participant | null): boolean =>
  me === null ||
  !isResident(me) ||
  minutes.adopted !== null ||
  (minutes.asked !== null && answerOf(minutes, minutes.asked.version, me.id) !== null);

export const blockOf = (version: MinutesVersion | null, block: string | null): ReadBlock | null =>
  version?.blocks.find((each) => each.id === block) ?? null;
