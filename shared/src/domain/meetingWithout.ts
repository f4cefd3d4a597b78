// A meeting without an item that is erased: its round of yes, and every block of minutes that were not adopted and were made
// from it. The same as what its facts say once their words are gone (`domain/forgetting.ts`).
import type { Dissent } from "./dissent.ts";
import { isBlockOf } from "./forgetting.ts";
import { type MinutesBlock, type MinutesState, type MinutesVersion, withoutWords } from "./minutes/minutes.ts";
import type { ItemId } from "../ids.ts";
import type { MeetingState } from "./meeting/meeting.ts";

type IsOwn = (block: MinutesBlock) => boolean;

const goingFrom = ({ blocks }: MinutesVersion, isOwn: IsOwn): ReadonlySet<string> => {
  const own = new Set(blocks.filter(isOwn).map(({ id }) => id));
  return new Set([...own, ...blocks.filter(({ about }) => about !== undefined && own.has(about)).map(({ id }) => id)]);
};

const minutesWithout = (minutes: MinutesState, isOwn: IsOwn): MinutesState => {
  const { versions, adopted } = minutes;
  const isAdopted = (version: number): boolean => version === adopted?.version;
  const gone = new Set(versions.flatMap((each) => (isAdopted(each.version) ? [] : [...goingFrom(each, isOwn)])));
  if (gone.size === 0) return minutes;
  return {
    ...minutes,
    versions: versions.map((each) =>
      isAdopted(each.version) ? each : { ...each, blocks: each.blocks.filter(({ id }) => !gone.has(id)) },
    ),
    answers: minutes.answers.map((each) =>
      each.about !== undefined && gone.has(each.about) && !isAdopted(each.version) ? withoutWords(each) : each,
    ),
    corrections: minutes.corrections.map((each) =>
      each.block !== null && gone.has(each.block) && !isAdopted(each.version) ? { ...each, text: "" } : each,
    ),
  };
};

export const meetingWithout = (meeting: MeetingState, item: ItemId): MeetingState => {
  const minutes = minutesWithout(meeting.minutes, (block) => block.item?.item === item);
  if (minutes === meeting.minutes && !Object.hasOwn(meeting.accordRounds, item)) return meeting;
  const accordRounds = Object.fromEntries(Object.entries(meeting.accordRounds).filter(([each]) => each !== item));
  return { ...meeting, minutes, accordRounds };
};

/** The meetings whose minutes are other ones without a dissent that is taken back, of those that were not adopted. */
export const withoutDissent = (
  dissents: readonly Dissent[],
  meetings: Readonly<Record<string, MeetingState>>,
  id: string,
): readonly MeetingState[] => {
  const said = dissents.map((each) => ({ ...each, by: each.byId, item: each.about.id }));
  const own = said.find((each) => each.id === id);
  if (!own) return [];
  const stands = said.filter((each) => each !== own);
  return Object.values(meetings).flatMap((meeting) => {
    const minutes = minutesWithout(meeting.minutes, isBlockOf(own, stands));
    return minutes === meeting.minutes ? [] : [{ ...meeting, minutes }];
  });
};
