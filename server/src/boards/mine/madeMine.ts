// What waits for whom at one table, made from the log: for each reader from what that very reader may read. Kept beside the log, and
// held against it by `werktafel verify` (0200).
import { reads } from "@werktafel/shared/domain/audience";
import { linesFor } from "@werktafel/shared/domain/mine/lines";
import { tableView } from "@werktafel/shared/domain/tableView";
import type { BoardId } from "@werktafel/shared/ids";
import { readAllOf } from "../../sheets/reading/readAll.ts";
import type { Sheets } from "../../sheets/sheets.ts";
import type { Boards } from "../boards.ts";
import { holidaysAround } from "../calendar/holidays.ts";
import { dayInAmsterdam } from "../dayInAmsterdam.ts";
import type { LinesOfBoard } from "../decode.ts";

/** Raised when lines say other things than before: what an older release kept is made anew. */
export const mineShape = 5;

export interface MadeMineNeeds {
  readonly boards: Pick<Boards, "eachReader">;
  readonly sheets: Pick<Sheets, "read">;
  readonly now: () => number;
}

export interface MadeMine {
  readonly lines: LinesOfBoard;
  /** The last fact that is in it. */
  readonly lastFact: number;
}

/** Everything that waits at a board, per person who sits there, from what is on disk. `null`: there is no such board. */
export const madeMine = async ({ boards, sheets, now }: MadeMineNeeds, board: BoardId): Promise<MadeMine | null> => {
  const readers = await boards.eachReader(board);
  if (readers === null) return null;
  const all = await readAllOf(sheets, readers.sheets);
  const on = dayInAmsterdam(now());
  const holidays = holidaysAround(now());
  const each = readers.people.map(({ me, facts }) => {
    const readable = all.filter(({ audience }) => reads(audience, me.id));
    const table = tableView({ sheets: readable, facts, me: me.id });
    return [me.id, linesFor({ table, facts, me, on, holidays })] as const;
  });
  return {
    lines: Object.fromEntries(each.filter(([, waiting]) => waiting.length > 0)),
    lastFact: readers.lastFact,
  };
};
