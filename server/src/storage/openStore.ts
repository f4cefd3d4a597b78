// Opens the store in its own thread and is the main thread's hand on it: work goes in by name, comes back when it is on
// disk. A store that cannot be trusted (settings, migrations, held by another) does not open.
import { MessageChannel, Worker } from "node:worker_threads";
import { StorageError } from "./port.ts";
import type { Outcome } from "./sheetLane.ts";
import type { StoreWithSheets } from "./store.ts";
import type { Answer, FromStoreWorker, StoreOptions, ToStoreWorker } from "./thread/storeMessages.ts";

export type { StoreOptions } from "./thread/storeMessages.ts";

interface Asked {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** What is asked and not yet answered, and who listens. */
class Asking {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;
  #isOver = false;

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  ask<T>(message: (id: number) => ToStoreWorker): Promise<T> {
    if (this.#isOver) return Promise.reject(new StorageError("The store is closed."));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<T>((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage(message(id));
    });
  }

  answered(answer: Answer): void {
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (answer.ok) asked?.resolve(answer.value);
    else asked?.reject(answer.isOfStore ? new StorageError(answer.message) : new Error(answer.message));
  }

  /** The thread is gone: nothing more will be answered. */
  over(cause: unknown): void {
    this.#isOver = true;
    const error = new StorageError("The store is closed.", { cause });
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }

  get isOver(): boolean {
    return this.#isOver;
  }
}

/** Rejects with `StorageError` when the store refuses to open; its message is the line for the operator. */
export const openStore = async (options: StoreOptions): Promise<StoreWithSheets> => {
  const worker = new Worker(new URL("./thread/storeWorker.ts", import.meta.url), {
    workerData: options,
    // What it makes lives for one commit: a small nursery is enough.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const asking = new Asking(worker);
  const outcomeListeners = new Set<(outcomes: readonly Outcome[]) => void>();
  const failureListeners = new Set<(failure: StorageError) => void>();
  const exited = new Promise<void>((resolve) => {
    worker.once("exit", () => resolve());
  });

  const opened = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: FromStoreWorker) => {
      switch (message.type) {
        case "opened":
          return resolve();
        case "refused":
          return reject(new StorageError(message.message));
        case "answered":
          return asking.answered(message.answer);
        case "committed": {
          const { outcomes, answers, failure } = message;
          if (outcomes.length > 0) for (const listener of outcomeListeners) listener(outcomes);
          for (const answer of answers) asking.answered(answer);
          if (failure !== null) for (const listener of failureListeners) listener(new StorageError(failure));
        }
      }
    });
    worker.once("error", (error) => {
      asking.over(error);
      const failure = new StorageError("The store's thread ended.", { cause: error });
      reject(failure);
      for (const listener of failureListeners) listener(failure);
    });
    worker.once("exit", () => {
      asking.over(null);
      reject(new StorageError("The store's thread ended."));
    });
  });
  await opened;
  let closing: Promise<void> | null = null;

  return {
    run: (name, question) => asking.ask((id) => ({ type: "run", id, name, question })),
    readBack: () => asking.ask((id) => ({ type: "readBack", id })),
    verify: () => asking.ask((id) => ({ type: "verify", id })),
    backup: async (file) => {
      await asking.ask((id) => ({ type: "backup", id, file }));
    },
    tendKeys: (now) => asking.ask((id) => ({ type: "tendKeys", id, now })),
    erase: (erasure) => asking.ask((id) => ({ type: "erase", id, erasure })),
    close: async () => {
      closing ??= asking.isOver ? Promise.resolve() : asking.ask((id) => ({ type: "close", id }));
      await closing;
      await exited;
    },
    sheetsPort: () => {
      const { port1, port2 } = new MessageChannel();
      const message: ToStoreWorker = { type: "lane", port: port1 };
      worker.postMessage(message, [port1]);
      return port2;
    },
    onOutcomes: (listener) => {
      outcomeListeners.add(listener);
      return () => void outcomeListeners.delete(listener);
    },
    onFailure: (listener) => {
      failureListeners.add(listener);
      return () => void failureListeners.delete(listener);
    },
  };
};
