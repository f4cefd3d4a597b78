// What the table says of the own lists (issue 5, check 9). There is nothing to lay beside: a relay has no lists.
import { percentile } from "./measures/figures.ts";
import type { Row } from "./report.ts";

/** In milliseconds. */
export const ownListGoals = { p95: 100, arrivingP95: 400 } as const;

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export const ownListRow = (what: string, took: readonly number[], goal: number | null): Row => {
  const p95 = percentile(took, 0.95);
  return {
    what: `${what}: p95 (p50, slowest; ${took.length} looks)`,
    goal: goal === null ? "" : `≤ ${goal} ms`,
    relay: "–",
    product: `${ms(p95)} (${ms(percentile(took, 0.5))}, ${ms(Math.max(...took))})`,
    ratio: "–",
    isMet: goal === null ? null : p95 <= goal,
  };
};
