// How fast one connection may write. Above it the socket is simply not read for a moment: nothing is refused, a flood is
// delivered whole, and others do not notice.

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export class RateBucket {
  readonly #rate: Rate;
  #tokens: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#at = now;
  }

  /** Takes one; false when there is none at this moment (`now` in ms, never backwards). */
  take(now: number): boolean {
    const { perSecond, burst } = this.#rate;
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Milliseconds until there is one again. */
  waitMs(): number {
    return Math.max(1, Math.ceil(((1 - this.#tokens) / this.#rate.perSecond) * 1000));
  }
}
