// Own edits of one sheet that are not yet on the server's disk. Frames are counted per connection, so that an
// acknowledgement names exactly what is safe; after a cut everything in here goes again.
import * as Y from "yjs";
import { emptyUpdate, framesOf, joined, type OwnPart, type Removals, writtenSince } from "./ownUpdates.ts";

/** One own transaction. */
interface OwnEdit {
  readonly bytes: Uint8Array;
  readonly removals: Removals;
  /** The first clock it wrote, per client id; nothing for a removal only. */
  readonly from: ReadonlyMap<number, number>;
  /** The last frame of this connection that carries it; `null` while unsent. */
  frame: number | null;
}

export class Outbox {
  #edits: OwnEdit[] = [];
  #framesSent = 0;

  isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  /** The newest own edit: `isStored` of it becomes true when all up to it are. */
  last(): object | null {
    return this.#edits.at(-1) ?? null;
  }

  holds(edit: object): boolean {
    return this.#edits.some((each) => each === edit);
  }

  /** The client ids that wrote in here, oldest first. */
  clients(): readonly number[] {
    return [...new Set(this.#edits.flatMap((edit) => [...edit.from.keys()]))];
  }

  add(bytes: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(bytes);
    const from = new Map<number, number>();
    for (const { id } of structs) from.set(id.client, Math.min(from.get(id.client) ?? id.clock, id.clock));
    this.#edits.push({ bytes, removals: ds, from, frame: null });
  }

  /** A new connection counts from zero, and nothing was sent on it. */
  restart(): void {
    this.#framesSent = 0;
    for (const edit of this.#edits) edit.frame = null;
  }

  /**
   * The frames that answer the server's state vector: the first is the SyncStep2, the others are updates. Holds what is
   * ours and unknown to the server, and nothing else; empty when all is stored.
   */
  answer(doc: Y.Doc, stateVector: Uint8Array): readonly Uint8Array[] {
    const known = Y.decodeStateVector(stateVector);
    const part = () => this.#unstored(doc, (client) => known.get(client) ?? 0);
    const frames = this.isEmpty() ? [emptyUpdate] : framesOf(part());
    this.#sent(frames.length, this.#edits);
    return frames;
  }

  /** The frames for what was typed since the last ones. */
  fresh(): readonly Uint8Array[] {
    const unsent = this.#edits.filter((edit) => edit.frame === null);
    if (unsent.length === 0) return [];
    const parts = unsent.map((edit) => Y.decodeUpdate(edit.bytes));
    const frames = framesOf(joined(parts.map(({ structs, ds }) => ({ structs, removals: ds }))));
    this.#sent(frames.length, unsent);
    return frames;
  }

  /** So many frames of this connection are on disk. */
  stored(count: number): void {
    this.#edits = this.#edits.filter((edit) => edit.frame === null || edit.frame >= count);
  }

  /** Everything in here as a few updates, for keeping on the device. */
  kept(doc: Y.Doc): readonly Uint8Array[] {
    return this.isEmpty() ? [] : framesOf(this.#unstored(doc, (_client, clock) => clock));
  }

  #unstored(doc: Y.Doc, start: (client: number, firstUnstored: number) => number): OwnPart {
    const from = new Map<number, number>();
    for (const edit of this.#edits) {
      for (const [client, clock] of edit.from) if (!from.has(client)) from.set(client, start(client, clock));
    }
    const removals = Y.mergeDeleteSets(this.#edits.map((edit) => edit.removals));
    return { structs: writtenSince(doc, from), removals };
  }

  #sent(frames: number, edits: readonly OwnEdit[]): void {
    this.#framesSent += frames;
    for (const edit of edits) edit.frame = this.#framesSent - 1;
  }
}
