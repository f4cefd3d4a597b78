// The minutes of one meeting: versions made of blocks, each with its own readers; who answered what to which version; and
// the one that was adopted. Nothing of talk is in them (R-222d).
import type { Audience } from "../audience.ts";
import type { ItemRef } from "../item.ts";
import type { ParticipantId } from "../../ids.ts";

/** The parts of the minutes, in the order in which they are read. */
export const minutesSections = [
  "presence",
  "question",
  "summary",
  "strengths",
  "concerns",
  "decisions",
  "agreements",
  "actions",
  "dissents",
  "openQuestions",
  "sinceLastTime",
  "next",
] as const;
export type MinutesSection = (typeof minutesSections)[number];

/** One answer with an agreement, as it stood when the minutes were made. */
export interface BlockAnswer {
  readonly by: ParticipantId;
  readonly value: "yes" | "notYet" | "no";
  readonly note: string;
  readonly notedById: ParticipantId | null;
}

/**
 * One thing in the minutes, with its own readers. Language-free where it can be: `shared/words` says it in Dutch. A field
 * that says nothing here is left out, so that a block is as small as what it says.
 */
export interface MinutesBlock {
  readonly id: string;
  readonly section: MinutesSection;
  /** Where it stands in its section: sorted by this, then id. Says nothing of blocks that others read. */
  readonly order: string;
  /** What it was made from, when that lies on a sheet. */
  readonly item?: ItemRef;
  readonly text: string;
  /** Whose words these are: only they may reword them (R-222c). Absent: the table's. */
  readonly wordsOf?: ParticipantId;
  /** Who does it, or takes part: an owner, parties, those present. */
  readonly people?: readonly ParticipantId[];
  /** Present: how. Action: with whom is in `people` after the owner. */
  readonly via?: Readonly<Record<ParticipantId, "inPerson" | "video" | "phone">>;
  /** A day, `2026-09-22`: when it is meant for, or when it was decided. */
  readonly on?: string;
  /** `agreed`, `proposed`, `done`, `tableDecision`, `authorityDecision` … as its own kind says. */
  readonly status?: string;
  readonly answers?: readonly BlockAnswer[];
  /** An authority's decision: by whom, and until when one may object there. */
  readonly byOrganisation?: string;
  readonly objectionUntil?: string;
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
}

export type MinutesAnswerValue = "yes" | "notYet" | "no" | "together" | "comment";
export const minutesAnswerValues: readonly MinutesAnswerValue[] = ["yes", "notYet", "no", "together", "comment"];

/** What one person said to one version; the last one per version counts. Silence is never an answer. */
export interface MinutesAnswer {
  readonly by: ParticipantId;
  readonly version: number;
  readonly value: MinutesAnswerValue;
  readonly on: string;
  /** Own words; empty for a reader who may not read what they are about. */
  readonly text: string;
  /** Who noted it down for somebody without a screen, or read it with the resident. */
  readonly notedById: ParticipantId | null;
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
  readonly answers: readonly MinutesAnswer[];
  readonly corrections: readonly Correction[];
  readonly adopted: { readonly version: number; readonly on: string; readonly by: ParticipantId } | null;
  readonly seals: readonly BlockSeal[];
}

export const noMinutes: MinutesState = {
  versions: [],
  asked: null,
  answers: [],
  corrections: [],
  adopted: null,
  seals: [],
};

export type MinutesStatus = "draft" | "forApproval" | "adopted";

/** `null` before the meeting closed. What is added after adoption stands beside it: adopted stays adopted. */
export const minutesStatus = ({ versions, asked, adopted }: MinutesState): MinutesStatus | null =>
  adopted ? "adopted" : asked ? "forApproval" : versions.length > 0 ? "draft" : null;

export const latestVersion = ({ versions }: MinutesState): MinutesVersion | null => versions.at(-1) ?? null;
