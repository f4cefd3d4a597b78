// One socket on one sheet: reads as fast as the rate allows, writes as long as the other side listens. It knows the wire;
// what an update means is judged in `sheets`.
import { closeCode } from "@werktafel/shared/protocol/syncMessages";
import type { WebSocket } from "ws";
import type { Refused, SheetConnection, SheetListener, Sheets, Writer } from "../sheets/sheets.ts";
import { type Rate, RateBucket } from "./rateBucket.ts";
import {
  durableMessage,
  readSyncMessage,
  step1Message,
  step2Message,
  stillHereMessage,
  updateMessage,
} from "./syncWire.ts";

/** What may wait for a socket that does not read, and from one that writes faster than we store (DESIGN.md 4; check 12). */
const maxWaitingBytes = 4 * 1024 * 1024;
/** Two missed pings: the other side is gone without saying so. */
const goneAfterMs = 45_000;

const codeFor: Readonly<Record<Refused, number>> = {
  refused: closeCode.refused,
  tooBig: closeCode.tooBig,
  comeBack: closeCode.comeBack,
  notStored: closeCode.comeBack,
};

/** The same bytes go to everybody, so their frame is written once. */
const frames = new WeakMap<Uint8Array, Uint8Array>();
const frameOf = (bytes: Uint8Array): Uint8Array => {
  const known = frames.get(bytes);
  if (known) return known;
  const frame = updateMessage(bytes);
  frames.set(bytes, frame);
  return frame;
};

export interface SheetSocketOptions {
  readonly sheets: Sheets;
  readonly writer: Writer;
  readonly rate: Rate;
  readonly acknowledges: boolean;
  readonly onEnd: (why: Refused | "left") => void;
}

export class SheetSocket implements SheetListener {
  readonly #socket: WebSocket;
  readonly #options: SheetSocketOptions;
  readonly #connection: SheetConnection;
  readonly #bucket: RateBucket;
  readonly #unread: Uint8Array[] = [];
  #unreadBytes = 0;
  #timer: NodeJS.Timeout | null = null;
  #heardAt = performance.now();
  #isOver = false;
  /** How often this reader is being judged anew at this moment, and what waits until that is known. */
  #judging = 0;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  constructor(socket: WebSocket, options: SheetSocketOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#bucket = new RateBucket(options.rate, performance.now());
    this.#connection = options.sheets.connect(options.writer, this);
    socket.on("message", (data) => {
      if (data instanceof Uint8Array) this.#receive(data);
    });
    socket.on("pong", () => {
      this.#heardAt = performance.now();
    });
    socket.on("close", () => this.#leave("left"));
    // A broken socket closes itself; 'close' follows.
    socket.on("error", () => socket.terminate());
  }

  #receive(frame: Uint8Array): void {
    this.#heardAt = performance.now();
    if (this.#unread.length === 0 && this.#handle(frame)) return;
    this.#unread.push(frame);
    this.#unreadBytes += frame.length;
    if (this.#unreadBytes + this.#connection.waitingBytes() > maxWaitingBytes)
      return this.end(closeCode.comeBack, "tooFast", "left");
    this.#socket.pause();
    this.#timer ??= setTimeout(() => this.#goOn(), this.#bucket.waitMs());
  }

  #goOn(): void {
    this.#timer = null;
    while (!this.#isOver) {
      const frame = this.#unread[0];
      if (!frame) return this.#socket.resume();
      if (!this.#handle(frame)) break;
      this.#unread.shift();
      this.#unreadBytes -= frame.length;
    }
    if (!this.#isOver) this.#timer = setTimeout(() => this.#goOn(), this.#bucket.waitMs());
  }

  /** False: not now. */
  #handle(frame: Uint8Array): boolean {
    // What is handed in and not yet decided counts as waiting too; the store may be slow.
    if (this.#connection.waitingBytes() > maxWaitingBytes / 4) return false;
    if (!this.#bucket.take(performance.now())) return false;
    const message = readSyncMessage(frame);
    if (!message) this.close("refused");
    else if (message.type === "step1") this.#connection.step1(message.bytes);
    else if (message.type === "step2") this.#connection.step2(message.bytes);
    else if (message.type === "update") this.#connection.update(message.bytes);
    return true;
  }

  update(bytes: Uint8Array): void {
    this.#send(frameOf(bytes));
  }

  step2(bytes: Uint8Array): void {
    this.#send(step2Message(bytes));
  }

  step1(stateVector: Uint8Array): void {
    this.#send(step1Message(stateVector));
  }

  durable(count: number): void {
    if (this.#options.acknowledges) this.#send(durableMessage(count));
  }

  close(why: Refused): void {
    this.end(codeFor[why], why, why);
  }

  /** Another screen of the same person came, with client ids of its own. */
  alsoWrites(clients: readonly number[]): void {
    if (!this.#isOver) this.#connection.alsoWrites(clients);
  }

  /** Rights changed: nothing more goes out until it is known what this reader may. Each call is followed by one of `judged`. */
  judging(): void {
    this.#judging += 1;
  }

  /** Still theirs: what waited goes, in order. */
  judged(): void {
    this.#judging -= 1;
    if (this.#judging > 0) return;
    const waiting = this.#waiting;
    this.#forgetWaiting();
    for (const frame of waiting) this.#send(frame);
  }

  #forgetWaiting(): void {
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** Each 15 s: says "still here", and finds out whether the other side is. */
  keepAlive(): void {
    if (performance.now() - this.#heardAt > goneAfterMs) return this.#socket.terminate();
    this.#send(stillHereMessage);
    this.#socket.ping();
  }

  /** Closes with a code; `reason` is for machines, a short word. */
  end(code: number, reason: string, why: Refused | "left" = "left"): void {
    if (this.#isOver) return;
    this.#leave(why);
    this.#socket.resume();
    this.#socket.close(code, reason);
  }

  #leave(why: Refused | "left"): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#forgetWaiting();
    this.#connection.close();
    this.#options.onEnd(why);
  }

  #send(frame: Uint8Array): void {
    if (this.#isOver) return;
    // A reader that stopped reading is let go; when it comes back, its state vector says what it missed.
    // A first answer may be long: with nothing before it, it goes.
    const before = this.#socket.bufferedAmount + this.#waitingBytes;
    if (before > 0 && before + frame.length > maxWaitingBytes) {
      this.#leave("left");
      this.#socket.terminate();
      return;
    }
    if (this.#judging > 0) {
      this.#waiting.push(frame);
      this.#waitingBytes += frame.length;
    } else this.#socket.send(frame);
  }
}
