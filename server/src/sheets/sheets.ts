// The live sheets, as the main thread knows them: hand in what a connection sent, hear what is on disk. The documents
// themselves live in a worker that applies and verifies, and that may be killed.
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { BoardId, ParticipantId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { FactsToAppend } from "../storage/works/appendFacts.ts";
import type { SheetPlan } from "./rewriting/plan.ts";

/** One connection to one sheet, as the applying worker must know it. */
export interface Writer {
  readonly connection: number;
  readonly board: BoardId;
  readonly sheet: SheetId;
  readonly person: PersonId | null;
  readonly participant: ParticipantId | null;
  /** Client ids bound to this person at this board. */
  readonly clients: readonly number[];
  readonly isWritable: boolean;
}

/** `notStored`: the disk did not take it, or a document that held it is gone; whoever sent it holds it still. */
export type Refused = "refused" | "tooBig" | "comeBack" | "notStored";

/** What happens to a connection; called in order, after it is on disk. */
export interface SheetListener {
  /** Bytes of one update that became part of the sheet, from another connection. */
  update(bytes: Uint8Array): void;
  /** The answer to a SyncStep1. */
  step2(bytes: Uint8Array): void;
  /** The server's own SyncStep1: a state vector. */
  step1(stateVector: Uint8Array): void;
  /** So many of this connection's SyncStep2 and Update messages are durable. */
  durable(count: number): void;
  /** Close: why. The bytes' hash and the rule that refused them are in the log. */
  close(why: Refused): void;
}

export interface Sheets {
  connect(writer: Writer, listener: SheetListener): SheetConnection;
  /** The plain content as it is on disk now; `null`: no such sheet. */
  read(sheet: SheetId): Promise<SheetContent | null>;
  /**
   * Carries out a plan, with the facts that say so, in one piece on disk; everyone who has one of these sheets open hears of
   * it. Gives the sequences of the facts; `null`: it cannot be done as planned any more, and nothing was. Rejects when the
   * store does not answer: then it is done or not.
   */
  rewrite(plan: SheetPlan, facts: FactsToAppend): Promise<readonly number[] | null>;
  /** Documents in memory now. */
  open(): Promise<number>;
  close(): Promise<void>;
}

export interface SheetConnection {
  /** More client ids became this person's: another of their screens came. */
  alsoWrites(clients: readonly number[]): void;
  step1(stateVector: Uint8Array): void;
  step2(update: Uint8Array): void;
  update(update: Uint8Array): void;
  /** Bytes handed in and not yet decided: the edge stops reading above its bound. */
  waitingBytes(): number;
  close(): void;
}
