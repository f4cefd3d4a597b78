// What was made of a table lately, kept in memory: most people look again before anything changed there. It holds while the log of
// that table ends where it ended, and goes the moment something becomes true there, so that words that were erased lie nowhere.
// Who may look is asked each time, elsewhere, and is never kept (0237).
import type { BoardId } from "@werktafel/shared/ids";
import type { Boards } from "./boards.ts";

export interface WhileUnchanged<Made> {
  /** What was made for this one, if the log still ends there; else `null`. */
  of(board: BoardId, who: string, seq: number): Made | null;
  /** Asked before anything is read: what is put here later is kept only if nothing became true at that table meanwhile. */
  making(board: BoardId): (who: string, seq: number, made: Made) => void;
}

/** `most`: of those asked for longest ago, what is above this goes first. */
export const openWhileUnchanged = <Made>(
  { onChanged }: Pick<Boards, "onChanged">,
  most: number,
): WhileUnchanged<Made> => {
  const kept = new Map<BoardId, Map<string, { readonly seq: number; readonly made: Made }>>();
  let size = 0;
  /** How often something became true there: what was begun before that is not kept. */
  const changes = new Map<BoardId, number>();
  let changesOfAll = 0;
  const changesOf = (board: BoardId): number => changesOfAll + (changes.get(board) ?? 0);
  const drop = (board: BoardId): void => {
    size -= kept.get(board)?.size ?? 0;
    kept.delete(board);
  };
  onChanged((board) => {
    if (board === null) {
      changesOfAll += 1;
      for (const each of [...kept.keys()]) drop(each);
    } else {
      changes.set(board, (changes.get(board) ?? 0) + 1);
      drop(board);
    }
  });

  return {
    of: (board, who, seq) => {
      const there = kept.get(board);
      const found = there?.get(who);
      if (there === undefined || found?.seq !== seq) return null;
      // The one that was asked for longest ago goes first.
      kept.delete(board);
      kept.set(board, there);
      return found.made;
    },
    making: (board) => {
      const before = changesOf(board);
      return (who, seq, made) => {
        if (changesOf(board) !== before) return;
        const there = kept.get(board) ?? new Map<string, { readonly seq: number; readonly made: Made }>();
        if (!there.has(who)) size += 1;
        kept.set(board, there.set(who, { seq, made }));
        for (const oldest of kept.keys()) {
          if (size <= most || oldest === board) break;
          drop(oldest);
        }
      };
    },
  };
};
