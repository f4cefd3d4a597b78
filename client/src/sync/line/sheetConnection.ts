// One sheet's line to the server: opens it, takes frames apart, and comes back by itself after a cut, a restart or a
// silence. It knows nothing of documents; what may not come back (ended, refused, too big) it says once and stops.
import {
  closeCode,
  messageAwareness,
  messageDurable,
  messageSync,
  notStoredReason,
  syncStep1,
  syncStep2,
  syncUpdate,
} from "@werktafel/shared/protocol/syncMessages";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Clock, OpenWire, Wire } from "./wire.ts";

/** Why a line closed for good. */
export type FinalClose = "noAccess" | "refused" | "tooBig";

export interface ConnectionEvents {
  opened(): void;
  theirStateVector(stateVector: Uint8Array): void;
  theirAnswer(update: Uint8Array): void;
  theirUpdate(update: Uint8Array): void;
  /** So many of the SyncStep2 and Update messages of this connection are on the server's disk. */
  durable(count: number): void;
  /** The server's disk did not take what we sent; `lost` follows. */
  notStored(): void;
  /** Gone for now; comes back by itself. */
  lost(): void;
  closedForGood(why: FinalClose): void;
}

export interface ConnectionOptions {
  /** Asked anew at each try: the client ids may have changed. */
  readonly address: () => string;
  readonly openWire: OpenWire;
  readonly clock: Clock;
  readonly events: ConnectionEvents;
}

export type SyncKind = typeof syncStep1 | typeof syncStep2 | typeof syncUpdate;

/** The server says something each 15 s; after two missed times and a bit the line is taken for dead. */
const silenceMs = 35_000;
/** A line that never opens is given up, so that a captive portal does not hold us. */
const openingMs = 15_000;
/** The whole content is one message: a large sheet over a slow line takes longer than any silence. */
const firstAnswerMs = 90_000;
const firstDelayMs = { least: 200, spread: 300 };
const longestDelayMs = 30_000;
/** After so long without a cut the next return is quick again. */
const steadyAfterMs = 10_000;

const finalCloses: ReadonlyMap<number, FinalClose> = new Map([
  [closeCode.noAccess, "noAccess"],
  [closeCode.refused, "refused"],
  [closeCode.tooBig, "tooBig"],
]);

export class SheetConnection {
  readonly #options: ConnectionOptions;
  #wire: Wire | null = null;
  #isOpen = false;
  #isStopped = false;
  /** The content came on this connection. */
  #isAnswered = false;
  #tries = 0;
  #openedAt = 0;
  #cancelTimer: () => void = () => {};

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens, or tries again at once when it was waiting or hanging (the browser says that there is a network). */
  connect(): void {
    if (this.#isStopped || this.#isOpen) return;
    this.#cancelTimer();
    this.#wire?.close();
    const wire = this.#options.openWire(this.#options.address(), {
      opened: () => this.#opened(),
      received: (bytes) => this.#received(bytes),
      closed: (code, reason) => this.#closed(code, reason),
    });
    this.#wire = wire;
    this.#watch(openingMs);
  }

  send(kind: SyncKind, bytes: Uint8Array): void {
    if (!this.#isOpen) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageSync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
    this.#wire?.send(encoding.toUint8Array(encoder));
  }

  /** Drops the line and comes back: the network went, or the line is no longer what was asked for. */
  cut(): void {
    if (!this.#wire) return;
    this.#wire.close();
    this.#lost();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer();
    this.#wire?.close();
    this.#wire = null;
    this.#isOpen = false;
  }

  #opened(): void {
    this.#isOpen = true;
    this.#openedAt = this.#options.clock.now();
    this.#isAnswered = false;
    this.#watch(firstAnswerMs);
    this.#options.events.opened();
  }

  #received(bytes: Uint8Array): void {
    if (this.#isAnswered) this.#watch(silenceMs);
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === messageDurable) this.#options.events.durable(decoding.readVarUint(decoder));
    else if (type === messageSync) this.#receivedSync(decoder);
    // Anything else, the empty awareness first of all, says only that the line lives.
    else if (type !== messageAwareness) return;
  }

  #receivedSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === syncStep1) this.#options.events.theirStateVector(bytes);
    else if (kind === syncStep2) {
      this.#isAnswered = true;
      this.#watch(silenceMs);
      this.#options.events.theirAnswer(bytes);
    } else if (kind === syncUpdate) this.#options.events.theirUpdate(bytes);
  }

  #closed(code: number, reason = ""): void {
    if (reason === notStoredReason) this.#options.events.notStored();
    const why = finalCloses.get(code);
    if (why === undefined) return this.#lost();
    this.stop();
    this.#options.events.closedForGood(why);
  }

  #lost(): void {
    const { clock, events } = this.#options;
    if (this.#isOpen && clock.now() - this.#openedAt > steadyAfterMs) this.#tries = 0;
    this.#wire = null;
    this.#isOpen = false;
    this.#cancelTimer();
    if (this.#isStopped) return;
    const delay =
      this.#tries === 0
        ? firstDelayMs.least + clock.chance() * firstDelayMs.spread
        : Math.min(longestDelayMs, 1_000 * 2 ** this.#tries) * (0.5 + clock.chance() / 2);
    this.#tries += 1;
    this.#cancelTimer = clock.after(delay, () => this.connect());
    events.lost();
  }

  #watch(ms: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.clock.after(ms, () => this.cut());
  }
}
