// "Haal terug": my own last edit, whatever sheet it was on. Somebody else's words are never touched by it.
import type { SheetId } from "@werktafel/shared/ids";
import type { Table } from "./table.ts";

/** Undoes my newest edit among the sheets; false when there is nothing of mine to take back. */
export const undoLatest = (table: Table, prefer: SheetId | null): boolean => {
  const sheets = table.sync.sheets().filter((sheet) => sheet.undo.undoStack.length > 0);
  const chosen = sheets.find((sheet) => sheet.card.id === prefer) ?? sheets[0];
  return chosen?.undo.undo() !== null && chosen !== undefined;
};
