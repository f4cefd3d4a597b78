// Whose document of a sheet may still write. Loading takes a lease, a later load or a failed commit ends it: what a killed
// worker, or a document with edits that never reached the disk, still sends can never come into the log.
import type { SheetId } from "@werktafel/shared/ids";
import type { Lease } from "../sheetLane.ts";

export class Leases {
  readonly #held = new Map<SheetId, Lease>();
  #last: Lease = 0;

  /** A new lease, higher than any before; the earlier one of this sheet is over. */
  take(sheet: SheetId): Lease {
    this.#last += 1;
    this.#held.set(sheet, this.#last);
    return this.#last;
  }

  holds(sheet: SheetId, lease: Lease): boolean {
    return this.#held.get(sheet) === lease;
  }

  /** Ends it, unless a later load has taken another. */
  end(sheet: SheetId, lease: Lease): void {
    if (this.holds(sheet, lease)) this.#held.delete(sheet);
  }
}
