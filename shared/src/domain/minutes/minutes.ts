// The minutes of one meeting: versions made of blocks, each with its own readers; who answered what to which version; and
// the one that was adopted. Nothing of talk is in them (R-222d).
import type { Audience } from "../audience.ts";
import type { ErasureAsk } from "../erasure.ts";
import type { ItemRef } from "../item.ts";
import type { Via } from "../meeting/plan.ts";
import type { Hand } from "../ownHand.ts";
import type { Provenance } from "../provenance.ts";
import type { Rhythm } from "../wording.ts";
import type { ParticipantId } from "../../ids.ts";

/** The parts of the minutes, in the order in which they are read. */
export const minutesSections = [
  "presence",
  "question",
  "summary",
  "strengths",
  "concerns",
  "goals",
  "decisions",
  "agreements",
  "actions",
  "dissents",
  "openQuestions",
  "sinceLastTime",
  "next",
] as const;
export type MinutesSection = (typeof minutesSections)[number];

/** One answer with an agreement, as it stood when the minutes were made. The words with it are a block of their own. */
export interface BlockAnswer extends Omit<Hand, "notedById"> {
  readonly by: ParticipantId;
  readonly value: "yes" | "notYet" | "no";
  readonly notedById: ParticipantId | null;
}

/**
 * One thing in the minutes, with its own readers. Language-free where it can be: `shared/words` says it in Dutch. A field
 * that says nothing here is left out, so that a block is as small as what it says. It keeps its id from version to version.
 */
export interface MinutesBlock {
  readonly id: string;
  readonly section: MinutesSection;
  /** Where it stands in its section among those with the same readers. Says nothing of blocks that others read. */
  readonly order: string;
  /** What it was made from, when that lies on a sheet. */
  readonly item?: ItemRef;
  /** Empty where the block says it all by itself, and where somebody took their own words back. */
  readonly text: string;
  /** Whose words these are: only they may reword them (R-222c). Absent: the table's. */
  readonly wordsOf?: ParticipantId;
  /** The block that these words are about: a dissent, or what somebody said with an answer. */
  readonly about?: string;
  /** Who does it (the owner first, then with whom), takes part, or was there. */
  readonly people?: readonly ParticipantId[];
  /** A day, `2026-09-22`: of the meeting, or what it is meant for, or when it was decided. */
  readonly on?: string;
  /** `agreed`, `proposed`, `done`, `tableDecision`, `authorityDecision` … as its own kind says; of an answer's words its value. */
  readonly status?: string;
  /** An action: `together`, `onBehalf`; absent: by oneself. */
  readonly mode?: string;
  /** How often, as was said yes to. */
  readonly rhythm?: Rhythm;
  readonly answers?: readonly BlockAnswer[];
  /** An agreement that was made outside a meeting. */
  readonly made?: Provenance;
  /** An authority's decision: by whom, and until when one may object there. */
  readonly byOrganisation?: string;
  readonly objectionUntil?: string;
  /** Only with who was there. */
  readonly presence?: Presence;
  /** Here stood a part that is gone for good: who asked for that, who did it and when. Nothing of what it said. */
  readonly erased?: ErasedPart;
}

export interface ErasedPart {
  readonly askedBy: ParticipantId;
  readonly by: ParticipantId;
  readonly on: string;
}

/** From adopted minutes something went for good: a version without it stands in the place of the one that was adopted. */
export interface MinutesErasure {
  readonly replaces: number;
  readonly version: number;
  readonly by: ParticipantId;
  readonly on: string;
}

/** Who was there and how; and what everyone was called then, so that a later name changes nothing in these minutes. */
export interface Presence {
  readonly via: Readonly<Record<ParticipantId, Via>>;
  readonly guests: readonly ParticipantId[];
  /** Came when it had begun, left before it closed: the time at the table, `14.10`. */
  readonly came: Readonly<Record<ParticipantId, string>>;
  readonly left: Readonly<Record<ParticipantId, string>>;
  /** Residents who were not there and had said yes to this meeting: the day they did. */
  readonly agreedTo: Readonly<Record<ParticipantId, string>>;
  /** What everyone at this table was called. */
  readonly names: Readonly<Record<ParticipantId, string>>;
  readonly residents: readonly ParticipantId[];
}

export interface MinutesVersion {
  /** 1, 2, … */
  readonly version: number;
  readonly on: string;
  /** `null`: the house itself, at closing. */
  readonly by: ParticipantId | null;
  readonly change: string;
  /** The blocks this reader may read, unsorted. */
  readonly blocks: readonly ReadBlock[];
}
export interface ReadBlock extends MinutesBlock {
  readonly audience: Audience;
  /** Their holder said it in other words in a later version: the earlier ones are shown to nobody any more (R-222c). */
  readonly isReworded?: true;
}

export type MinutesAnswerValue = "yes" | "notYet" | "no" | "together" | "comment";
export const minutesAnswerValues: readonly MinutesAnswerValue[] = ["yes", "notYet", "no", "together", "comment"];

/** What one person said to one version; the last one per version counts. Silence is never an answer. */
export interface MinutesAnswer extends Pick<Hand, "onPaper" | "besideId"> {
  readonly by: ParticipantId;
  readonly version: number;
  readonly value: MinutesAnswerValue;
  readonly on: string;
  /** Own words; empty for a reader who may not read what they are about. */
  readonly text: string;
  /** The block they are about; absent: the whole. */
  readonly about?: string;
  /** Who noted it down for somebody without a screen, or read it with the resident. */
  readonly notedById: ParticipantId | null;
}

/** What is left of an answer for who may not read its words, and for everyone when they are gone: nor what they were about. */
export const withoutWords = ({ about: _, ...answer }: KeptAnswer): KeptAnswer => ({ ...answer, text: "" });

/** As it is remembered. `isForSome`: its words came only to those who may read them, and stay an answer of its own when they are gone. */
export interface KeptAnswer extends MinutesAnswer {
  readonly isForSome?: true;
}

/** *Klopt niet* on one line, or something added after adoption. Both wordings stay. */
export interface Correction {
  readonly id: string;
  readonly version: number;
  /** `null`: about the whole. */
  readonly block: string | null;
  readonly by: ParticipantId;
  readonly on: string;
  readonly text: string;
  readonly answer: {
    readonly by: ParticipantId;
    readonly on: string;
    readonly as: "changed" | "kept";
    readonly text: string;
  } | null;
  /** The day a resident said this correction may stand. */
  readonly acceptedByResidentOn: string | null;
}

/** Proof that a block stands as it was adopted: HMAC-SHA256 under a key of its own, both hex (RELIABILITY.md 6). */
export interface BlockSeal {
  readonly block: string;
  readonly key: string;
  readonly commitment: string;
}

export interface MinutesState {
  readonly versions: readonly MinutesVersion[];
  /** The version people are asked about; the day only ends the asking. */
  readonly asked: { readonly version: number; readonly on: string; readonly until: string | null } | null;
  /** Every version people were ever asked about, in that order. */
  readonly everAsked: readonly number[];
  readonly answers: readonly KeptAnswer[];
  readonly corrections: readonly Correction[];
  readonly adopted: { readonly version: number; readonly on: string; readonly by: ParticipantId } | null;
  readonly seals: readonly BlockSeal[];
  /** What a resident asked to have gone for good, by block. */
  readonly erasureAsks: Readonly<Record<string, ErasureAsk>>;
  /** Oldest first. */
  readonly erasures: readonly MinutesErasure[];
}

export const noMinutes: MinutesState = {
  versions: [],
  asked: null,
  everAsked: [],
  answers: [],
  corrections: [],
  adopted: null,
  seals: [],
  erasureAsks: {},
  erasures: [],
};

export type MinutesStatus = "draft" | "forApproval" | "adopted";

/** `null` before the meeting closed. What is added after adoption stands beside it: adopted stays adopted. */
export const minutesStatus = ({ versions, asked, adopted }: MinutesState): MinutesStatus | null =>
  adopted ? "adopted" : asked ? "forApproval" : versions.length > 0 ? "draft" : null;

export const latestVersion = ({ versions }: Pick<MinutesState, "versions">): MinutesVersion | null =>
  versions.at(-1) ?? null;

/** What this person said last to this version; `null`: nothing, which is never a yes. */
export const lastAnswerOf = (
  { answers }: Pick<MinutesState, "answers">,
  by: ParticipantId,
  version: number,
): MinutesAnswer | null => answers.findLast((each) => each.by === by && each.version === version) ?? null;

/** Who may read a block of a version; everyone may read what is about the whole (`null`). `null`: no such block (to read). */
export const audienceOfBlock = (
  { versions }: Pick<MinutesState, "versions">,
  version: number,
  block: string | null,
): Audience | null => {
  const found = versions.find((each) => each.version === version);
  if (!found) return null;
  return block === null ? "everyone" : (found.blocks.find((each) => each.id === block)?.audience ?? null);
};
