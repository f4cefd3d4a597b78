// Do two lists of measurements differ? Mann and Whitney's U, with ranks shared by equals and the normal approximation: good for
// a hundred and more, and not misled by the few that took long because the machine was elsewhere.

const normalTail = (z: number): number => {
  // Abramowitz and Stegun 7.1.26: off by less than 2e-7.
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return series * Math.exp(-x * x);
};

/** The chance (two-sided) that lists as different as these come from the same source. */
export const mannWhitney = (one: readonly number[], other: readonly number[]): number => {
  const all = [...one.map((value) => ({ value, isOne: true })), ...other.map((value) => ({ value, isOne: false }))];
  const sorted = all.toSorted((left, right) => left.value - right.value);
  let rankSum = 0;
  let ties = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.value === sorted[from]?.value) to += 1;
    const count = to - from;
    ties += count ** 3 - count;
    const rank = (from + 1 + to) / 2;
    rankSum += sorted.slice(from, to).filter(({ isOne }) => isOne).length * rank;
    from = to;
  }
  const [n, m] = [one.length, other.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  return variance === 0 ? 1 : Math.min(1, normalTail((u - (n * m) / 2) / Math.sqrt(variance)));
};
