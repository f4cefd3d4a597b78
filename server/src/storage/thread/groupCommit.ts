// Everything that waits goes to disk in one transaction, so that one fsync serves all who type at that moment. Each piece
// is undone alone when it fails; when the disk fails nothing of the group counts, and everyone is told so.
import type { SheetId } from "@werktafel/shared/ids";
import { keepSnapshot, loadOn, loadSheet, storeEdit } from "./laneWork.ts";
import { type Rewrite, storeRewrite } from "./rewriteWork.ts";
import { Leases } from "./leases.ts";
import { DamageError, type Engine, StorageError, type Transaction } from "../port.ts";
import type { FromStore, Lease, Outcome, ToStore } from "../sheetLane.ts";
import type { Answer, FromStoreWorker, Run } from "./storeMessages.ts";
import { works } from "../work.ts";

/** The line back to one applying worker. */
export interface Lane {
  postMessage(message: FromStore): void;
}

export type Waiting =
  | { readonly lane: null; readonly message: Run }
  | { readonly lane: Lane; readonly message: ToStore };

/** A work as it is called here: its question came over a line of our own, in the form that `store.run` checked. */
interface Named {
  run(tx: Transaction, question: unknown): unknown;
}
const named: ReadonlyMap<string, Named["run"]> = new Map(
  Object.entries(works).map(([name, run]: [string, Named["run"]]) => [name, run]),
);

/** What a group will say once it is on disk; nothing of it leaves before. */
class Group {
  readonly answers: Answer[] = [];
  readonly outcomes: Outcome[] = [];
  readonly replies: { readonly lane: Lane; readonly message: FromStore }[] = [];
  readonly #stored = new Map<Lease, number[]>();
  readonly #lost = new Set<Lease>();

  stored(lane: Lane, sheet: SheetId, lease: Lease, seq: number): void {
    const begun = this.#stored.get(lease);
    if (begun !== undefined) return void begun.push(seq);
    const seqs = [seq];
    this.#stored.set(lease, seqs);
    this.replies.push({ lane, message: { type: "stored", sheet, lease, seqs } });
  }

  /** Told once per group, however much came under it. */
  lost(lane: Lane, sheet: SheetId, lease: Lease): void {
    if (this.#lost.has(lease)) return;
    this.#lost.add(lease);
    this.replies.push({ lane, message: { type: "lost", sheet, lease } });
  }
}

interface WaitingLoad {
  readonly lane: Lane;
  readonly message: Load;
}

/** What only reads: tried again alone when the disk does not give it. */
type Load = Extract<ToStore, { type: "load" | "loadOn" }>;

export class GroupCommit {
  readonly #engine: Engine;
  readonly #toMain: (message: FromStoreWorker) => void;
  readonly #leases = new Leases();
  #loadsToRetry: readonly WaitingLoad[] = [];

  constructor(engine: Engine, toMain: (message: FromStoreWorker) => void) {
    this.#engine = engine;
    this.#toMain = toMain;
  }

  /** Loads that the disk did not give; whoever asked waits. */
  get hasLoadsToRetry(): boolean {
    return this.#loadsToRetry.length > 0;
  }

  /** Commits what waits, strictly in order, and answers everyone. Throws nothing that a disk can cause. */
  commit(waiting: readonly Waiting[]): void {
    let group = new Group();
    let failure: string | null = null;
    try {
      this.#engine.transaction(() => {
        for (const each of waiting) this.#work(each, group);
      });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      failure = error.message;
      group = this.#failed(waiting, failure);
    }
    this.#send(group, failure);
    if (failure !== null) this.retryLoads();
  }

  /** Each by itself: a sheet that cannot be read takes nobody along. */
  retryLoads(): void {
    const loads = this.#loadsToRetry;
    this.#loadsToRetry = [];
    for (const load of loads) {
      const group = new Group();
      const failure = this.#load(load, group);
      this.#send(group, failure instanceof Error ? failure.message : null);
    }
  }

  #send({ answers, outcomes, replies }: Group, failure: string | null): void {
    if (answers.length + outcomes.length > 0 || failure !== null) {
      this.#toMain({ type: "committed", answers, outcomes, failure });
    }
    for (const { lane, message } of replies) lane.postMessage(message);
  }

  #work(waiting: Waiting, group: Group): void {
    if (waiting.lane === null) return this.#run(waiting.message, group);
    const { lane, message } = waiting;
    if (message.type === "load" || message.type === "loadOn") {
      this.#load({ lane, message }, group);
      return;
    }
    if (message.type === "rewrite") return this.#rewrite(lane, message, group);
    const { sheet, lease } = message;
    const seq = this.#leases.holds(sheet, lease) ? this.#underLease(message) : null;
    if (message.type !== "snapshot") group.outcomes.push({ receipt: message.receipt, seq });
    if (seq === null) {
      this.#leases.end(sheet, lease);
      group.lost(lane, sheet, lease);
    } else if (message.type === "append") group.stored(lane, sheet, lease, seq);
  }

  #rewrite(lane: Lane, message: Rewrite, group: Group): void {
    const isHeld = message.writes.every(({ sheet, lease }) => lease === null || this.#leases.holds(sheet, lease));
    const stored = isHeld ? this.#alone((tx) => storeRewrite(tx, message)) : null;
    const done = stored instanceof Error ? null : stored;
    group.outcomes.push({ receipt: message.receipt, seq: done && 0, facts: done?.facts ?? [] });
    for (const [index, { sheet, lease }] of message.writes.entries()) {
      if (lease === null) continue;
      if (done) group.stored(lane, sheet, lease, done.writes[index] ?? 0);
      else {
        this.#leases.end(sheet, lease);
        group.lost(lane, sheet, lease);
      }
    }
  }

  /** The sequence of an edit, 0 for what has none, `null` when it cannot be stored though the disk is well. */
  #underLease(message: Exclude<ToStore, { type: "load" | "loadOn" | "rewrite" }>): number | null {
    if (message.type === "pass") return 0;
    const stored = this.#alone((tx) => {
      if (message.type === "append") return storeEdit(tx, message);
      keepSnapshot(tx, message);
      return 0;
    });
    return stored instanceof Error ? null : stored;
  }

  /** Answers, a first page with a new lease, or keeps it for later and returns why. */
  #load(load: WaitingLoad, group: Group): Error | null {
    const { lane, message } = load;
    try {
      const read = this.#engine.transaction((tx) => this.#read(tx, message));
      if (read !== null) group.replies.push({ lane, message: read });
      else if (message.type === "loadOn") group.lost(lane, message.sheet, message.lease);
      return null;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#loadsToRetry = [...this.#loadsToRetry, load];
      return error;
    }
  }

  /** `null`: whoever asks for the rest of a sheet has no lease on it any more. */
  #read(tx: Transaction, message: Load): FromStore | null {
    if (message.type === "load") return loadSheet(tx, message, this.#leases.take(message.sheet));
    return this.#leases.holds(message.sheet, message.lease) ? loadOn(tx, message) : null;
  }

  #run({ id, name, question }: Run, group: Group): void {
    const value = this.#alone((tx) => {
      const work = named.get(name);
      if (work === undefined) throw new Error(`There is no work called ${name}.`);
      return work(tx, question);
    });
    if (value instanceof Error) {
      group.answers.push({ id, ok: false, isOfStore: value instanceof StorageError, message: value.message });
    } else group.answers.push({ id, ok: true, value });
  }

  /** Undone alone when it goes wrong: then the error, returned. A disk that fails is thrown on: it ends the group. */
  #alone<T>(work: (tx: Transaction) => T): T | Error {
    try {
      return this.#engine.transaction(work);
    } catch (error) {
      const isAlone = error instanceof DamageError || !(error instanceof StorageError);
      if (!isAlone || !(error instanceof Error)) throw error;
      return error;
    }
  }

  /** Nothing counts. Documents that had edits under way hold what is not on disk: their leases end. */
  #failed(messages: readonly Waiting[], failure: string): Group {
    const group = new Group();
    const loads: WaitingLoad[] = [];
    for (const each of messages) {
      if (each.lane === null) {
        group.answers.push({ id: each.message.id, ok: false, isOfStore: true, message: failure });
      } else if (each.message.type === "load" || each.message.type === "loadOn") {
        loads.push({ lane: each.lane, message: each.message });
      } else if (each.message.type !== "snapshot") {
        group.outcomes.push({ receipt: each.message.receipt, seq: null });
        for (const { sheet, lease } of each.message.type === "rewrite" ? each.message.writes : [each.message]) {
          if (lease === null) continue;
          this.#leases.end(sheet, lease);
          group.lost(each.lane, sheet, lease);
        }
      }
    }
    this.#loadsToRetry = loads;
    return group;
  }
}
