// The main thread's side of the live sheets: hands over what comes in, tells what is on disk, and watches the clock of the
// worker that applies. A message that takes too long costs its sender the connection, and nobody else a word.
import { type MessagePort, Worker } from "node:worker_threads";
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { SheetId } from "@werktafel/shared/ids";
import type { Outcome } from "../storage/sheetLane.ts";
import { LiveConnection } from "./liveConnection.ts";
import { Readings } from "./readings.ts";
import type { SheetPlan } from "./rewriting/plan.ts";
import { Rewritings } from "./rewriting/rewritings.ts";
import type { FactsToAppend } from "../storage/works/appendFacts.ts";
import type { SheetConnection, SheetListener, Sheets, Writer } from "./sheets.ts";
import {
  type FromSheets,
  processorUs,
  type Receipt,
  sharedNow,
  since,
  type ToSheets,
  watch,
} from "./workerMessages.ts";

/** The part of the store that the sheets lean on. */
export interface SheetStore {
  sheetsPort(): MessagePort;
  onOutcomes(listener: (outcomes: readonly Outcome[]) => void): void;
}

/** Events for the text log: ids and numbers only. */
export type SheetEvent =
  | {
      readonly event: "updateRefused";
      readonly rule: string;
      readonly hash: string;
      readonly bytes: number;
      readonly sheet: SheetId;
      readonly person: string | null;
    }
  | {
      readonly event: "sheetsWorkerKilled";
      readonly connection: number;
      readonly sheet: SheetId | null;
      readonly person: string | null;
      readonly tookMs: number;
    }
  | { readonly event: "sheetDoesNotOpen"; readonly sheet: SheetId }
  | { readonly event: "snapshotDidNotVerify"; readonly sheet: SheetId };

export interface SheetsOptions {
  readonly store: SheetStore;
  readonly onEvent: (event: SheetEvent) => void;
  /** Decode, grammar and apply of one message (DESIGN.md 4, Two workers). */
  readonly messageMayTakeMs?: number;
  readonly unloadAfterMs?: number;
}

/** Opens the live sheets over a store. */
export const openSheets = (options: SheetsOptions): Sheets => new SheetHouse(options);

class SheetHouse implements Sheets {
  readonly #options: SheetsOptions;
  readonly #connections = new Map<number, LiveConnection>();
  readonly #bySheet = new Map<SheetId, Set<LiveConnection>>();
  readonly #readings: Readings;
  readonly #rewritings: Rewritings;
  readonly #clock = new SharedArrayBuffer(watch.size * 4);
  readonly #watching: NodeJS.Timeout;
  #worker: Worker;
  #toSheets: ToSheets[] = [];
  #isFlushing = false;
  #isClosed = false;

  constructor(options: SheetsOptions) {
    this.#options = options;
    this.#readings = new Readings((message) => this.#send(message));
    this.#rewritings = new Rewritings((message) => this.#send(message));
    options.store.onOutcomes((outcomes) => this.#settle(outcomes));
    this.#worker = this.#startWorker();
    const mayTake = options.messageMayTakeMs ?? 250;
    // A worker that just ended has no time to tell: then there is nothing to watch either.
    const look = () => void this.#watch(mayTake).catch(() => undefined);
    this.#watching = setInterval(look, Math.min(50, mayTake / 2));
    this.#watching.unref();
  }

  connect(writer: Writer, listener: SheetListener): SheetConnection {
    const live = new LiveConnection(writer, listener);
    this.#connections.set(writer.connection, live);
    const others = this.#bySheet.get(writer.sheet) ?? new Set();
    this.#bySheet.set(writer.sheet, others.add(live));
    this.#send({ type: "connect", writer });
    return {
      alsoWrites: (clients) => this.#send({ type: "clients", connection: writer.connection, clients }),
      step1: (stateVector) => this.#send({ type: "step1", connection: writer.connection, stateVector }),
      step2: (bytes) => this.#update(live, bytes, true),
      update: (bytes) => this.#update(live, bytes, false),
      waitingBytes: () => live.waitingBytes,
      close: () => this.#leave(live),
    };
  }

  #update(live: LiveConnection, bytes: Uint8Array, isStep2: boolean): void {
    // Someone who may only read is not refused (rights may have changed while typing): what they send is dropped.
    if (!live.writer.isWritable) return;
    const number = live.handIn(bytes.length);
    this.#send({ type: "update", connection: live.writer.connection, number, isStep2, bytes });
  }

  read(sheet: SheetId): Promise<SheetContent | null> {
    return this.#readings.ask(sheet);
  }

  rewrite(plan: SheetPlan, facts: FactsToAppend): Promise<readonly number[] | null> {
    return this.#rewritings.ask(plan, facts);
  }

  open(): Promise<number> {
    return this.#readings.count();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#watching);
    await this.#worker.terminate();
  }

  #send(message: ToSheets): void {
    this.#toSheets.push(message);
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    // All that one turn of the loop brought in goes over in one message.
    setImmediate(() => {
      this.#isFlushing = false;
      const messages = this.#toSheets;
      this.#toSheets = [];
      this.#worker.postMessage(messages);
    });
  }

  #settle(outcomes: readonly Outcome[]): void {
    const heard = new Set<LiveConnection>();
    for (const { receipt, seq, facts = [] } of outcomes) {
      if (!isReceipt(receipt)) continue;
      if (receipt.type === "rewritten") this.#settleRewritten(receipt, seq === null ? null : facts);
      else this.#settleOne(receipt, seq !== null, heard);
    }
    for (const live of heard) live.acknowledge();
  }

  #settleRewritten(
    { question, writes }: Extract<Receipt, { type: "rewritten" }>,
    facts: readonly number[] | null,
  ): void {
    if (facts === null) return this.#rewritings.failed(question);
    for (const { sheet, bytes } of writes) {
      for (const live of this.#bySheet.get(sheet) ?? []) live.listener.update(bytes);
    }
    this.#rewritings.done(question, facts);
  }

  #settleOne(receipt: Exclude<Receipt, { type: "rewritten" }>, isStored: boolean, heard: Set<LiveConnection>): void {
    if (receipt.type === "read") return this.#readings.answer(receipt.question, isStored ? receipt.content : "again");
    const live = this.#connections.get(receipt.connection);
    if (!isStored) {
      if (live) this.#end(live, "notStored");
      return;
    }
    switch (receipt.type) {
      case "edit":
        for (const other of this.#bySheet.get(receipt.sheet) ?? []) {
          if (other !== live) other.listener.update(receipt.bytes);
        }
        if (live) {
          heard.add(live);
          live.decided(receipt);
        }
        break;
      case "known":
        if (live) {
          heard.add(live);
          live.decided(receipt);
        }
        break;
      case "step1":
        live?.listener.step1(receipt.stateVector);
        break;
      case "step2":
        live?.listener.step2(receipt.update);
        break;
      case "refused": {
        const { rule, hash, bytes, sheet, person } = receipt;
        this.#options.onEvent({ event: "updateRefused", rule, hash, bytes, sheet, person });
        if (live) {
          live.acknowledge();
          this.#end(live, receipt.why);
        }
      }
    }
  }

  #leave(live: LiveConnection): void {
    if (!this.#connections.delete(live.writer.connection)) return;
    const others = this.#bySheet.get(live.writer.sheet);
    others?.delete(live);
    if (others?.size === 0) this.#bySheet.delete(live.writer.sheet);
    this.#send({ type: "disconnect", connection: live.writer.connection });
  }

  #end(live: LiveConnection, why: Parameters<SheetListener["close"]>[0]): void {
    this.#leave(live);
    live.listener.close(why);
  }

  #startWorker(): Worker {
    const store = this.#options.store.sheetsPort();
    const { unloadAfterMs } = this.#options;
    new Int32Array(this.#clock).fill(0);
    const worker = new Worker(new URL("./sheetsWorker.ts", import.meta.url), {
      workerData: { store, clock: this.#clock, ...(unloadAfterMs === undefined ? {} : { unloadAfterMs }) },
      transferList: [store],
      // Documents come and go: a small nursery gives memory back sooner, at a little processor time.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    worker.on("message", (message: FromSheets) => this.#hear(message));
    worker.on("error", () => this.#replaceWorker(null, 0));
    return worker;
  }

  #hear(message: FromSheets): void {
    switch (message.type) {
      case "notOpened": {
        const live = this.#connections.get(message.connection);
        if (live) this.#end(live, message.isThere ? "comeBack" : "refused");
        break;
      }
      case "unopenable":
        this.#options.onEvent({ event: "sheetDoesNotOpen", sheet: message.sheet });
        break;
      case "notRewritten":
        this.#rewritings.done(message.question, null);
        break;
      case "unread":
        this.#readings.answer(message.question, null);
        break;
      case "counted":
        this.#readings.counted(message.question, message.open);
        break;
      case "badSnapshot":
        this.#options.onEvent({ event: "snapshotDidNotVerify", sheet: message.sheet });
    }
  }

  /** Too long on the wall clock is only a reason to look: what counts is how long its thread really worked on it. */
  async #watch(mayTakeMs: number): Promise<void> {
    const clock = new Int32Array(this.#clock);
    const startedAt = Atomics.load(clock, watch.startedAt);
    if (startedAt === 0 || since(startedAt, sharedNow()) <= mayTakeMs) return;
    const connection = Atomics.load(clock, watch.connection);
    const count = Atomics.load(clock, watch.count);
    const before = Atomics.load(clock, watch.processorUs);
    const worker = this.#worker;
    const tookMs = since(before, processorUs(await worker.cpuUsage())) / 1_000;
    const isStillAtIt = Atomics.load(clock, watch.startedAt) !== 0 && Atomics.load(clock, watch.count) === count;
    if (isStillAtIt && worker === this.#worker && tookMs > mayTakeMs) this.#replaceWorker(connection, tookMs);
  }

  /** Nothing is lost: what the killed worker sent on is stored or not, and whoever was not told comes back with it. */
  #replaceWorker(culprit: number | null, tookMs: number): void {
    if (this.#isClosed) return;
    const guilty = culprit === null ? undefined : this.#connections.get(culprit);
    this.#options.onEvent({
      event: "sheetsWorkerKilled",
      connection: culprit ?? 0,
      sheet: guilty?.writer.sheet ?? null,
      person: guilty?.writer.person ?? null,
      tookMs,
    });
    const killed = this.#worker;
    killed.removeAllListeners();
    // What a dying worker still says of itself is of no use to anyone.
    killed.on("error", () => undefined);
    void killed.terminate();
    this.#toSheets = [];
    this.#worker = this.#startWorker();
    for (const live of [...this.#connections.values()]) this.#end(live, live === guilty ? "refused" : "comeBack");
    this.#rewritings.failAll();
    this.#readings.askAgain();
  }
}

const isReceipt = (receipt: unknown): receipt is Receipt =>
  typeof receipt === "object" && receipt !== null && "type" in receipt;
