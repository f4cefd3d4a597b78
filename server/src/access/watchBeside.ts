// What was changed beside this server counts here too, and soon: a link replaced, a session ended, a board erased by a
// command line or another process. The store is asked four times a second, so that nobody reads on for long (≤ 500 ms).
import type { BoardId } from "@werktafel/shared/ids";
import type { Store } from "../storage/store.ts";
import { openRounds } from "../underWay.ts";

export interface BesideNeeds {
  readonly store: Store;
  /** Seats or sheets of this board; `null`: whatever there is must be looked at anew. */
  readonly boardChanged: (board: BoardId | null) => void;
  /** From that moment on these sessions open nothing. */
  readonly sessionsEnded: (sessions: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
  readonly everyMs?: number;
}

const usualMs = 250;

export const watchBeside = ({
  store,
  boardChanged,
  sessionsEnded,
  onError,
  everyMs = usualMs,
}: BesideNeeds): { close(): Promise<void> } => {
  let isFailing = false;
  const look = async (): Promise<void> => {
    const changes = await store.run("changedBeside", {});
    isFailing = false;
    const isOfDevices = changes?.some(({ board, session }) => board === null && session === null);
    if (changes === null || isOfDevices) boardChanged(null);
    if (changes === null) return;
    const sessions = changes.flatMap(({ session }) => (session === null ? [] : [session]));
    if (sessions.length > 0) sessionsEnded(sessions);
    for (const board of new Set(changes.flatMap(({ board: each }) => (each === null ? [] : [each]))))
      boardChanged(board);
  };
  return openRounds({
    everyMs,
    look,
    onError: (error) => {
      // Once, not four times a second: the store's own failure is told elsewhere too.
      if (!isFailing) onError(error);
      isFailing = true;
    },
  });
};
