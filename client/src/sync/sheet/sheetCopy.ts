// One copy of one sheet on this screen: its document, its line, and what of it is not stored yet. What is typed is sent at
// once; nothing counts as saved before the server has it on disk. After a refusal the whole copy is thrown away.
import { syncStep1, syncStep2, syncUpdate } from "@werktafel/shared/protocol/syncMessages";
import { referencesRoot } from "@werktafel/shared/sheet/shape";
import * as Y from "yjs";
import { Outbox } from "./outbox.ts";
import { bringsNews } from "./ownUpdates.ts";
import { ownOrigin, serverOrigin } from "../ownOrigin.ts";
import { type FinalClose, SheetConnection } from "../line/sheetConnection.ts";
import type { Clock, OpenWire } from "../line/wire.ts";

export interface CopyOptions {
  /** The sheet's address for a list of client ids, this document's own first. */
  readonly address: (clients: readonly number[]) => string;
  readonly isWritable: boolean;
  readonly client: number;
  /** Earlier ids of this person whose edits this copy brings along. */
  readonly carried: readonly number[];
  readonly openWire: OpenWire;
  readonly clock: Clock;
  /** Everything the server had is here, for the first time. */
  readonly onComplete: () => void;
  /** The document, what is stored, or the line changed. */
  readonly onChange: () => void;
  readonly onClosedForGood: (why: FinalClose) => void;
}

/** Keystrokes within one drawn frame travel together; the first goes at once. */
const togetherMs = 16;
/** So long a line that opens for the first time is "busy" rather than "away". */
const firstOpeningMs = 3_000;

export class SheetCopy {
  readonly doc = new Y.Doc();
  readonly undo: Y.UndoManager;
  readonly outbox = new Outbox();
  readonly #options: CopyOptions;
  #isWritable: boolean;
  readonly #connection: SheetConnection;
  #isComplete = false;
  #isLate = false;
  #isHolding = false;
  #held: Uint8Array[] = [];
  /** On this connection: has the content come, has the server asked, was it answered. */
  #hasContent = false;
  #theirStateVector: Uint8Array | null = null;
  #hasAnswered = false;
  #flushedAt = Number.NEGATIVE_INFINITY;
  #cancelFlush: (() => void) | null = null;
  readonly #cancelOpening: () => void;
  #isNotStored = false;

  constructor(options: CopyOptions) {
    this.#options = options;
    this.#isWritable = options.isWritable;
    this.doc.clientID = options.client;
    this.undo = undoOf(this.doc);
    this.doc.on("update", (bytes: Uint8Array, origin: unknown) => this.#documentChanged(bytes, origin));
    this.#connection = new SheetConnection({
      address: () => options.address(this.ids()),
      openWire: options.openWire,
      clock: options.clock,
      events: {
        opened: () => this.#opened(),
        theirStateVector: (stateVector) => {
          this.#theirStateVector = stateVector;
          this.#hasAnswered = false;
          this.#answer();
        },
        theirAnswer: (update) => this.#theirAnswer(update),
        theirUpdate: (update) => this.#theirUpdate(update),
        durable: (count) => {
          this.outbox.stored(count);
          if (this.outbox.isEmpty()) this.#isNotStored = false;
          options.onChange();
        },
        notStored: () => {
          this.#isNotStored = true;
        },
        lost: () => {
          this.#isLate = true;
          this.#hasAnswered = false;
          options.onChange();
        },
        closedForGood: options.onClosedForGood,
      },
    });
    this.#cancelOpening = options.clock.after(firstOpeningMs, () => {
      this.#isLate = true;
      options.onChange();
    });
  }

  /** Opens the line, or tries again at once. */
  connect(): void {
    this.#connection.connect();
  }

  /** The rights changed: the line is opened anew, the document stays. */
  setWritable(isWritable: boolean): void {
    this.#isWritable = isWritable;
    this.#connection.cut();
    this.#connection.connect();
  }

  /** The network went: do not wait for the silence. */
  cut(): void {
    this.#connection.cut();
  }

  /** Under which client ids edits may travel on this line. */
  ids(): readonly number[] {
    return [this.#options.client, ...this.#options.carried];
  }

  isComplete(): boolean {
    return this.#isComplete;
  }

  isAway(): boolean {
    return !this.#connection.isOpen() && this.#isLate;
  }

  /** The server has no room for what was typed; it is here, and goes again by itself. */
  isNotStored(): boolean {
    return this.#isNotStored && !this.isSaved();
  }

  /** All that was typed is on the server's disk, and on this connection the server knows what we have. */
  isSaved(): boolean {
    const isHeard = this.#connection.isOpen() && this.#hasContent;
    return isHeard && this.outbox.isEmpty() && (this.#hasAnswered || !this.#isWritable);
  }

  hold(isHolding: boolean): void {
    this.#isHolding = isHolding;
    if (!isHolding) this.showNews();
  }

  hasNews(): boolean {
    return this.#held.length > 0;
  }

  showNews(): void {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    // As one: what was typed here meanwhile is looked at beside all of it.
    const applyAll = () => {
      for (const update of held) Y.applyUpdate(this.doc, update, serverOrigin);
    };
    Y.transact(this.doc, applyAll, serverOrigin, false);
    this.#options.onChange();
  }

  close(): void {
    this.#cancelOpening();
    this.#cancelFlush?.();
    this.#connection.stop();
    this.undo.destroy();
    this.doc.destroy();
  }

  #opened(): void {
    this.#hasContent = false;
    this.#theirStateVector = null;
    this.#hasAnswered = false;
    this.outbox.restart();
    this.#connection.send(syncStep1, Y.encodeStateVector(this.doc));
    this.#options.onChange();
  }

  #theirAnswer(update: Uint8Array): void {
    // It holds all that was held back before: held updates never entered the state vector that we sent.
    this.#held = [];
    this.#hasContent = true;
    this.#take(update);
    if (!this.#isComplete) {
      this.#isComplete = true;
      this.#options.onComplete();
    }
    this.#answer();
    this.#options.onChange();
  }

  #theirUpdate(update: Uint8Array): void {
    this.#take(update);
    this.#options.onChange();
  }

  #take(update: Uint8Array): void {
    if (!this.#isHolding || !this.#isComplete) Y.applyUpdate(this.doc, update, serverOrigin);
    else if (this.#held.length > 0 || bringsNews(this.doc, update)) this.#held.push(update);
  }

  /** Only after the content is here: what we bring along may stand on what the server has. */
  #answer(): void {
    if (this.#theirStateVector === null || !this.#hasContent || this.#hasAnswered) return;
    this.#hasAnswered = true;
    this.outbox.answer(this.doc, this.#theirStateVector).forEach((frame, index) => {
      this.#connection.send(index === 0 ? syncStep2 : syncUpdate, frame);
    });
  }

  #documentChanged(bytes: Uint8Array, origin: unknown): void {
    if (origin === serverOrigin) return;
    this.outbox.add(bytes);
    if (this.#cancelFlush === null) {
      const wait = this.#flushedAt + togetherMs - this.#options.clock.now();
      if (wait <= 0) this.#flush();
      else this.#cancelFlush = this.#options.clock.after(wait, () => this.#flush());
    }
    this.#options.onChange();
  }

  #flush(): void {
    this.#cancelFlush = null;
    if (!this.#hasAnswered) return;
    this.#flushedAt = this.#options.clock.now();
    for (const frame of this.outbox.fresh()) this.#connection.send(syncUpdate, frame);
  }
}

/** Undo of own edits. Putting an item on the board is not undone by a key: others may have written in it; it is put away. */
const undoOf = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(doc, {
    trackedOrigins: new Set([ownOrigin]),
    captureTransaction: (transaction) =>
      ![...transaction.changed.keys()].some((type) => type._item === null && type !== doc.share.get(referencesRoot)),
  });
