// Somebody honest who goes on typing while others do harm. Remembers where each of their words stands in the document, so
// that the document on disk can be asked for exactly those signs; and how long each word took to be kept.
import { itemId } from "@werktafel/shared/ids";
import { putItem } from "@werktafel/shared/sheet/editSheet";
import * as Y from "yjs";
import { type Heard, type SheetPlace, SheetWire } from "./sheetWire.ts";

export interface WrittenWord {
  readonly client: number;
  readonly clock: number;
  readonly word: string;
  readonly sentAt: number;
  isAcknowledged: boolean;
  /** When this screen heard that it is kept; 0: not yet. */
  acknowledgedAt: number;
}

export interface BystanderPlace extends Omit<SheetPlace, "clients"> {
  readonly name: string;
  /** Puts strengths of its own on the table and writes in them. Otherwise only reads. */
  readonly writes: boolean;
  /** Writes in this strength, which is there already; absent: in strengths of its own. */
  readonly item?: string;
}

/** A text has a longest length; after so many words the next one begins. */
const wordsPerText = 400;

export class Bystander {
  readonly #place: BystanderPlace;
  readonly doc = new Y.Doc();
  readonly written: WrittenWord[] = [];
  /** Codes with which this person was sent away. */
  readonly closes: number[] = [];
  readonly waitsMs: number[] = [];
  /** Every frame of every connection. */
  readonly frames: Buffer[] = [];
  updatesHeard = 0;
  #wire: SheetWire | null = null;
  #isStopped = false;
  #hasSentStep2 = false;
  /** Which words each message of this connection carried. */
  #messages: (readonly WrittenWord[])[] = [];

  constructor(place: BystanderPlace) {
    this.#place = place;
  }

  get isSettled(): boolean {
    return this.#hasSentStep2 && this.written.every((word) => word.isAcknowledged);
  }

  #text(): Y.Text | null {
    const { name, item } = this.#place;
    const id = itemId(item ?? `${name}-${Math.floor(this.written.length / wordsPerText)}`);
    const strengths = this.doc.getMap<Y.Map<Y.Text>>("strengths");
    if (item === undefined && !strengths.has(id)) {
      this.#send([], () => putItem(this.doc, { collection: "strengths", id, texts: { text: "" } }, "own"));
    }
    return strengths.get(id)?.get("text") ?? null;
  }

  /** Does it here, and sends what came of it. */
  #send(words: readonly WrittenWord[], edit: () => unknown): void {
    const made: Uint8Array[] = [];
    const keep = (update: Uint8Array) => made.push(update);
    this.doc.on("update", keep);
    edit();
    this.doc.off("update", keep);
    // While the line is down nothing need be sent: the first step of the next one carries it.
    if (!this.#wire?.isOpen) return;
    for (const bytes of made) {
      this.#messages.push(words);
      this.#wire.sync(2, bytes);
    }
  }

  connect(): void {
    if (this.#isStopped) return;
    this.#messages = [];
    this.#hasSentStep2 = false;
    const wire = new SheetWire({ ...this.#place, clients: this.#place.writes ? [this.doc.clientID] : [] });
    this.#wire = wire;
    wire.onHeard = (heard) => this.#hear(wire, heard);
    void wire.opened().then(() => wire.sync(0, Y.encodeStateVector(this.doc)));
    void wire.ended().then((code) => {
      this.frames.push(...wire.frames);
      if (this.#isStopped) return;
      this.closes.push(code);
      setTimeout(() => this.connect(), 50);
    });
  }

  #hear(wire: SheetWire, heard: Heard): void {
    if (heard.kind === "durable") {
      for (const word of this.#messages.slice(0, heard.count).flat()) {
        if (word.isAcknowledged) continue;
        word.isAcknowledged = true;
        word.acknowledgedAt = performance.now();
        this.waitsMs.push(word.acknowledgedAt - word.sentAt);
      }
    } else if (heard.kind === "step1") {
      this.#messages.push(this.written.filter((word) => !word.isAcknowledged));
      wire.sync(1, Y.encodeStateAsUpdate(this.doc, heard.bytes));
      this.#hasSentStep2 = true;
    } else if (heard.kind !== "other") {
      this.updatesHeard += 1;
      Y.applyUpdate(this.doc, heard.bytes, "server");
    }
  }

  /** Writes a word of its own at the end of its text; not before it holds what the server has. */
  write(): void {
    if (!this.#hasSentStep2) return;
    const text = this.#text();
    if (!text) return; // Somebody removed it, which whoever may write may do.
    const client = this.doc.clientID;
    const written: WrittenWord = {
      client,
      clock: Y.getState(this.doc.store, client),
      word: `<${this.#place.name}.${this.written.length}>`,
      sentAt: performance.now(),
      isAcknowledged: false,
      acknowledgedAt: 0,
    };
    this.written.push(written);
    this.#send([written], () => text.insert(text.length, written.word));
  }

  /** Everything heard so far, of the connection that is open too. */
  heardFrames(): readonly Buffer[] {
    return [...this.frames, ...(this.#wire?.frames ?? [])];
  }

  stop(): void {
    this.#isStopped = true;
    this.#wire?.drop();
  }
}
