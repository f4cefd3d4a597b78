// The minutes of a meeting as one reader has them before them: which version, how far it is, and what everyone said to it,
// the residents first. What others said before a resident answered is the screen's to keep closed.
import type { ParticipantId } from "../../ids.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import { adoptionOf, type Representative } from "./adoption.ts";
import {
  lastAnswerOf,
  latestVersion,
  type MinutesAnswer,
  type MinutesState,
  type MinutesStatus,
  type MinutesVersion,
  minutesStatus,
} from "./minutes.ts";

export interface PersonAnswer {
  readonly participant: ParticipantId;
  /** A resident, whose yes is needed. */
  readonly isNeeded: boolean;
  /** To this very version; `null`: nothing yet, and that is fine. */
  readonly answer: MinutesAnswer | null;
  /** The last one to an earlier version, when there is none to this one. */
  readonly earlier: MinutesAnswer | null;
}

export interface MinutesView {
  readonly version: MinutesVersion;
  readonly status: MinutesStatus;
  /** The residents first, then everyone else, each in order of name. */
  readonly answers: readonly PersonAnswer[];
  /** Adult residents who have not said yes to this version, in order of name. */
  readonly missing: readonly ParticipantId[];
  /** Asked about, not adopted yet, and every adult resident said yes. */
  readonly canBeAdopted: boolean;
}

/** The adopted version; before that the newest. `null`: there are none (that this reader may read). */
export const versionShown = (minutes: MinutesState): MinutesVersion | null =>
  minutes.versions.find((each) => each.version === minutes.adopted?.version) ?? latestVersion(minutes);

const plain = (name: string): string => name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By name, the same in every browser: by letter, not by the rules of one language or another. */
export const compareNames = (one: string, other: string): number =>
  compare(plain(one), plain(other)) || compare(one, other);

/** `version`: another one than `versionShown` gives. `null`: there are no minutes, or not that version. */
export const minutesFor = (
  minutes: MinutesState,
  participants: readonly Participant[],
  version?: number,
  /** Who may say yes for a resident today. */
  representatives: readonly Representative[] = [],
): MinutesView | null => {
  const status = minutesStatus(minutes);
  const shown =
    version === undefined ? versionShown(minutes) : minutes.versions.find((each) => each.version === version);
  if (!shown || status === null) return null;
  const said = (by: ParticipantId): boolean => minutes.answers.some((each) => each.by === by);
  // A participant who left keeps what they said: the minutes must still say who answered.
  const people = participants
    .filter((each) => said(each.id) || (isSeated(each) && each.party !== "guest"))
    .sort((one, other) => compareNames(one.callName, other.callName) || compare(one.id, other.id));
  const residents = people.filter((each) => isResident(each) && isSeated(each)).map((each) => each.id);
  const { missing, isReady } = adoptionOf({ minutes, version: shown.version, residents, representatives });
  return {
    version: shown,
    status,
    answers: [...people.filter(isResident), ...people.filter((each) => !isResident(each))].map(({ id }) => {
      const answer = lastAnswerOf(minutes, id, shown.version);
      const before = minutes.answers.findLast((each) => each.by === id && each.version < shown.version) ?? null;
      return { participant: id, isNeeded: residents.includes(id), answer, earlier: answer ? null : before };
    }),
    missing,
    canBeAdopted: minutes.adopted === null && minutes.everAsked.includes(shown.version) && isReady,
  };
};
