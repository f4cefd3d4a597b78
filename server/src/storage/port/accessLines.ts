// What the store is asked about access lines: who looked at a board, and who tried.
import type { BoardId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { At } from "./at.ts";

/** One line for "who looked": ids and an event, never words. Shown to the resident from part C on. */
export interface AccessRow {
  readonly board: BoardId;
  readonly at: At;
  readonly person: PersonId | null;
  /** A past event: `boardOpened`, `commandRefused`, `agreementAnswered` … */
  readonly event: string;
  readonly sheet: SheetId | null;
  readonly item: string | null;
  /** A refusal's reason, or `null` when it went well. */
  readonly refusal: string | null;
}

export interface AccessLinesPort {
  putAccess(row: AccessRow): void;
  accessAt(board: BoardId): readonly AccessRow[];
  /** When this last happened, and went well, before a moment; `null`: never. */
  lastAccess(what: Pick<AccessRow, "board" | "event"> & { readonly person: PersonId; readonly before: At }): At | null;
}
