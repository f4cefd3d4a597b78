// A screen with one sheet open that speaks the wire itself: types, undoes, goes away with what it holds and comes back with it.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";

export class SheetScreen {
  readonly doc = new Y.Doc();
  readonly #address: string;
  readonly #cookie: string;
  #socket: WebSocket | null = null;
  #sent = 0;
  #durable = 0;
  #hasWhole = false;

  constructor({ url, sheet, cookie }: { readonly url: string; readonly sheet: string; readonly cookie: string }) {
    this.#address = `${url.replace("http", "ws")}/sync/${sheet}?client=${this.doc.clientID}&ack=1`;
    this.#cookie = cookie;
    this.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin !== "server" && this.#sent > 0) this.#tell(2, bytes);
    });
  }

  /** Its line was closed. */
  get isOver(): boolean {
    return this.#socket?.readyState === WebSocket.CLOSED;
  }

  /** All it typed is on disk, and it has all there is. */
  get isSettled(): boolean {
    return (
      this.#socket?.readyState === WebSocket.OPEN && this.#hasWhole && this.#sent > 0 && this.#durable >= this.#sent
    );
  }

  comeBack(): void {
    const socket = new WebSocket(this.#address, { headers: { cookie: this.#cookie } });
    this.#socket = socket;
    [this.#sent, this.#durable, this.#hasWhole] = [0, 0, false];
    socket.on("open", () => this.#say(0, Y.encodeStateVector(this.doc)));
    socket.on("message", (data: Buffer) => this.#hear(data));
    // The close that follows says all there is to know.
    socket.on("error", () => undefined);
  }

  goAway(): void {
    this.#socket?.terminate();
    [this.#sent, this.#durable] = [0, 0];
  }

  #tell(kind: number, bytes: Uint8Array): void {
    this.#sent += 1;
    this.#say(kind, bytes);
  }

  #say(kind: number, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(encoding.toUint8Array(encoder));
  }

  #hear(frame: Buffer): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === 120) {
      this.#durable = decoding.readVarUint(decoder);
      return;
    }
    if (type !== 0) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === 0) return this.#tell(1, Y.encodeStateAsUpdate(this.doc, bytes));
    Y.applyUpdate(this.doc, bytes, "server");
    if (kind === 1) this.#hasWhole = true;
  }
}
