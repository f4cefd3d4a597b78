// De vrijdag-check: on the last working day before a closed time, from noon, who leads the process sees what must still be
// arranged before the doors close, and also what is fine. A list, never a score.
import type { ItemId, ParticipantId, SheetId } from "../../../ids.ts";
import type { Participant } from "../../participant.ts";
import { isResident, isSeated } from "../../participant.ts";
import { type CheckIn, lastCheckIn } from "../asking.ts";
import { isDay } from "../days.ts";
import { closesAt, instantOf, type Openness, opensNext, type WallTime, wallTimeAt } from "../openness.ts";
import { isLastBeforeClosed, nextWorkingDay, officeDaysWith } from "../workingDays.ts";

/** From this hour there is still an afternoon to arrange something. */
const checkedFrom = "12:00";

export interface OpenAction {
  readonly id: ItemId;
  /** Where it lies: who reads it there is told who looked. */
  readonly sheet: SheetId;
  readonly text: string;
  readonly owner: ParticipantId;
  readonly due: string;
}

/** A handover that waits for an answer, or that nobody was asked for yet. */
export interface OpenHandover {
  readonly id: string;
  readonly from: ParticipantId;
  readonly answerDueOn: string | null;
}

export type CheckLine =
  /** It is for today, and its owner is still there until then. */
  | { readonly kind: "stillToday"; readonly action: OpenAction; readonly until: WallTime }
  /** It is for a day in the closed time: its owner is there until then, and not on that day. */
  | { readonly kind: "thenClosed"; readonly action: OpenAction; readonly until: WallTime }
  /** Its owner is away; `back: null`: nobody knows until when. */
  | {
      readonly kind: "ownerAway";
      readonly owner: ParticipantId;
      readonly back: WallTime | null;
      readonly actions: readonly OpenAction[];
    }
  /** It lies with somebody who does not sit here any more: nobody does it. */
  | { readonly kind: "ownerLeft"; readonly owner: ParticipantId; readonly actions: readonly OpenAction[] }
  | { readonly kind: "handoverOpen"; readonly handover: OpenHandover }
  | { readonly kind: "notGood"; readonly of: ParticipantId; readonly on: string };

export interface FridayCheck {
  /** When the door of who reads this closes; `null`: it is closed, or it has no hours. */
  readonly closes: WallTime | null;
  /** When the closed time is over. */
  readonly until: WallTime;
  readonly lines: readonly CheckLine[];
  /** What is fine, said as well: nobody has to look whether it was looked at. */
  readonly areActionsFine: boolean;
  readonly areHandoversFine: boolean;
  readonly isEverybodyWell: boolean;
  /** There is an agreement about whom to call meanwhile. */
  readonly canCallSomebody: boolean;
}

export interface CheckedTable {
  readonly people: readonly Participant[];
  readonly actions: readonly OpenAction[];
  readonly handovers: readonly OpenHandover[];
  /** As far as who reads this may know them. */
  readonly checkIns: readonly CheckIn[];
  readonly canCallSomebody: boolean;
  /** Who leads, and reads this. */
  readonly reader: Participant;
  readonly opennessOf: (person: Participant) => Openness | null;
  readonly holidays: ReadonlySet<string>;
}

/** A moment in the afternoon before a closed time. */
export const isFridayAfternoon = (at: number, holidays: ReadonlySet<string>): boolean => {
  const { day, time } = wallTimeAt(at);
  return time >= checkedFrom && isLastBeforeClosed(day, officeDaysWith(holidays));
};

const actionLines = (table: CheckedTable, at: number, before: string): readonly CheckLine[] => {
  const today = wallTimeAt(at).day;
  const lines: CheckLine[] = [];
  const away = new Map<ParticipantId, { readonly back: WallTime | null; readonly actions: OpenAction[] }>();
  const left = new Map<ParticipantId, OpenAction[]>();
  const inTime = table.actions.filter(({ due }) => isDay(due) && due < before);
  for (const action of [...inTime].sort((one, other) => one.due.localeCompare(other.due))) {
    const owner = table.people.find((each) => each.id === action.owner && isSeated(each));
    if (!owner) {
      left.set(action.owner, [...(left.get(action.owner) ?? []), action]);
      continue;
    }
    const openness = table.opennessOf(owner);
    // Who keeps no hours is never closed, and is left in peace.
    if (!openness) continue;
    const until = closesAt(openness, at);
    if (until === null) {
      const known = away.get(action.owner) ?? { back: opensNext(openness, at), actions: [] };
      known.actions.push(action);
      away.set(action.owner, known);
    } else if (action.due === today) lines.push({ kind: "stillToday", action, until });
    else if (action.due > today) {
      const back = opensNext(openness, at);
      if (back === null || back.day > action.due) lines.push({ kind: "thenClosed", action, until });
    }
  }
  const gone = [...left].map(([owner, actions]) => ({ kind: "ownerLeft", owner, actions }) as const);
  const closed = [...away].map(([owner, { back, actions }]) => ({ kind: "ownerAway", owner, back, actions }) as const);
  return [...lines, ...closed, ...gone];
};

/** `null`: it is not such an afternoon. */
export const fridayCheck = (table: CheckedTable, at: number): FridayCheck | null => {
  if (!isFridayAfternoon(at, table.holidays)) return null;
  const { day } = wallTimeAt(at);
  const next = nextWorkingDay(day, officeDaysWith(table.holidays));
  const actions = actionLines(table, at, next);
  const handovers = table.handovers.map((handover): CheckLine => ({ kind: "handoverOpen", handover }));
  const unwell = table.people
    .filter((each) => isSeated(each) && isResident(each))
    .flatMap((each): readonly CheckLine[] => {
      const last = lastCheckIn(each.id, table.checkIns);
      return last?.face === "notGood" ? [{ kind: "notGood", of: each.id, on: last.on }] : [];
    });
  const own = table.opennessOf(table.reader);
  const opens = own ? opensNext(own, at) : null;
  const usual: WallTime = { day: next, time: "09:00" };
  return {
    closes: own ? closesAt(own, at) : null,
    until: opens && instantOf(opens) > instantOf({ day: next, time: "00:00" }) ? opens : usual,
    lines: [...actions, ...handovers, ...unwell],
    areActionsFine: actions.length === 0,
    areHandoversFine: handovers.length === 0,
    isEverybodyWell: unwell.length === 0,
    canCallSomebody: table.canCallSomebody,
  };
};
