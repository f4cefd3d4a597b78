// What one reader was told of one table lately: most people look again before anything changed there. It holds while the log of that
// table ends where it ended, until a day comes that changes it; and it goes the moment something becomes true there, so that words
// that were erased lie nowhere. Who may look is asked each time, elsewhere, and is never kept (0237).
import type { CheckGround } from "@werktafel/shared/domain/time/friday/checkAt";
import type { BoardId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { Boards } from "../../../boards/boards.ts";
import type { MyTable } from "./mineAnswer.ts";

/** What was put together for one reader. */
export interface ToldTable {
  readonly table: Omit<MyTable, "friday">;
  /** Where these words lie. */
  readonly sheets: readonly SheetId[];
  /** What this reader reads and not everyone does. */
  readonly few: ReadonlySet<SheetId>;
  /** What a vrijdag-check is made of; `null`: this reader leads nothing here. */
  readonly ground: CheckGround | null;
  /** For which organisation this reader sits there. */
  readonly organisation: string | null;
}

export interface KeptTable extends ToldTable {
  readonly seq: number;
  /** From this day on, until the other; `null`: no day changes it. */
  readonly from: string;
  readonly before: string | null;
}

interface Asked {
  readonly board: BoardId;
  readonly who: ParticipantId;
  /** Where the log ends now. */
  readonly seq: number;
  readonly on: string;
}

export interface KeptTables {
  /** `null`: nothing that still holds. */
  of(asked: Asked): ToldTable | null;
  /** Asked before anything is read: what is put here later is kept only if nothing became true at that table meanwhile. */
  making(board: BoardId): (who: ParticipantId, made: KeptTable) => void;
}

/** Some kilobytes each: more owners than 625 tables have, and a fraction of what the process may use. */
const mostKept = 8_000;

export const openKeptTables = ({ onChanged }: Pick<Boards, "onChanged">): KeptTables => {
  const kept = new Map<BoardId, Map<ParticipantId, KeptTable>>();
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
    of: ({ board, who, seq, on }) => {
      const there = kept.get(board);
      const found = there?.get(who);
      if (there === undefined || found === undefined) return null;
      if (found.seq !== seq || on < found.from || (found.before !== null && on >= found.before)) return null;
      // The one that was asked for longest ago goes first.
      kept.delete(board);
      kept.set(board, there);
      return found;
    },
    making: (board) => {
      const before = changesOf(board);
      return (who, made) => {
        if (changesOf(board) !== before) return;
        const there = kept.get(board) ?? new Map<ParticipantId, KeptTable>();
        if (!there.has(who)) size += 1;
        kept.set(board, there.set(who, made));
        for (const oldest of kept.keys()) {
          if (size <= mostKept || oldest === board) break;
          drop(oldest);
        }
      };
    },
  };
};
