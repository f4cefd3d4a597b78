// Who looked at a board, and who tried to: one line each for the resident. A reload, a phone that comes back from the
// tunnel, or a second tab is the same look, or the story would be all reloads.
import type { BoardId } from "@werktafel/shared/ids";
import type { Visitor } from "../access/gate.ts";
import type { Store } from "../storage/store.ts";

const sameLookMs = 10 * 60_000;

/** Resolves when the line is on disk, or at once when this look is already told. */
export const openLooks = (store: Store, now: () => number) => {
  const lasts = new Map<string, number>();
  const forgetOld = () => {
    for (const [key, at] of lasts) if (now() - at >= sameLookMs) lasts.delete(key);
  };
  return async (board: BoardId, visitor: Visitor, isSeated: boolean): Promise<void> => {
    const key = `${board} ${visitor.kind === "person" ? visitor.person : visitor.session} ${isSeated}`;
    const at = now();
    if (at - (lasts.get(key) ?? -sameLookMs) < sameLookMs) return;
    if (lasts.size > 10_000) forgetOld();
    if (!isSeated && !(await store.run("boards", {})).some((each) => each.id === board)) return;
    const person = visitor.kind === "person" ? visitor.person : null;
    const refusal = isSeated ? null : "unknown";
    const row = { board, at, person, event: "boardOpened", sheet: null, item: null, refusal };
    lasts.set(key, at);
    await store.run("noteAccess", { rows: [row] });
  };
};
