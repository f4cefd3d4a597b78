// What a sheet may reach of the worker around it, and what reaches a sheet.
import type { ToStore } from "../storage/sheetLane.ts";
import type { FromSheets, ToSheets } from "./workerMessages.ts";

export interface Surroundings {
  readonly toStore: (message: ToStore) => void;
  /** The same, but without waiting for what else this turn makes. */
  readonly toStoreNow: (message: ToStore) => void;
  readonly toMain: (message: FromSheets) => void;
  readonly now: () => number;
  /** Runs `work` once what waits now is answered. */
  readonly later: (work: () => void) => void;
  /** Runs `work` under the clock that the main thread watches. */
  readonly timed: <T>(connection: number, work: () => T) => T;
}

/** What is about one sheet, and waits while it loads. */
export type Waiting =
  | Exclude<ToSheets, { type: "count" | "rewrite" }>
  /** Called once the sheet is open, or will not open. */
  | { readonly type: "whenOpen"; readonly goOn: () => void };
