// What the main thread and the store's thread say to each other. (The applying worker has a line of its own:
// `sheetLane.ts`.)
import type { MessagePort } from "node:worker_threads";
import type { Outcome } from "../sheetLane.ts";
import type { Erasure } from "../port/erasure.ts";
import type { HoldFor } from "../sqlite/hold.ts";

/** Which engine, and where; `keys`: the folder of its key store. `use`: as the one server of this store, or beside it. */
export type StoreOptions =
  | {
      readonly engine: "sqlite";
      readonly directory: string;
      readonly keys: string;
      readonly use: Exclude<HoldFor, "replace">;
    }
  | { readonly engine: "memory" };

export interface Run {
  readonly type: "run";
  readonly id: number;
  readonly name: string;
  readonly question: unknown;
}

export type ToStoreWorker =
  | Run
  | { readonly type: "lane"; readonly port: MessagePort }
  | { readonly type: "readBack"; readonly id: number }
  | { readonly type: "verify"; readonly id: number }
  | { readonly type: "backup"; readonly id: number; readonly file: string }
  | { readonly type: "tendKeys"; readonly id: number; readonly now: number }
  | { readonly type: "erase"; readonly id: number; readonly erasure: Erasure }
  | { readonly type: "close"; readonly id: number };

/** `isOfStore`: the disk failed, so it is a `StorageError`; otherwise the work itself went wrong. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly isOfStore: boolean; readonly message: string };

export type FromStoreWorker =
  | { readonly type: "opened" }
  /** It could not be opened: the line for the operator. */
  | { readonly type: "refused"; readonly message: string }
  | {
      readonly type: "committed";
      readonly answers: readonly Answer[];
      readonly outcomes: readonly Outcome[];
      /** Why nothing of this group counts; `null`: it is on disk. */
      readonly failure: string | null;
    }
  | { readonly type: "answered"; readonly answer: Answer };
