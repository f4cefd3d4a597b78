// What waits for whom, over all tables of a person. The store keeps a list per table, of ids and days; here it is made from the
// log, for each reader from what that very reader may read, and made anew whenever the log went on (0200).
import type { Line } from "@werktafel/shared/domain/mine/lines";
import type { BoardId } from "@werktafel/shared/ids";
import type { Place } from "../../access/gate.ts";
import type { Log } from "../../log.ts";
import type { Sheets } from "../../sheets/sheets.ts";
import type { Store } from "../../storage/store.ts";
import type { Boards } from "../boards.ts";
import { linesFromStore, type LinesOfBoard } from "../decode.ts";
import { madeMine, mineShape } from "./madeMine.ts";

export interface MineNeeds {
  readonly store: Pick<Store, "run">;
  readonly boards: Pick<Boards, "eachReader">;
  readonly sheets: Pick<Sheets, "read">;
  readonly log: Log;
  readonly now: () => number;
}

/** What waits for somebody at a table. */
export interface Waiting {
  /** Where the log of that table ended when it was asked. */
  readonly seq: number;
  readonly lines: readonly Line[];
}

export interface Mine {
  /** Per table what waits for who sits there, as of now. */
  linesAt(places: readonly Place[]): Promise<ReadonlyMap<BoardId, Waiting>>;
  /** Makes anew what lags behind at tables that are quiet, so that whoever opens their list need not wait for it. */
  catchUp(): Promise<void>;
}

/** Of the tables that lag behind, no more than this in one round: a store that just came in is caught up in minutes, unhurried. */
const mostInARound = 20;
const none: LinesOfBoard = {};

export const openMine = ({ store, boards, sheets, log, now }: MineNeeds): Mine => {
  /** `seq` was read before anything else, so whatever comes after it makes this lag behind again, and never goes unseen. */
  const makeAnew = async (board: BoardId, seq: number): Promise<LinesOfBoard> => {
    const found = await madeMine({ boards, sheets, now }, board);
    if (found === null) return none;
    const json = JSON.stringify({ shape: mineShape, of: found.lines });
    // A full disk takes nothing, and the list is as true without being kept.
    await store
      .run("putMine", { board, seq, lastFact: found.lastFact, json })
      .catch((error: unknown) => log.error("mineNotKept", error, { board }));
    return found.lines;
  };

  /** Boards that lag behind and have not gone on since the round before: nobody is writing there now. */
  let lastRound: ReadonlyMap<BoardId, number> = new Map();
  const quiet = async () => {
    const behind = await store.run("mineBehind", { most: mostInARound * 10 });
    const still = behind.filter(({ board, seq }) => lastRound.get(board) === seq).slice(0, mostInARound);
    lastRound = new Map(behind.map(({ board, seq }) => [board, seq]));
    return still;
  };

  return {
    linesAt: async (places) => {
      const found = await store.run("mineAt", { boards: places.map(({ board }) => board) });
      const lines = new Map<BoardId, { readonly seq: number; readonly of: LinesOfBoard }>();
      await Promise.all(
        found.map(async ({ board, seq, json }) => {
          const kept = json === null ? null : linesFromStore(json, mineShape);
          lines.set(board, { seq, of: kept ?? (await makeAnew(board, seq)) });
        }),
      );
      return new Map(
        places.flatMap(({ board, seat }): readonly (readonly [BoardId, Waiting])[] => {
          const there = lines.get(board);
          if (seat === null || there === undefined) return [];
          return [[board, { seq: there.seq, lines: there.of[seat.participant] ?? [] }]];
        }),
      );
    },
    catchUp: async () => {
      for (const { board, seq } of await quiet()) await makeAnew(board, seq);
    },
  };
};
