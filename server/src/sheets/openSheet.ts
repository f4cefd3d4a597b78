// One sheet in the applying worker: its document while somebody needs it, who is connected, and what waits while it loads.
// Takes a lease when it loads; everything it sends carries that lease.
import type { FromStore, Lease, ToStore } from "../storage/sheetLane.ts";
import type { SheetRow } from "../storage/port.ts";
import type { SheetId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import { createHash } from "node:crypto";
import * as Y from "yjs";
import { LiveSheet } from "./document/liveSheet.ts";
import { verifiedSnapshot } from "./document/snapshot.ts";
import type { FromSheets, Receipt, ToSheets } from "./workerMessages.ts";
import { Connection } from "./connection.ts";

/** What a sheet may reach of the worker around it. */
export interface Surroundings {
  readonly toStore: (message: ToStore) => void;
  readonly toMain: (message: FromSheets) => void;
  readonly now: () => number;
  /** Runs `work` under the clock that the main thread watches. */
  readonly timed: <T>(connection: number, work: () => T) => T;
}

type NewVersion = NonNullable<Extract<ToStore, { type: "append" }>["version"]>;
type Waiting = Exclude<ToSheets, { type: "count" }>;

/** Edits after the last snapshot at which loading makes a new one. */
const snapshotAfterEdits = 300;

type State =
  | { readonly is: "closed" }
  | { readonly is: "loading"; readonly waiting: Waiting[] }
  | { readonly is: "unknown" }
  /** Nothing that is stored of it loads: shown to nobody, tried anew after it left memory. */
  | { readonly is: "unopenable" }
  | { readonly is: "open"; readonly live: LiveSheet; readonly lease: Lease; readonly row: SheetRow };

export class OpenSheet {
  readonly id: SheetId;
  readonly #around: Surroundings;
  readonly connections = new Map<number, Connection>();
  #state: State = { is: "closed" };
  /** Whose rows are sent to the store and not yet known to be there, in order. */
  #underWay: number[] = [];
  #editsSinceSnapshot = 0;
  #lastVersionAt: number | null = null;
  #tidiesOnLoad = false;
  lastUsedAt = 0;

  constructor(id: SheetId, around: Surroundings) {
    this.id = id;
    this.#around = around;
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#underWay.length === 0 && this.#state.is !== "loading";
  }

  /** Handles a message now, or once the sheet is loaded. */
  take(message: Waiting): void {
    this.lastUsedAt = this.#around.now();
    if (this.#state.is === "closed") this.#load();
    if (this.#state.is === "loading") {
      this.#state.waiting.push(message);
      return;
    }
    this.#handle(message);
  }

  #load(): void {
    this.#state = { is: "loading", waiting: [] };
    this.#around.toStore({ type: "load", sheet: this.id });
  }

  loaded(message: Extract<FromStore, { type: "loaded" }>): void {
    if (this.#state.is !== "loading") return;
    const { waiting } = this.#state;
    this.#underWay = [];
    if (message.row === null) {
      this.#state = { is: "unknown" };
    } else {
      const { row, lease } = message;
      const live = loadNewest(row.kind, message);
      if (!live) {
        this.#state = { is: "unopenable" };
        this.#around.toMain({ type: "unopenable", sheet: this.id });
        for (const each of waiting) this.#handle(each);
        return;
      }
      this.#state = { is: "open", live, lease, row };
      this.#lastVersionAt = message.lastVersionAt;
      const newest = message.snapshots[0]?.upToSeq ?? 0;
      const later = message.edits.filter((edit) => edit.seq > newest);
      this.#editsSinceSnapshot = later.length;
      const last = later.at(-1);
      if (last && (later.length >= snapshotAfterEdits || this.#tidiesOnLoad)) this.#keepSnapshot(live, lease, last.seq);
      for (const connection of this.connections.values()) this.#freshStep2(connection, live, lease);
    }
    this.#tidiesOnLoad = false;
    for (const each of waiting) this.#handle(each);
  }

  #keepSnapshot(live: LiveSheet, lease: Lease, upToSeq: number): void {
    const bytes = verifiedSnapshot(live);
    if (!bytes) return this.#around.toMain({ type: "badSnapshot", sheet: this.id });
    const snapshot = { upToSeq, at: this.#around.now(), bytes };
    this.#around.toStore({ type: "snapshot", sheet: this.id, lease, snapshot });
    this.#editsSinceSnapshot = 0;
  }

  stored(message: Extract<FromStore, { type: "stored" }>): void {
    if (this.#state.is === "open" && this.#state.lease === message.lease) this.#underWay.splice(0, message.seqs.length);
  }

  /** The lease is over: the document may hold what is not on disk. */
  lost(lease: Lease): void {
    if (this.#state.is !== "open" || this.#state.lease !== lease) return;
    // Their screens hold edits that the next document does not know; the main thread asks them to come back.
    for (const connection of this.#underWay) this.connections.delete(connection);
    this.#drop();
  }

  /** Idle: tidied first (typed-then-removed words must not stay), then out of memory. True when it is out. */
  unload(): boolean {
    if (!this.isIdle) return false;
    if (this.#state.is === "open" && this.#editsSinceSnapshot > 0) {
      this.#drop();
      this.#tidiesOnLoad = true;
      this.#load();
      return false;
    }
    this.#drop();
    return true;
  }

  #drop(): void {
    if (this.#state.is === "open") this.#state.live.doc.destroy();
    this.#state = { is: "closed" };
    this.#underWay = [];
  }

  #handle(message: Waiting): void {
    if (this.#state.is === "unknown" || this.#state.is === "unopenable") {
      const isThere = this.#state.is === "unopenable";
      if (message.type === "connect") {
        this.#around.toMain({ type: "notOpened", connection: message.writer.connection, isThere });
      }
      if (message.type === "read") this.#around.toMain({ type: "unread", question: message.question });
      return;
    }
    if (this.#state.is !== "open") return this.take(message);
    const { live, lease } = this.#state;
    switch (message.type) {
      case "connect":
        this.connections.set(message.writer.connection, new Connection(message.writer));
        if (message.writer.isWritable) {
          const stateVector = Y.encodeStateVector(live.doc);
          this.#pass({ type: "step1", connection: message.writer.connection, stateVector }, lease);
        }
        return;
      case "disconnect":
        this.connections.delete(message.connection);
        return;
      case "read": {
        const { content } = readSheet(live.doc, { id: this.id, kind: live.kind });
        this.#pass({ type: "read", question: message.question, content }, lease);
        return;
      }
      case "step1": {
        const connection = this.connections.get(message.connection);
        if (!connection) return;
        connection.stateVector = message.stateVector;
        this.#freshStep2(connection, live, lease);
        return;
      }
      case "update": {
        const connection = this.connections.get(message.connection);
        if (connection) this.#judge(connection, message, live, lease);
      }
    }
  }

  #freshStep2(connection: Connection, live: LiveSheet, lease: Lease): void {
    const { stateVector, writer } = connection;
    if (!stateVector) return;
    const update = this.#around.timed(writer.connection, () => encodeFor(live, stateVector));
    if (update) this.#pass({ type: "step2", connection: writer.connection, update }, lease);
    else this.#refuse(lease, connection, { rule: "stateVector", bytes: stateVector });
  }

  #judge(
    connection: Connection,
    message: { readonly number: number; readonly isStep2: boolean; readonly bytes: Uint8Array },
    live: LiveSheet,
    lease: Lease,
  ): void {
    const { writer } = connection;
    let version: NewVersion | null = null;
    const beforeApply = (isLargeRemoval: boolean) => {
      const isFirstToday = this.#lastVersionAt === null || !isSameDay(this.#lastVersionAt, this.#around.now());
      if (!isLargeRemoval && !isFirstToday) return;
      const why = isLargeRemoval ? "beforeLargeRemoval" : "daily";
      version = { why, person: isLargeRemoval ? writer.person : null, bytes: contentOf(live, this.id) };
      this.#lastVersionAt = this.#around.now();
    };
    const isFirst = message.isStep2 && !connection.hadStep2;
    const verdict = this.#around.timed(writer.connection, () =>
      live.judge(message.bytes, connection.writerOfUpdate, { isFirst, beforeApply }),
    );
    if (message.isStep2) connection.hadStep2 = true;
    switch (verdict.kind) {
      case "known":
        this.#pass({ type: "known", connection: writer.connection, number: message.number }, lease);
        break;
      case "gap":
        if (!connection.holdAside(message)) this.#refuse(lease, connection, { rule: "gap", ...message });
        break;
      case "refused":
        this.#refuse(lease, connection, { rule: verdict.rule, ...message });
        // What was applied before the fault was found is in the document, and nowhere else.
        if (verdict.isSpoiled) this.#reload();
        return;
      case "accepted":
        this.#underWay.push(writer.connection);
        this.#editsSinceSnapshot += 1;
        this.#around.toStore({
          type: "append",
          sheet: this.id,
          lease,
          board: writer.board,
          person: writer.person,
          at: this.#around.now(),
          bytes: verdict.bytes,
          attribution: [
            ...verdict.wrote.map((range) => ({ ...range, kind: "wrote" as const })),
            ...verdict.removed.map((range) => ({ ...range, kind: "removed" as const })),
          ],
          version,
          receipt: {
            type: "edit",
            connection: writer.connection,
            number: message.number,
            sheet: this.id,
            bytes: verdict.bytes,
          } satisfies Receipt,
        });
    }
    if (message.isStep2) for (const held of connection.takeHeld()) this.#judgeHeld(connection, held);
  }

  #judgeHeld(connection: Connection, held: { readonly number: number; readonly bytes: Uint8Array }): void {
    if (this.#state.is !== "open") return;
    this.#judge(connection, { ...held, isStep2: false }, this.#state.live, this.#state.lease);
  }

  #refuse(lease: Lease, connection: Connection, what: { readonly rule: string; readonly bytes: Uint8Array }): void {
    const { writer } = connection;
    this.connections.delete(writer.connection);
    this.#pass(
      {
        type: "refused",
        connection: writer.connection,
        why: what.rule === "tooManyBytes" ? "tooBig" : "refused",
        rule: what.rule,
        hash: createHash("sha256").update(what.bytes).digest("hex").slice(0, 16),
        bytes: what.bytes.length,
        sheet: this.id,
        person: writer.person,
      },
      lease,
    );
  }

  /** Loads anew from what is stored. What is under way keeps its place in the line: the load comes after it. */
  #reload(): void {
    if (this.#state.is === "open") this.#state.live.doc.destroy();
    this.#load();
  }

  #pass(receipt: Receipt, lease: Lease): void {
    this.#around.toStore({ type: "pass", sheet: this.id, lease, receipt });
  }
}

/** The newest snapshot and what came after it; a snapshot that does not open is passed over for the one before. */
const loadNewest = (kind: SheetRow["kind"], message: Extract<FromStore, { type: "loaded" }>): LiveSheet | null => {
  for (const snapshot of [...message.snapshots, null]) {
    const later = message.edits.filter((edit) => edit.seq > (snapshot?.upToSeq ?? 0)).map((edit) => edit.bytes);
    const live = LiveSheet.load(kind, snapshot ? [snapshot.bytes, ...later] : later);
    if (live) return live;
  }
  return null;
};

const encodeFor = (live: LiveSheet, stateVector: Uint8Array): Uint8Array | null => {
  try {
    return Y.encodeStateAsUpdate(live.doc, stateVector);
  } catch {
    return null; // Not a state vector; the caller refuses.
  }
};

const contentOf = (live: LiveSheet, id: SheetId): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(readSheet(live.doc, { id, kind: live.kind }).content));

const isSameDay = (one: number, other: number): boolean =>
  new Date(one).toISOString().slice(0, 10) === new Date(other).toISOString().slice(0, 10);
