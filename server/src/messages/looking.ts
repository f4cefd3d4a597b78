// Each minute: which actions wait for somebody's yes, and whose own date comes near. Everything is told by what lies on the
// disk, so that a house that stood still goes on where it was; what was found before is put nowhere twice.
import {
  asksDue,
  datesComing,
  type DueCause,
  proposalsOf,
  statementsDue,
  waitingDue,
} from "@werktafel/shared/domain/messages/dueSoon";
import { wallClock } from "@werktafel/shared/domain/messages/wallClock";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { lyingOf, openStatementsOn } from "@werktafel/shared/domain/correcting/onTable";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import type { BoardId, ParticipantId } from "@werktafel/shared/ids";
import type { Boards } from "../boards/boards.ts";
import type { Log } from "../log.ts";
import { readAllOf } from "../sheets/reading/readAll.ts";
import type { Sheets } from "../sheets/sheets.ts";
import type { Store } from "../storage/store.ts";

/** On which days somebody at a board works: their own, without holidays. */
export interface WorkingDays {
  works(facts: BoardFacts, who: ParticipantId, day: string): boolean;
  next(facts: BoardFacts, who: ParticipantId, day: string): string;
  holidays(day: string): ReadonlySet<string>;
}

export interface LookingNeeds {
  readonly store: Pick<Store, "run">;
  readonly boards: Pick<Boards, "allFacts">;
  readonly sheets: Pick<Sheets, "read">;
  readonly workingDays: WorkingDays;
  readonly now: () => number;
  readonly log: Pick<Log, "error">;
}

/** From this hour on somebody may be asked after a date; before it the day has not begun. */
const datesFromHour = 9;
/** Who is at the table says yes there and then: only what still lies there after this is worth a message. */
const settlesMs = 10 * 60_000;
/** So many boards in one look: after a start there is no haste. */
const boardsALook = 100;

interface Known {
  /** How far its log went when it was looked at. */
  readonly last: number;
  /** The day whose dates were looked for. */
  readonly day: string | null;
  /** Proposals that are not settled yet, and since when they were seen. */
  readonly seen: ReadonlyMap<string, number>;
}

const keyOf = ({ item, to }: DueCause): string => `${item} ${to}`;

export interface Looking {
  /** One look; the last of it is on disk when it resolves. */
  look(): Promise<void>;
  /** The look that goes on ends at the next board. */
  stop(): void;
}

export const openLooking = (needs: LookingNeeds): Looking => {
  let isStopping = false;
  const { store, boards, sheets, workingDays, now, log } = needs;
  const known = new Map<BoardId, Known>();

  const tableOf = async (board: BoardId, facts: BoardFacts) => {
    const read = await readAllOf(sheets, await store.run("sheetsAt", { board }));
    return tableView({ sheets: read, facts, me: null });
  };

  const lyingAt = (table: TableView, facts: BoardFacts, on: string) =>
    openStatementsOn(table, facts).map((each) => ({
      ...each,
      lying: lyingOf(each, facts, { on, holidays: workingDays.holidays(on) }),
    }));

  const lookAt = async (board: BoardId, last: number, day: string | null): Promise<void> => {
    const before = known.get(board);
    const facts = await boards.allFacts(board);
    if (facts === null) return;
    const table = await tableOf(board, facts);
    const { actions } = table;
    const at = now();
    const proposals = proposalsOf(actions, facts);
    const seen = new Map(proposals.map((each) => [keyOf(each), before?.seen.get(keyOf(each)) ?? at] as const));
    const isSettled = (each: DueCause): boolean => at - (seen.get(keyOf(each)) ?? at) >= settlesMs;
    const today = day && {
      day,
      worksToday: (who: ParticipantId) => workingDays.works(facts, who, day),
      nextWorkingDayOf: (who: ParticipantId) => workingDays.next(facts, who, day),
    };
    const ofToday = today
      ? [
          ...datesComing(actions, facts, today),
          ...asksDue(facts, today),
          ...waitingDue(table, facts, today),
          ...statementsDue(lyingAt(table, facts, today.day), facts, today),
        ]
      : [];
    const found = [...proposals.filter(isSettled), ...ofToday];
    if (found.length > 0) await store.run("putMessagesFound", { board, at, found });
    for (const each of proposals) if (isSettled(each)) seen.delete(keyOf(each));
    // What is settled and put is not looked at again until something changes at this board.
    known.set(board, { last, day: day ?? before?.day ?? null, seen });
  };

  const look = async (): Promise<void> => {
    const clock = wallClock(now());
    const day = clock.hour >= datesFromHour ? clock.day : null;
    const there = await store.run("boardsChanged", {});
    const alive = new Set(there.map(({ board }) => board));
    for (const board of known.keys()) if (!alive.has(board)) known.delete(board);
    const due = there.filter(({ board, last }) => {
      const of = known.get(board);
      return of === undefined || of.last !== last || of.seen.size > 0 || (day !== null && of.day !== day);
    });
    for (const { board, last } of due.slice(0, boardsALook)) {
      if (isStopping) return;
      try {
        await lookAt(board, last, day);
      } catch (error) {
        // One table that cannot be read keeps no other from its messages.
        log.error("messagesNotLookedFor", error, { board });
      }
    }
  };
  return {
    look,
    stop: () => {
      isStopping = true;
    },
  };
};
