// The store and the boards with a counter beside them: how long commits take, whether they fail, how
// often and why a wish is refused.
import type { Boards } from "../../boards/boards.ts";
import type { Store, StoreWithSheets } from "../../storage/store.ts";

/** After a commit failed the store counts as refusing for so long; whoever still fails then says so again. */
const refusesForMs = 10_000;

interface Watching {
  readonly now: () => number;
  /** Hears how many milliseconds each piece of work took. */
  readonly committed: (ms: number) => void;
  readonly failed: (event: string, error: unknown) => void;
}

export interface WatchedStore {
  readonly store: Store;
  /** True when a commit failed just now: disk full, input/output error. */
  readonly isRefusing: () => boolean;
}

export const watchStore = (store: StoreWithSheets, { now, committed, failed }: Watching): WatchedStore => {
  let failedAt = -Infinity;
  store.onFailure((failure) => {
    failedAt = now();
    failed("storeFailed", failure);
  });
  return {
    isRefusing: () => now() - failedAt < refusesForMs,
    store: {
      run: async (name, question) => {
        const startedAt = performance.now();
        const answer = await store.run(name, question);
        committed(performance.now() - startedAt);
        return answer;
      },
      readBack: async () => store.readBack(),
      verify: async () => store.verify(),
      backup: async (file) => store.backup(file),
      tendKeys: async (now) => store.tendKeys(now),
      erase: async (erasure) => store.erase(erasure),
      close: async () => store.close(),
    },
  };
};

/** `refused` hears the reason of every wish that was refused. */
export const countBoards = (boards: Boards, refused: (reason: string) => void): Boards => ({
  ...boards,
  command: async (place, command) => {
    const answer = await boards.command(place, command);
    if (!answer.ok) refused(answer.refusal.reason);
    return answer;
  },
});
