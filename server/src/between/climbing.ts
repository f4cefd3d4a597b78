// The house's clock over handovers: what was not answered in time goes to the next person, at the hour on the wall. What is due
// follows from the facts alone, so a house that was away climbs what is due when it is back, and nothing twice.
import { climbByClock, nextDay } from "@werktafel/shared/domain/between/clock";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Handover } from "@werktafel/shared/domain/between/handover";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Participant } from "@werktafel/shared/domain/participant";
import { opennessOf } from "@werktafel/shared/domain/time/doors";
import type { BoardId } from "@werktafel/shared/ids";
import type { Boards, BoardNow } from "../boards/boards.ts";
import { holidaysAround } from "../boards/calendar/holidays.ts";
import { dayInAmsterdam } from "../boards/dayInAmsterdam.ts";
import type { Log } from "../log.ts";
import type { Store } from "../storage/store.ts";
import { dueAt } from "./dueDays.ts";

/** Tables of which nothing is known yet are read so many a round, so that a start is not slowed by all of them at once. */
const unknownPerRound = 50;

export interface ClimbingNeeds {
  readonly store: Pick<Store, "run">;
  readonly boards: Pick<Boards, "append" | "onChanged">;
  readonly log: Pick<Log, "error">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Climbing {
  /** One look at every table where something may be due. */
  look(): Promise<void>;
}

const audienceOf = ({ place }: Handover, { sheets }: BoardNow): Audience | null =>
  "audience" in place ? place.audience : (sheets.find(({ id }) => id === place.item.sheet)?.audience ?? null);

/** What climbs at a table at this moment. */
export const climbsNow = (board: BoardNow, at: number): readonly Fact[] =>
  board.facts.handovers.flatMap((handover): readonly Fact[] => {
    const readers = audienceOf(handover, board);
    if (readers === null) return [];
    const { participants: people } = board.facts;
    const dueAfter = dueAt(board.facts);
    const on = dayInAmsterdam(at);
    const opens = (person: Participant) => opennessOf(person, board.facts, holidaysAround(at));
    const climb = climbByClock(handover, { people, readers, dueAfter, at, on, opennessOf: opens });
    if (climb === null) return [];
    const ask = handover.asks.length - 1;
    return [{ kind: "handoverClimbed", ...handover.place, handover: handover.id, ask, on, ...climb }];
  });

/** The first day on which there is something to look at here again; `null`: not before something changes. */
const nextLook = ({ handovers }: BoardFacts): string | null =>
  handovers
    .flatMap((each) => nextDay(each) ?? [])
    .toSorted()
    .at(0) ?? null;

export const openClimbing = ({ store, boards, log, now }: ClimbingNeeds): Climbing => {
  const known = new Map<BoardId, string | null>();
  /** What changes while it is being looked at is looked at again. */
  const changes = new Map<BoardId, number>();
  let allChanges = 0;
  boards.onChanged((board) => {
    if (board === null) {
      allChanges += 1;
      known.clear();
      return;
    }
    changes.set(board, (changes.get(board) ?? 0) + 1);
    known.delete(board);
  });
  const countOf = (board: BoardId): number => allChanges + (changes.get(board) ?? 0);

  const lookAt = async (board: BoardId): Promise<void> => {
    const before = countOf(board);
    let next: string | null = null;
    let climbs = false;
    await boards.append(
      board,
      (here) => {
        next = nextLook(here.facts);
        const facts = climbsNow(here, now());
        climbs = facts.length > 0;
        return facts;
      },
      null,
    );
    // What climbed has a new day of its own: it is looked at in the next round.
    if (!climbs && countOf(board) === before) known.set(board, next);
  };

  return {
    look: async () => {
      const today = dayInAmsterdam(now());
      let unknown = 0;
      for (const { id, closedAt, isReady } of await store.run("boards", {})) {
        if (closedAt !== null || !isReady) continue;
        const day = known.get(id);
        if (day === null || (day !== undefined && day > today)) continue;
        if (day === undefined) unknown += 1;
        if (unknown > unknownPerRound) continue;
        try {
          await lookAt(id);
        } catch (error) {
          // One table that cannot be read keeps no other waiting.
          log.error("handoversNotLookedAt", error, { board: id });
        }
      }
    },
  };
};
