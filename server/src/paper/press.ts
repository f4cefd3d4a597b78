// Where paper is printed: a worker of its own, so that a long paper never holds up a live meeting. One paper at a time; the
// worker comes when there is something to print and goes when there is nothing more.
import { Worker } from "node:worker_threads";
import type { Log } from "../log.ts";
import { type Paper, signsOf } from "./paper.ts";

export type Printed =
  | { readonly kind: "printed"; readonly bytes: Uint8Array }
  /** More than paper is for: nobody reads three hundred pages. */
  | { readonly kind: "tooLong" }
  /** Too many papers wait already, of all or of this one asker: ask again. */
  | { readonly kind: "busy" };

export interface Press {
  /**
   * Rejects when printing goes wrong in a way that says nothing about the paper. `asker`: whose papers wait in turn, so that
   * nobody keeps the press from the others.
   */
  print(paper: Paper, asker: string): Promise<Printed>;
  close(): Promise<void>;
}

export interface PressOptions {
  readonly log: Pick<Log, "warn">;
  /** Longer than this a paper may not take, in ms. */
  readonly mayTakeMs?: number;
  /** The worker goes after this long without paper, in ms. */
  readonly idleMs?: number;
}

/** What goes to the worker, and what comes back. */
export interface ToPress {
  readonly job: number;
  readonly paper: Paper;
}
export interface FromPress {
  readonly job: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** What went wrong, without words of the paper. */
  readonly fault: string | null;
}

/** About two hundred pages, and twice a board of 100 goals and 1,000 actions. More than that nobody reads on paper. */
export const mostSigns = 300_000;
/** As many as one table has seats, all at once after a meeting. */
const mostWaiting = 60;
/** Of one asker: minutes of a year, the table and the card, asked for at once. */
const mostOfOne = 8;

interface Job {
  readonly number: number;
  readonly paper: Paper;
  readonly asker: string;
  readonly done: (printed: Printed) => void;
  readonly failed: (error: Error) => void;
}

class WorkerPress implements Press {
  readonly #options: PressOptions;
  readonly #waiting: Job[] = [];
  #worker: Worker | null = null;
  #now: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #count = 0;

  constructor(options: PressOptions) {
    this.#options = options;
  }

  async print(paper: Paper, asker: string): Promise<Printed> {
    if (signsOf(paper) > mostSigns) return { kind: "tooLong" };
    const ofThisOne = this.#waiting.filter((job) => job.asker === asker).length;
    if (this.#waiting.length >= mostWaiting || ofThisOne >= mostOfOne) return { kind: "busy" };
    return new Promise((done, failed) => {
      this.#count += 1;
      this.#waiting.push({ number: this.#count, paper, asker, done, failed });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const open = [...(this.#now ? [this.#now] : []), ...this.#waiting.splice(0)];
    this.#now = null;
    for (const { failed } of open) failed(new Error("the press is closed"));
    await this.#stop();
  }

  #next(): void {
    if (this.#now) return;
    const job = this.#waiting.shift();
    clearTimeout(this.#timer);
    if (!job) {
      this.#timer = setTimeout(() => void this.#stop(), this.#options.idleMs ?? 60_000);
      this.#timer.unref();
      return;
    }
    this.#now = job;
    const message: ToPress = { job: job.number, paper: job.paper };
    this.#ready().postMessage(message);
    this.#timer = setTimeout(() => this.#tookTooLong(), this.#options.mayTakeMs ?? 20_000);
    this.#timer.unref();
  }

  #ready(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./pressWorker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    worker.on("message", ({ job, bytes, fault }: FromPress) => {
      if (this.#now?.number !== job) return;
      if (bytes) this.#finish(({ done }) => done({ kind: "printed", bytes }));
      else this.#finish(({ failed }) => failed(new Error("a paper was not printed", { cause: fault })));
    });
    // The paper that was on it may be too much for its memory; the next gets a new worker.
    worker.on("error", (error: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      const isFull = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (isFull) this.#options.log.warn("pressIsFull", {});
      this.#finish(({ done, failed }) => (isFull ? done({ kind: "tooLong" }) : failed(error)));
    });
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #tookTooLong(): void {
    this.#options.log.warn("paperTookTooLong", {});
    void this.#stop();
    this.#finish(({ done }) => done({ kind: "tooLong" }));
  }

  #finish(tell: (job: Job) => void): void {
    const job = this.#now;
    this.#now = null;
    if (job) tell(job);
    this.#next();
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

export const openPress = (options: PressOptions): Press => new WorkerPress(options);
