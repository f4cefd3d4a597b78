// What the worker that applies edits and the worker that stores them say to each other, straight, without the main thread
// in between. One line, in order: whatever leaves a live document (an edit for others, an answer to somebody who joins, a
// reading for a command) passes through the store after all it was made from, so nothing is seen that is not on disk.
import type { BoardId, ItemId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { EditPage } from "./editPage.ts";
import type { AttributionRow, SheetRow, SnapshotRow, VersionRow } from "./port.ts";
import type { FactsToAppend } from "./works/appendFacts.ts";

/**
 * Loading takes a lease on a sheet: a number that every append carries. A later load, or a commit that failed, ends the
 * lease, so what a killed worker or a document with lost edits still sends can never reach the log.
 */
export type Lease = number;

/** Travels in groups: one message carries all that one turn of the applying worker made. */
export type ToStore =
  /** From the newest snapshot on; `passOver`: so many of the newest make no sound document. */
  | { readonly type: "load"; readonly sheet: SheetId; readonly passOver: number }
  /** The edits after these, asked for before these are applied, so that both workers are busy. */
  | { readonly type: "loadOn"; readonly sheet: SheetId; readonly lease: Lease; readonly afterSeq: number }
  | {
      readonly type: "append";
      readonly sheet: SheetId;
      readonly lease: Lease;
      readonly board: BoardId;
      readonly person: PersonId | null;
      readonly at: number;
      readonly bytes: Uint8Array;
      readonly attribution: readonly Omit<AttributionRow, "sheet" | "person" | "at">[];
      /** The content just before a large removal, or the first of a day. `seq` is filled in: the last one before. */
      readonly version: Omit<VersionRow, "seq" | "sheet" | "at"> | null;
      /** Handed to the main thread when it is on disk. */
      readonly receipt: unknown;
    }
  /** What the house itself does to several sheets, with the facts that say so: all of it, or none (DESIGN.md 2, Moving). */
  | {
      readonly type: "rewrite";
      readonly writes: readonly {
        readonly sheet: SheetId;
        /** `null`: of a sheet that is new with this. */
        readonly lease: Lease | null;
        readonly bytes: Uint8Array;
        /** The sheet as it is afterwards. All that lay before goes: no older edit, snapshot or word stays beside it. */
        readonly snapshot: Uint8Array | null;
      }[];
      readonly authors: readonly {
        readonly from: SheetId;
        readonly to: SheetId;
        readonly runs: readonly {
          readonly client: number;
          readonly clock: number;
          readonly newClient: number;
          readonly newClock: number;
          readonly length: number;
        }[];
      }[];
      /** These lie in no version of that sheet any more; `collection` null: whatever bears the name. */
      readonly gone: readonly { readonly sheet: SheetId; readonly collection: string | null; readonly item: ItemId }[];
      readonly facts: FactsToAppend;
      readonly receipt: unknown;
    }
  /** Nothing to store: only to be handed on after all before it. */
  | { readonly type: "pass"; readonly sheet: SheetId; readonly lease: Lease; readonly receipt: unknown }
  | {
      readonly type: "snapshot";
      readonly sheet: SheetId;
      readonly lease: Lease;
      readonly snapshot: Omit<SnapshotRow, "sheet">;
    };

/** To the applying worker. */
export type FromStore =
  | {
      readonly type: "loaded";
      readonly sheet: SheetId;
      readonly lease: Lease;
      /** `null`: there is no such sheet. */
      readonly row: SheetRow | null;
      /** `null`: there is none, or all were passed over; then the edits begin at the first. */
      readonly snapshot: SnapshotRow | null;
      /** So many newer ones do not open, or make no sound document. */
      readonly passedOver: number;
      /** The first of the edits after it. */
      readonly edits: EditPage;
      /** When the newest version was kept; `null`: never. */
      readonly lastVersionAt: number | null;
    }
  | { readonly type: "loadedOn"; readonly sheet: SheetId; readonly lease: Lease; readonly edits: EditPage }
  | { readonly type: "stored"; readonly sheet: SheetId; readonly lease: Lease; readonly seqs: readonly number[] }
  /** The lease is over: drop the document, load anew when needed. */
  | { readonly type: "lost"; readonly sheet: SheetId; readonly lease: Lease };

/** To the main thread, in the order in which the applying worker sent them. One message carries a whole group commit. */
export interface Outcome {
  readonly receipt: unknown;
  /** The row's sequence, 0 for a `pass`, or `null`: it is not stored and nothing of it may be shown. */
  readonly seq: number | null;
  /** Of a `rewrite`: the sequences of its facts. */
  readonly facts?: readonly number[];
}
