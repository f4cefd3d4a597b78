// The server of a schedule: the product's own sheet (`OpenSheet`: judge, apply, reload, leases) over a store whose disk
// takes time and may fail, and a process that may be killed. What is stored is all that survives.
import { closeCode, notStoredReason } from "@werktafel/shared/protocol/syncMessages";
import { type BoardId, type ParticipantId, type PersonId, personId } from "@werktafel/shared/ids";
import { OpenSheet } from "@werktafel/server/sheets/openSheet";
import type { Receipt } from "@werktafel/server/sheets/workerMessages";
import { type EditPage, packEdits } from "@werktafel/server/storage/editPage";
import type { FromStore, ToStore } from "@werktafel/server/storage/sheetLane";
import type { SheetRow, SnapshotRow } from "@werktafel/server/storage/port";
import {
  durableMessage,
  readSyncMessage,
  step1Message,
  step2Message,
  stillHereMessage,
  updateMessage,
} from "@werktafel/server/sync/syncWire";
import type { SeededRandom } from "../support/seededRandom.ts";
import type { SimulatedClock } from "./simulatedClock.ts";
import type { Listen, ServerEnd } from "./simulatedLine.ts";

interface Guest {
  readonly end: ServerEnd;
  readonly isWritable: boolean;
  next: number;
  durable: number;
  readonly ahead: Set<number>;
}

export interface ServerOptions {
  readonly clock: SimulatedClock;
  readonly random: SeededRandom;
  readonly board: BoardId;
  readonly row: SheetRow;
  readonly participantOf: (person: PersonId) => ParticipantId;
}

/** Far below what the store gives at once, so that every story loads in pages. */
const editsInPage = 4;

export class SimulatedServer {
  readonly #options: ServerOptions;
  readonly #rows: Extract<ToStore, { type: "append" }>[] = [];
  readonly #snapshots: SnapshotRow[] = [];
  readonly #owners = new Map<number, PersonId>();
  #guests = new Map<number, Guest>();
  #sheet: OpenSheet;
  #queue: ToStore[] = [];
  #lease = 0;
  #currentLease = 0;
  #life = 0;
  #nextConnection = 1;
  /** The next commit fails: a full disk. */
  failsNext = false;
  /** Faults that fired, and what honest screens made the server do. */
  readonly count = { refused: 0, known: 0, failedCommits: 0, kills: 0 };
  readonly refusedRules: string[] = [];

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#sheet = this.#start();
    this.#keepAlive();
  }

  /** What a fresh process would load. */
  stored(): readonly Uint8Array[] {
    const newest = this.#snapshots[0];
    const rows = this.#rows.slice(newest?.upToSeq ?? 0).map(({ bytes }) => bytes);
    return newest ? [newest.bytes, ...rows] : rows;
  }

  /** Everything in memory is gone; everybody is cut off. */
  kill(): void {
    this.count.kills += 1;
    this.#queue = [];
    const guests = this.#guests;
    this.#guests = new Map();
    this.#sheet = this.#start();
    for (const { end } of guests.values()) end.close(1006);
  }

  readonly listen: Listen = (address, end) => {
    const person = personId(address.searchParams.get("person") ?? "nobody");
    const clients = (address.searchParams.get("client") ?? "").split(",").filter(Boolean).map(Number);
    for (const client of clients) {
      const owner = this.#owners.get(client) ?? person;
      if (owner !== person) return { refusedWith: closeCode.refused };
      this.#owners.set(client, owner);
    }
    const connection = this.#nextConnection;
    this.#nextConnection += 1;
    const guest: Guest = { end, isWritable: clients.length > 0, next: 0, durable: 0, ahead: new Set() };
    this.#guests.set(connection, guest);
    this.#sheet.take({
      type: "connect",
      writer: {
        connection,
        board: this.#options.board,
        sheet: this.#options.row.id,
        person,
        participant: this.#options.participantOf(person),
        clients,
        isWritable: guest.isWritable,
      },
    });
    return {
      received: (frame) => this.#received(connection, guest, frame),
      closed: () => this.#leave(connection),
    };
  };

  #received(connection: number, guest: Guest, frame: Uint8Array): void {
    if (this.#guests.get(connection) !== guest) return;
    const message = readSyncMessage(frame);
    if (message?.type === "step1") this.#sheet.take({ type: "step1", connection, stateVector: message.bytes });
    else if (message?.type === "step2" || message?.type === "update") {
      const number = guest.next;
      guest.next += 1;
      this.#sheet.take({ type: "update", connection, number, isStep2: message.type === "step2", bytes: message.bytes });
    }
  }

  #leave(connection: number): void {
    if (this.#guests.delete(connection)) this.#sheet.take({ type: "disconnect", connection });
  }

  #start(): OpenSheet {
    this.#life += 1;
    const life = this.#life;
    const toStore = (message: ToStore): void => {
      if (life !== this.#life) return;
      if (this.#queue.length === 0)
        this.#options.clock.after(this.#options.random.between(1, 8), () => this.#commit(life));
      this.#queue.push(message);
    };
    return new OpenSheet(this.#options.row.id, {
      now: () => this.#options.clock.now(),
      timed: (_connection, work) => work(),
      later: (work) => work(),
      toMain: () => {},
      toStore,
      toStoreNow: toStore,
    });
  }

  /** One group commit: all that waited, in order, or nothing of it. */
  #commit(life: number): void {
    if (life !== this.#life) return;
    const batch = this.#queue;
    this.#queue = [];
    const fails = this.failsNext && batch.some(({ type }) => type === "append");
    const told: (() => void)[] = [];
    const tellSheet = (message: FromStore): void => {
      if (message.type === "loaded") this.#sheet.loaded(message);
      else if (message.type === "loadedOn") this.#sheet.loadedOn(message);
      else if (message.type === "stored") this.#sheet.stored(message);
      else this.#sheet.lost(message.lease);
    };
    if (fails) {
      this.failsNext = false;
      this.count.failedCommits += 1;
    }
    for (const message of batch) {
      if (message.type === "load") {
        this.#lease += 1;
        this.#currentLease = this.#lease;
        const loaded = this.#loaded(message);
        told.push(() => tellSheet(loaded));
      } else if (message.type === "loadOn") {
        const { sheet, lease, afterSeq } = message;
        const edits = this.#page(afterSeq);
        const isHeld = lease === this.#currentLease;
        told.push(() => tellSheet(isHeld ? { type: "loadedOn", sheet, lease, edits } : { type: "lost", sheet, lease }));
      } else if (message.type === "snapshot") {
        if (!fails && message.lease === this.#currentLease) {
          this.#snapshots.unshift({ sheet: message.sheet, ...message.snapshot });
        }
      } else if (message.type !== "rewrite") {
        const isStored = !fails && message.lease === this.#currentLease;
        if (message.type === "append" && isStored) this.#rows.push(message);
        const { lease, sheet, receipt } = message;
        const seqs = message.type === "append" ? [this.#rows.length] : [];
        if (isStored && message.type === "append") told.push(() => tellSheet({ type: "stored", sheet, lease, seqs }));
        if (!isStored) told.push(() => tellSheet({ type: "lost", sheet, lease }));
        told.push(() => this.#settle(receipt, isStored));
      }
    }
    if (fails) this.#currentLease = -1;
    for (const tell of told) if (life === this.#life) tell();
  }

  #loaded({ sheet, passOver }: Extract<ToStore, { type: "load" }>): FromStore {
    const snapshot = this.#snapshots[passOver] ?? null;
    const base = { sheet, lease: this.#lease, row: this.#options.row };
    const edits = this.#page(snapshot?.upToSeq ?? 0);
    return { type: "loaded", ...base, snapshot, passedOver: passOver, edits, lastVersionAt: 0 };
  }

  #page(afterSeq: number): EditPage {
    const rows = this.#rows.slice(afterSeq, afterSeq + editsInPage);
    return packEdits(
      rows.map(({ bytes }, index) => ({ bytes, seq: afterSeq + index + 1 })),
      { afterSeq, most: editsInPage },
    );
  }

  #settle(receipt: unknown, isStored: boolean): void {
    if (!isReceipt(receipt)) return;
    if (receipt.type === "read" || receipt.type === "rewritten") return;
    const guest = this.#guests.get(receipt.connection);
    if (!isStored) {
      if (guest) this.#close(receipt.connection, guest, closeCode.comeBack, notStoredReason);
      return;
    }
    if (receipt.type === "edit") {
      for (const [connection, other] of this.#guests) {
        if (connection !== receipt.connection) other.end.send(updateMessage(receipt.bytes));
      }
    }
    if (!guest) return;
    if (receipt.type === "step1") guest.end.send(step1Message(receipt.stateVector));
    else if (receipt.type === "step2") guest.end.send(step2Message(receipt.update));
    else if (receipt.type === "refused") {
      this.count.refused += 1;
      this.refusedRules.push(receipt.rule);
      this.#close(receipt.connection, guest, closeCode.refused);
    } else {
      if (receipt.type === "known") this.count.known += 1;
      guest.ahead.add(receipt.number);
      while (guest.ahead.delete(guest.durable)) guest.durable += 1;
      guest.end.send(durableMessage(guest.durable));
    }
  }

  #close(connection: number, guest: Guest, code: number, reason = ""): void {
    this.#leave(connection);
    guest.end.close(code, reason);
  }

  #keepAlive(): void {
    for (const { end } of this.#guests.values()) end.send(stillHereMessage);
    this.#options.clock.after(15_000, () => this.#keepAlive());
  }
}

const isReceipt = (receipt: unknown): receipt is Receipt =>
  typeof receipt === "object" && receipt !== null && "type" in receipt;
