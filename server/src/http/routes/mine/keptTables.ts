// What one reader was told of one table lately, on the own lists: kept while nothing changes there, until a day comes that changes it.
import type { CheckGround } from "@werktafel/shared/domain/time/friday/checkAt";
import type { BoardId, ParticipantId, SheetId } from "@werktafel/shared/ids";
import type { Boards } from "../../../boards/boards.ts";
import { openWhileUnchanged } from "../../../boards/whileUnchanged.ts";
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
  /** As in `WhileUnchanged`. */
  making(board: BoardId): (who: ParticipantId, made: KeptTable) => void;
}

/** Some kilobytes each: more owners than 625 tables have, and a fraction of what the process may use. */
const mostKept = 8_000;

export const openKeptTables = (boards: Pick<Boards, "onChanged">): KeptTables => {
  const kept = openWhileUnchanged<KeptTable>(boards, mostKept);
  return {
    of: ({ board, who, seq, on }) => {
      const found = kept.of(board, who, seq);
      if (found === null || on < found.from) return null;
      return found.before !== null && on >= found.before ? null : found;
    },
    making: (board) => {
      const keep = kept.making(board);
      return (who, made) => keep(who, made.seq, made);
    },
  };
};
