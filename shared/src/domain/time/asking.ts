// Hoe gaat het? A named person asks a named person, in a rhythm of weeks. The one who asks is reminded, never the one
// who is asked. What is answered is one of three faces, own words if they like, and who may know it is theirs to choose.
import type { ParticipantId } from "../../ids.ts";
import type { Audience } from "../audience.ts";
import { addDays, daysBetween, isDay } from "./days.ts";

export const faces = ["good", "ok", "notGood"] as const;
export type Face = (typeof faces)[number];

/** Who asks whom. */
export interface Asking {
  readonly id: string;
  readonly of: ParticipantId;
  readonly asker: ParticipantId;
  readonly everyWeeks: number;
  /** The day from which is counted, when nobody asked before. */
  readonly from: string;
}

export interface CheckIn {
  readonly id: string;
  readonly of: ParticipantId;
  /** Who asked; `null`: they said it by themselves. */
  readonly askedBy: ParticipantId | null;
  readonly on: string;
  readonly face: Face;
  readonly text: string;
  /** By telephone, at home …, in words. */
  readonly via: string;
  readonly audience: Audience;
}

/** After this many days without an answer the asker did not come to it: it is asked again, and then counts as missed. */
const missedAfterDays = 7;

/** The last answer somebody gave; on one day the one that was written down last. */
export const lastCheckIn = (of: ParticipantId, checkIns: readonly CheckIn[]): CheckIn | null =>
  checkIns
    .filter((each) => each.of === of)
    .reduce<CheckIn | null>((last, each) => (last === null || each.on >= last.on ? each : last), null);

/** The day on which the asker reads "Vraag Noor hoe het gaat". */
export const nextAskOn = ({ of, from, everyWeeks }: Asking, checkIns: readonly CheckIn[]): string => {
  const last = lastCheckIn(of, checkIns);
  return last !== null && isDay(last.on) && last.on >= from ? addDays(last.on, everyWeeks * 7) : from;
};

export interface DueAsking {
  readonly asking: Asking;
  readonly since: string;
  /** It went by twice: who leads the process hears of it. */
  readonly isMissedTwice: boolean;
}

/** What is to be asked today or was to be asked before, longest ago first. */
export const dueAskings = (
  askings: readonly Asking[],
  checkIns: readonly CheckIn[],
  today: string,
): readonly DueAsking[] =>
  askings
    .map((asking) => ({ asking, since: nextAskOn(asking, checkIns) }))
    .filter(({ since }) => isDay(since) && since <= today)
    .map(({ asking, since }) => ({
      asking,
      since,
      isMissedTwice: daysBetween(since, today) >= 2 * missedAfterDays,
    }))
    .sort((one, other) => one.since.localeCompare(other.since));
