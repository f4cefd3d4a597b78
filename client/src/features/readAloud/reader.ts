// Reads a row of sentences aloud, one at a time. Stopping for a moment keeps the place: going on begins that sentence anew,
// because not every device can hold its breath in the middle of one.

/** What speaks: the device, or a test. `onEnd` is called once, unless it was hushed before. */
export interface Mouth {
  say(sentence: string, isSlow: boolean, onEnd: () => void): void;
  hush(): void;
}

export interface ReadingAloud {
  /** `quiet`: not begun, or at its end. */
  readonly state: "quiet" | "reading" | "held";
  /** Which sentence is read now; `null` when quiet. */
  readonly at: number | null;
  readonly isSlow: boolean;
}

export class Reader {
  readonly #mouth: Mouth;
  readonly #listeners = new Set<() => void>();
  #sentences: readonly string[] = [];
  #now: ReadingAloud = { state: "quiet", at: null, isSlow: false };
  /** Raised by whatever ends a sentence early: its own end then means nothing any more. */
  #breath = 0;

  constructor(mouth: Mouth) {
    this.#mouth = mouth;
  }

  now(): ReadingAloud {
    return this.#now;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(sentences: readonly string[]): void {
    this.#sentences = sentences;
    this.#read(0);
  }

  hold(): void {
    if (this.#now.state !== "reading") return;
    this.#hush();
    this.#become({ state: "held" });
  }

  goOn(): void {
    if (this.#now.state === "held") this.#read(this.#now.at ?? 0);
  }

  /** Also while reading: the sentence begins anew, slower or as usual. */
  slow(isSlow: boolean): void {
    this.#become({ isSlow });
    if (this.#now.state === "reading") this.#read(this.#now.at ?? 0);
  }

  stop(): void {
    if (this.#now.state === "quiet") return;
    this.#hush();
    this.#become({ state: "quiet", at: null });
  }

  #read(at: number): void {
    this.#hush();
    const sentence = this.#sentences[at];
    if (sentence === undefined) {
      this.#become({ state: "quiet", at: null });
      return;
    }
    this.#become({ state: "reading", at });
    const breath = this.#breath;
    this.#mouth.say(sentence, this.#now.isSlow, () => {
      if (breath === this.#breath) this.#read(at + 1);
    });
  }

  #hush(): void {
    this.#breath += 1;
    this.#mouth.hush();
  }

  #become(change: Partial<ReadingAloud>): void {
    this.#now = { ...this.#now, ...change };
    for (const listener of this.#listeners) listener();
  }
}
