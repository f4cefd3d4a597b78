// How the time in a round was shared: residents and others, and per party only where nothing of one person can be read from
// it. Never per person: no ranking, no export. Times live in memory alone; what is told is told once, when a round is over.
import type { ParticipantId } from "../../ids.ts";
import type { Party } from "../participant.ts";

/** Parts of the whole, 0 to 1, that add up to 1; told when a round ends. */
export interface SpeakingShare {
  readonly residents: number;
  readonly others: number;
  /** Only parties of which two or more people spoke, and only when no party that is left out can be worked out. */
  readonly perParty: readonly { readonly party: Party; readonly share: number }[];
}

export interface Spoken {
  readonly person: ParticipantId;
  readonly party: Party;
  readonly ms: number;
}

/**
 * The shares of one round; `null` when nobody spoke, or when *others* would be one person. A party is shown when at least
 * two of it spoke, and all parties are left out when what is left over would be one person's: it could be subtracted.
 * The residents' own share is always shown, as the issue asks, also for one resident.
 */
export const speakingShare = (spoken: readonly Spoken[]): SpeakingShare | null => {
  const total = spoken.reduce((sum, each) => sum + each.ms, 0);
  const others = spoken.filter((each) => each.party !== "resident" && each.ms > 0);
  if (total <= 0 || new Set(others.map((each) => each.person)).size === 1) return null;
  const part = (some: readonly Spoken[]): number => some.reduce((sum, each) => sum + each.ms, 0) / total;
  const byParty = Map.groupBy(others, (each) => each.party);
  const shown = [...byParty].filter(([, some]) => new Set(some.map((each) => each.person)).size >= 2);
  const leftOut = new Set(
    [...byParty]
      .filter(([, some]) => new Set(some.map((each) => each.person)).size < 2)
      .flatMap(([, some]) => some.map((each) => each.person)),
  );
  return {
    residents: part(spoken.filter((each) => each.party === "resident")),
    others: part(others),
    perParty: leftOut.size === 1 ? [] : shown.map(([party, some]) => ({ party, share: part(some) })),
  };
};
