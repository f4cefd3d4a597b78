// What one reader needs to know of minutes to draw them: which meetings have them, which version lies before this reader, and
// whether there is something left to say.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { takesNotes } from "@werktafel/shared/domain/meeting/leading";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import {
  type Correction,
  lastAnswerOf,
  latestVersion,
  type MinutesVersion,
  minutesStatus,
  type ReadBlock,
} from "@werktafel/shared/domain/minutes/minutes";
import { versionShown } from "@werktafel/shared/domain/minutes/minutesView";
import { isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";

/** Meetings of which there are minutes, the newest first. */
export const meetingsWithMinutes = ({ meetings }: BoardFacts): readonly MeetingState[] =>
  Object.values(meetings)
    .filter(({ minutes }) => minutes.versions.length > 0)
    .sort((one, other) => other.plan.plannedFor.localeCompare(one.plan.plannedFor));

/** May finish these minutes: write the summary, change lines, ask everyone. */
export const makes = (meeting: MeetingState, me: Participant | null): boolean =>
  me !== null && meeting.minutes.adopted === null && takesNotes(meeting, me);

/** Who makes them has the newest before them; all others what they were asked about, until that is adopted. */
export const versionFor = (meeting: MeetingState, me: Participant | null): MinutesVersion | null => {
  const { minutes } = meeting;
  const asked = minutes.versions.find((each) => each.version === minutes.asked?.version);
  return minutes.adopted === null && asked && !makes(meeting, me) ? asked : versionShown(minutes);
};

const isAsked = (me: Participant | null): me is Participant => me !== null && isSeated(me) && me.party !== "guest";

/** True when this version was laid before this person to say something to, and it can still be said. */
export const mayAnswer = ({ minutes }: MeetingState, version: number, me: Participant | null): boolean =>
  isAsked(me) && minutes.adopted === null && minutes.asked?.version === version;

/** True when these minutes wait for this person: asked, and nothing said yet. */
export const waitsFor = ({ minutes }: MeetingState, me: Participant | null): boolean =>
  isAsked(me) &&
  minutesStatus(minutes) === "forApproval" &&
  minutes.asked !== null &&
  lastAnswerOf(minutes, me.id, minutes.asked.version) === null;

/** A resident hears nothing of what others said before having answered (SCREENS.md 5.8). */
export const mayHearOthers = ({ minutes }: MeetingState, me: Participant | null): boolean =>
  me === null ||
  !isResident(me) ||
  minutes.adopted !== null ||
  (minutes.asked !== null && lastAnswerOf(minutes, me.id, minutes.asked.version) !== null);

/** What was said not to be right, as far as this reader may hear it now. */
export const correctionsFor = (meeting: MeetingState, me: Participant | null): readonly Correction[] =>
  mayHearOthers(meeting, me)
    ? meeting.minutes.corrections
    : meeting.minutes.corrections.filter((each) => each.by === me?.id);

export const blockOf = (version: MinutesVersion | null, block: string | null): ReadBlock | null =>
  version?.blocks.find((each) => each.id === block) ?? null;

/** The newest version is another one than people were last asked about. */
export const isAheadOfAsked = ({ minutes }: MeetingState): boolean =>
  minutes.asked !== null && latestVersion(minutes)?.version !== minutes.asked.version;
