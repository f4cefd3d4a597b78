// The minutes of a meeting of the file as facts: versions with their blocks, who was asked about which, and the adoption.
// What changed in a version has no readers in the file: it goes to who reads all of that version (decision 0054).
import { audienceKey } from "../../domain/audience.ts";
import { grouped } from "../../domain/grouped.ts";
import type { MeetingFact } from "../../domain/meeting/meetingFact.ts";
import type { MeetingState } from "../../domain/meeting/meeting.ts";
import type { ReadBlock } from "../../domain/minutes/minutes.ts";
import { type ParticipantId, participantId } from "../../ids.ts";
import type { Laid } from "../items/layOut.ts";
import { type BlockInFile, blockFromFile } from "./blocksInFile.ts";
import { type ComposedFrom, composedBlocks, readersOfAll } from "./composedBlocks.ts";
import type { MeetingInFile } from "./planInFile.ts";
import { isShownToTable } from "./summaryAudience.ts";
import { answered, corrected, type KnownBlocks } from "./saidToMinutes.ts";

export interface MinutesToTell {
  readonly record: MeetingInFile;
  /** As its own facts make it. */
  readonly meeting: MeetingState;
  readonly from: ComposedFrom;
  /** The parts of its plain summary, where they lie. */
  readonly summaries: readonly Laid[];
  /** Whom the file does not name, who asked and adopted. */
  readonly by: ParticipantId;
}

/** What is told of the minutes before their adoption, and from then on. */
export interface ToldMinutes {
  readonly before: readonly MeetingFact[];
  readonly adopted: Extract<MeetingFact, { readonly kind: "minutesAdopted" }> | null;
  readonly after: readonly MeetingFact[];
}

/** A block about a part of the summary leads to where that lies now: the file knows it by its readers. */
const blocksIn = (blocks: readonly BlockInFile[], { from, summaries }: MinutesToTell): readonly ReadBlock[] =>
  blocks.map((each) => {
    const block = blockFromFile(each, from.laid);
    const [part, ...others] =
      block.section === "summary"
        ? summaries.filter(({ audience }) => JSON.stringify(audience) === JSON.stringify(block.audience))
        : [];
    return part && others.length === 0 && !block.item ? { ...block, item: part.ref } : block;
  });

/** The blocks of each version that has some: as the file has them, or made for the last one. */
const blocksByVersion = (telling: MinutesToTell): KnownBlocks => {
  const { record, meeting, from, summaries } = telling;
  const versions = record.minutes?.versions ?? [];
  const parts = isShownToTable(record) ? summaries : [];
  return new Map(
    versions.flatMap(({ version, blocks }, at): readonly (readonly [number, readonly ReadBlock[]])[] => {
      if (blocks) return [[version, blocksIn(blocks, telling)]];
      return at === versions.length - 1 ? [[version, composedBlocks(record, meeting, from, parts)]] : [];
    }),
  );
};

/** As `perReaders` does it, but what was taken back in a later version stays said to be so. */
const toldPerReaders = (blocks: readonly ReadBlock[]) =>
  [...grouped(blocks, ({ audience }) => audienceKey(audience)).values()].flatMap((some) =>
    some.slice(0, 1).map(({ audience }) => ({
      audience,
      blocks: some.map(({ audience: _, ...block }) => block),
    })),
  );

const versions = (telling: MinutesToTell, known: KnownBlocks): readonly MeetingFact[] => {
  const { record, from, meeting: state } = telling;
  const meeting = state.id;
  const newest = [...known.values()].at(-1) ?? [];
  return (record.minutes?.versions ?? []).flatMap(({ version, on, byId, change }): readonly MeetingFact[] => {
    const blocks = known.get(version) ?? [];
    const readers = readersOfAll(known.get(version) ?? newest, from);
    const said = change ?? "";
    const by = byId ? participantId(byId) : null;
    const isForAll = readers === "everyone";
    return [
      {
        kind: "minutesVersionMade",
        meeting,
        audience: "everyone",
        version,
        on,
        by,
        change: isForAll ? said : "",
      },
      ...toldPerReaders(blocks).map((part): MeetingFact => ({ kind: "minutesBlocksTold", meeting, version, ...part })),
      ...(isForAll || readers === null || said === ""
        ? []
        : [{ kind: "minutesBlocksTold", meeting, version, audience: readers, blocks: [], change: said } as const]),
    ];
  });
};

const asking = ({ record, meeting: state, by }: MinutesToTell): readonly MeetingFact[] => {
  const { openedOn, deadlineOn, askedVersions, adoptedOn, adoptedVersion } = record.minutes?.adoption ?? {};
  const all = (record.minutes?.versions ?? []).map(({ version }) => version);
  const asked = askedVersions ?? (openedOn ? all : adoptedOn ? [adoptedVersion ?? all.at(-1) ?? 1] : []);
  const on = openedOn ?? adoptedOn ?? "";
  return asked.map((version) => ({
    kind: "minutesAskedAbout",
    meeting: state.id,
    audience: "everyone",
    version,
    until: deadlineOn ?? null,
    by,
    on,
  }));
};

const erasureAsks = (
  { minutes }: MeetingInFile,
  { id: meeting }: MeetingState,
  blocks: readonly ReadBlock[],
): readonly MeetingFact[] =>
  (minutes?.erasureAsks ?? []).flatMap(({ blockId: block, byId, on, declined }): readonly MeetingFact[] => {
    const audience = blocks.find(({ id }) => id === block)?.audience;
    if (audience === undefined) return [];
    const about = { meeting, audience, block };
    return [
      { kind: "minutesErasureAsked", ...about, by: participantId(byId), on },
      ...(declined
        ? [
            {
              kind: "minutesErasureDeclined",
              ...about,
              reason: declined.reason,
              by: participantId(declined.byId),
              on: declined.on,
            } as const,
          ]
        : []),
    ];
  });

export const minutesFacts = (telling: MinutesToTell): ToldMinutes => {
  const { record, meeting: state, by } = telling;
  const { adoptedOn, adoptedVersion, adoptedById, responses } = record.minutes?.adoption ?? {};
  const known = blocksByVersion(telling);
  const corrections = (record.minutes?.corrections ?? []).flatMap((each) => corrected(each, telling, known));
  const isBefore = (on: string): boolean => !adoptedOn || on < adoptedOn;
  const adopted: ToldMinutes["adopted"] = adoptedOn
    ? {
        kind: "minutesAdopted",
        meeting: state.id,
        audience: "everyone",
        version: adoptedVersion ?? record.minutes?.versions?.at(-1)?.version ?? 1,
        by: adoptedById ? participantId(adoptedById) : by,
        on: adoptedOn,
      }
    : null;
  return {
    before: [
      ...versions(telling, known),
      ...asking(telling),
      ...(responses ?? []).flatMap((each) => answered(each, telling, known)),
      ...corrections.filter(({ on }) => isBefore(on)).map(({ fact }) => fact),
      // What replaced what was adopted first; the version that stands is the one that is adopted here.
      ...(record.minutes?.erasures ?? []).map(
        ({ replaces, version, byId, on }): MeetingFact => ({
          kind: "minutesErased",
          meeting: state.id,
          audience: "everyone",
          replaces,
          version,
          by: participantId(byId),
          on,
        }),
      ),
    ],
    adopted,
    after: [
      ...corrections.filter(({ on }) => !isBefore(on)).map(({ fact }) => fact),
      ...erasureAsks(record, state, [...(known.get(adopted?.version ?? 0) ?? [])]),
    ],
  };
};
