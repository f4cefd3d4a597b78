// "Haal terug": my own last edit, whatever sheet it was on. Somebody else's words are never touched by it.
import type { Table } from "../table.ts";

/** Undoes my newest edit; false when there is nothing of mine to take back. */
export const undoLatest = (table: Table): boolean => {
  const newest = table.newestOwnEdit();
  const sheet = newest && table.sync.sheet(newest);
  return sheet ? sheet.undo.undo() !== null : false;
};
