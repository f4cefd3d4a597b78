// What the main thread and the applying worker say to each other. Towards the worker: straight. Back: as receipts through
// the store, so that everything arrives after what it was made from is on disk (`storage/sheetLane.ts`).
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { PersonId, SheetId } from "@werktafel/shared/ids";
import type { FactsToAppend } from "../storage/works/appendFacts.ts";
import type { SheetPlan } from "./rewriting/plan.ts";
import type { Rewritten } from "./rewriting/rewriteDocuments.ts";
import type { Refused, Writer } from "./sheets.ts";

/** Handed over in groups: one message per tick carries all that came in. */
export type ToSheets =
  | { readonly type: "connect"; readonly writer: Writer }
  | { readonly type: "step1"; readonly connection: number; readonly stateVector: Uint8Array }
  | {
      readonly type: "update";
      readonly connection: number;
      /** Which SyncStep2 or Update of this connection it is, from 0. */
      readonly number: number;
      readonly isStep2: boolean;
      readonly bytes: Uint8Array;
    }
  /** Updates of one connection that came together, numbered on from the first. */
  | {
      readonly type: "updates";
      readonly connection: number;
      readonly number: number;
      readonly all: readonly Uint8Array[];
    }
  | { readonly type: "clients"; readonly connection: number; readonly clients: readonly number[] }
  | { readonly type: "disconnect"; readonly connection: number }
  /** What the house itself does to sheets, with the facts that say so. */
  | { readonly type: "rewrite"; readonly question: number; readonly plan: SheetPlan; readonly facts: FactsToAppend }
  | { readonly type: "read"; readonly question: number; readonly sheet: SheetId }
  | { readonly type: "count"; readonly question: number };

/** What comes out at the main thread once it is on disk. */
export type Receipt =
  | {
      readonly type: "edit";
      readonly connection: number;
      readonly number: number;
      /** How many messages, from `number` on, this decides. */
      readonly count: number;
      readonly sheet: SheetId;
      readonly bytes: Uint8Array;
    }
  /** Decided, and there was nothing to store. */
  | { readonly type: "known"; readonly connection: number; readonly number: number; readonly count: number }
  | { readonly type: "step1"; readonly connection: number; readonly stateVector: Uint8Array }
  | { readonly type: "step2"; readonly connection: number; readonly update: Uint8Array }
  | { readonly type: "read"; readonly question: number; readonly content: SheetContent }
  | { readonly type: "rewritten"; readonly question: number; readonly writes: readonly Rewritten[] }
  /** Refused: after the acknowledgement of all that this connection wrote before. */
  | {
      readonly type: "refused";
      readonly connection: number;
      readonly why: Refused;
      /** For the log: which rule, a hash of the bytes, how many, from whom. */
      readonly rule: string;
      readonly hash: string;
      readonly bytes: number;
      readonly sheet: SheetId;
      readonly person: PersonId | null;
    };

/** What needs no disk: straight back. */
export type FromSheets =
  /** No such sheet, or nothing of it loads. */
  | { readonly type: "notOpened"; readonly connection: number; readonly isThere: boolean }
  | { readonly type: "unopenable"; readonly sheet: SheetId }
  | { readonly type: "unread"; readonly question: number }
  /** It could not be done as planned; nothing was. */
  | { readonly type: "notRewritten"; readonly question: number }
  | { readonly type: "counted"; readonly question: number; readonly open: number }
  /** A snapshot did not hold what its sheet holds: it was not kept. */
  | { readonly type: "badSnapshot"; readonly sheet: SheetId };

/**
 * What the applying worker shows of the message at work: when it began (0: none), whose it is, which one it is, and how
 * much processor time its thread had used by then.
 */
export const watch = { startedAt: 0, connection: 1, count: 2, processorUs: 3, size: 4 } as const;

const bits31 = 0x7fffffff;

/** Milliseconds of a clock that all threads of this process share, in 31 bits. */
export const sharedNow = (): number => Number((process.hrtime.bigint() / 1_000_000n) & BigInt(bits31)) || 1;

/** Processor time in µs, in 31 bits: a busy machine must not make an honest message look slow. */
export const processorUs = (used: { readonly user: number; readonly system: number }): number =>
  Math.floor(used.user + used.system) & bits31;

export const since = (before: number, now: number): number => (now - before) & bits31;
