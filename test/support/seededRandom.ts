// Chance that can be called back: the same seed gives the same story, so a failing schedule is a number in the output.

export interface SeededRandom {
  readonly seed: number;
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  /** True in this share of the cases, 0 to 1. */
  chance(share: number): boolean;
  /** One of the list; throws on an empty one. */
  pick<Item>(list: readonly Item[]): Item;
  shuffled<Item>(list: readonly Item[]): readonly Item[];
  bytes(length: number): Uint8Array;
}

/** mulberry32: 32 bits of state, good enough to vary a test and short enough to read. */
export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    seed,
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    pick: (list) => {
      const [item] = list.slice(below(list.length));
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ item }) => item),
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
};
