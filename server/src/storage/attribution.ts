// Who wrote or removed which part: a stretch of typing is one row, not one per letter, so that the table stays small
// while who and when stay true to the minute.
import type { AttributionRow } from "./port.ts";

/** A run grows for at most a minute from its start: its `at` is never further off than that. */
const joinWithinMs = 60_000;

/**
 * `next` and the run it continues as one, or `null` when it does not: same person and kind, adjacent, within a minute.
 * Both must be of one sheet and client. Writing continues forwards, removing in both directions.
 */
export const joinRuns = (run: AttributionRow, next: AttributionRow): AttributionRow | null => {
  if (run.person !== next.person || run.kind !== next.kind) return null;
  if (next.at < run.at || next.at - run.at > joinWithinMs) return null;
  const length = run.length + next.length;
  if (run.clock + run.length === next.clock) return { ...run, length };
  if (next.kind === "removed" && next.clock + next.length === run.clock) return { ...run, clock: next.clock, length };
  return null;
};
