// A sheet while its document is in memory, under one lease: answers who joins, judges what they write, and hands all of it
// to the store, in order. When the lease or the document is lost, another one takes its place.
import { createHash } from "node:crypto";
import type { SheetId } from "@werktafel/shared/ids";
import { readSheet } from "@werktafel/shared/sheet/readSheet";
import * as Y from "yjs";
import type { Lease, ToStore } from "../storage/sheetLane.ts";
import { Connection } from "./connection.ts";
import { joinUpdates } from "./document/joinUpdates.ts";
import type { LiveSheet } from "./document/liveSheet.ts";
import { isVerified, unverifiedSnapshot } from "./document/snapshot.ts";
import type { Surroundings, Waiting } from "./surroundings.ts";
import type { Receipt } from "./workerMessages.ts";

type NewVersion = NonNullable<Extract<ToStore, { type: "append" }>["version"]>;

export interface Loaded {
  readonly id: SheetId;
  readonly live: LiveSheet;
  readonly lease: Lease;
  readonly lastVersionAt: number | null;
  readonly editsSinceSnapshot: number;
}

export class OpenedSheet {
  readonly live: LiveSheet;
  readonly lease: Lease;
  readonly #id: SheetId;
  readonly #around: Surroundings;
  readonly #connections: Map<number, Connection>;
  #lastVersionAt: number | null;
  /** Whose rows are sent to the store and not yet known to be there, in order. */
  #underWay: number[] = [];
  editsSinceSnapshot: number;

  constructor(loaded: Loaded, connections: Map<number, Connection>, around: Surroundings) {
    this.#id = loaded.id;
    this.live = loaded.live;
    this.lease = loaded.lease;
    this.#lastVersionAt = loaded.lastVersionAt;
    this.editsSinceSnapshot = loaded.editsSinceSnapshot;
    this.#connections = connections;
    this.#around = around;
  }

  /** Connections that have edits which are not known to be on disk. */
  get underWay(): readonly number[] {
    return this.#underWay;
  }

  /** The house wrote here, in the name of no connection; what is stored holds no history before it. */
  rewritten(): void {
    this.#underWay.push(0);
  }

  stored(count: number): void {
    this.#underWay.splice(0, count);
  }

  /**
   * Only of a document that was just loaded from stored rows, so that a spoiled one is never kept. Made now; looked at and
   * stored when it is its turn, so that whoever waits for the sheet is answered first.
   */
  makeSnapshot(upToSeq: number): () => void {
    this.editsSinceSnapshot = 0;
    const made = unverifiedSnapshot(this.live);
    return () => {
      if (!isVerified(made, this.live.kind)) return this.#around.toMain({ type: "badSnapshot", sheet: this.#id });
      const snapshot = { upToSeq, at: this.#around.now(), bytes: made.bytes };
      this.#around.toStore({ type: "snapshot", sheet: this.#id, lease: this.lease, snapshot });
    };
  }

  /** `spoiled`: the document must be loaded anew. `oneByOne`: nothing of these was taken together. */
  handle(message: Waiting): "sound" | "spoiled" | "oneByOne" | "spoiledOneByOne" {
    switch (message.type) {
      case "connect":
        this.#welcome(new Connection(message.writer));
        return "sound";
      case "clients":
        this.#connections.get(message.connection)?.alsoWrites(message.clients);
        return "sound";
      case "disconnect":
        this.#connections.delete(message.connection);
        return "sound";
      case "read": {
        const { content } = readSheet(this.live.doc, { id: this.#id, kind: this.live.kind });
        this.#pass({ type: "read", question: message.question, content });
        return "sound";
      }
      case "whenOpen":
        message.goOn();
        return "sound";
      case "step1": {
        const connection = this.#connections.get(message.connection);
        if (connection) connection.stateVector = message.stateVector;
        if (connection) this.tellAll(connection);
        return "sound";
      }
      case "update": {
        const connection = this.#connections.get(message.connection);
        return connection ? this.#judge(connection, message) : "sound";
      }
      case "updates": {
        const connection = this.#connections.get(message.connection);
        return connection ? this.#judgeTogether(connection, message) : "sound";
      }
    }
  }

  #welcome(connection: Connection): void {
    const { writer } = connection;
    this.#connections.set(writer.connection, connection);
    if (!writer.isWritable) return;
    const stateVector = Y.encodeStateVector(this.live.doc);
    this.#pass({ type: "step1", connection: writer.connection, stateVector });
  }

  /** A SyncStep2: all that this connection, by what it said it has, may miss. */
  tellAll(connection: Connection): void {
    const { stateVector, writer } = connection;
    if (!stateVector) return;
    const update = this.#around.timed(writer.connection, () => encodeFor(this.live, stateVector));
    if (update) this.#pass({ type: "step2", connection: writer.connection, update });
    else this.#refuse(connection, { rule: "stateVector", bytes: stateVector });
  }

  #judge(
    connection: Connection,
    message: { readonly number: number; readonly isStep2: boolean; readonly bytes: Uint8Array },
  ): "sound" | "spoiled" {
    const { verdict, version } = this.#look(connection, message);
    switch (verdict.kind) {
      case "known":
        this.#pass({ type: "known", connection: connection.writer.connection, number: message.number, count: 1 });
        break;
      case "gap":
        if (!connection.holdAside(message)) this.#refuse(connection, { rule: "gap", bytes: message.bytes });
        break;
      case "refused":
        this.#refuse(connection, { rule: verdict.rule, bytes: message.bytes });
        return verdict.isSpoiled ? "spoiled" : "sound";
      case "accepted":
        this.#append(connection, { number: message.number, count: 1 }, { ...verdict, version });
    }
    if (!message.isStep2) return "sound";
    for (const held of connection.takeHeld()) {
      if (this.#judge(connection, { ...held, isStep2: false }) === "spoiled") return "spoiled";
    }
    return "sound";
  }

  /** As one update, when that can be; whatever is wrong with it is found one by one, so that nobody pays for another. */
  #judgeTogether(
    connection: Connection,
    { number, all }: { readonly number: number; readonly all: readonly Uint8Array[] },
  ): "sound" | "oneByOne" | "spoiledOneByOne" {
    const bytes = this.#around.timed(connection.writer.connection, () => joinUpdates(all));
    if (!bytes) return "oneByOne";
    const { verdict, version } = this.#look(connection, { isStep2: false, bytes });
    const numbered = { number, count: all.length };
    if (verdict.kind === "accepted") this.#append(connection, numbered, { ...verdict, version });
    else if (verdict.kind === "known") {
      this.#pass({ type: "known", connection: connection.writer.connection, ...numbered });
    } else return verdict.kind === "refused" && verdict.isSpoiled ? "spoiledOneByOne" : "oneByOne";
    return "sound";
  }

  #look(
    connection: Connection,
    message: { readonly isStep2: boolean; readonly bytes: Uint8Array },
  ): { readonly verdict: ReturnType<LiveSheet["judge"]>; readonly version: NewVersion | null } {
    const { writer } = connection;
    const kept: { version: NewVersion | null } = { version: null };
    const beforeApply = (isLargeRemoval: boolean) => {
      kept.version = this.#versionBefore(isLargeRemoval, connection);
    };
    const isFirst = message.isStep2 && !connection.hadStep2;
    const verdict = this.#around.timed(writer.connection, () =>
      this.live.judge(message.bytes, connection.writerOfUpdate, { isFirst, beforeApply }),
    );
    if (message.isStep2) connection.hadStep2 = true;
    return { verdict, version: kept.version };
  }

  /** The content as it is now, when much is about to go, or on the first edit of a day (DESIGN.md 4, Version). */
  #versionBefore(isLargeRemoval: boolean, { writer }: Connection): NewVersion | null {
    const now = this.#around.now();
    const isFirstToday = this.#lastVersionAt === null || !isSameDay(this.#lastVersionAt, now);
    if (!isLargeRemoval && !isFirstToday) return null;
    this.#lastVersionAt = now;
    const { content } = readSheet(this.live.doc, { id: this.#id, kind: this.live.kind });
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    return isLargeRemoval
      ? { why: "beforeLargeRemoval", person: writer.person, bytes }
      : { why: "daily", person: null, bytes };
  }

  #append(
    { writer }: Connection,
    numbered: { readonly number: number; readonly count: number },
    { bytes, wrote, removed, version }: Accepted & { readonly version: NewVersion | null },
  ): void {
    this.#underWay.push(writer.connection);
    this.editsSinceSnapshot += numbered.count;
    const receipt: Receipt = { type: "edit", connection: writer.connection, ...numbered, sheet: this.#id, bytes };
    this.#around.toStore({
      type: "append",
      sheet: this.#id,
      lease: this.lease,
      board: writer.board,
      person: writer.person,
      at: this.#around.now(),
      bytes,
      attribution: [
        ...wrote.map((range) => ({ ...range, kind: "wrote" as const })),
        ...removed.map((range) => ({ ...range, kind: "removed" as const })),
      ],
      version,
      receipt,
    });
  }

  #refuse(connection: Connection, what: { readonly rule: string; readonly bytes: Uint8Array }): void {
    const { writer } = connection;
    this.#connections.delete(writer.connection);
    this.#pass({
      type: "refused",
      connection: writer.connection,
      why: what.rule === "tooManyBytes" ? "tooBig" : "refused",
      rule: what.rule,
      hash: createHash("sha256").update(what.bytes).digest("hex").slice(0, 16),
      bytes: what.bytes.length,
      sheet: this.#id,
      person: writer.person,
    });
  }

  #pass(receipt: Receipt): void {
    this.#around.toStore({ type: "pass", sheet: this.#id, lease: this.lease, receipt });
  }
}

type Accepted = Extract<ReturnType<LiveSheet["judge"]>, { kind: "accepted" }>;

const encodeFor = (live: LiveSheet, stateVector: Uint8Array): Uint8Array | null => {
  try {
    return Y.encodeStateAsUpdate(live.doc, stateVector);
  } catch {
    return null; // Not a state vector; the caller refuses.
  }
};

const dayMs = 86_400_000;
const isSameDay = (one: number, other: number): boolean => Math.floor(one / dayMs) === Math.floor(other / dayMs);
