// Who looked at a board, and who tried to: one line each for the resident. A reload, a phone that comes back from the
// tunnel, or a second tab is the same look, or the story would be all reloads.
import type { BoardId } from "@werktafel/shared/ids";
import type { AccessLines } from "../access/accessLines.ts";
import type { Visitor } from "../access/gate.ts";
import type { Store } from "../storage/store.ts";

const sameLookMs = 10 * 60_000;

export interface LooksNeeds {
  readonly store: Store;
  readonly lines: AccessLines;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Resolves when the line is on disk or waits for room, or at once when this look is already told. */
export const openLooks = ({ store, lines, now }: LooksNeeds) => {
  const lasts = new Map<string, number>();
  const forgetOld = () => {
    for (const [key, at] of lasts) if (now() - at >= sameLookMs) lasts.delete(key);
  };
  return async (board: BoardId, visitor: Visitor, isSeated: boolean): Promise<void> => {
    const person = visitor.kind === "person" ? visitor.person : null;
    const key = `${board} ${person ?? visitor.session} ${isSeated}`;
    if (now() - (lasts.get(key) ?? -sameLookMs) < sameLookMs) return;
    if (lasts.size > 10_000) forgetOld();
    if (!isSeated && !(await store.run("boards", {})).some((each) => each.id === board)) return;
    lasts.set(key, now());
    await lines.note({ board, person, event: "boardOpened", ...(isSeated ? {} : { refusal: "unknown" }) });
  };
};
