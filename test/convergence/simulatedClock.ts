// Time that only passes when a schedule says so: what happens at which moment is decided by the seed alone.
import type { Clock } from "@werktafel/client/sync/line/wire";
import type { SeededRandom } from "../support/seededRandom.ts";

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export class SimulatedClock implements Clock {
  readonly #random: SeededRandom;
  #now = 0;
  #order = 0;
  #planned: Planned[] = [];

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const planned: Planned = { at: this.#now + Math.max(0, ms), order: this.#order, run };
    this.#order += 1;
    // Kept in order of time; those of one moment run as they were planned.
    let place = this.#planned.length;
    while (place > 0 && (this.#planned[place - 1]?.at ?? 0) > planned.at) place -= 1;
    this.#planned.splice(place, 0, planned);
    return () => {
      const index = this.#planned.indexOf(planned);
      if (index >= 0) this.#planned.splice(index, 1);
    };
  }

  chance(): number {
    return this.#random.next();
  }

  /** Lets `ms` go by. */
  pass(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#planned[0]; next && next.at <= until; next = this.#planned[0]) {
      this.#planned.shift();
      this.#now = next.at;
      next.run();
    }
    this.#now = until;
  }
}
