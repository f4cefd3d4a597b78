// The small arithmetic of the bench.

/** The value below which this share (0 to 1) of the numbers lies. `NaN` when there are none. */
export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

/** Each of the first by each of the second, in pairs. */
export const ratios = (these: readonly number[], those: readonly number[]): readonly number[] =>
  these.map((number, at) => number / (those[at] ?? Number.NaN));
