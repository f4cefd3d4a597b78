// One sheet in the applying worker, from closed to loading to open and back: what comes in waits while it loads, who is
// connected stays while it is loaded anew, and what nobody has open leaves memory, tidied.
import type { SheetId } from "@werktafel/shared/ids";
import type { FromStore, Lease } from "../storage/sheetLane.ts";
import type { Connection } from "./connection.ts";
import { LoadingSheet, type Progress } from "./loadingSheet.ts";
import { OpenedSheet } from "./openedSheet.ts";
import type { Surroundings, Waiting } from "./surroundings.ts";

/** Edits after the last snapshot at which loading makes a new one. */
const snapshotAfterEdits = 300;
/** Edits at which a sheet that stays open is loaded anew for it: a meeting of hours must not leave a log of days. */
const tidyAfterEdits = 2_000;

type State =
  | { readonly is: "closed" }
  /** `pages`: what came of it so far; `null`: nothing yet. */
  | { readonly is: "loading"; readonly waiting: Waiting[]; pages: LoadingSheet | null }
  | { readonly is: "unknown" }
  /** Nothing that is stored of it loads: shown to nobody, tried anew after it left memory. */
  | { readonly is: "unopenable" }
  | { readonly is: "open"; readonly sheet: OpenedSheet };

type LoadedMessage = Extract<FromStore, { type: "loaded" }>;

export class OpenSheet {
  readonly id: SheetId;
  readonly #around: Surroundings;
  readonly #connections = new Map<number, Connection>();
  #state: State = { is: "closed" };
  /** Why it loads: to keep a snapshot, or because the document was spoiled and everybody is told anew. */
  #loadsFor: "use" | "tidying" | "repair" = "use";
  lastUsedAt = 0;

  constructor(id: SheetId, around: Surroundings) {
    this.id = id;
    this.#around = around;
  }

  /** Handles a message now, or once the sheet is loaded. */
  take(message: Waiting): void {
    this.lastUsedAt = this.#around.now();
    if (this.#state.is === "closed") this.#load("use");
    this.#handle(message);
  }

  #handle(message: Waiting): void {
    switch (this.#state.is) {
      case "closed":
        return this.take(message);
      case "loading":
        this.#state.waiting.push(message);
        return;
      case "open":
        this.#open(this.#state.sheet, message);
        return;
      case "unknown":
      case "unopenable":
        this.#turnAway(message, this.#state.is === "unopenable");
    }
  }

  #open(sheet: OpenedSheet, message: Waiting): void {
    const outcome = sheet.handle(message);
    if (outcome === "spoiled" || outcome === "spoiledOneByOne") this.#load("repair");
    else if (sheet.editsSinceSnapshot >= tidyAfterEdits) this.#load("tidying");
    if (message.type !== "updates" || outcome === "sound") return;
    for (const [index, bytes] of message.all.entries()) {
      const { connection, number } = message;
      this.#handle({ type: "update", connection, number: number + index, isStep2: false, bytes });
    }
  }

  /** The document, when it is in memory; `null`: it will not open. */
  opened(): OpenedSheet | "notYet" | null {
    if (this.#state.is === "open") return this.#state.sheet;
    return this.#state.is === "unknown" || this.#state.is === "unopenable" ? null : "notYet";
  }

  /** The document may hold what nobody stored: another takes its place, and everyone is told anew. */
  repair(): void {
    if (this.#state.is === "open") this.#load("repair");
  }

  #turnAway(message: Waiting, isThere: boolean): void {
    if (message.type === "whenOpen") message.goOn();
    if (message.type === "connect") {
      this.#around.toMain({ type: "notOpened", connection: message.writer.connection, isThere });
    }
    if (message.type === "read") this.#around.toMain({ type: "unread", question: message.question });
  }

  /** What is under way keeps its place in the line to the store: the load comes after it. */
  #load(why: "use" | "tidying" | "repair"): void {
    this.#drop();
    this.#loadsFor = why;
    this.#state = { is: "loading", waiting: [], pages: null };
    this.#around.toStore({ type: "load", sheet: this.id, passOver: 0 });
  }

  loaded(message: LoadedMessage): void {
    if (this.#state.is !== "loading") return;
    if (message.row === null) return this.#settle({ is: "unknown" });
    // Nothing of it is lost: the edits since an older one are still there.
    if (message.passedOver > 0) this.#around.toMain({ type: "badSnapshot", sheet: this.id });
    this.#state.pages = new LoadingSheet(message, message.row.kind, this.#around);
    this.#go(this.#state.pages.take(message.edits));
  }

  loadedOn({ lease, edits }: Extract<FromStore, { type: "loadedOn" }>): void {
    if (this.#state.is === "loading" && this.#state.pages?.lease === lease) this.#go(this.#state.pages.take(edits));
  }

  #go(progress: Progress): void {
    if (progress.is === "passOver") {
      if (this.#state.is === "loading") this.#state.pages = null;
      this.#around.toStore({ type: "load", sheet: this.id, passOver: progress.passOver });
    } else if (progress.is === "unopenable") {
      this.#around.toMain({ type: "unopenable", sheet: this.id });
      this.#settle(progress);
    } else if (progress.is === "open") this.#settle({ is: "open", sheet: this.#opened(progress) });
  }

  /** It is loaded, or never will be: what waited goes on. */
  #settle(state: State): void {
    const waiting = this.#state.is === "loading" ? this.#state.waiting : [];
    this.#state = state;
    for (const each of waiting) this.#handle(each);
  }

  #opened({ loaded, lastSeq }: Extract<Progress, { is: "open" }>): OpenedSheet {
    const sheet = new OpenedSheet(loaded, this.#connections, this.#around);
    const { editsSinceSnapshot: edits } = loaded;
    const isDue = edits >= snapshotAfterEdits || this.#loadsFor === "tidying";
    if (edits > 0 && isDue) this.#around.later(sheet.makeSnapshot(lastSeq));
    if (this.#loadsFor === "repair") for (const connection of this.#connections.values()) sheet.tellAll(connection);
    return sheet;
  }

  stored({ lease, seqs }: Extract<FromStore, { type: "stored" }>): void {
    if (this.#state.is !== "open" || this.#state.sheet.lease !== lease) return;
    const { sheet } = this.#state;
    sheet.stored(seqs.length);
  }

  /** The lease is over: the document may hold what is not on disk. */
  lost(lease: Lease): void {
    // Taken over while it loaded: from the beginning.
    if (this.#state.is === "loading" && this.#state.pages?.lease === lease) {
      this.#state.pages = null;
      this.#around.toStore({ type: "load", sheet: this.id, passOver: 0 });
    }
    if (this.#state.is !== "open" || this.#state.sheet.lease !== lease) return;
    // Their screens hold edits that the next document does not know; the main thread asks them to come back.
    for (const connection of this.#state.sheet.underWay) this.#connections.delete(connection);
    this.#drop();
  }

  /** Idle: tidied first (typed-then-removed words must not stay), then out of memory. True when it is out. */
  unload(): boolean {
    if (this.#connections.size > 0 || this.#state.is === "loading") return false;
    if (this.#state.is === "open" && this.#state.sheet.underWay.length > 0) return false;
    if (this.#state.is === "open" && this.#state.sheet.editsSinceSnapshot > 0) {
      this.#load("tidying");
      return false;
    }
    this.#drop();
    return true;
  }

  #drop(): void {
    if (this.#state.is === "open") this.#state.sheet.live.doc.destroy();
    this.#state = { is: "closed" };
  }
}
