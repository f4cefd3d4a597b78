// The server of a schedule: the product's own sheet (`OpenSheet`: judge, apply, reload, leases) over a store whose disk
// takes time and may fail, and a process that may be killed. What is stored is all that survives.
import { closeCode, notStoredReason } from "@werktafel/shared/protocol/syncMessages";
import { reads } from "@werktafel/shared/domain/audience";
import {
  type BoardId,
  type ItemId,
  type ParticipantId,
  type PersonId,
  personId,
  type SheetId,
  sheetId,
} from "@werktafel/shared/ids";
import { OpenSheet } from "@werktafel/server/sheets/openSheet";
import { noPatch, noPlan } from "@werktafel/server/sheets/rewriting/plan";
import { takeOn } from "@werktafel/server/sheets/rewriting/rewriter";
import type { Surroundings } from "@werktafel/server/sheets/surroundings";
import type { Receipt } from "@werktafel/server/sheets/workerMessages";
import type { FromStore } from "@werktafel/server/storage/sheetLane";
import type { SheetRow } from "@werktafel/server/storage/port";
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
import { SimulatedStore } from "./simulatedStore.ts";

interface Guest {
  readonly sheet: SheetId;
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
  readonly rows: readonly SheetRow[];
  readonly participantOf: (person: PersonId) => ParticipantId;
  /** Hears every frame that leaves, just before it does. */
  readonly onTold?: (told: { readonly person: PersonId; readonly sheet: SheetId; readonly frame: Uint8Array }) => void;
  /** Hears of an item that went to another sheet: `stored` when it is on the disk, `told` just before the first hears of it. */
  readonly onMoved?: (move: Move, as: "stored" | "told") => void;
}

/** One item that goes to other readers. */
export interface Move {
  readonly collection: string;
  readonly item: ItemId;
  readonly from: SheetId;
  readonly to: SheetId;
}

export class SimulatedServer {
  readonly #options: ServerOptions;
  readonly #store: SimulatedStore;
  readonly #owners = new Map<number, PersonId>();
  #guests = new Map<number, Guest>();
  #around: Surroundings;
  #sheets: ReadonlyMap<SheetId, OpenSheet>;
  readonly #moves = new Map<number, Move>();
  #nextConnection = 1;
  /** Faults that fired, and what honest screens made the server do. */
  readonly count = { refused: 0, known: 0, kills: 0, moves: 0 };
  readonly refusedRules: string[] = [];

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#store = new SimulatedStore({
      ...options,
      tellSheet: (message) => this.#tellSheet(message),
      settle: (receipt, isStored) => this.#settle(receipt, isStored),
      onRewritten: (receipt) => this.#moved(receipt, "stored"),
    });
    this.#around = this.#start();
    this.#sheets = this.#closed();
    this.#keepAlive();
  }

  get store(): SimulatedStore {
    return this.#store;
  }

  /** As the house does it: planned by who judged it, carried out on the documents as they stand then. */
  move(move: Move): void {
    const question = this.#moves.size + 1;
    this.#moves.set(question, move);
    const { board, clock } = this.#options;
    const facts = { board, person: null, at: clock.now(), facts: [], access: [], answer: null };
    const plan = { ...noPlan, moves: [{ ...move, patch: noPatch }] };
    takeOn({ type: "rewrite", question, plan, facts }, (id) => this.#sheet(id), this.#around);
  }

  #sheet(id: SheetId): OpenSheet {
    const sheet = this.#sheets.get(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  #closed(): ReadonlyMap<SheetId, OpenSheet> {
    return new Map(this.#options.rows.map(({ id }) => [id, new OpenSheet(id, this.#around)]));
  }

  /** Everything in memory is gone; everybody is cut off. */
  kill(): void {
    this.count.kills += 1;
    const guests = this.#guests;
    this.#guests = new Map();
    this.#around = this.#start();
    this.#sheets = this.#closed();
    for (const { end } of guests.values()) end.close(1006);
  }

  readonly listen: Listen = (address, end) => {
    const person = personId(address.searchParams.get("person") ?? "nobody");
    const { rows } = this.#options;
    const asked = sheetId(address.pathname.split("/").at(-1) ?? "");
    // A name that nobody knows is the first one's, of another generation.
    const row = rows.find(({ id }) => id === asked) ?? rows[0];
    if (!row || !reads(row.audience, this.#options.participantOf(person))) {
      return { refusedWith: closeCode.noAccess };
    }
    const sheet = row.id;
    const clients = (address.searchParams.get("client") ?? "").split(",").filter(Boolean).map(Number);
    for (const client of clients) {
      const owner = this.#owners.get(client) ?? person;
      if (owner !== person) return { refusedWith: closeCode.refused };
      this.#owners.set(client, owner);
    }
    const connection = this.#nextConnection;
    this.#nextConnection += 1;
    const { onTold } = this.#options;
    const told: ServerEnd = {
      send: (frame) => {
        onTold?.({ person, sheet, frame });
        end.send(frame);
      },
      close: (code, reason) => end.close(code, reason),
    };
    const isWritable = clients.length > 0;
    const guest: Guest = { sheet, end: told, isWritable, next: 0, durable: 0, ahead: new Set() };
    this.#guests.set(connection, guest);
    this.#sheet(sheet).take({
      type: "connect",
      writer: {
        connection,
        board: this.#options.board,
        sheet,
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
    const sheet = this.#sheet(guest.sheet);
    if (message?.type === "step1") sheet.take({ type: "step1", connection, stateVector: message.bytes });
    else if (message?.type === "step2" || message?.type === "update") {
      const number = guest.next;
      guest.next += 1;
      sheet.take({ type: "update", connection, number, isStep2: message.type === "step2", bytes: message.bytes });
    }
  }

  #leave(connection: number): void {
    const guest = this.#guests.get(connection);
    if (guest && this.#guests.delete(connection)) this.#sheet(guest.sheet).take({ type: "disconnect", connection });
  }

  #start(): Surroundings {
    const toStore = this.#store.begin();
    return {
      now: () => this.#options.clock.now(),
      timed: (_connection, work) => work(),
      later: (work) => work(),
      toMain: () => {},
      toStore,
      toStoreNow: toStore,
    };
  }

  #tellSheet(message: FromStore): void {
    const sheet = this.#sheet(message.sheet);
    if (message.type === "loaded") sheet.loaded(message);
    else if (message.type === "loadedOn") sheet.loadedOn(message);
    else if (message.type === "stored") sheet.stored(message);
    else sheet.lost(message.lease);
  }

  #moved(receipt: unknown, as: "stored" | "told"): void {
    const move = isReceipt(receipt) && receipt.type === "rewritten" ? this.#moves.get(receipt.question) : undefined;
    if (!move) return;
    if (as === "stored") this.count.moves += 1;
    this.#options.onMoved?.(move, as);
  }

  #settle(receipt: unknown, isStored: boolean): void {
    if (!isReceipt(receipt)) return;
    if (receipt.type === "read") return;
    if (receipt.type === "rewritten") {
      if (!isStored) return;
      this.#moved(receipt, "told");
      for (const { sheet, bytes } of receipt.writes) this.#tellOthers(sheet, bytes, null);
      return;
    }
    const guest = this.#guests.get(receipt.connection);
    if (!isStored) {
      if (guest) this.#close(receipt.connection, guest, closeCode.comeBack, notStoredReason);
      return;
    }
    if (receipt.type === "edit") {
      this.#tellOthers(receipt.sheet, receipt.bytes, receipt.connection);
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

  #tellOthers(sheet: SheetId, bytes: Uint8Array, writer: number | null): void {
    for (const [connection, other] of this.#guests) {
      if (other.sheet === sheet && connection !== writer) other.end.send(updateMessage(bytes));
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
