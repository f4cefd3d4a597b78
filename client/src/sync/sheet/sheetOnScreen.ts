// One sheet as this screen has it, through cuts, reloads and refusals: the copy now in use, and own edits on their way into
// it. What the server throws back is placed again once, as new edits; then it is offered to copy. It never loops.
import type { ReadableSheet } from "@werktafel/shared/domain/item";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type { OpenSheet, SavedState, UnplacedWords } from "../boardSync.ts";
import { changesBetween } from "./ownChanges.ts";
import { keptOrigin, serverOrigin } from "../ownOrigin.ts";
import { carryAlong, type OwnEdits, placeEdits, wordsOfEdits } from "./recovery.ts";
import type { FinalClose } from "../line/sheetConnection.ts";
import { SheetContents } from "./sheetContents.ts";
import { SheetCopy } from "./sheetCopy.ts";
import type { Clock, OpenWire } from "../line/wire.ts";

export interface SheetPorts {
  readonly address: (card: SheetCard, clients: readonly number[]) => string;
  readonly openWire: OpenWire;
  readonly clock: Clock;
  /** A random client id that this sheet never had. */
  readonly newClient: (sheet: SheetCard) => number;
  readonly onChange: () => void;
  /** The seat ended. */
  readonly onEnded: () => void;
  /** This sheet is refused even without own edits: it may have a new generation. */
  readonly onStale: () => void;
  /** Kept on this device until all is stored; `null`: nothing left to keep. */
  readonly keep: (sheet: SheetCard, edits: readonly OwnEdits[] | null) => void;
}

/** At most so many ids travel with a connection (DESIGN.md 4, Client ids); the document's own is one of them. */
const mostCarried = 7;
/** Most keystrokes are stored long before this; only what waits longer is written to the device. */
const keepAfterMs = 250;

export class SheetOnScreen {
  readonly #ports: SheetPorts;
  #card: SheetCard;
  #isCalm: boolean;
  #copy: SheetCopy;
  #contents: SheetContents;
  #content: ReadableSheet | null = null;
  #snapshot: OpenSheet | null = null;
  /** What the last copy showed, until the next one is complete: nothing vanishes from the screen meanwhile. */
  #shownBefore: ReadableSheet | null = null;
  /** The content just before the first own edit that is not stored. */
  #before: ReadableSheet | null = null;
  /** On their way into the copy, as soon as that is complete. */
  #toPlace: readonly OwnEdits[];
  #mayCarry = true;
  #refusals = 0;
  #isFrozen = false;
  #unplaced: readonly UnplacedWords[] = [];
  #isKept = false;
  #cancelKeep: (() => void) | null = null;
  readonly #waiting: { edit: object | null; readonly resolve: () => void }[] = [];

  /** `kept`: what earlier pages left on this device. */
  constructor(
    card: SheetCard,
    ports: SheetPorts,
    start: { readonly isCalm: boolean; readonly kept: readonly OwnEdits[] },
  ) {
    this.#ports = ports;
    this.#card = card;
    this.#isCalm = start.isCalm;
    this.#toPlace = card.writable ? start.kept : [];
    if (!card.writable) this.#offer(start.kept);
    this.#isKept = start.kept.length > 0;
    [this.#copy, this.#contents] = this.#newCopy();
  }

  open(): OpenSheet {
    if (this.#snapshot === null) {
      const read = () => this.#read();
      this.#snapshot = {
        card: this.#card,
        doc: this.#copy.doc,
        undo: this.#copy.undo,
        isComplete: this.#copy.isComplete() || this.#shownBefore !== null,
        get content() {
          return read();
        },
      };
    }
    return this.#snapshot;
  }

  saved(): SavedState {
    if (this.#isFrozen || this.#copy.isAway()) return "away";
    return this.#copy.isSaved() && this.#toPlace.length === 0 ? "saved" : "busy";
  }

  unplaced(): readonly UnplacedWords[] {
    return this.#unplaced;
  }

  forgetUnplaced(words: UnplacedWords): void {
    this.#unplaced = this.#unplaced.filter((each) => each !== words);
    this.#changed();
  }

  /** The rights changed, or the sheet has a new generation: what is not stored goes along, or is offered to copy. */
  setCard(card: SheetCard): void {
    const isMoved = card.id !== this.#card.id;
    const hasOtherRights = card.writable !== this.#card.writable;
    if (!isMoved && !hasOtherRights) return;
    const own = this.#own();
    if (isMoved) {
      this.#keep(null);
      this.#refusals = 0;
      this.#mayCarry = false;
    }
    if (isMoved || this.#isFrozen || own.length > 0) return this.#startAnew(own, card);
    this.#card = card;
    this.#content = null;
    this.#copy.setWritable(card.writable);
    this.#changed();
  }

  hold(isCalm: boolean): void {
    this.#isCalm = isCalm;
    this.#copy.hold(isCalm);
  }

  hasNews(): boolean {
    return this.#copy.hasNews();
  }

  showNews(): void {
    this.#copy.showNews();
  }

  connect(): void {
    if (!this.#isFrozen) this.#copy.connect();
  }

  cut(): void {
    this.#copy.cut();
  }

  whenSaved(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ edit: this.#copy.outbox.last(), resolve });
      this.#answerWaiting();
    });
  }

  /** The sheet is no longer ours to read: what is not stored is offered to copy, and nothing stays here. */
  leave(): readonly UnplacedWords[] {
    this.#offer(this.#own());
    this.close("forget");
    return this.#unplaced;
  }

  /** What is not stored stays on the device for the next page; `forget`: the seat ended, nothing stays. */
  close(how: "keep" | "forget"): void {
    this.#cancelKeep?.();
    this.#keep(how === "forget" ? null : this.#own());
    this.#copy.close();
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  #newCopy(): readonly [SheetCopy, SheetContents] {
    const carried = this.#mayCarry ? [...new Set(this.#toPlace.flatMap(({ clients }) => clients))] : [];
    const copy: SheetCopy = new SheetCopy({
      address: (clients) => this.#ports.address(this.#card, clients),
      isWritable: this.#card.writable,
      client: this.#ports.newClient(this.#card),
      carried: carried.slice(0, mostCarried),
      openWire: this.#ports.openWire,
      clock: this.#ports.clock,
      onComplete: () => this.#complete(),
      onChange: () => this.#changed(),
      onClosedForGood: (why) => this.#closedForGood(why),
    });
    copy.hold(this.#isCalm);
    copy.doc.on("beforeTransaction", (transaction: { readonly origin: unknown }) => {
      if (transaction.origin !== serverOrigin && copy.outbox.isEmpty()) this.#before = this.#read();
    });
    copy.doc.on("afterTransaction", () => {
      this.#content = null;
    });
    return [copy, new SheetContents(copy.doc, this.#card)];
  }

  /** Throws the copy away; `edits` go into the next one. */
  #startAnew(edits: readonly OwnEdits[], card: SheetCard = this.#card): void {
    this.#shownBefore = this.#copy.isComplete() ? this.#read() : this.#shownBefore;
    this.#copy.close();
    this.#card = card;
    this.#isFrozen = false;
    this.#toPlace = card.writable ? edits : [];
    if (!card.writable) this.#offer(edits);
    this.#before = null;
    this.#content = null;
    [this.#copy, this.#contents] = this.#newCopy();
    for (const each of this.#waiting) each.edit = null;
    this.#copy.connect();
    this.#changed();
  }

  #complete(): void {
    this.#shownBefore = null;
    this.#content = null;
    const edits = this.#toPlace;
    const { doc } = this.#copy;
    for (const each of edits) {
      const isCarried = this.#mayCarry && each.clients.every((client) => this.#copy.ids().includes(client));
      if (isCarried && carryAlong(doc, each, keptOrigin)) continue;
      this.#unplaced = [...this.#unplaced, ...placeEdits(doc, this.#card, each)];
    }
    this.#toPlace = [];
    this.#mayCarry = false;
  }

  #closedForGood(why: FinalClose): void {
    if (why === "noAccess") return this.#ports.onEnded();
    const own = this.#own();
    this.#mayCarry = false;
    this.#refusals += 1;
    if (why === "refused" && this.#refusals === 1) return this.#startAnew(own);
    // Refused twice, and the second time nothing of ours was in it: this sheet is not what we think it is.
    if (!this.#copy.isComplete() && this.#refusals > 1) {
      this.#freeze(own);
      return;
    }
    this.#offer(own);
    if (this.#refusals > 2) this.#freeze([]);
    else this.#startAnew([]);
  }

  /** Waits for a card that says what this sheet is now; own words wait with it. */
  #freeze(edits: readonly OwnEdits[]): void {
    this.#copy.close();
    this.#isFrozen = true;
    this.#toPlace = edits;
    this.#changed();
    this.#ports.onStale();
  }

  /** The sheet is not there under another name either: what is not placed is offered to copy. */
  giveUp(): void {
    if (!this.#isFrozen) return;
    this.#offer(this.#toPlace);
    this.#toPlace = [];
    this.#changed();
  }

  #offer(edits: readonly OwnEdits[]): void {
    this.#unplaced = [...this.#unplaced, ...wordsOfEdits(this.#card, edits)];
  }

  /** All own edits that are not stored, in the order in which they were made. */
  #own(): readonly OwnEdits[] {
    const { outbox, doc } = this.#copy;
    if (outbox.isEmpty() || this.#before === null) return this.#toPlace;
    const changes = changesBetween(this.#before, this.#read());
    return [...this.#toPlace, { clients: outbox.clients(), updates: outbox.kept(doc), changes }];
  }

  #read(): ReadableSheet {
    if (this.#shownBefore !== null) return this.#shownBefore;
    if (this.#content === null) {
      const { audience, kind, writable } = this.#card;
      this.#content = { ...this.#contents.read(), audience, kind, writable };
    }
    return this.#content;
  }

  #changed(): void {
    this.#snapshot = null;
    const isAllStored = this.#copy.isSaved() && this.#toPlace.length === 0;
    if (isAllStored) this.#refusals = 0;
    if (isAllStored) {
      this.#cancelKeep?.();
      this.#cancelKeep = null;
      this.#keep(null);
    } else {
      this.#cancelKeep ??= this.#ports.clock.after(keepAfterMs, () => {
        this.#cancelKeep = null;
        this.#keep(this.#own());
      });
    }
    this.#answerWaiting();
    this.#ports.onChange();
  }

  #keep(edits: readonly OwnEdits[] | null): void {
    const isNone = edits === null || edits.length === 0;
    if (isNone && !this.#isKept) return;
    this.#isKept = !isNone;
    this.#ports.keep(this.#card, isNone ? null : edits);
  }

  #answerWaiting(): void {
    const { outbox } = this.#copy;
    const isAllIn = this.#toPlace.length === 0 && (this.#copy.isComplete() || outbox.isEmpty());
    const saved = this.#waiting.filter(
      ({ edit }) => isAllIn && (edit === null ? outbox.isEmpty() : !outbox.holds(edit)),
    );
    for (const each of saved) {
      this.#waiting.splice(this.#waiting.indexOf(each), 1);
      each.resolve();
    }
  }
}
