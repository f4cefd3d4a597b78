// Who looked, and who tried: one line each, ids and an event, never words.
import { isGlassOpen } from "@werktafel/shared/domain/house/breakGlass";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { Transaction } from "../port.ts";
import type { AccessRow, LinesHead, NewAccessLine } from "../port/accessLines.ts";
import type { At } from "../port/at.ts";
import { keptOf } from "./house/records.ts";

/** Whoever looks along in an emergency has no chair: the line says as what they came. */
export const inEmergency = (tx: Transaction, row: NewAccessLine): NewAccessLine => {
  if (row.person === null || row.actsAs !== undefined) return row;
  if (row.event === "breakGlassOpened" || row.event === "breakGlassClosed") return { ...row, actsAs: "admin" };
  const looks = keptOf(tx, "breakGlass", row.board);
  const isOpen = looks.some(({ is }) => is.askedBy === row.person && isGlassOpen(is, row.at));
  return isOpen ? { ...row, actsAs: "breakGlass" } : row;
};

/** Nothing is written of a board that is not there, whoever asks for it. */
export const noteAccess = (tx: Transaction, { rows }: { readonly rows: readonly NewAccessLine[] }): void => {
  for (const row of rows) if (tx.isShown(row.board)) tx.putAccess(inEmergency(tx, row));
};

/** All lines of a board, oldest first. */
export const accessAt = (tx: Transaction, { board }: { readonly board: BoardId }): readonly AccessRow[] =>
  tx.accessAt(board);

/** A part of the lines of a period, oldest first: few enough to keep nobody waiting. */
export const accessBetween = (
  tx: Transaction,
  question: Parameters<Transaction["accessBetween"]>[0],
): readonly AccessRow[] => tx.accessBetween(question);

/** When this person last opened this board before a moment; `null`: never. */
export const lastLook = (
  tx: Transaction,
  { board, person, before }: { readonly board: BoardId; readonly person: PersonId; readonly before: At },
): At | null => tx.lastAccess({ board, person, event: "boardOpened", before });

/** Where the chains stand that grew since then. */
export const lineHeads = (
  tx: Transaction,
  { after }: { readonly after: number },
): { readonly last: number; readonly heads: readonly LinesHead[] } => tx.lineHeads(after);
