// What every sentence of one reader's minutes needs: what people were called then, who stands first, and the blocks in the
// one order they are always read in.
import type { MeetingState } from "../../domain/meeting/meeting.ts";
import type { MinutesVersion, Presence, ReadBlock } from "../../domain/minutes/minutes.ts";
import { compareNames } from "../../domain/minutes/minutesView.ts";
import { isResident, isSeated, type Participant } from "../../domain/participant.ts";
import { atTheTable } from "../../domain/tableTime.ts";
import type { ParticipantId } from "../../ids.ts";
import { dayAndMonth } from "../nl/days.ts";
import type { MinutesWords } from "../nl/minutes.ts";
import type { RenderedLine, RenderedOwn } from "../rendered.ts";

export interface Rendering {
  readonly words: MinutesWords;
  readonly meeting: MeetingState;
  readonly version: MinutesVersion;
  /** Who was there and what everyone was called; `null` in minutes that came without it. */
  readonly presence: Presence | null;
  /** The day of the meeting. */
  readonly on: string;
  readonly residents: readonly ParticipantId[];
  readonly nameOf: (person: ParticipantId) => string;
  /** All alike, in order of name. */
  readonly namesOf: (people: readonly ParticipantId[]) => readonly string[];
  /** The residents first, then by name. */
  readonly residentsFirst: (people: readonly ParticipantId[]) => readonly ParticipantId[];
  /** "22 september"; with the year when that is another one than the meeting's. */
  readonly day: (day: string) => string;
  /** In the order in which they are read. */
  readonly blocks: readonly ReadBlock[];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const breadth = ({ audience }: ReadBlock): number => (audience === "everyone" ? 0 : 1);

/** What everyone reads first, then what fewer read; each as it lay. Compared by letter, never by a language's rules. */
const inReadingOrder = (blocks: readonly ReadBlock[]): readonly ReadBlock[] =>
  [...blocks].sort(
    (one, other) => breadth(one) - breadth(other) || compare(one.order, other.order) || compare(one.id, other.id),
  );

export interface ToRender {
  readonly meeting: MeetingState;
  readonly version: MinutesVersion;
  readonly participants: readonly Participant[];
  readonly words: MinutesWords;
}

export const renderingOf = ({ meeting, version, participants, words }: ToRender): Rendering => {
  const blocks = inReadingOrder(version.blocks);
  const frame = blocks.find((block) => block.section === "presence");
  const presence = frame?.presence ?? null;
  const { plannedFor } = meeting.plan;
  const on = frame?.on ?? atTheTable(plannedFor)?.day ?? plannedFor.slice(0, 10);
  const residents =
    presence?.residents ?? participants.filter((each) => isResident(each) && isSeated(each)).map(({ id }) => id);
  const nameOf = (person: ParticipantId): string =>
    presence?.names[person] ?? participants.find(({ id }) => id === person)?.callName ?? words.somebody;
  const byName = (people: readonly ParticipantId[]): readonly ParticipantId[] =>
    [...new Set(people)].sort((one, other) => compareNames(nameOf(one), nameOf(other)) || compare(one, other));
  return {
    words,
    meeting,
    version,
    presence,
    on,
    residents: byName(residents),
    nameOf,
    namesOf: (people) => byName(people).map(nameOf),
    residentsFirst: (people) => {
      const all = byName(people);
      return [...all.filter((each) => residents.includes(each)), ...all.filter((each) => !residents.includes(each))];
    },
    day: (day) => dayAndMonth(day, on.slice(0, 4)),
    blocks,
  };
};

/** What people said with this block, in full and in their own words; what they took back is not there. */
const ownOf = ({ blocks, words, nameOf }: Rendering, about: string): readonly RenderedOwn[] =>
  blocks
    .filter((block) => block.about === about && block.text !== "")
    .map((block) => {
      const name = block.wordsOf === undefined ? words.somebody : nameOf(block.wordsOf);
      const { status } = block;
      const heading =
        status === "yes" || status === "notYet" || status === "no" ? words.own[status](name) : words.own.dissent(name);
      return { block: block.id, heading, text: block.text };
    });

/** One line of one block, with who reads it when not everyone does. */
export const lineOf = (rendering: Rendering, block: ReadBlock, said: Partial<RenderedLine> = {}): RenderedLine => {
  const { words, residentsFirst, nameOf } = rendering;
  const { audience } = block;
  return {
    block: block.id,
    lead: null,
    text: block.text,
    when: null,
    few: audience === "everyone" ? null : words.few(residentsFirst(audience).map(nameOf)),
    own: ownOf(rendering, block.id),
    answers: [],
    ...said,
  };
};

/** A sentence that stands by itself. */
export const sentence = (text: string, few: string | null = null): RenderedLine => ({
  block: null,
  lead: null,
  text,
  when: null,
  few,
  own: [],
  answers: [],
});

/** Where something stood that is gone for good: who asked and when, in the place of what it said. */
export const erasedLine = (rendering: Rendering, { erased, audience }: ReadBlock): readonly RenderedLine[] => {
  const { words, nameOf, day, residentsFirst } = rendering;
  if (erased === undefined) return [];
  const few = audience === "everyone" ? null : words.few(residentsFirst(audience).map(nameOf));
  return [sentence(words.erased(nameOf(erased.askedBy), day(erased.on)), few)];
};
