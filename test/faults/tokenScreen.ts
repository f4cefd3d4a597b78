// A screen that writes words nobody else writes, counts what was acknowledged, and remembers every word of others that it
// saw. It speaks the wire itself, apart from the product's own client: what it is told is the truth that is checked.
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";

export interface ScreenPlace {
  readonly url: string;
  readonly sheet: string;
  readonly cookie: string;
  readonly name: string;
  /** Where the words go: one text of one item. */
  readonly item: { readonly collection: string; readonly id: string; readonly field: string };
  readonly writes: boolean;
}

const tokenPattern = /<[^<>]+>/g;

export class TokenScreen {
  readonly #place: ScreenPlace;
  readonly doc = new Y.Doc();
  #socket: WebSocket | null = null;
  #isStopped = false;
  #written = 0;
  /** Which token each message of this connection carried. */
  #messages: (readonly string[])[] = [];
  #unsent: string[] = [];
  readonly acknowledged = new Set<string>();
  readonly seen = new Set<string>();
  connections = 0;
  lastClose = 0;

  constructor(place: ScreenPlace) {
    this.#place = place;
    this.doc.on("update", (_bytes: Uint8Array, origin: unknown) => {
      if (origin === "server") this.#look();
    });
  }

  get words(): readonly string[] {
    return this.#text()?.toJSON().match(tokenPattern) ?? [];
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Nothing of mine waits for an acknowledgement. */
  get isSettled(): boolean {
    return this.isConnected && this.#unsent.length === 0;
  }

  #text(): Y.Text | null {
    const { collection, id, field } = this.#place.item;
    return this.doc.getMap<Y.Map<Y.Text>>(collection).get(id)?.get(field) ?? null;
  }

  #look(): void {
    for (const word of this.words) if (!word.startsWith(`<${this.#place.name}.`)) this.seen.add(word);
  }

  connect(): void {
    if (this.#isStopped) return;
    this.connections += 1;
    const client = this.#place.writes ? `client=${this.doc.clientID}&` : "";
    const socket = new WebSocket(`${this.#place.url.replace("http", "ws")}/sync/${this.#place.sheet}?${client}ack=1`, {
      headers: { cookie: this.#place.cookie },
    });
    this.#socket = socket;
    this.#messages = [];
    socket.on("open", () => this.#send(0, Y.encodeStateVector(this.doc)));
    socket.on("message", (data: Buffer) => this.#hear(data));
    // The close that follows says all there is to know.
    socket.on("error", () => undefined);
    socket.on("close", (code) => {
      this.lastClose = code;
      if (!this.#isStopped) setTimeout(() => this.connect(), 30 + Math.random() * 60);
    });
  }

  #send(kind: number, bytes: Uint8Array): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
    if (this.isConnected) this.#socket?.send(encoding.toUint8Array(encoder));
  }

  #hear(frame: Buffer): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === 120) return this.#acknowledge(decoding.readVarUint(decoder));
    if (type !== 0) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind !== 0) return Y.applyUpdate(this.doc, bytes, "server");
    this.#messages.push([...this.#unsent]);
    this.#send(1, Y.encodeStateAsUpdate(this.doc, bytes));
  }

  #acknowledge(count: number): void {
    const durable = new Set(this.#messages.slice(0, count).flat());
    for (const word of durable) this.acknowledged.add(word);
    this.#unsent = this.#unsent.filter((word) => !durable.has(word));
  }

  /** Writes one word of its own somewhere in the text; true when there is a text. */
  write(at: number): boolean {
    const text = this.#text();
    if (!text) return false;
    const word = `<${this.#place.name}.${this.#written}>`;
    this.#written += 1;
    const ends = [0, ...[...text.toJSON().matchAll(/>/g)].map((match) => match.index + 1)];
    const place = ends[Math.floor(at * ends.length)] ?? 0;
    let bytes: Uint8Array | null = null;
    const catchUpdate = (update: Uint8Array) => {
      bytes = update;
    };
    this.doc.once("update", catchUpdate);
    text.insert(place, word);
    this.#unsent.push(word);
    // Before this connection's own first step nothing need be sent: that step carries it.
    if (bytes && this.isConnected && this.#messages.length > 0) {
      this.#messages.push([word]);
      this.#send(2, bytes);
    }
    return true;
  }

  stop(): void {
    this.#isStopped = true;
    this.#socket?.terminate();
  }
}
