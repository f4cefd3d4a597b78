// What the applying worker remembers of one connection: who writes, what it said it has, and what came too early.
import { maxHeldBytes } from "@werktafel/shared/protocol/syncMessages";
import type { WriterOfUpdate } from "./document/grammar.ts";
import type { Writer } from "./sheets.ts";

interface Held {
  readonly number: number;
  readonly bytes: Uint8Array;
}

export class Connection {
  readonly writer: Writer;
  readonly writerOfUpdate: WriterOfUpdate;
  readonly #clients: Set<number>;
  /** As in its SyncStep1; `null` until that came. */
  stateVector: Uint8Array | null = null;
  hadStep2 = false;
  #held: Held[] = [];
  #heldBytes = 0;

  constructor(writer: Writer) {
    this.writer = writer;
    this.#clients = new Set(writer.clients);
    this.writerOfUpdate = { participant: writer.participant, clients: this.#clients };
  }

  alsoWrites(clients: readonly number[]): void {
    for (const client of clients) this.#clients.add(client);
  }

  /**
   * Keeps an update that continues what has not come yet: the stock provider sends what is typed between opening and the
   * server's SyncStep1 before its own SyncStep2. False when there is no such excuse, or too much of it.
   */
  holdAside({ number, bytes }: Held): boolean {
    if (this.hadStep2 || this.#heldBytes + bytes.length > maxHeldBytes) return false;
    this.#held.push({ number, bytes });
    this.#heldBytes += bytes.length;
    return true;
  }

  takeHeld(): readonly Held[] {
    const held = this.#held;
    this.#held = [];
    this.#heldBytes = 0;
    return held;
  }
}
