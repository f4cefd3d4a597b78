// What of adopted minutes is sealed, piece by piece: each block for its own readers; the header, which stands on every
// paper; and, per readers, the record of how it came to be adopted, as the facts say it.
import { type Audience, audienceKey } from "../audience.ts";
import type { Fact } from "../fact.ts";
import type { MeetingState } from "../meeting/meeting.ts";
import type { MeetingFact } from "../meeting/meetingFact.ts";
import type { MinutesBlock, MinutesErasure, ReadBlock } from "../minutes/minutes.ts";
import { handOf } from "../ownHand.ts";
import type { MeetingId, ParticipantId } from "../../ids.ts";

export type MinutesAdopted = Extract<MeetingFact, { readonly kind: "minutesAdopted" }>;
export type MinutesErased = Extract<MeetingFact, { readonly kind: "minutesErased" }>;

export interface Piece {
  /** A block's id, `header`, `record`, or `<correction id>~<kind of fact>`: no id holds a `~`. */
  readonly name: string;
  readonly audience: Audience;
  readonly content: unknown;
}

/** The name under which the header is sealed; no block is called so by chance: ids are random. */
export const headerName = "header~";
const recordName = "record~";

export interface MinutesHeader {
  readonly plan: MeetingState["plan"];
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** Without what was said to have changed: that may differ per reader. */
  readonly version: { readonly version: number; readonly on: string; readonly by: ParticipantId | null };
  /** What each person said last to this version, without words that not everyone reads; by participant id. */
  readonly answers: readonly {
    readonly by: ParticipantId;
    readonly value: string;
    readonly on: string;
    readonly notedById: ParticipantId | null;
    /** Only where it was so. */
    readonly onPaper?: true;
    readonly besideId?: ParticipantId;
  }[];
  readonly adopted: { readonly version: number; readonly on: string; readonly by: ParticipantId };
  /** Only where a part went for good since. */
  readonly erasures?: readonly MinutesErasure[];
}

/** What everyone reads over adopted minutes, the same from every reader's state; `null` while they are not adopted. */
export const minutesHeader = ({ plan, openedAt, closedAt, minutes }: MeetingState): MinutesHeader | null => {
  const { adopted, versions, answers, erasures } = minutes;
  const made = versions.find((each) => each.version === adopted?.version);
  if (adopted === null || made === undefined) return null;
  const { version, on, by } = made;
  const last = new Map(answers.filter((each) => each.version === version).map((each) => [each.by, each] as const));
  return {
    plan,
    openedAt,
    closedAt,
    version: { version, on, by },
    answers: [...last.values()]
      .map(({ by: who, value, on: day, notedById, ...hand }) => ({
        by: who,
        value,
        on: day,
        notedById,
        ...handOf(hand),
      }))
      .sort((one, other) => (one.by < other.by ? -1 : 1)),
    adopted: { version: adopted.version, on: adopted.on, by: adopted.by },
    ...(erasures.length === 0 ? {} : { erasures }),
  };
};

export type SealedBlock = Omit<MinutesBlock, "item">;

/**
 * A block as it is sealed: without its readers, who are sealed beside it, and without where its item lies: that is another
 * sheet when the table moves to another house. The record holds that.
 */
export const sealedBlock = (block: MinutesBlock | ReadBlock): SealedBlock => {
  const { item: _item, audience: _audience, ...said } = { audience: null, ...block };
  return said;
};

const isOf = (fact: Fact, meeting: MeetingId): fact is MeetingFact => "meeting" in fact && fact.meeting === meeting;

/** The version that was adopted, and those that took its place when a part of it went for good. */
export const lineageOf = (here: readonly Fact[]): ReadonlySet<number> =>
  new Set(
    here.flatMap((fact) =>
      fact.kind === "minutesAdopted"
        ? [fact.version]
        : fact.kind === "minutesErased"
          ? [fact.replaces, fact.version]
          : [],
    ),
  );

/** Facts that say how these minutes came to be adopted, and what went from them since. `version`: that stands now. */
const isRecorded = (fact: MeetingFact, lineage: ReadonlySet<number>, version: number): boolean => {
  switch (fact.kind) {
    case "meetingPlanned":
    case "meetingInvited":
      return fact.audience === "everyone";
    case "meetingOpened":
    case "meetingClosed":
    case "correctionAsked":
    case "correctionAnswered":
    case "correctionAccepted":
      return true;
    case "minutesVersionMade":
    case "minutesBlocksTold":
    case "minutesAskedAbout":
    case "minutesAdopted":
    case "minutesErased":
      return lineage.has(fact.version);
    case "minutesAnswered":
      return lineage.has(fact.answer.version);
    case "minutesSealed":
      // What is left of the seals of the versions before.
      return fact.version !== version && lineage.has(fact.version);
    default:
      return false;
  }
};

/** A sheet keeps its line of descent when a backup is put back and its generation rises: that says nothing of the minutes. */
const ofFirstGeneration = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ofFirstGeneration);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      name === "sheet" && typeof each === "string" ? each.replace(/~[0-9]+$/, "~1") : ofFirstGeneration(each),
    ]),
  );
};

/** A block has a seal of its own: the record says that it was told, and where its item lies. */
const recorded = (fact: MeetingFact): unknown =>
  ofFirstGeneration(
    fact.kind === "minutesBlocksTold" ? { ...fact, blocks: fact.blocks.map(({ id, item }) => ({ id, item })) } : fact,
  );

/**
 * The pieces that adoption seals, or the erasing of a part of what was adopted. `facts`: those of the board in their order,
 * the adoption or the erasing the last that counts. `at`: the version that stands. `state`: the meeting as those facts make
 * it, for all readers together.
 */
export const piecesOf = (
  facts: readonly Fact[],
  at: { readonly meeting: MeetingId; readonly version: number },
  state: MeetingState,
): readonly Piece[] => {
  const { meeting, version } = at;
  const here = facts.filter((fact) => isOf(fact, meeting));
  const lineage = lineageOf(here);
  const blocks = here.flatMap((fact): readonly Piece[] =>
    fact.kind === "minutesBlocksTold" && fact.version === version
      ? fact.blocks.map((block) => ({ name: block.id, audience: fact.audience, content: sealedBlock(block) }))
      : [],
  );
  const records = new Map<string, { readonly audience: Audience; readonly told: unknown[] }>();
  for (const fact of here) {
    if (!("audience" in fact) || !isRecorded(fact, lineage, version)) continue;
    const key = audienceKey(fact.audience);
    const there = records.get(key) ?? { audience: fact.audience, told: [] };
    there.told.push(recorded(fact));
    records.set(key, there);
  }
  return [
    { name: headerName, audience: "everyone", content: minutesHeader(state) },
    ...[...records.values()].map(({ audience, told }) => ({ name: recordName, audience, content: told })),
    ...blocks,
  ];
};

export type CorrectionFact = Extract<MeetingFact, { readonly kind: `correction${string}` }>;
export const isCorrection = (fact: Fact): fact is CorrectionFact =>
  fact.kind === "correctionAsked" || fact.kind === "correctionAnswered" || fact.kind === "correctionAccepted";

/** What is added under adopted minutes is a piece of its own. */
export const addedPiece = (fact: CorrectionFact): Piece => {
  const id = fact.kind === "correctionAsked" ? fact.correction.id : fact.correction;
  return { name: `${id}~${fact.kind}`, audience: fact.audience, content: fact };
};
