// What need not travel at every opening: the text of minutes that stand, of meetings before the last. A table of years has
// sixty of them, and a phone on a poor line reads one. They come when somebody opens them.
import type { MeetingId } from "../../ids.ts";
import type { BoardFacts } from "../board.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import type { BlockSeal } from "./minutes.ts";

/** True when these minutes are done with: adopted, of an earlier meeting, and nothing said of them waits for an answer. */
const isOld = ({ id, minutes }: MeetingState, last: MeetingState | undefined): boolean =>
  minutes.adopted !== null && id !== last?.id && minutes.corrections.every((each) => each.answer !== null);

const withoutText = (meeting: MeetingState): MeetingState => ({
  ...meeting,
  minutes: {
    ...meeting.minutes,
    versions: meeting.minutes.versions.map((version) => ({ ...version, blocks: [] })),
    seals: [],
  },
});

const light = new WeakMap<BoardFacts, BoardFacts>();

/** The same facts, without the text and seals of old minutes; who answered what, and that they stand, stays. */
export const withoutOldPapers = (facts: BoardFacts): BoardFacts => {
  const known = light.get(facts);
  if (known) return known;
  const meetings: readonly MeetingState[] = Object.values(facts.meetings);
  const last = meetings
    .filter(({ closedAt }) => closedAt !== null)
    .sort((one, other) => (one.closedAt ?? "").localeCompare(other.closedAt ?? ""))
    .at(-1);
  const lighter: Record<MeetingId, MeetingState> = {};
  for (const meeting of meetings) lighter[meeting.id] = isOld(meeting, last) ? withoutText(meeting) : meeting;
  const made: BoardFacts = { ...facts, meetings: lighter };
  light.set(facts, made);
  return made;
};

/** The minutes as they are now, with the text of a version that was asked for. */
export const withPapers = (meeting: MeetingState, whole: MeetingState): MeetingState => ({
  ...meeting,
  minutes: {
    ...meeting.minutes,
    versions: meeting.minutes.versions.map((version) =>
      version.blocks.length > 0
        ? version
        : (whole.minutes.versions.find((each) => each.version === version.version) ?? version),
    ),
    // A correction may have been sealed since the board was opened, or since the whole was asked for.
    seals: [...whole.minutes.seals, ...meeting.minutes.seals.filter((seal) => !isIn(whole.minutes.seals, seal))],
  },
});

const isIn = (seals: readonly BlockSeal[], { block }: BlockSeal): boolean => seals.some((each) => each.block === block);
