// One sheet as this screen has it, through cuts, reloads and refusals: the copy now in use, and own edits on their way into
// it. What the server throws back is placed again once, as new edits; then it is offered to copy. It never loops.
import type { SheetContent } from "@werktafel/shared/domain/item";
import { audienceKey } from "@werktafel/shared/domain/audience";
import type { SheetCard } from "@werktafel/shared/protocol/facts";
import type { OpenSheet, SavedState, UnplacedWords } from "../boardSync.ts";
import { changesBetween, noChanges, placed, wordsGone } from "./ownChanges.ts";
import { keptOrigin, serverOrigin } from "../ownOrigin.ts";
import { carryAlong, type OwnEdits, placeEdits, wordsOfEdits } from "./recovery.ts";
import type { FinalClose } from "../line/sheetConnection.ts";
import { SavedWaiters } from "./savedWaiters.ts";
import { SheetCopy } from "./sheetCopy.ts";
import { ShownSheet } from "./shownSheet.ts";
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
  #shown: ShownSheet;
  /** The content just before the first own edit that is not stored. */
  #before: SheetContent | null = null;
  /** The same just before the oldest of what waits on a calm screen: what is typed beside it may be into what is gone already. */
  #beforeHeld: SheetContent | null = null;
  /** On their way into the copy, as soon as that is complete. */
  #toPlace: readonly OwnEdits[];
  #mayCarry = true;
  #refusals = 0;
  #isFrozen = false;
  #unplaced: readonly UnplacedWords[] = [];
  #isKept = false;
  #cancelKeep: (() => void) | null = null;
  readonly #waiters = new SavedWaiters();

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
    this.#copy = this.#newCopy();
    this.#shown = new ShownSheet(this.#copy, card, null);
  }

  open(): OpenSheet {
    return this.#shown.open();
  }

  saved(): SavedState {
    if (this.#copy.isNotStored()) return "notStored";
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
    if (!isMoved && !hasOtherRights) return this.#haveReaders(card);
    const own = this.#own();
    if (isMoved) {
      this.#keep(null);
      this.#refusals = 0;
      this.#mayCarry = false;
    }
    if (isMoved || this.#isFrozen || own.length > 0) return this.#startAnew(own, card);
    this.#card = card;
    this.#shown.setCard(card);
    this.#copy.setWritable(card.writable);
    this.#changed();
  }

  /** The same sheet, read by more people than before. */
  #haveReaders(card: SheetCard): void {
    if (audienceKey(card.audience) === audienceKey(this.#card.audience)) return;
    this.#card = card;
    this.#shown.setCard(card);
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

  /** The page may be gone in a moment: what is not stored is kept on the device without waiting. */
  keepNow(): void {
    this.#keep(this.#own());
  }

  whenSaved(): Promise<void> {
    const saved = this.#waiters.wait(this.#copy.outbox.last());
    this.#answerWaiters();
    return saved;
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
    this.#waiters.letGo();
  }

  #newCopy(): SheetCopy {
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
    let own = noChanges;
    copy.doc.on("beforeTransaction", (transaction: { readonly origin: unknown }) => {
      if (transaction.origin !== serverOrigin && copy.outbox.isEmpty()) this.#before = this.#shown.held();
      const from = this.#typedFrom();
      const isAsked = transaction.origin === serverOrigin && from !== null;
      own = isAsked ? placed(copy.doc, changesBetween(from, this.#shown.held())) : noChanges;
    });
    // After all who look at this document have seen it.
    copy.doc.on("afterTransactionCleanup", () => {
      const gone = wordsGone(copy.doc, this.#card, own);
      if (gone.length > 0) this.#unplaced = [...this.#unplaced, ...gone];
      own = noChanges;
    });
    return copy;
  }

  /** Throws the copy away; `edits` go into the next one. */
  #startAnew(edits: readonly OwnEdits[], card: SheetCard = this.#card): void {
    const shown = this.#shown.forNext();
    this.#copy.close();
    this.#card = card;
    this.#isFrozen = false;
    this.#toPlace = card.writable ? edits : [];
    if (!card.writable) this.#offer(edits);
    this.#before = null;
    this.#beforeHeld = null;
    this.#copy = this.#newCopy();
    this.#shown = new ShownSheet(this.#copy, card, shown);
    this.#waiters.waitForAll();
    this.#copy.connect();
    this.#changed();
  }

  #complete(): void {
    this.#shown.complete();
    const edits = this.#toPlace;
    const { doc } = this.#copy;
    for (const each of edits) {
      const isCarried =
        each.updates.length === 0 ||
        (this.#mayCarry && each.clients.every((client) => this.#copy.ids().includes(client)));
      const left = isCarried ? carryAlong(doc, this.#card, each, keptOrigin) : null;
      this.#unplaced = [...this.#unplaced, ...(left ?? placeEdits(doc, this.#card, each))];
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
    const notStored = edits.filter(({ updates }) => updates.length > 0);
    this.#unplaced = [...this.#unplaced, ...wordsOfEdits(this.#card, notStored)];
  }

  /** How it was before what I typed that may stand nowhere: not stored, or beside what waits on a calm screen. */
  #typedFrom(): SheetContent | null {
    return this.#beforeHeld ?? (this.#copy.outbox.isEmpty() ? null : this.#before);
  }

  /** All own edits that are not stored, in the order in which they were made; and those that may have fallen beside. */
  #own(): readonly OwnEdits[] {
    const { outbox, doc } = this.#copy;
    const from = this.#typedFrom();
    if (from === null) return this.#toPlace;
    const changes = placed(doc, changesBetween(from, this.#shown.held()));
    if (outbox.isEmpty() && changes.items.length === 0) return this.#toPlace;
    return [...this.#toPlace, { clients: outbox.clients(), updates: outbox.kept(doc), changes }];
  }

  #changed(): void {
    this.#shown.changed();
    if (!this.#copy.hasNews()) this.#beforeHeld = null;
    else this.#beforeHeld ??= this.#copy.outbox.isEmpty() ? this.#shown.held() : this.#before;
    const isAllStored = this.#copy.isSaved() && this.#toPlace.length === 0;
    if (isAllStored) this.#refusals = 0;
    if (isAllStored && this.#beforeHeld === null) {
      this.#cancelKeep?.();
      this.#cancelKeep = null;
      this.#keep(null);
    } else {
      this.#cancelKeep ??= this.#ports.clock.after(keepAfterMs, () => {
        this.#cancelKeep = null;
        this.#keep(this.#own());
      });
    }
    this.#answerWaiters();
    this.#ports.onChange();
  }

  #keep(edits: readonly OwnEdits[] | null): void {
    const isNone = edits === null || edits.length === 0;
    if (isNone && !this.#isKept) return;
    this.#isKept = !isNone;
    this.#ports.keep(this.#card, isNone ? null : edits);
  }

  #answerWaiters(): void {
    const { outbox } = this.#copy;
    if (this.#isFrozen && this.#toPlace.length === 0) return this.#waiters.letGo();
    if (this.#toPlace.length > 0) return;
    this.#waiters.answer({ isAllStored: outbox.isEmpty(), holds: (edit) => outbox.holds(edit) });
  }
}
