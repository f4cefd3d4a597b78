// The thread that owns the store. It is never killed; it takes everything that waits on all its lines, commits it as one
// group, answers, and only then does its housekeeping.
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { GroupCommit, type Waiting } from "./groupCommit.ts";
import { QuietLane } from "./quietLane.ts";
import { memoryEngine } from "../memory/memoryEngine.ts";
import { type Engine, StorageError } from "../port.ts";
import type { ToStore } from "../sheetLane.ts";
import { openSqlite } from "../sqlite/openSqlite.ts";
import type { Answer, FromStoreWorker, StoreOptions, ToStoreWorker } from "./storeMessages.ts";

/** A group waits for its own fsync; more than this would let the first in it wait for the last. */
const maxMessages = 512;
const maxBytes = 4 * 1024 * 1024;
/** How soon a load is tried again that the disk did not give; then each time twice as long, up to the longest. */
const retryAfterMs = 250;
const longestRetryMs = 10_000;

const open = (options: StoreOptions): Engine => (options.engine === "sqlite" ? openSqlite(options) : memoryEngine());

class StoreWorker {
  readonly #engine: Engine;
  readonly #main: MessagePort;
  readonly #lanes = new Map<MessagePort, QuietLane>();
  readonly #group: GroupCommit;
  readonly #backups = new Set<Promise<void>>();
  /** Taken from the main thread, not yet handled: what is not a run goes between two groups. */
  #taken: ToStoreWorker[] = [];
  #retry: NodeJS.Timeout | null = null;
  #retryMs = retryAfterMs;

  constructor(engine: Engine, main: MessagePort) {
    this.#engine = engine;
    this.#main = main;
    this.#group = new GroupCommit(engine, (message) => this.#tell(message));
    main.on("message", (message: ToStoreWorker) => {
      this.#taken.push(message);
      this.#workOff([]);
    });
  }

  #tell(message: FromStoreWorker): void {
    this.#main.postMessage(message);
  }

  /** Groups until nothing waits any more on this turn. `first`: what a lane's event brought, older than its queue. */
  #workOff(first: readonly Waiting[]): void {
    let waiting = this.#collect(first);
    while (waiting.length > 0) {
      this.#group.commit(waiting);
      waiting = this.#collect([]);
    }
    this.#retryLoads();
    this.#tidy();
  }

  /** One from each line in turn, so that a flood on one lets the others through; each line keeps its order. */
  #collect(first: readonly Waiting[]): readonly Waiting[] {
    const waiting = [...first];
    let bytes = 0;
    let isEmpty = false;
    while (!isEmpty && waiting.length < maxMessages && bytes < maxBytes) {
      const run = this.#nextRun();
      isEmpty = run === null;
      if (run !== null) waiting.push({ lane: null, message: run });
      for (const [port, lane] of this.#lanes) {
        const received: { readonly message: readonly ToStore[] } | undefined = receiveMessageOnPort(port);
        if (received === undefined) continue;
        isEmpty = false;
        for (const message of received.message) {
          waiting.push({ lane, message });
          bytes += message.type === "append" ? message.bytes.byteLength : 0;
        }
      }
    }
    return waiting;
  }

  #nextRun(): Extract<ToStoreWorker, { type: "run" }> | null {
    for (;;) {
      const received: { readonly message: ToStoreWorker } | undefined = receiveMessageOnPort(this.#main);
      if (received !== undefined) this.#taken.push(received.message);
      const next = this.#taken.shift();
      if (next === undefined) return null;
      if (next.type === "run") return next;
      this.#handle(next);
    }
  }

  #handle(message: Exclude<ToStoreWorker, { type: "run" }>): void {
    switch (message.type) {
      case "lane":
        return this.#addLane(message.port);
      case "readBack":
        return this.#answer(message.id, () => this.#engine.readBack());
      case "verify":
        return this.#answer(message.id, () => this.#engine.verify());
      case "tendKeys":
        return this.#answer(message.id, () => this.#engine.tendKeys(message.now));
      case "erase":
        return this.#answer(message.id, () => this.#engine.erase(message.erasure));
      case "backup": {
        const backup = this.#backUp(message.id, message.file);
        this.#backups.add(backup);
        return;
      }
      case "close":
        // After what waits now; `#close` waits for the backups.
        setImmediate(() => void this.#close(message.id));
    }
  }

  #addLane(port: MessagePort): void {
    const lane = new QuietLane(port);
    this.#lanes.set(port, lane);
    port.on("message", (messages: readonly ToStore[]) => {
      this.#workOff(messages.map((message) => ({ lane, message })));
    });
    port.on("close", () => {
      lane.tell();
      this.#lanes.delete(port);
    });
  }

  #answer(id: number, ask: () => unknown): void {
    let answer: Answer;
    try {
      answer = { id, ok: true, value: ask() };
    } catch (error) {
      answer = failed(id, error);
    }
    this.#tell({ type: "answered", answer });
  }

  async #backUp(id: number, file: string): Promise<void> {
    try {
      await this.#engine.backup(file);
      this.#tell({ type: "answered", answer: { id, ok: true, value: null } });
    } catch (error) {
      this.#tell({ type: "answered", answer: failed(id, error) });
    }
  }

  /** A disk that is full keeps us from tidying, not from going on. */
  #tidy(): void {
    try {
      this.#engine.tidy();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#tell({ type: "committed", answers: [], outcomes: [], failure: error.message });
    }
  }

  #retryLoads(): void {
    if (!this.#group.hasLoadsToRetry) this.#retryMs = retryAfterMs;
    if (!this.#group.hasLoadsToRetry || this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      this.#group.retryLoads();
      this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
      this.#retryLoads();
    }, this.#retryMs);
  }

  async #close(id: number): Promise<void> {
    await Promise.all(this.#backups);
    this.#workOff([]);
    if (this.#retry !== null) clearTimeout(this.#retry);
    for (const port of this.#lanes.keys()) port.close();
    this.#answer(id, () => this.#engine.close());
    this.#main.close();
  }
}

const failed = (id: number, error: unknown): Answer => ({
  id,
  ok: false,
  isOfStore: error instanceof StorageError,
  message: error instanceof Error ? error.message : String(error),
});

const start = (main: MessagePort, options: StoreOptions): void => {
  let engine: Engine;
  try {
    engine = open(options);
  } catch (error) {
    const refused: FromStoreWorker = {
      type: "refused",
      message: error instanceof Error ? error.message : String(error),
    };
    main.postMessage(refused);
    main.close();
    return;
  }
  new StoreWorker(engine, main);
  const opened: FromStoreWorker = { type: "opened" };
  main.postMessage(opened);
};

// oxlint-disable-next-line typescript/no-unsafe-argument -- a worker is handed what `openStore` gave, by no type
if (parentPort !== null) start(parentPort, workerData);
