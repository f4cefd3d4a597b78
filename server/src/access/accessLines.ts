// "Who looked" is written from the first day on, also of those who tried and were refused. When the disk is full, whom to
// call stays readable: the lines wait here and are written when there is room again.
import type { AccessEvent } from "@werktafel/shared/domain/accessEvent";
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { Log } from "../log.ts";
import type { NewAccessLine } from "../storage/port/accessLines.ts";
import type { Store } from "../storage/store.ts";

export interface AccessNote {
  readonly board: BoardId;
  readonly person: PersonId | null;
  readonly event: AccessEvent;
  readonly sheet?: SheetId;
  readonly item?: string;
  readonly refusal?: string;
}

export interface AccessLines {
  /** Resolves when the line is on disk, or waits for room. */
  note(note: AccessNote): Promise<void>;
}

/** Lines that wait while nothing can be stored; beyond it the newest are counted in the log and dropped. */
const mostWaiting = 10_000;

export interface AccessLinesNeeds {
  readonly store: Store;
  readonly now: () => number;
  readonly log: Log;
}

export const openAccessLines = ({ store, now, log }: AccessLinesNeeds): AccessLines => {
  const waiting: NewAccessLine[] = [];
  return {
    note: async ({ board, person, event, sheet, item, refusal }) => {
      const row = {
        board,
        at: now(),
        person,
        event,
        sheet: sheet ?? null,
        item: item ?? null,
        refusal: refusal ?? null,
      };
      const rows = [...waiting.splice(0), row];
      try {
        await store.run("noteAccess", { rows });
      } catch (error) {
        log.error("accessLineNotStored", error, { board, waiting: rows.length });
        waiting.unshift(...rows.slice(0, mostWaiting));
      }
    },
  };
};
