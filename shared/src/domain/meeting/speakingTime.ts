// How the time in a round was shared: residents and others, and per party only where nothing of one person can be read from
// it. Never per person: no ranking, no export. Times live in memory alone; what is told is told once, when a round is over.
import type { ParticipantId } from "../../ids.ts";
import { grouped } from "../grouped.ts";
import type { Party } from "../participant.ts";

/** Parts of the whole in whole hundredths, 0 to 1; residents and others add up to 1. Told when a round ends. */
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

/** Shorter is a slip of the hand: it makes nobody a second speaker behind whom the first one hides. */
const spokeAtLeastMs = 1_000;

const sumOf = (some: readonly Spoken[]): number => some.reduce((sum, each) => sum + each.ms, 0);
const speakersOf = (some: readonly Spoken[]): number => new Set(some.map(({ person }) => person)).size;

/**
 * The shares of one round; `null` when nobody spoke, or when *others* would be one person. A party is shown when at least
 * two of it spoke, and all parties are left out when what is left over would be one person's: it could be subtracted.
 * The residents' own share is always shown, as the issue asks, also for one resident.
 *
 * Hundredths, never finer: from the exact quotient of two numbers of milliseconds both could be worked out.
 */
export const speakingShare = (told: readonly Spoken[]): SpeakingShare | null => {
  const perPerson = [...grouped(told, ({ person }) => person).values()];
  const spoken = perPerson.filter((some) => sumOf(some) >= spokeAtLeastMs).flat();
  const total = sumOf(spoken);
  const others = spoken.filter(({ party }) => party !== "resident");
  if (total <= 0 || speakersOf(others) === 1) return null;
  const hundredths = (some: readonly Spoken[]): number => Math.round((100 * sumOf(some)) / total);
  const byParty = [...grouped(others, ({ party }) => party)];
  const shown = byParty.filter(([, some]) => speakersOf(some) >= 2);
  const leftOut = byParty.filter(([, some]) => speakersOf(some) < 2);
  const residents = hundredths(spoken.filter(({ party }) => party === "resident"));
  return {
    residents: residents / 100,
    others: (100 - residents) / 100,
    perParty: leftOut.length === 1 ? [] : shown.map(([party, some]) => ({ party, share: hundredths(some) / 100 })),
  };
};
