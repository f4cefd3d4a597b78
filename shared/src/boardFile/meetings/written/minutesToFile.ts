// Minutes in the words of the file. A version brings its blocks along unless an import of the file would make the same ones;
// adopted minutes bring their seals, so that the fingerprint on paper stays true in another house.
import { audienceKey } from "../../../domain/audience.ts";
import type { MeetingState } from "../../../domain/meeting/meeting.ts";
import {
  minutesStatus,
  type MinutesState,
  type MinutesVersion,
  type ReadBlock,
} from "../../../domain/minutes/minutes.ts";
import { handOf } from "../../../domain/ownHand.ts";
import { canonicalJson } from "../../../domain/sealing/canonicalJson.ts";
import { headerName } from "../../../domain/sealing/sealedPieces.ts";
import { isPlainObject, objectsIn, type PlainObject } from "../../plainJson.ts";
import { blockToFile } from "../blocksInFile.ts";

export interface MinutesWritten {
  /** The minutes as the file has them now, or nothing. */
  readonly before: unknown;
  /** What an import of the file makes of this meeting; `null`: the file does not have it. */
  readonly imported: MeetingState | null;
  readonly meeting: MeetingState;
  /** The file knows this item by its id. */
  readonly isNamed: (item: string) => boolean;
}

const placeOf = ({ section, audience, order }: ReadBlock): string => `${section} ${audienceKey(audience)} ${order}`;

/** Blocks without the names chance gave them: what an import makes twice is the same twice. */
const spelled = (blocks: readonly ReadBlock[]): string => {
  const places = new Map(blocks.map((block) => [block.id, placeOf(block)] as const));
  return blocks
    .map(({ id, item, about, ...rest }) =>
      canonicalJson({
        ...rest,
        place: places.get(id),
        item: rest.section === "summary" ? null : (item?.item ?? null),
        about: about === undefined ? null : (places.get(about) ?? about),
      }),
    )
    .sort()
    .join("\n");
};

/** What is written of the blocks, the same for what there is and for what an import gives: then the two can be compared. */
interface Brought {
  readonly versions: ReadonlySet<number>;
  readonly seals: boolean;
}

const isNamedByWords = ({ corrections, answers, erasureAsks }: MinutesState): boolean =>
  Object.keys(erasureAsks).length > 0 ||
  corrections.some(({ block }) => block !== null) ||
  answers.some(({ about }) => about !== undefined);

const brought = ({ before, imported, meeting: { minutes } }: MinutesWritten): Brought => {
  const inFile = isPlainObject(before) ? before : {};
  const withBlocks = new Set(
    objectsIn(inFile["versions"]).flatMap((each) => (Object.hasOwn(each, "blocks") ? [each["version"]] : [])),
  );
  const adoptedHere = minutes.adopted !== null && (imported?.minutes.adopted ?? null) === null;
  const seals = adoptedHere || Object.hasOwn(inFile, "seals");
  const isAsImported = ({ version, blocks }: MinutesVersion): boolean =>
    spelled(blocks) === spelled(imported?.minutes.versions.find((each) => each.version === version)?.blocks ?? []);
  const versions = minutes.versions.filter(
    (each) => withBlocks.has(each.version) || seals || isNamedByWords(minutes) || !isAsImported(each),
  );
  return { versions: new Set(versions.map(({ version }) => version)), seals };
};

const versionToFile = (
  { version, on, by, change, blocks }: MinutesVersion,
  what: Brought,
  isNamed: (item: string) => boolean,
): PlainObject => ({
  version,
  on,
  byId: by,
  change,
  ...(what.versions.has(version) ? { blocks: blocks.map((block) => blockToFile(block, isNamed)) } : {}),
});

const sealsToFile = ({ adopted, versions, seals }: MinutesState): readonly PlainObject[] => {
  const blocks = versions.find(({ version }) => version === adopted?.version)?.blocks ?? [];
  const names = new Set([headerName, ...blocks.map(({ id }) => id)]);
  return seals.filter(({ block }) => names.has(block)).map((seal) => ({ ...seal }));
};

const spelledOut = (minutes: MinutesState, what: Brought, isNamed: (item: string) => boolean): PlainObject => {
  const { asked, everAsked, adopted } = minutes;
  return {
    status: minutesStatus(minutes),
    versions: minutes.versions.map((each) => versionToFile(each, what, isNamed)),
    adoption: {
      openedOn: asked?.on ?? null,
      deadlineOn: asked?.until ?? null,
      askedVersions: everAsked,
      responses: minutes.answers.map(({ by, value, on, text, version, about, notedById, ...hand }) => ({
        participantId: by,
        value,
        on,
        text,
        version,
        aboutId: about ?? null,
        notedById,
        ...handOf(hand),
      })),
      adoptedOn: adopted?.on ?? null,
      adoptedVersion: adopted?.version ?? null,
      adoptedById: adopted?.by ?? null,
    },
    corrections: minutes.corrections.map(({ id, by, on, text, version, block, answer, acceptedByResidentOn }) => ({
      id,
      byId: by,
      on,
      text,
      version,
      blockId: block,
      answer: answer && { byId: answer.by, on: answer.on, as: answer.as, text: answer.text },
      acceptedByResidentOn,
    })),
    ...(minutes.erasures.length > 0
      ? {
          erasures: minutes.erasures.map(({ replaces, version, by, on }) => ({ replaces, version, byId: by, on })),
        }
      : {}),
    ...(Object.keys(minutes.erasureAsks).length > 0
      ? {
          erasureAsks: Object.entries(minutes.erasureAsks).map(([blockId, { by, on, declined }]) => ({
            blockId,
            byId: by,
            on,
            declined: declined && { byId: declined.by, on: declined.on, reason: declined.reason },
          })),
        }
      : {}),
    ...(what.seals ? { seals: sealsToFile(minutes) } : {}),
  };
};

export interface MinutesInWords {
  /** What an import of the file gives; `undefined`: no minutes. */
  readonly was: PlainObject | undefined;
  readonly now: PlainObject | undefined;
}

/** All but the plain summary, which lies on sheets. */
export const minutesInWords = (written: MinutesWritten): MinutesInWords => {
  const { meeting, imported, isNamed } = written;
  const what = brought(written);
  const inWords = (state: MeetingState | null): PlainObject | undefined =>
    state && state.minutes.versions.length > 0 ? spelledOut(state.minutes, what, isNamed) : undefined;
  return { was: inWords(imported), now: inWords(meeting) };
};
