// The boards that are in memory: read from the store when first asked for, read on when the store did not answer, let go
// when nobody has looked for a while. What is in memory is never more than what is on disk.
import type { BoardId } from "@werktafel/shared/ids";
import type { Store } from "../storage/store.ts";
import { BoardState } from "./boardState.ts";

/** A board nobody listens to is let go after this long. */
const idleForMs = 5 * 60_000;

interface Loaded {
  readonly state: BoardState;
  usedAt: number;
  /** The store did not answer: what was asked may be on disk or not. */
  isStale: boolean;
}

export interface LoadedBoards {
  /** The board in memory, when it is there and certain. */
  here(board: BoardId): BoardState | null;
  /** From memory or from the store; `null`: no such board, or still being imported. Only in the board's turn. */
  load(board: BoardId): Promise<BoardState | null>;
  /** Whether the store did what was last asked is not known: look before the next. */
  doubt(board: BoardId): void;
  /** The boards in memory. */
  all(): readonly BoardId[];
  /** Lets go of boards that were not used for a while, unless somebody listens. */
  letGo(isListenedTo: (board: BoardId) => boolean): void;
}

export const openLoadedBoards = (
  store: Store,
  now: () => number,
  /** Facts that turned out to be on disk after all. */
  found: (state: BoardState, first: number) => void,
): LoadedBoards => {
  const loaded = new Map<BoardId, Loaded>();

  const readOn = async (state: BoardState): Promise<void> => {
    const { board } = state;
    const first = state.length;
    const [rows, facts] = await Promise.all([
      store.run("sheetsAt", { board }),
      store.run("factsOf", { board, after: state.lastSeq }),
    ]);
    state.addSheets(rows);
    state.addFacts(facts);
    if (first > 0 && state.length > first) found(state, first);
  };
  const isReady = async (board: BoardId): Promise<boolean> =>
    (await store.run("boards", {})).some((each) => each.id === board && each.isReady);

  return {
    here: (board) => {
      const there = loaded.get(board);
      if (!there || there.isStale) return null;
      there.usedAt = now();
      return there.state;
    },
    load: async (board) => {
      const there = loaded.get(board);
      // Gone meanwhile, when another process erased it.
      if ((!there || there.isStale) && !(await isReady(board))) {
        loaded.delete(board);
        return null;
      }
      const state = there?.state ?? new BoardState(board);
      if (!there || there.isStale) await readOn(state);
      loaded.set(board, { state, usedAt: now(), isStale: false });
      return state;
    },
    doubt: (board) => {
      const there = loaded.get(board);
      if (there) there.isStale = true;
    },
    all: () => [...loaded.keys()],
    letGo: (isListenedTo) => {
      for (const [board, { usedAt }] of loaded) {
        if (now() - usedAt > idleForMs && !isListenedTo(board)) loaded.delete(board);
      }
    },
  };
};
