// One connection to one sheet, spoken by hand: everything that came is kept as it came, and anything at all can be sent.
// It shares no code with the product's own client, so what it is told is what goes over the line.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";

export interface WirePlace {
  /** `http://…` of the server. */
  readonly url: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SheetPlace extends WirePlace {
  readonly sheet: string;
  /** For `client=`; none: read only. */
  readonly clients?: readonly number[];
  /** More of the address, such as `screen=1`. */
  readonly query?: string;
}

export type Heard =
  | { readonly kind: "step1" | "step2" | "update"; readonly bytes: Uint8Array }
  | { readonly kind: "durable"; readonly count: number }
  | { readonly kind: "other"; readonly type: number };

const kinds = ["step1", "step2", "update"] as const;

export const syncFrame = (kind: number, bytes: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
};

/** Throws on bytes that are no message: the server never sends such. */
export const readFrame = (frame: Uint8Array): Heard => {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === 120) return { kind: "durable", count: decoding.readVarUint(decoder) };
  if (type !== 0) return { kind: "other", type };
  const kind = kinds[decoding.readVarUint(decoder)];
  if (!kind) throw new Error("no such sync message");
  return { kind, bytes: Uint8Array.from(decoding.readVarUint8Array(decoder)) };
};

export class SheetWire {
  readonly #socket: WebSocket;
  /** Every frame as it came. */
  readonly frames: Buffer[] = [];
  readonly heard: Heard[] = [];
  /** What the server agreed to do with frames, such as compressing them. */
  extensions = "";
  closed: { readonly code: number; readonly reason: string } | null = null;
  onHeard: (heard: Heard) => void = () => undefined;
  readonly #opened: Promise<void>;
  readonly #ended: Promise<number>;
  readonly #wakers = new Set<() => void>();

  constructor({ url, sheet, cookie, clients = [], headers = {}, query = "" }: SheetPlace) {
    const search = [clients.length > 0 ? `client=${clients.join(",")}` : "", "ack=1", query].filter(Boolean).join("&");
    // This client offers permessage-deflate; the server must not take it.
    const socket = new WebSocket(`${url.replace("http", "ws")}/sync/${sheet}?${search}`, {
      headers: { ...(cookie === undefined ? {} : { cookie }), ...headers },
      maxPayload: 64 * 2 ** 20,
    });
    this.#socket = socket;
    socket.on("message", (data) => {
      if (!Buffer.isBuffer(data)) return;
      this.frames.push(data);
      const heard = readFrame(data);
      this.heard.push(heard);
      this.onHeard(heard);
      this.#wake();
    });
    // The close that follows says all there is to know.
    socket.on("error", () => undefined);
    this.#opened = new Promise((resolve) => {
      socket.once("open", () => {
        this.extensions = socket.extensions;
        resolve();
      });
      socket.once("close", () => resolve());
    });
    this.#ended = new Promise((resolve) => {
      socket.once("close", (code, reason) => {
        this.closed = { code, reason: reason.toString() };
        this.#wake();
        resolve(code);
      });
    });
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  #wake(): void {
    for (const wake of this.#wakers) wake();
  }

  /** Resolves when the line is open, or shut at once. */
  opened(): Promise<void> {
    return this.#opened;
  }

  /** Resolves with the code when the line is shut, by either side. */
  ended(): Promise<number> {
    return this.#ended;
  }

  send(frame: Uint8Array | string): void {
    if (this.isOpen) this.#socket.send(frame);
  }

  /** One message in as many pieces as there are. */
  sendInPieces(pieces: readonly Uint8Array[]): void {
    for (const [index, piece] of pieces.entries()) {
      if (this.isOpen) this.#socket.send(piece, { fin: index === pieces.length - 1, binary: true });
    }
  }

  ping(): void {
    if (this.isOpen) this.#socket.ping();
  }

  sync(kind: 0 | 1 | 2, bytes: Uint8Array): void {
    this.send(syncFrame(kind, bytes));
  }

  /** Resolves when `isSo` holds, looked at after everything heard; false when the line was shut first, or after `withinMs`. */
  until(isSo: () => boolean, withinMs = 10_000): Promise<boolean> {
    return new Promise((resolve) => {
      const look = (): void => {
        const is = isSo();
        if (is || this.closed) settle(is);
      };
      const settle = (is: boolean): void => {
        clearTimeout(timer);
        this.#wakers.delete(look);
        resolve(is);
      };
      const timer = setTimeout(() => settle(isSo()), withinMs);
      this.#wakers.add(look);
      look();
    });
  }

  /** Asks for everything after `stateVector`; `null` when the line was shut first. All sent before is judged by then. */
  async ask(stateVector: Uint8Array): Promise<Uint8Array | null> {
    // Said before the line is open it would be said to nobody.
    if (!this.isOpen) await this.#opened;
    const from = this.heard.length;
    this.sync(0, stateVector);
    const found = () => this.heard.slice(from).find((each) => each.kind === "step2");
    await this.until(() => found() !== undefined);
    const answer = found();
    return answer?.kind === "step2" ? answer.bytes : null;
  }

  /** Hangs up without a word. */
  drop(): void {
    this.#socket.terminate();
  }
}
