// How fast one visitor may ask for what costs the house much: looking back through the years, and paper. Who leafs through a
// board never meets it; who asks without end waits, and the others at their tables do not.

/** How many at once, and how many come back each second. */
export interface PaceLimits {
  readonly perSecond: number;
  readonly burst: number;
}

/** A second of leafing; more comes back with time. */
const leafing: PaceLimits = { perSecond: 4, burst: 60 };
/** Visitors that are remembered; beyond it those who have all of it back are forgotten. */
const mostKept = 10_000;

interface Kept {
  left: number;
  at: number;
}

export class Pace {
  readonly #limits: PaceLimits;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  /** `now`: milliseconds that only go forward. */
  constructor(limits: PaceLimits = leafing, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** True when this visitor (a session, an address) is not asking too fast. */
  mayAsk(visitor: string): boolean {
    const { perSecond, burst } = this.#limits;
    const at = this.#now();
    const before = this.#kept.get(visitor) ?? { left: burst, at };
    const left = Math.min(burst, before.left + ((at - before.at) / 1_000) * perSecond);
    if (this.#kept.size > mostKept) this.#forget(at);
    this.#kept.set(visitor, { left: left < 1 ? left : left - 1, at });
    return left >= 1;
  }

  #forget(now: number): void {
    const { perSecond, burst } = this.#limits;
    for (const [visitor, { left, at }] of this.#kept) {
      if (left + ((now - at) / 1_000) * perSecond >= burst) this.#kept.delete(visitor);
    }
  }
}
