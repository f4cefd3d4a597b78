// The store as the main thread knows it. The engine itself lives in a worker that is never killed; work is named, because
// a function cannot travel to another thread: `work.ts` holds every piece of work under its name.
import type { MessagePort } from "node:worker_threads";
import type { Erasure } from "./port/erasure.ts";
import type { KeysTended } from "./seal.ts";
import type { StorageError, Transaction } from "./port.ts";
import type { Outcome } from "./sheetLane.ts";
import type { Works } from "./work.ts";

/** One piece of work: a whole transaction, on plain values. */
export type Work<Question, Answer> = (tx: Transaction, question: Question) => Answer;

export type QuestionOf<W> = W extends Work<infer Question, unknown> ? Question : never;
export type AnswerOf<W> = W extends (tx: Transaction, question: never) => infer Answer ? Answer : never;

export interface Store {
  /** Runs one piece of work; resolves when it is on disk, rejects with `StorageError` when nothing of it counts. */
  run<Name extends keyof Works>(name: Name, question: QuestionOf<Works[Name]>): Promise<AnswerOf<Works[Name]>>;
  /** The settings that durability rests on, read back from the engine now. */
  readBack(): Promise<Readonly<Record<string, string>>>;
  verify(): Promise<readonly string[]>;
  backup(file: string): Promise<void>;
  /** Forgets a board for good, in every backup too (`Engine.erase`). False: there is no such board. */
  erase(erasure: Erasure): Promise<boolean>;
  /** A new epoch of the wrapping keys when it is time (`Engine.tendKeys`). */
  tendKeys(now: number): Promise<KeysTended>;
  /** Waits for what is under way, then closes the engine. */
  close(): Promise<void>;
}

/** The store with its line to the worker that applies edits. */
export interface StoreWithSheets extends Store {
  /** A fresh line for a (new) applying worker, to be transferred to it. Speaks `sheetLane.ts`. */
  sheetsPort(): MessagePort;
  /** Hears what became of everything the applying worker sent, in its order. Returns how to stop. */
  onOutcomes(listener: (outcomes: readonly Outcome[]) => void): () => void;
  /** Hears why a commit failed (disk full, input/output error), for the log and for `/readyz`. Returns how to stop. */
  onFailure(listener: (failure: StorageError) => void): () => void;
}
