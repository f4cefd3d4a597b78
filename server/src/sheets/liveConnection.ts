// One connection as the main thread counts it: what was handed in, what is decided, and how far all of it is on disk.
import type { SheetListener, Writer } from "./sheets.ts";

export class LiveConnection {
  readonly writer: Writer;
  readonly listener: SheetListener;
  #next = 0;
  /** Undecided messages by number, with their size. */
  readonly #undecided = new Map<number, number>();
  readonly #decidedAhead = new Set<number>();
  #durable = 0;
  #acknowledged = 0;
  #waitingBytes = 0;

  constructor(writer: Writer, listener: SheetListener) {
    this.writer = writer;
    this.listener = listener;
  }

  /** Bytes handed in and not yet decided. */
  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** Gives the next SyncStep2 or Update its number. */
  handIn(bytes: number): number {
    const number = this.#next;
    this.#next += 1;
    this.#undecided.set(number, bytes);
    this.#waitingBytes += bytes;
    return number;
  }

  /** Counts without holes: the n-th acknowledgement says that all before it are on disk too. */
  decided({ number, count }: { readonly number: number; readonly count: number }): void {
    for (let each = number; each < number + count; each += 1) {
      this.#waitingBytes -= this.#undecided.get(each) ?? 0;
      this.#undecided.delete(each);
      this.#decidedAhead.add(each);
    }
    while (this.#decidedAhead.delete(this.#durable)) this.#durable += 1;
  }

  /** Once for all that one group commit decided, after it was told to the others. */
  acknowledge(): void {
    if (this.#durable === this.#acknowledged) return;
    this.#acknowledged = this.#durable;
    this.listener.durable(this.#durable);
  }
}
