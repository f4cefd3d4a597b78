// What the facts of a board say on this screen. In calm mode what others made true waits; what I did myself shows at once,
// or I would not see that my own yes arrived.
import { type BoardFacts, foldFact } from "@werktafel/shared/domain/board";
import { isGlassFact } from "@werktafel/shared/domain/house/emergencyLook";
import type { ToldFact } from "@werktafel/shared/protocol/facts";

/** The facts a reader may read, folded, and how many they are. */
export interface FactsSoFar {
  readonly seq: number;
  readonly facts: BoardFacts;
}

/**
 * Shown at once, on a calm screen too: words that somebody took back are read by nobody any more (R-222c), and a closed table
 * takes nothing more.
 */
const shownAtOnce: ReadonlySet<string> = new Set([
  "itemErased",
  "dissentWithdrawn",
  "statementTakenBack",
  "lineQuestionTakenBack",
  "decisionErased",
  "boardClosed",
]);
const isForEveryone = ({ fact: { kind } }: ToldFact): boolean => shownAtOnce.has(kind);

/** The same, of what is told in several pieces and means nothing without those before it. */
const bringsAll = ({ fact: { kind } }: ToldFact): boolean => kind === "minutesErased" || kind === "boardReopened";

export class ShownFacts {
  #latest: FactsSoFar;
  #shown: FactsSoFar;
  /** Own facts beyond `#shown.seq` that are shown already. */
  readonly #ownShown = new Set<number>();
  /** Own facts that were answered before they were told. */
  readonly #ownAwaited = new Set<number>();
  readonly #waiting = new Map<number, ToldFact>();
  #isCalm: boolean;

  constructor(start: FactsSoFar, isCalm: boolean) {
    this.#latest = start;
    this.#shown = start;
    this.#isCalm = isCalm;
  }

  facts(): BoardFacts {
    return this.#shown.facts;
  }

  hasNews(): boolean {
    return this.#latest.seq - this.#shown.seq > this.#ownShown.size;
  }

  /** The server told everything anew: after a return, for another mode, or (`isOther`) because what may be read is another. */
  restart(now: FactsSoFar, isOther = false): void {
    this.#latest = now;
    this.#waiting.clear();
    if (isOther) this.#ownAwaited.clear();
    if (isOther) return this.showNews();
    // Fewer facts than are shown: another board's history, restored. There is nothing to hold on to.
    if (!this.#isCalm || now.seq < this.#shown.seq) this.showNews();
  }

  /** False when one is missing in between: ask for everything anew. */
  told(fact: ToldFact): boolean {
    if (fact.seq <= this.#latest.seq) return true;
    if (fact.seq !== this.#latest.seq + 1) return false;
    this.#latest = { seq: fact.seq, facts: foldFact(this.#latest.facts, fact.fact) };
    if (!this.#isCalm || bringsAll(fact)) this.showNews();
    else {
      this.#waiting.set(fact.seq, fact);
      // That somebody looks along must not wait for a calm moment.
      const isAtOnce = isForEveryone(fact) || isGlassFact(fact.fact);
      if (this.#ownAwaited.delete(fact.seq) || isAtOnce) this.#showOwn(fact.seq);
    }
    return true;
  }

  /** My own wish became this fact, and those right before it: `told` in all. */
  mine(last: number, told = 1): void {
    for (let seq = last - told + 1; seq <= last; seq += 1) this.#mine(seq);
  }

  #mine(seq: number): void {
    if (seq <= this.#shown.seq || this.#ownShown.has(seq)) return;
    if (this.#waiting.has(seq)) this.#showOwn(seq);
    else if (seq > this.#latest.seq) this.#ownAwaited.add(seq);
  }

  hold(isCalm: boolean): void {
    this.#isCalm = isCalm;
    if (!isCalm) this.showNews();
  }

  showNews(): void {
    this.#shown = this.#latest;
    this.#ownShown.clear();
    this.#waiting.clear();
    for (const seq of this.#ownAwaited) if (seq <= this.#latest.seq) this.#ownAwaited.delete(seq);
  }

  #showOwn(seq: number): void {
    const fact = this.#waiting.get(seq);
    if (!fact) return;
    this.#waiting.delete(seq);
    this.#ownShown.add(seq);
    this.#shown = { seq: this.#shown.seq, facts: foldFact(this.#shown.facts, fact.fact) };
    if (!this.hasNews()) this.showNews();
  }
}
