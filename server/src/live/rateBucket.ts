// How fast one screen may ask: a bucket that fills again with time. Who types fast never meets it.
export class RateBucket {
  readonly #perMs: number;
  readonly #most: number;
  #left: number;
  #at: number;

  constructor(perSecond: number, burst: number, nowMs: number) {
    this.#perMs = perSecond / 1000;
    this.#most = burst;
    this.#left = burst;
    this.#at = nowMs;
  }

  /** True when there was one left. */
  take(nowMs: number): boolean {
    this.#left = Math.min(this.#most, this.#left + Math.max(0, nowMs - this.#at) * this.#perMs);
    this.#at = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
