// The order in which I made my edits, over all sheets of a table: every sheet can take back its own, and only this knows which
// of them was the last.
import type { SheetId } from "@werktafel/shared/ids";
import type { OpenSheet } from "../../sync/boardSync.ts";

/** On which sheet each of my edits lies, in the order they were made: every sheet undoes only its own. */
export class OwnEdits {
  #order: readonly SheetId[] = [];

  /** Looks how many edits of mine each sheet can take back now. */
  look(sheets: readonly OpenSheet[]): void {
    for (const { card, undo } of sheets) {
      const known = this.#order.filter((id) => id === card.id).length;
      const now = undo.undoStack.length;
      if (now > known) this.#order = [...this.#order, ...Array.from({ length: now - known }, () => card.id)];
      else for (let gone = known - now; gone > 0; gone -= 1) this.#dropLast(card.id);
    }
  }

  /** The sheet of my newest edit; `null` when there is nothing to take back. */
  newest(): SheetId | null {
    return this.#order.at(-1) ?? null;
  }

  #dropLast(sheet: SheetId): void {
    const at = this.#order.lastIndexOf(sheet);
    this.#order = this.#order.filter((_, place) => place !== at);
  }
}
