// A meeting in short, as it stands in a list: when, where, how far it is, and how far its minutes are.
import type { BoardFacts } from "../board.ts";
import { minutesStatus, type MinutesStatus } from "../minutes/minutes.ts";
import { versionShown } from "../minutes/minutesView.ts";
import type { MeetingId } from "../../ids.ts";
import type { MeetingPhase } from "./meeting.ts";
import type { MeetingPlan } from "./plan.ts";

export interface MeetingCard extends MeetingPlan {
  readonly id: MeetingId;
  readonly phase: MeetingPhase;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  /** `null`: there are none yet, or none that this reader may read. */
  readonly minutes: { readonly status: MinutesStatus; readonly version: number } | null;
}

/**
 * The meetings this reader knows of. A table that came in before meetings lived here has only what its file said of them:
 * those come as they were told.
 */
export const meetingCards = ({ meetings, records }: BoardFacts): readonly (MeetingCard | object)[] => {
  const cards = Object.values(meetings).map(({ id, plan, phase, openedAt, closedAt, minutes }): MeetingCard => {
    const status = minutesStatus(minutes);
    const version = versionShown(minutes)?.version ?? null;
    return {
      id,
      ...plan,
      phase,
      openedAt,
      closedAt,
      minutes: status === null || version === null ? null : { status, version },
    };
  });
  const known = new Set<string>(cards.map(({ id }) => id));
  const told = (records["meetings"] ?? []).flatMap(({ id, record }) =>
    known.has(id) || typeof record !== "object" || record === null ? [] : [{ id, ...record }],
  );
  return [...told, ...cards];
};
